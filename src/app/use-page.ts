import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { scrollToTop } from '../ui/focus.ts';
import { useMessages } from '../ui/messages.tsx';

/** The title of the window. */
export function usePageTitle(title: string): void {
  const { app } = useMessages();
  useEffect(() => {
    document.title = title === '' ? app.name : app.windowTitle(title);
  }, [title, app]);
}

/** After a change of page: to the top, with the focus on its heading. Not when the page is opened. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      const heading =
        document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
      scrollToTop(heading);
      heading?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
