import { lineOf, lineStarts } from './text-lines.ts';
import type { JsonPointer } from './json-pointer.ts';
import type { Printed } from './print.ts';

/** Lines as people count them, from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines of some elements in order, put together where they touch. */
export function lineRanges(
  { text, ranges }: Printed,
  pointers: readonly JsonPointer[],
): readonly LineRange[] {
  const starts = lineStarts(text);
  const found = pointers.flatMap((pointer) => {
    const range = ranges.get(pointer);
    return range === undefined
      ? []
      : [
          {
            first: lineOf(starts, range.start) + 1,
            last: lineOf(starts, Math.max(range.start, range.end - 1)) + 1,
          },
        ];
  });
  const joined: LineRange[] = [];
  for (const range of found.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before !== undefined && range.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}
