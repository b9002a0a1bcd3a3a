/** Longest wait for a quiet moment. */
const AT_MOST_MS = 2000;

/** Calls back once the page has loaded and the browser is idle. @returns how to cancel. */
export function whenIdle(callback: () => void): () => void {
  let cancel = () => {};
  const schedule = () => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') {
      const id = requestIdleCallback(callback, { timeout: AT_MOST_MS });
      cancel = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(callback, 200);
      cancel = () => clearTimeout(id);
    }
  };
  if (document.readyState === 'complete') {
    schedule();
  } else {
    window.addEventListener('load', schedule, { once: true });
    cancel = () => window.removeEventListener('load', schedule);
  }
  return () => cancel();
}
