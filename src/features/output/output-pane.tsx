import { type DocumentKind, footnotes, type Generated } from '#core';
import type { JsonPointer } from '#iam';
import { memo, type ReactNode, useMemo, useRef } from 'react';
import { changedLines, type Changes, noChanges } from './changed-lines.ts';
import { OpenPoints } from './open-points.tsx';
import { PolicyText, type Reveal } from './policy-text.tsx';
import type { UseLastChange } from './status-line.tsx';
import type { TextPointing } from './text-pointing.ts';
import type { TextSurface } from '../../ui/text-surface.ts';
import { linesOf, marksOf, placeholderRanges, type TextView } from './text-view.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { generatedFor } from '../../store/generated.ts';
import { usePlainView } from '../../store/interface.ts';
import { type LastEdit, useLastEdit } from '../../store/last-edit.ts';
import { saysTheSame, useSettledDocument } from '../../store/settled.ts';

/** The document, the same one as long as it reads the same: an answer that is not whole yet may write nothing. */
function usePrinted(kind: DocumentKind): Generated {
  const last = useRef<Generated>(undefined);
  return useConfiguration((configuration) => {
    const next = generatedFor(configuration, kind);
    if (last.current?.kind !== kind || last.current.text !== next.text) last.current = next;
    return last.current;
  });
}

interface EditedLines {
  /** The document before the edit, which makes it this edit and no other; `null` where there is none. */
  readonly before: Generated | null;
  readonly changes: Changes;
}

const unedited: EditedLines = { before: null, changes: noChanges };

const linesOfEdit = (edit: LastEdit | null): EditedLines =>
  edit === null || edit.before.text === edit.after.text
    ? unedited
    : { before: edit.before, changes: changedLines(edit.before.text, edit.after.text) };

const hasSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((line) => b.has(line));

const isSameEdit = (a: EditedLines, b: EditedLines): boolean =>
  a.before === b.before &&
  hasSame(a.changes.changed, b.changes.changed) &&
  hasSame(a.changes.removedBefore, b.changes.removedBefore);

const marksOfDocument = (generated: Generated) => marksOf(footnotes(generated));
const areSameMarks = (a: TextView['marks'], b: TextView['marks']) => saysTheSame([...a], [...b]);

/** Elements of the document to mark. */
export interface Marked {
  /** What somebody asked for. */
  readonly lit: readonly JsonPointer[];
  /** What the mouse is over. */
  readonly hovered: readonly JsonPointer[];
}

interface OutputPaneProps {
  readonly kind: DocumentKind;
  readonly marked: Marked;
  readonly reveal: Reveal | null;
  /** What a check found in it. */
  readonly found: ReactNode;
  /** Somebody asked for the note with this number. */
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  /** What the question does that somebody points at. */
  readonly about: ReactNode;
  /** Which question that is. */
  readonly aboutKey: string | undefined;
  /** Gets what the last edit changed, in words. */
  readonly useLastChange: UseLastChange;
  /** What stands beside the lines or over them, by where they are. */
  readonly beside: (surface: TextSurface | null) => ReactNode;
}

/** The finished document: always whole and current, with what is left to do about it. */
export const OutputPane = memo(function OutputPane({ kind, marked, found, ...shown }: OutputPaneProps) {
  const generated = usePrinted(kind);
  // The lines that the last edit changed; another document starts without any.
  const { changes } = useLastEdit(kind, linesOfEdit, isSameEdit);
  const marks = useSettledDocument(kind, marksOfDocument, areSameMarks);
  const plain = usePlainView();
  const printed = useMemo(
    () => ({
      kind: generated.kind,
      text: generated.text,
      placeholders: placeholderRanges(generated),
      marks,
      changes,
    }),
    [generated, marks, changes],
  );
  const view: TextView = useMemo(
    () => ({
      ...printed,
      lit: linesOf(generated, marked.lit),
      hovered: linesOf(generated, marked.hovered),
    }),
    [printed, generated, marked],
  );
  return (
    <>
      <OpenPoints kind={kind} found={found} />
      <PolicyText view={view} plain={plain} {...shown} />
    </>
  );
});
