import { type JsonPointer, pointerToken, print, type TextRange } from '#iam';
import { findPlaceholders } from '../policy/placeholders.ts';
import type { Placeholder } from '../types.ts';
import { parameterFor } from './parameter-for.ts';
import type { Owner, Parameter, Template, TemplateText } from './types.ts';

interface Found extends TextRange {
  readonly placeholder: Placeholder;
}

/** Position of the first of some ascending numbers that is greater than one; behind the last one when none is. */
function firstAfter(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Removes the escapes of a piece of a printed JSON string. */
const unescaped = (printed: string): string => JSON.parse(`"${printed}"`) as string;

function parameterizeOne(document: object, owner: Owner, valuesOfTags: Map<string, number>): Template {
  const printed = print(document);
  const { text, ranges } = printed;
  const placeholders = findPlaceholders(printed, owner === 'administrator' ? 'administrator' : 'endUser');
  const found: readonly Found[] = placeholders
    .flatMap((placeholder) => placeholder.ranges.map((range) => ({ ...range, placeholder })))
    .sort((a, b) => a.start - b.start);
  const starts = found.map(({ start }) => start);

  /** The string printed between two offsets, its quotes included. */
  const textBetween = (start: number, end: number, pointer: JsonPointer): string | TemplateText => {
    const parts: (string | Parameter)[] = [];
    let from = start + 1;
    for (let next = firstAfter(starts, start); next < found.length; next += 1) {
      const range = found[next];
      if (range === undefined || range.start >= end) break;
      if (range.end >= end) continue;
      if (range.start > from) parts.push(unescaped(text.slice(from, range.start)));
      const before = text.slice(start + 1, range.start);
      parts.push(parameterFor(range.placeholder, { owner, before, pointer, valuesOfTags }));
      from = range.end;
    }
    if (from < end - 1 || parts.length === 0) parts.push(unescaped(text.slice(from, end - 1)));
    const [first] = parts;
    return parts.length === 1 && typeof first === 'string' ? first : { parts };
  };

  const convert = (value: unknown, pointer: JsonPointer): Template => {
    if (Array.isArray(value)) return value.map((entry, at) => convert(entry, `${pointer}/${at}`));
    if (typeof value === 'object' && value !== null) {
      return {
        members: Object.entries(value).map(([key, member]) => {
          const at = `${pointer}/${pointerToken(key)}`;
          const range = ranges.get(at);
          const keyText =
            range === undefined
              ? key
              : textBetween(range.start, text.lastIndexOf('"', range.valueStart - 1) + 1, at);
          return { key: keyText, value: convert(member, at) };
        }),
      };
    }
    if (typeof value !== 'string') return value as number | boolean | null;
    const range = ranges.get(pointer);
    return range === undefined ? value : textBetween(range.valueStart, range.end, pointer);
  };
  return convert(document, '');
}

/**
 * Documents with parameters in place of the placeholders for what is not filled in. Filling every parameter with its
 * placeholder gives the documents back.
 *
 * @param documents JSON objects: policy documents, or the preferences. What stands for the same has the same
 *   parameter in all of them.
 * @param owner whose nodes, tags and documents they name.
 */
export function parameterize(documents: readonly object[], owner: Owner): readonly Template[] {
  const valuesOfTags = new Map<string, number>();
  return documents.map((document) => parameterizeOne(document, owner, valuesOfTags));
}
