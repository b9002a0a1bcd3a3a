import { escapeHidden } from './characters.ts';
import { type JsonPointer, pointerToken } from './json.ts';

/** Offsets into the printed text, in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a value of a document is printed: `start` includes the key of an object member, `valueStart` does not. */
export interface NodeRange extends TextRange {
  readonly valueStart: number;
}

export interface Printed {
  readonly text: string;
  readonly ranges: ReadonlyMap<JsonPointer, NodeRange>;
}

/**
 * Prints a JSON value as `JSON.stringify(value, null, 2)` does, and remembers where every value stands. Characters that
 * are not seen are escaped, so that whoever reads the text sees what it says.
 *
 * @returns the text and, by JSON pointer, the range of each value; the range of an object member includes its key.
 */
export function print(value: object): Printed {
  const ranges = new Map<JsonPointer, NodeRange>();
  let text = '';

  const write = (node: unknown, pointer: JsonPointer, start: number, indent: string): void => {
    const valueStart = text.length;
    if (typeof node !== 'object' || node === null) {
      text += escapeHidden(JSON.stringify(node));
    } else {
      const inner = `${indent}  `;
      const begin = (position: number): number => {
        text += `${position === 0 ? '' : ','}\n${inner}`;
        return text.length;
      };
      const end = (members: number, bracket: string) => {
        text += `${members === 0 ? '' : `\n${indent}`}${bracket}`;
      };
      if (Array.isArray(node)) {
        text += '[';
        for (const [position, member] of node.entries())
          write(member, `${pointer}/${position}`, begin(position), inner);
        end(node.length, ']');
      } else {
        const members = Object.entries(node);
        text += '{';
        for (const [position, [key, member]] of members.entries()) {
          const memberStart = begin(position);
          text += `${escapeHidden(JSON.stringify(key))}: `;
          write(member, `${pointer}/${pointerToken(key)}`, memberStart, inner);
        }
        end(members.length, '}');
      }
    }
    ranges.set(pointer, { start, valueStart, end: text.length });
  };

  write(value, '', 0, '');
  return { text, ranges };
}

/** Where each line of a text begins; the first is 0. Offsets are UTF-16 code units. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Index of the line that holds an offset, from 0. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

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
