import type { Generated, Reason } from '#core';
import { type JsonPointer, type NodeRange, parentPointer } from '#iam';

const indexes = new WeakMap<readonly Reason[], ReadonlyMap<JsonPointer, readonly Reason[]>>();

function byPointer({ reasons }: Generated): ReadonlyMap<JsonPointer, readonly Reason[]> {
  const known = indexes.get(reasons);
  if (known !== undefined) return known;
  const index = new Map<JsonPointer, Reason[]>();
  for (const reason of reasons) index.set(reason.at, [...(index.get(reason.at) ?? []), reason]);
  indexes.set(reasons, index);
  return index;
}

/** Why an element is there: its own reasons, else those of the nearest element around it. */
export function reasonsAt(generated: Generated, pointer: JsonPointer): readonly Reason[] {
  const index = byPointer(generated);
  for (let at: JsonPointer | undefined = pointer; at !== undefined; at = parentPointer(at)) {
    const reasons = index.get(at);
    if (reasons !== undefined) return reasons;
  }
  return [];
}

/** Stretches of the text without a gap between them, each with the innermost element that it belongs to. */
interface Stretches {
  readonly starts: readonly number[];
  readonly pointers: readonly JsonPointer[];
}

const stretchesOf = new WeakMap<ReadonlyMap<JsonPointer, NodeRange>, Stretches>();

function prepare(ranges: ReadonlyMap<JsonPointer, NodeRange>): Stretches {
  // Outer elements first: they start earlier, or end later.
  const nodes = [...ranges].toSorted(([, a], [, b]) => a.start - b.start || b.end - a.end);
  const starts: number[] = [];
  const pointers: JsonPointer[] = [];
  const open: (readonly [JsonPointer, NodeRange])[] = [];
  const begin = (start: number, pointer: JsonPointer) => {
    if (starts.at(-1) === start) pointers[pointers.length - 1] = pointer;
    else {
      starts.push(start);
      pointers.push(pointer);
    }
  };
  const closeUntil = (offset: number) => {
    for (let last = open.at(-1); last !== undefined && last[1].end <= offset; last = open.at(-1)) {
      open.pop();
      begin(last[1].end, open.at(-1)?.[0] ?? '');
    }
  };
  for (const node of nodes) {
    closeUntil(node[1].start);
    open.push(node);
    begin(node[1].start, node[0]);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return { starts, pointers };
}

function prepared({ ranges }: Pick<Generated, 'ranges'>): Stretches {
  const stretches = stretchesOf.get(ranges) ?? prepare(ranges);
  stretchesOf.set(ranges, stretches);
  return stretches;
}

/** Position of the last start that is not after the offset; -1 when there is none. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The innermost element at an offset of the text; the key of an object member belongs to its value, and what stands
 * between elements to the element around them. A binary search in an index that is made once for each document.
 */
export function pointerAt(generated: Pick<Generated, 'ranges'>, offset: number): JsonPointer {
  const { starts, pointers } = prepared(generated);
  return pointers[lastUpTo(starts, offset)] ?? '';
}

/**
 * The element that a whole line is about: the outermost one that begins on the line, else the one around it, as for
 * a closing bracket.
 *
 * @param offset anywhere in the line.
 */
export function pointerOfLine(generated: Pick<Generated, 'ranges' | 'text'>, offset: number): JsonPointer {
  const { text } = generated;
  const lineStart = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
  return pointerAt(generated, lineStart + indent);
}
