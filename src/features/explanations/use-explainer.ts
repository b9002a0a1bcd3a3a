import { useEffect, useSyncExternalStore } from 'react';
import type { ElementCard } from './element-card.tsx';
import type { Explainer } from './explainer.ts';
import type { MarginNotes } from './margin-notes.tsx';
import type { NotesList } from './notes-list.tsx';
import type { SentenceList } from '../../ui/sentence-list.tsx';
import type { Language } from '../../i18n/messages.ts';
import { whenIdle } from '../../ui/browser.ts';
import { loadMessages, useLanguage } from '../../ui/messages.tsx';

/** What explains, and what shows it beside and below the text. */
export interface Explaining {
  readonly explainer: Explainer;
  readonly ElementCard: typeof ElementCard;
  readonly MarginNotes: typeof MarginNotes;
  readonly NotesList: typeof NotesList;
  readonly SentenceList: typeof SentenceList;
}

type State = 'waiting' | 'failed' | Explaining;

const states = new WeakMap<Language, State>();
const listeners = new Set<() => void>();

/** The part that explains documents: a chunk of its own, which the form does not wait for. */
async function load(language: Language): Promise<void> {
  if (typeof states.get(language) === 'object') return;
  try {
    const [{ createExplainer }, card, margin, list, sentences, messages] = await Promise.all([
      import('./explainer.ts'),
      import('./element-card.tsx'),
      import('./margin-notes.tsx'),
      import('./notes-list.tsx'),
      import('../../ui/sentence-list.tsx'),
      loadMessages(language, 'explanation'),
    ]);
    states.set(language, {
      explainer: createExplainer(messages),
      ElementCard: card.ElementCard,
      MarginNotes: margin.MarginNotes,
      NotesList: list.NotesList,
      SentenceList: sentences.SentenceList,
    });
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
export function useExplainer(): {
  readonly explainer: Explainer | null;
  /** What shows it; there with it. */
  readonly views: Explaining | null;
  readonly failed: boolean;
} {
  const language = useLanguage();
  const now = useSyncExternalStore(
    subscribe,
    () => states.get(language),
    () => undefined,
  );
  useEffect(() => whenIdle(() => void load(language)), [language]);
  const explaining = typeof now === 'object' ? now : null;
  return { explainer: explaining?.explainer ?? null, views: explaining, failed: now === 'failed' };
}
