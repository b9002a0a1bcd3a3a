import { oddCharacters, type TextRange } from '#iam';

/** Escapes of JSON that stand for a character which is not seen; `\n` and the like are what everybody writes. */
const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/g;

/** Where a printed document has characters that are not what they look like, as escapes or as they are; in order. */
export function oddRanges(text: string): readonly TextRange[] {
  const escapes = [...text.matchAll(ESCAPE)]
    .filter(([written]) => written.startsWith('\\u'))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return [...escapes, ...oddCharacters(text)].toSorted((a, b) => a.start - b.start);
}
