import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { type DocumentKind, footnotes, type JsonPointer } from '../../core/index.ts';
import { useGenerated } from '../../store/generated.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { OpenPoints } from './open-points.tsx';
import { OutputToolbar } from './output-toolbar.tsx';
import { PolicyText } from './policy-text.tsx';
import { prefersPlainText } from './prefers-plain-text.ts';
import { linesOf, marksOf, placeholderRanges, type TextView } from './text-view.ts';
import { useChanges } from './use-changes.ts';

const Pane = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  minWidth: 0,
  [theme.breakpoints.down('md')]: { overflowY: 'auto' },
}));

/** Elements of the document to mark. */
export interface Spotlight {
  readonly at: readonly JsonPointer[];
  /** Whether to bring them into view, once for each object. */
  readonly reveal: boolean;
}

interface OutputPaneProps {
  readonly kind: DocumentKind;
  readonly spotlight?: Spotlight | null;
  /** Somebody asked for the note with this number. */
  readonly onMark?: (number: number) => void;
  /** What stands under the text: the notes. */
  readonly children?: ReactNode;
}

const ignore = () => {};

/** The finished document: always whole and current, to read, copy and download. */
export function OutputPane({ kind, spotlight = null, onMark = ignore, children }: OutputPaneProps) {
  const generated = useGenerated(kind);
  const changes = useChanges(kind, generated.text);
  const chosen = useInterface((state) => state.policyView);
  const plain = chosen === 'auto' ? prefersPlainText() : chosen === 'plain';
  const view: TextView = useMemo(
    () => ({
      kind: generated.kind,
      text: generated.text,
      placeholders: placeholderRanges(generated),
      marks: marksOf(footnotes(generated)),
      changes,
      lit: linesOf(generated, spotlight?.at ?? []),
    }),
    [generated, changes, spotlight],
  );
  return (
    <Pane>
      <OutputToolbar generated={generated} />
      <OpenPoints generated={generated} />
      <PolicyText
        view={view}
        plain={plain}
        onPlainChange={(next) => interfaceActions.setPolicyView(next ? 'plain' : 'editor')}
        onMark={onMark}
        reveal={spotlight?.reveal ? spotlight : null}
      />
      {children}
    </Pane>
  );
}
