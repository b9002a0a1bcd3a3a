export type Tone = 'key' | 'string' | 'allow' | 'deny' | 'literal' | 'punctuation' | 'space';

/** A run of characters of one line that look alike. */
export interface Segment {
  /** Column where it begins, from 0. */
  readonly start: number;
  readonly text: string;
  readonly tone: Tone;
  readonly placeholder: boolean;
}

/** Columns of a line, from 0; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*")|([\d.eE+-]+|true|false|null)|([{}[\]:,]+)|(\s+)|(.)/g;
const TONES: readonly Tone[] = ['key', 'string', 'literal', 'punctuation', 'space', 'string'];

const EFFECTS: Readonly<Record<string, Tone>> = { '"Allow"': 'allow', '"Deny"': 'deny' };

/** Splits one line of printed JSON for colouring; the segments put together are the line. */
export function lineSegments(line: string, placeholders: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const tone = TONES[match.slice(1).findIndex((group) => group !== undefined)] ?? 'string';
    segments.push(...cut(match[0], match.index, EFFECTS[match[0]] ?? tone, placeholders));
  }
  return segments;
}

function cut(text: string, start: number, tone: Tone, placeholders: readonly Span[]): readonly Segment[] {
  const pieces: Segment[] = [];
  let at = start;
  const end = start + text.length;
  const push = (to: number, placeholder: boolean) => {
    if (to > at) {
      pieces.push({ start: at, text: text.slice(at - start, to - start), tone, placeholder });
      at = to;
    }
  };
  for (const span of placeholders) {
    push(Math.min(span.start, end), false);
    push(Math.min(span.end, end), true);
  }
  push(end, false);
  return pieces;
}
