import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { DEEPEST_AROUND, tooDeep } from './syntax.ts';

/** So many texts of JSON are read in one file. */
const MOST_ROOTS = 1000;

/** Where the values of a text begin and end that has one behind the other; nothing where they do not end. */
function rootsIn(text: string): readonly (readonly [start: number, end: number])[] {
  const scanner = createScanner(text, true);
  const roots: (readonly [number, number])[] = [];
  let depth = 0;
  let start = 0;
  let before = -1;
  for (;;) {
    scanner.scan();
    if (scanner.getPosition() <= before) return depth === 0 ? roots : [];
    before = scanner.getPosition();
    const offset = scanner.getTokenOffset();
    const character = text[offset];
    if (character === undefined) continue;
    if (depth === 0) start = offset;
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) roots.push([start, before]);
    if (depth < 0 || roots.length > MOST_ROOTS) return [];
  }
}

/** A value in a longer text. */
export interface Root {
  readonly text: string;
  /** Where it begins in the longer text. */
  readonly start: number;
  readonly tree: Node;
}

/**
 * Parses a text as programs do that people write settings for: JSON with comments and commas too many, several values one
 * behind the other. Total.
 *
 * @returns nothing unless all of it can be read.
 */
export function parseTolerantly(text: string): readonly Root[] {
  if (tooDeep(text, DEEPEST_AROUND) !== undefined) return [];
  const roots = rootsIn(text);
  const parsed = roots.flatMap(([start, end]): Root[] => {
    const part = text.slice(start, end);
    const errors: ParseError[] = [];
    const tree = parseTree(part, errors, { allowTrailingComma: true });
    return errors.length > 0 || tree === undefined ? [] : [{ text: part, start, tree }];
  });
  return parsed.length === roots.length ? parsed : [];
}
