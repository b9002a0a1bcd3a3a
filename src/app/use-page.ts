import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { appMessages } from '../i18n/en/app.ts';

/** The title of the window. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? appMessages.name : `${title} · ${appMessages.name}`;
  }, [title]);
}

/** After a change of page: to the top, with the focus on its heading. Not when the page is opened. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      window.scrollTo({ top: 0 });
      const heading =
        document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
      heading?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
