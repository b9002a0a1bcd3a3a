import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { DocumentKind, Generated } from '#core';
import { useStep } from '../../store/configuration.ts';
import { useLastEdit } from '../../store/last-edit.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { useExplainer } from './use-explainer.ts';

const nothing: readonly string[] = [];

interface LastChange {
  readonly sentences: readonly string[];
  /** The document that they are about; `null` while they are about the one before. */
  readonly about: Generated | null;
}

/** What the last edit changed in the meaning of a document, worked out after the text is on the screen. */
export function useLastChange(kind: DocumentKind): LastChange {
  const { explainer } = useExplainer();
  const edit = useLastEdit(kind);
  const shown = useDeferredValue(edit);
  const sentences = useMemo(
    () =>
      explainer === null || shown === null ? nothing : explainer.changeSentences(shown.before, shown.after),
    [explainer, shown],
  );
  return edit === null
    ? { sentences: nothing, about: null }
    : { sentences, about: shown === edit ? edit.after : null };
}

/** Has the last change read out, once the edit is finished: a text that is typed is one edit. */
export function useSpokenChange({ sentences, about }: LastChange): void {
  const { paragraph } = useMessages();
  const { typing } = useStep();
  const spoken = useRef<Generated | null>(null);
  useEffect(() => {
    if (typing === null && about !== null && sentences.length > 0 && spoken.current !== about) {
      spoken.current = about;
      announce(paragraph(sentences));
    }
  }, [typing, about, sentences, paragraph]);
}
