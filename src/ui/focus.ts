import { flushSync } from 'react-dom';

/**
 * Does something that takes the control with the focus off the page, and moves the focus on: to what `next` finds
 * when it is done, otherwise to the heading of the page. On `<body>` the keyboard would start over at the top.
 */
export function moveFocus(act: () => void, next: () => Element | null | undefined = () => null): void {
  flushSync(act);
  const target = next() ?? document.querySelector('main h1');
  if (target instanceof HTMLElement) target.focus({ preventScroll: target.matches('h1') });
}

/** What scrolls an element: the pane around it, or the page. */
export function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

/** Shows the beginning of what scrolls an element. */
export function scrollToTop(element: Element | null | undefined): void {
  if (element) scrollerOf(element).scrollTo({ top: 0 });
}

interface ScrollOptions {
  /** Whether to scroll only as far as needed, or until the element is at the top of what scrolls it. */
  readonly block?: 'nearest' | 'start';
  /** Room for what sticks to the top. */
  readonly above?: number;
  readonly below?: number;
}

/**
 * Brings an element into view by scrolling what is around it, no further out than the pane that it stands in.
 * `scrollIntoView` goes on to the page, and as a pane that sticks does not move with the page, that scrolls the
 * answers beside it for nothing.
 */
export function scrollWithin(element: HTMLElement, options: ScrollOptions = {}): void {
  let { block = 'nearest' } = options;
  const { above = 0, below = 0 } = options;
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY, position } = getComputedStyle(around);
    if (/auto|scroll/.test(overflowY) && around.scrollHeight > around.clientHeight) {
      const box = around.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      const fromTop = top - box.top - above;
      const pastBottom = bottom - box.bottom + below;
      if (block === 'start' || fromTop < 0) around.scrollTop += fromTop;
      else if (pastBottom > 0) around.scrollTop += Math.min(pastBottom, fromTop);
      block = 'nearest';
    }
    if (position === 'sticky' || position === 'fixed') return;
  }
}
