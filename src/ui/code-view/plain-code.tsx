import { styled } from '@mui/material/styles';
import type { CSSProperties } from 'react';

/** A text whose lines, each a `.line`, have numbers, and stand where Monaco puts them. */
export const PlainCode = styled('pre')(({ theme }) => ({
  margin: 0,
  height: '100%',
  padding: '4px 0 16px',
  overflow: 'auto',
  color: 'var(--code-text)',
  font: `13px/20px ${theme.typography.mono}`,
  '@media (pointer: coarse)': { lineHeight: '24px' },
  counterReset: 'line',
  '&:focus-visible': { outlineOffset: -2 },
  '& .line': {
    display: 'block',
    position: 'relative',
    // The last one may be empty.
    minHeight: '1lh',
    padding: '0 12px 0 calc(54px + var(--wrap) * 1ch)',
    textIndent: 'calc(var(--wrap) * -1ch)',
    whiteSpace: 'pre-wrap',
    // As Monaco does it; breaking between words would leave the line number alone on its line.
    wordBreak: 'break-all',
    counterIncrement: 'line',
  },
  '& .line::before': {
    content: 'counter(line)',
    position: 'absolute',
    left: 0,
    width: 26,
    textAlign: 'right',
    textIndent: 0,
    color: 'var(--code-quiet)',
    userSelect: 'none',
  },
}));

/** Where a line goes on that wraps: a little to the right of where it began. */
export const wrapOf = (line: string): CSSProperties =>
  ({ '--wrap': line.length - line.trimStart().length + 4 }) as CSSProperties;

/** One line of a text. */
export interface KeyedLine {
  /** Stays with a line while lines come and go around it. */
  readonly key: string;
  /** Without its line break. */
  readonly text: string;
}

/** The lines of a text. */
export function keyedLines(text: string): readonly KeyedLine[] {
  const seen = new Map<string, number>();
  return text.split('\n').map((line) => {
    const occurrence = seen.get(line) ?? 0;
    seen.set(line, occurrence + 1);
    return { key: `${occurrence} ${line}`, text: line };
  });
}
