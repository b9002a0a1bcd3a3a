import { useCallback, useEffect, useRef } from 'react';
import type { DocumentKind, Generated } from '#core';
import { type LastEdit, useLastEdit } from '../../store/last-edit.ts';
import { saysTheSame } from '../../store/settled.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { useExplainer } from './use-explainer.ts';

const nothing: readonly string[] = [];

/** What the last edit changed in the meaning of a document, worked out after the text is on the screen. */
export function useLastChange(kind: DocumentKind): readonly string[] {
  const { explainer } = useExplainer();
  const sentencesOf = useCallback(
    (edit: LastEdit | null) =>
      explainer === null || edit === null ? nothing : explainer.changeSentences(edit.before, edit.after),
    [explainer],
  );
  return useLastEdit(kind, sentencesOf, saysTheSame);
}

/** Has the last change read out, once the edit is finished: a text that is typed is one edit. */
export function SpokenChange({ kind }: { readonly kind: DocumentKind }): null {
  const { paragraph } = useMessages();
  const { explainer } = useExplainer();
  const finished = useLastEdit(
    kind,
    useCallback(
      (edit: LastEdit | null) => (explainer === null || edit?.typing !== null ? null : edit),
      [explainer],
    ),
    (a, b) => a?.before === b?.before && a?.after === b?.after,
  );
  const spoken = useRef<Generated | null>(null);
  useEffect(() => {
    if (finished === null || explainer === null || spoken.current === finished.after) return;
    const sentences = explainer.changeSentences(finished.before, finished.after);
    if (sentences.length === 0) return;
    spoken.current = finished.after;
    announce(paragraph(sentences));
  }, [finished, explainer, paragraph]);
  return null;
}
