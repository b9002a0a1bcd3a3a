import { styled } from '@mui/material/styles';
import { Fragment, memo, type ReactNode, type RefObject, useMemo } from 'react';
import { lineSegments, type Span } from './line-segments.ts';
import { oddRanges } from './odd-ranges.ts';
import { type PlainLine, plainLines, sameLine } from './plain-lines.ts';
import type { TextPointing } from './text-pointing.ts';
import type { TextView } from './text-view.ts';
import { usePlainPointing } from './use-plain-pointing.ts';
import { PlainCode, wrapOf } from '../../ui/code-view/plain-code.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

/** The frame of the lines. */
export const PlainLines = styled(PlainCode)({
  '& .sign': { position: 'absolute', left: 33, textIndent: 0, userSelect: 'none' },
  '& .key': { color: 'var(--code-key)' },
  '& .punctuation': { color: 'var(--code-quiet)' },
  '& .allow': { color: 'var(--code-allow)' },
  '& .deny': { color: 'var(--code-deny)' },
  '& button.mark': {
    textIndent: 0,
    userSelect: 'none',
    // The number is not part of the text, for those who select and copy it.
    '&::before': { content: 'attr(data-number)' },
    '@media (pointer: coarse)': {
      padding: '3px 9px',
      borderRadius: 12,
      lineHeight: '16px',
      verticalAlign: 'top',
    },
  },
});

interface LineProps {
  readonly line: PlainLine;
  readonly last: boolean;
  /** The keyboard is here. */
  readonly current: boolean;
  readonly onMark: (number: number) => void;
}

/** Tones that have the colour of the text need no element. */
const plainTones = new Set(['string', 'space', 'literal']);

/** A run of a line in which characters that are not what they look like stand out. */
function Marked({ text }: { readonly text: string }): ReactNode {
  const ranges = oddRanges(text);
  if (ranges.length === 0) return text;
  let end = 0;
  return ranges.map((range) => {
    const before = text.slice(end, range.start);
    end = range.end;
    const isLast = range === ranges.at(-1);
    return (
      <Fragment key={range.start}>
        {before}
        <span className="odd">{text.slice(range.start, range.end)}</span>
        {isLast && text.slice(range.end)}
      </Fragment>
    );
  });
}

/** One line in its colours. */
export const coloured = (text: string, placeholders: readonly Span[]): readonly ReactNode[] =>
  lineSegments(text, placeholders).map(({ start, text: run, tone, placeholder }) =>
    plainTones.has(tone) && !placeholder ? (
      <Marked key={start} text={run} />
    ) : (
      <span key={start} className={placeholder ? 'placeholder' : tone}>
        <Marked text={run} />
      </span>
    ),
  );

const Line = memo(
  function Line({ line, last, current, onMark }: LineProps) {
    const { output } = useMessages();
    const classes = [
      'line',
      line.change === 'changed' && 'line-changed',
      line.change === 'removed-before' && 'line-removed-before',
      line.hovered && 'line-hovered',
      line.lit && 'line-lit',
    ];
    return (
      <span
        className={classes.filter(Boolean).join(' ')}
        style={wrapOf(line.text)}
        aria-current={current ? 'true' : undefined}
      >
        {line.change && (
          <span className={line.change === 'changed' ? 'sign sign-changed' : 'sign sign-removed'} />
        )}
        {coloured(line.text, line.placeholders)}
        {line.marks.map((number) => (
          <button
            key={number}
            type="button"
            className="mark"
            data-number={number}
            aria-label={output.mark(number)}
            onClick={() => onMark(number)}
          />
        ))}
        {last ? '' : '\n'}
      </span>
    );
  },
  (a, b) => a.last === b.last && a.current === b.current && a.onMark === b.onMark && sameLine(a.line, b.line),
);

interface PlainTextProps {
  readonly view: TextView;
  readonly onMark: (number: number) => void;
  readonly pointing: TextPointing;
  readonly ref: RefObject<HTMLPreElement | null>;
}

/** The whole document as text: there before the editor is, and when it never comes. */
export const PlainText = memo(function PlainText({ view, onMark, pointing, ref }: PlainTextProps) {
  const { output } = useMessages();
  const lines = useMemo(() => plainLines(view), [view]);
  const { current, ...listeners } = usePlainPointing(view, pointing, onMark);
  return (
    <>
      <VisuallyHidden id={KEYS}>{output.textKeys}</VisuallyHidden>
      <PlainLines
        ref={ref}
        role="region"
        aria-label={output.text}
        aria-describedby={KEYS}
        tabIndex={0}
        {...listeners}
      >
        {lines.map((line, index) => (
          <Line
            key={line.key}
            line={line}
            last={index === lines.length - 1}
            current={index === current}
            onMark={onMark}
          />
        ))}
      </PlainLines>
    </>
  );
});

const KEYS = 'policy-text-keys';
