/** Whether somebody is selecting text in an element or has moved the focus into it. */
export function isReading(element: Element): boolean {
  const selection = document.getSelection();
  return (
    element.contains(document.activeElement) ||
    (selection !== null && !selection.isCollapsed && element.contains(selection.anchorNode))
  );
}

/** Waits for the moment at which an element can be replaced without taking anything out of somebody's hands. */
export function whenNotReading(element: Element | null | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const check = () => {
      if (!element || !isReading(element) || signal.aborted) {
        stop.abort();
        resolve();
      }
    };
    const options = { signal: stop.signal };
    document.addEventListener('selectionchange', check, options);
    document.addEventListener('focusin', check, options);
    // On its way out the focus is nowhere for a moment, and then somewhere or still nowhere.
    document.addEventListener('focusout', () => queueMicrotask(check), options);
    signal.addEventListener('abort', check, options);
    check();
  });
}
