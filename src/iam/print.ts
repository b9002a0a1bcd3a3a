import { type JsonPointer, pointerToken } from './json-pointer.ts';

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
 * Prints a JSON value exactly as `JSON.stringify(value, null, 2)` does, and remembers where every value stands.
 *
 * @returns the text and, by JSON pointer, the range of each value; the range of an object member includes its key.
 */
export function print(value: object): Printed {
  const ranges = new Map<JsonPointer, NodeRange>();
  let text = '';

  const write = (node: unknown, pointer: JsonPointer, start: number, indent: string): void => {
    const valueStart = text.length;
    if (typeof node !== 'object' || node === null) {
      text += JSON.stringify(node);
    } else {
      const isArray = Array.isArray(node);
      const members = Object.entries(node);
      const inner = `${indent}  `;
      text += isArray ? '[' : '{';
      members.forEach(([key, member], position) => {
        text += `${position === 0 ? '' : ','}\n${inner}`;
        const memberStart = text.length;
        if (!isArray) text += `${JSON.stringify(key)}: `;
        write(member, `${pointer}/${pointerToken(key)}`, memberStart, inner);
      });
      text += `${members.length === 0 ? '' : `\n${indent}`}${isArray ? ']' : '}'}`;
    }
    ranges.set(pointer, { start, valueStart, end: text.length });
  };

  write(value, '', 0, '');
  return { text, ranges };
}
