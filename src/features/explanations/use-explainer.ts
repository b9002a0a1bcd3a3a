import { useEffect, useSyncExternalStore } from 'react';
import type { Explainer } from './explainer.ts';
import type { Language } from '../../i18n/messages.ts';
import { whenIdle } from '../../ui/browser.ts';
import { loadMessages, useLanguage } from '../../ui/messages.tsx';

type State = 'waiting' | 'failed' | Explainer;

const states = new WeakMap<Language, State>();
const listeners = new Set<() => void>();

/** The part that explains documents: a chunk of its own, which the form does not wait for. */
async function load(language: Language): Promise<void> {
  if (typeof states.get(language) === 'object') return;
  try {
    const [{ createExplainer }, messages] = await Promise.all([
      import('./explainer.ts'),
      loadMessages(language, 'explanation'),
    ]);
    states.set(language, createExplainer(messages));
  } catch {
    states.set(language, 'failed');
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What explains documents, as soon as the browser had time to load it. Without it the page only explains less. */
export function useExplainer(): { readonly explainer: Explainer | null; readonly failed: boolean } {
  const language = useLanguage();
  const now = useSyncExternalStore(subscribe, () => states.get(language));
  useEffect(() => whenIdle(() => void load(language)), [language]);
  return { explainer: typeof now === 'object' ? now : null, failed: now === 'failed' };
}
