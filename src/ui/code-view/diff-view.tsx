import { styled } from '@mui/material/styles';
import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { CodeBox } from './code-box.tsx';
import { EditorNotice } from './editor-notice.tsx';
import { diffLines } from './line-diff.ts';
import type { ComparedTexts, DiffEditor } from './monaco/diff-editor.ts';
import { useEditor } from './use-editor.ts';
import { Exact } from '../exact.tsx';
import { linkButton } from '../text.tsx';

const Box = styled(CodeBox)(({ theme }) => ({
  flex: 'none',
  width: '100%',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '&&': { height: 'auto' },
  // As high as the texts, so that the page scrolls and nothing in it, unless they are very long.
  '& .editor[data-shown="true"]': {
    position: 'relative',
    inset: 'auto',
    height: 'min(var(--content-height, 320px), 6000px)',
  },
  '& .link': { minHeight: 21, ...linkButton(theme) },
}));

const Lines = styled('pre')(({ theme }) => ({
  '&&': { margin: 0, padding: '4px 0 12px', border: 0 },
  height: '100%',
  boxSizing: 'border-box',
  overflow: 'auto',
  color: 'var(--code-text)',
  font: `12px/20px ${theme.typography.mono}`,
  '&:focus-visible': { outlineOffset: -2 },
  '& > *': {
    display: 'block',
    minHeight: '1lh',
    padding: '0 12px 0 36px',
    textIndent: '-16px',
    textDecoration: 'none',
    whiteSpace: 'pre-wrap',
    wordBreak: 'break-all',
  },
  // Read out as an insertion and a deletion; what is selected and copied is the text alone.
  '& > ::before': { content: '" "', display: 'inline-block', width: 16, textIndent: 0, fontWeight: 700 },
  '& > ins': { background: 'color-mix(in srgb, var(--code-allow) 12%, transparent)' },
  '& > del': { background: 'color-mix(in srgb, var(--code-deny) 12%, transparent)' },
  '& > ins::before': { content: '"+"', color: 'var(--code-allow)' },
  '& > del::before': { content: '"−"', color: 'var(--code-deny)' },
}));

type Part = 'del' | 'ins' | 'span';

interface Line {
  readonly key: string;
  readonly part: Part;
  readonly text: string;
}

/** Every line of both texts in one column: what went before what came. */
function linesOf(before: string, after: string): readonly Line[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines: Line[] = [];
  const add = (part: Part, from: readonly string[], start: number, end: number) => {
    for (let at = start; at < end; at += 1) lines.push({ key: `${part} ${at}`, part, text: from[at] ?? '' });
  };
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of diffLines(old, now)) {
    add('span', now, at, newStart);
    add('del', old, oldStart, oldEnd);
    add('ins', now, newStart, newEnd);
    at = newEnd;
  }
  add('span', now, at, now.length);
  return lines;
}

interface PlainDiffProps extends ComparedTexts {
  readonly label: string;
  readonly ref: RefObject<HTMLPreElement | null>;
}

function PlainDiff({ before, after, label, ref }: PlainDiffProps): ReactNode {
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  return (
    <Lines ref={ref} role="region" aria-label={label} tabIndex={0} translate="no">
      {lines.map(({ key, part: Part, text }) => (
        <Part key={key}>
          <Exact text={text} />
          {'\n'}
        </Part>
      ))}
    </Lines>
  );
}

interface DiffViewProps extends ComparedTexts {
  /** Names the view. */
  readonly label: string;
  /** Whether it is shown without Monaco. */
  readonly plain: boolean;
}

/** What differs between two texts: in one column at once, then in Monaco, side by side where there is room. */
export function DiffView({ before, after, names, label, plain }: DiffViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const pre = useRef<HTMLPreElement>(null);
  const texts = useMemo(() => ({ before, after, names }), [before, after, names]);
  const { status, editor, retry } = useEditor<DiffEditor>(host, pre, !plain, async () => {
    const { createDiffEditor } = await import('./monaco/diff-editor.ts');
    return (place) => createDiffEditor(place, texts);
  });
  useLayoutEffect(() => editor?.show(texts), [editor, texts]);
  return (
    <Box>
      {!editor && <PlainDiff ref={pre} {...texts} label={label} />}
      {!plain && <div ref={host} className="editor" data-shown={editor !== undefined} translate="no" />}
      {!plain && <EditorNotice status={status} onRetry={retry} />}
    </Box>
  );
}
