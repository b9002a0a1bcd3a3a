import { useState } from 'react';
import type { DocumentKind } from '../../core/index.ts';
import { type Changes, changedLines, noChanges } from './changed-lines.ts';

interface Shown {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly changes: Changes;
}

/** The lines that the last edit changed; another document starts without any. */
export function useChanges(kind: DocumentKind, text: string): Changes {
  const [shown, setShown] = useState<Shown>({ kind, text, changes: noChanges });
  if (shown.kind === kind && shown.text === text) {
    return shown.changes;
  }
  const changes = shown.kind === kind ? changedLines(shown.text, text) : noChanges;
  setShown({ kind, text, changes });
  return changes;
}
