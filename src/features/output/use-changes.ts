import { useMemo } from 'react';
import type { DocumentKind } from '#core';
import { useLastEdit } from '../../store/last-edit.ts';
import { type Changes, changedLines, noChanges } from './changed-lines.ts';

/** The lines that the last edit changed; another document starts without any. */
export function useChanges(kind: DocumentKind): Changes {
  const edit = useLastEdit(kind);
  return useMemo(
    () =>
      edit === null || edit.before.text === edit.after.text
        ? noChanges
        : changedLines(edit.before.text, edit.after.text),
    [edit],
  );
}
