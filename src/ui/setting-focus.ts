import { useEffect } from 'react';
import { scrollerOf } from './focus.ts';

type Listener = (path: string) => void;

const listeners = new Set<Listener>();

/** Asks whoever shows the settings to bring one into view and to focus it. */
export function showSetting(path: string): void {
  for (const listener of listeners) {
    listener(path);
  }
}

/** Hears such requests. The listener may change between renders. */
export function useShowSetting(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

const FLASH_MS = 1600;

/** Whether all of an element is to be seen between the bars of what scrolls it. */
function isInView(element: Element): boolean {
  const scroller = scrollerOf(element);
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const isPage = scroller === document.documentElement;
  const view = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return (
    top >= view.top + (Number.parseFloat(scrollPaddingTop) || 0) &&
    bottom <= view.bottom - (Number.parseFloat(scrollPaddingBottom) || 0)
  );
}

/** Focuses the control of a setting that is on the page, scrolls to it if it must, and marks it for a moment. */
export function focusSetting(path: string): void {
  const control = document.getElementById(`setting-${path}`);
  if (control && !isInView(control)) control.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
  const row = control?.closest<HTMLElement>('[data-setting]');
  if (row) {
    row.dataset.flash = '';
    setTimeout(() => delete row.dataset.flash, FLASH_MS);
  }
}
