import { type DocumentKind, footnotes } from '#core';
import type { JsonPointer } from '#iam';
import { type ReactNode, useMemo } from 'react';
import { changedLines, type Changes, noChanges } from './changed-lines.ts';
import { OpenPoints } from './open-points.tsx';
import { PolicyText, type Reveal } from './policy-text.tsx';
import type { TextPointing } from './text-pointing.ts';
import type { TextSurface } from '../../ui/text-surface.ts';
import { linesOf, marksOf, placeholderRanges, type TextView } from './text-view.ts';
import { useGenerated } from '../../store/generated.ts';
import { usePlainView } from '../../store/interface.ts';
import { useLastEdit } from '../../store/last-edit.ts';

/** The lines that the last edit changed; another document starts without any. */
function useChanges(kind: DocumentKind): Changes {
  const edit = useLastEdit(kind);
  return useMemo(
    () =>
      edit === null || edit.before.text === edit.after.text
        ? noChanges
        : changedLines(edit.before.text, edit.after.text),
    [edit],
  );
}

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
  /** Somebody asked for the note with this number. */
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  /** What the question does that somebody points at. */
  readonly about: ReactNode;
  /** Which question that is. */
  readonly aboutKey: string | undefined;
  /** What the last edit changed, in words. */
  readonly lastChange: readonly string[];
  /** What stands beside the lines or over them, by where they are. */
  readonly beside: (surface: TextSurface | null) => ReactNode;
}

/** The finished document: always whole and current, with what is left to do about it. */
export function OutputPane({ kind, marked, ...shown }: OutputPaneProps) {
  const generated = useGenerated(kind);
  const changes = useChanges(kind);
  const plain = usePlainView();
  const printed = useMemo(
    () => ({
      kind: generated.kind,
      text: generated.text,
      placeholders: placeholderRanges(generated),
      marks: marksOf(footnotes(generated)),
      changes,
    }),
    [generated, changes],
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
      <OpenPoints generated={generated} />
      <PolicyText view={view} plain={plain} {...shown} />
    </>
  );
}
