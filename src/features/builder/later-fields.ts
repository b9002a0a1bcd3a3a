import { useEffect, useState } from 'react';
import type { TagsQuestion } from './tags-question.tsx';
import { LoadError, loadPart } from '../../ui/load-error.ts';

let tagsQuestion: typeof TagsQuestion | undefined;

/** Loads what asks for tags: no document does so at first. */
export async function loadLaterFields(): Promise<void> {
  if (tagsQuestion !== undefined) return;
  const loaded = await loadPart(() => import('./tags-question.tsx'));
  tagsQuestion = loaded.TagsQuestion;
}

/** What asks for tags, once it has come if it is wanted; `null` while it is on its way. */
export function useTagsQuestion(wanted: boolean): typeof TagsQuestion | null | LoadError {
  const [state, setState] = useState<'waiting' | 'loaded' | LoadError>('waiting');
  const isMissing = wanted && tagsQuestion === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let present = true;
    loadLaterFields().then(
      () => present && setState('loaded'),
      (error: unknown) =>
        present && setState(error instanceof LoadError ? error : new LoadError(String(error))),
    );
    return () => {
      present = false;
    };
  }, [isMissing]);
  return tagsQuestion ?? (state instanceof LoadError ? state : null);
}
