/** Room for the names of the panels, which stay on top. */
const CLEARANCE = 52;

/**
 * Scrolls an element to the top of what scrolls it. Unlike `scrollIntoView` it leaves everything further out alone, in
 * particular the answers beside it.
 */
export function scrollToTop(element: HTMLElement): void {
  let scroller = element.parentElement;
  while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
  if (scroller === null) return;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - CLEARANCE;
}

function scrolls(element: HTMLElement): boolean {
  const { overflowY } = getComputedStyle(element);
  return (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight;
}
