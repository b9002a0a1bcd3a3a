import { styled } from '@mui/material/styles';
import { type DocumentKind, footnotes } from '#core';
import type { JsonPointer } from '#iam';
import { type ReactNode, useMemo } from 'react';
import { changedLines, type Changes, noChanges } from './changed-lines.ts';
import { OpenPoints } from './open-points.tsx';
import { OutputToolbar } from './output-toolbar.tsx';
import { PolicyText } from './policy-text.tsx';
import type { TextPointing } from './text-pointing.ts';
import { linesOf, marksOf, placeholderRanges, type TextView } from './text-view.ts';
import { useGenerated } from '../../store/generated.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { useLastEdit } from '../../store/last-edit.ts';

/** Monaco does not support phones and tablets: selecting with a finger does not work in it. */
function prefersPlainText(): boolean {
  return matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;
}

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

const Pane = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  minWidth: 0,
  // On a low screen with everything open the parts do not fit: then they scroll, and none is cut off.
  overflowY: 'auto',
});

/** Elements of the document to mark. */
export interface Marked {
  /** What somebody asked for. */
  readonly lit: readonly JsonPointer[];
  /** What the mouse is over. */
  readonly hovered: readonly JsonPointer[];
}

/** A wish to see what is lit; each object is one wish. */
export interface Reveal {
  /** Whether it is enough to see some of it. */
  readonly some: boolean;
}

interface OutputPaneProps {
  readonly kind: DocumentKind;
  readonly marked: Marked;
  readonly reveal: Reveal | null;
  /** Somebody asked for the note with this number. */
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  /** What the last edit changed, in words. */
  readonly lastChange: readonly string[];
  /** What stands above the text: the policy in words. */
  readonly lead?: ReactNode;
  /** What stands under the text: explanations. */
  readonly children?: ReactNode;
}

/** The finished document: always whole and current, to read, copy and download. */
export function OutputPane(props: OutputPaneProps) {
  const { kind, marked, reveal, onMark, pointing, lastChange, lead, children } = props;
  const generated = useGenerated(kind);
  const changes = useChanges(kind);
  const chosen = useInterface((state) => state.policyView);
  const plain = chosen === 'auto' ? prefersPlainText() : chosen === 'plain';
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
    <Pane>
      <OutputToolbar generated={generated} />
      <OpenPoints generated={generated} />
      {lead}
      <PolicyText
        view={view}
        plain={plain}
        onPlainChange={setPlain}
        onMark={onMark}
        pointing={pointing}
        reveal={reveal}
        lastChange={lastChange}
      />
      {children}
    </Pane>
  );
}

const setPlain = (plain: boolean) => interfaceActions.setPolicyView(plain ? 'plain' : 'editor');
