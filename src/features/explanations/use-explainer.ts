import { useEffect, useSyncExternalStore } from 'react';
import { whenIdle } from '../../ui/when-idle.ts';

/** The part that explains documents: a chunk of its own, which the form does not wait for. */
export type Explainer = typeof import('./explainer.ts');

type State = 'waiting' | 'failed' | Explainer;

let state: State = 'waiting';
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  if (typeof state === 'object') return;
  try {
    state = await import('./explainer.ts');
  } catch {
    state = 'failed';
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What explains documents, as soon as the browser had time to load it. Without it the page only explains less. */
export function useExplainer(): { readonly explainer: Explainer | null; readonly failed: boolean } {
  const now = useSyncExternalStore(subscribe, () => state);
  useEffect(() => whenIdle(() => void load()), []);
  return { explainer: typeof now === 'object' ? now : null, failed: now === 'failed' };
}
