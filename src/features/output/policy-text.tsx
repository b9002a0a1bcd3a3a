import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { noChanges } from './changed-lines.ts';
import { CodeBox } from './code-box.tsx';
import type { Reveal } from './output-pane.tsx';
import { scrollToLine, scrollToSome } from './plain-scroll.ts';
import { PlainText } from './plain-text.tsx';
import type { TextPointing } from './text-pointing.ts';
import type { TextView } from './text-view.ts';
import { useEditor } from './use-editor.ts';
import { isReading } from './when-not-reading.ts';
import { scrollWithin } from '../../ui/focus.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Sentence } from '../../ui/text.tsx';

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '0 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  '& .end': { flex: 'none', marginLeft: 'auto' },
  '& .change': {
    minWidth: 0,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    lineHeight: '17px',
  },
  '& .change b': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& button, & label': { font: 'inherit' },
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 24, cursor: 'pointer' },
  '& input': { margin: 0, accentColor: theme.vars.palette.primary.main },
  '& button': {
    minHeight: 24,
    padding: '0 4px',
    border: 0,
    background: 'none',
    color: theme.vars.palette.primary.main,
    textDecoration: 'underline',
    cursor: 'pointer',
  },
}));

interface PolicyTextProps {
  readonly view: TextView;
  readonly plain: boolean;
  readonly onPlainChange: (plain: boolean) => void;
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  /** A new object brings the lit lines into view. */
  readonly reveal: Reveal | null;
  readonly lastChange: readonly string[];
}

/** The document: as plain text at once, then in Monaco, in the same place. */
export function PolicyText(props: PolicyTextProps) {
  const { output, paragraph } = useMessages();
  const { view, plain, onPlainChange, onMark, pointing, reveal, lastChange } = props;
  const host = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const pre = useRef<HTMLPreElement>(null);
  const { status, editor, retry } = useEditor(host, pre, !plain, {
    label: output.editorLabel,
    view,
    onMark,
    pointing,
  });

  const meaning = paragraph(lastChange);

  // Before the paint, so that Monaco never shows less than the plain text did.
  useLayoutEffect(() => editor?.show(view), [editor, view]);

  const showSome = (lines: readonly number[]) => {
    if (editor) {
      editor.revealSome(lines);
    } else if (pre.current) {
      scrollToSome(pre.current, lines);
    }
  };

  const showLit = useEffectEvent(({ some }: Reveal) => {
    const lines = [...view.lit].sort((a, b) => a - b);
    const first = lines[0];
    if (first === undefined) {
      return;
    }
    if (some) {
      showSome(lines);
    } else if (editor) {
      editor.reveal(first, lines.at(-1) ?? first);
      if (host.current) scrollWithin(host.current);
    } else if (pre.current) {
      scrollToLine(pre.current, first);
    }
  });
  useEffect(() => {
    if (reveal !== null) {
      showLit(reveal);
    }
  }, [reveal]);

  // What an edit did comes into view, unless somebody is busy with another part of the text.
  const showChanges = useEffectEvent(() => {
    const lines = [...view.changes.changed, ...view.changes.removedBefore].sort((a, b) => a - b);
    if (lines.length === 0 || !box.current || box.current.matches(':hover') || isReading(box.current)) {
      return;
    }
    showSome(lines);
  });
  useEffect(() => {
    if (view.changes !== noChanges) {
      showChanges();
    }
  }, [view.changes]);

  return (
    <>
      <CodeBox ref={box} data-grows={plain} data-testid="policy-box">
        {!editor && <PlainText ref={pre} view={view} onMark={onMark} pointing={pointing} />}
        {!plain && <div ref={host} className="editor" data-shown={editor !== undefined} />}
      </CodeBox>
      <Foot>
        {!plain && status === 'failed' && (
          <span role="status">
            {output.view.failed}{' '}
            <button type="button" onClick={retry}>
              {output.view.retry}
            </button>
          </span>
        )}
        {!plain && status === 'slow' && <span>{output.view.loading}</span>}
        {(plain || status === 'waiting' || status === 'ready') && view.changes !== noChanges && (
          <span className="change" data-testid="last-change" title={meaning || undefined}>
            <Sentence
              of={({ lines }) =>
                view.changes.changed.size === 0 ? meaning : output.view.change({ lines }, meaning)
              }
              slots={{ lines: <b>{output.view.changed(view.changes.changed.size)}</b> }}
            />
          </span>
        )}
        <label className="end">
          <input type="checkbox" checked={plain} onChange={(event) => onPlainChange(event.target.checked)} />
          {output.view.plain}
        </label>
      </Foot>
    </>
  );
}
