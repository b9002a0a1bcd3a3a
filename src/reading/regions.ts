import { lineOf, lineStarts } from '#iam';

/** From one position in a text up to another, in lines and columns from 1. Columns count UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Of the character behind the last one. */
  readonly endColumn: number;
}

/** Offsets into a text; `end` is exclusive. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

const BYTE_ORDER_MARK = '\ufeff';

/** A text as its readers take it. */
export const withoutByteOrderMark = (text: string): string =>
  text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;

/** Turns offsets into lines and columns. */
export function regionIn(text: string): (offsets: Offsets) => Region {
  const starts = lineStarts(text);
  const position = (offset: number) => {
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [position(start), position(Math.max(start, end))];
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}
