import { visible } from '#characters';
import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from './text.tsx';

let current = '';
const listeners = new Set<() => void>();

/**
 * Has a screen reader say a short confirmation, such as "Copied".
 * The same text twice in a row is made to differ by a trailing blank, or it would not be said again.
 */
export function announce(said: string): void {
  const text = visible(said);
  current = text === current ? `${text}\u00a0` : text;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const said = (): string => current;

/** The one polite live region of the page. Mounted once, near the root. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, said, said);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="live-region">
      {text}
    </VisuallyHidden>
  );
}
