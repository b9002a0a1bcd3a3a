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
