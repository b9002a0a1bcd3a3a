import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { openRoute } from './start.ts';

/** Opens the links that people navigate to inside the app. Once, inside the router. */
export function useAddressBar(): void {
  const location = useLocation();
  useLayoutEffect(() => openRoute(location), [location]);
}
