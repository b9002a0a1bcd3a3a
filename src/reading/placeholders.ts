import { type JsonPointer, pointerToken } from '#iam';
import { placeholderAt } from '#core';
import type { Offsets, Region } from './regions.ts';
import { membersNamed, membersOf, type Tree } from './tree.ts';
import type { ReadAssumption, ReadPlaceholder } from './types.ts';

/** Something that a text leaves open. */
export interface Hole {
  /** As its language names it. */
  readonly name: string;
  readonly default?: string;
  /** What it is in any case: `arn:aws:s3:::` before the name of a bucket, and what stands behind that. */
  readonly around?: readonly [before: string, after: string];
  /** What it almost always is. */
  readonly usual?: string;
  readonly place: Offsets;
}

// Unicode keeps these two for the inside of programs; no text has them.
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1'];
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

/** What a text leaves open, each with a mark that stands for it in strings until the document is known. */
export interface Holes {
  /** @returns the mark; the same for the same name. */
  readonly mark: (hole: Hole) => string;
  /** A text with the names of what its marks stand for. */
  readonly plain: (text: string) => string;
  /** Tells of a value that was taken, of which another one is possible. @returns what `Tree.assumed` holds. */
  readonly assume: (name: string, value: string, place: Offsets) => number;
  /** The document with its marks spelled out, and what they stand for. */
  readonly spell: (tree: Tree) => {
    readonly tree: Tree;
    readonly placeholders: readonly ReadPlaceholder[];
    readonly assumptions: readonly ReadAssumption[];
  };
}

/** Every mark of a text. */
export const MARKS = new RegExp(MARK, 'g');

/** Whether a string is a mark and nothing else. */
export const isMark = (text: string): boolean => MARK.exec(text)?.[0] === text;

/** Whether a string has a mark in it. */
export const hasMark = (text: string): boolean => MARK.test(text);

/** Longer names are expressions, of which the beginning says enough. */
const LONGEST_NAME = 60;

/** `<var.account>`: characters that mean nothing in an ARN. */
function inAngles(name: string): string {
  const plain = name
    .replace(/[^\w.-]+/g, '.')
    .replace(/^[^A-Za-z]+|[.-]+$/g, '')
    .slice(0, LONGEST_NAME);
  return `<${plain === '' ? 'value' : plain}>`;
}

/**
 * A policy without the statements of which nothing is known, such as those that a module is given besides its own: with them
 * it would be no policy.
 */
function withoutUnknown(tree: Tree, drop: (statement: Tree) => void): Tree {
  const isUnknown = ({ value }: Tree) => typeof value === 'string' && isMark(value);
  const statements = membersNamed(tree, 'Statement').at(-1);
  if (statements?.type !== 'array' || !statements.children?.some(isUnknown)) return tree;
  statements.children.filter(isUnknown).forEach(drop);
  const known = { ...statements, children: statements.children.filter((each) => !isUnknown(each)) };
  const children = membersOf(tree).map(
    ([key, value]): Tree => ({
      type: 'property',
      offset: key.offset,
      length: key.length,
      children: [key, value === statements ? known : value],
    }),
  );
  return { ...tree, children };
}

type Use = { readonly hole: number; readonly text: string; readonly isWhole: boolean };

/** @param region turns offsets into the text into lines and columns. */
export function createHoles(region: (offsets: Offsets) => Region): Holes {
  const holes: Hole[] = [];
  const byName = new Map<string, number>();
  const assumed: ReadAssumption[] = [];
  const assumedByName = new Map<string, number>();
  /** Words of AWS's pages, and what they stand for in this text; one word stands for one thing. */
  const words = new Map<string, number>();
  /** How others are spelled, and what those stand for. */
  const angles = new Map<string, number>();

  function ownWord(index: number, name: string): string {
    for (let number = 1; ; number += 1) {
      const word = inAngles(number === 1 ? name : `${name.slice(0, LONGEST_NAME - 4)}.${number}`);
      const holder = angles.get(word) ?? index;
      if (holder === index) {
        angles.set(word, index);
        return word;
      }
    }
  }

  function wordFor(index: number, pointer: JsonPointer, before: string, after: string): string {
    const { name, usual } = holes[index] ?? { name: '' };
    if (before === 'arn:' && after.startsWith(':')) return 'aws';
    if (usual !== undefined) return usual;
    const known = placeholderAt(pointer, before, after);
    if (known !== undefined && (words.get(known) ?? index) === index) {
      words.set(known, index);
      return known;
    }
    return ownWord(index, name);
  }

  function spellText(
    text: string,
    pointer: JsonPointer,
  ): { readonly text: string; readonly uses: readonly Use[] } {
    const pieces = text.split(MARK);
    if (pieces.length === 1) return { text, uses: [] };
    const uses: Use[] = [];
    let spelled = pieces[0] ?? '';
    for (let at = 1; at < pieces.length; at += 2) {
      const index = Number(pieces[at]);
      const hole = holes[index];
      const [before, behind] = hole?.around ?? ['', ''];
      const rest = pieces
        .slice(at + 1)
        .map((piece, position) => (position % 2 === 0 ? piece : inAngles('x')));
      const word = wordFor(index, pointer, spelled + before, behind + rest.join(''));
      uses.push({
        hole: index,
        text: before + word + behind,
        isWhole: isMark(text) && hole?.around === undefined,
      });
      spelled += before + word + behind + (pieces[at + 1] ?? '');
    }
    return { text: spelled, uses };
  }

  function assume(name: string, value: string, place: Offsets): number {
    const index = assumedByName.get(name) ?? assumed.push({ name, value, region: region(place) }) - 1;
    assumedByName.set(name, index);
    return index;
  }

  const assumeNothing = ({ value }: Tree): number => {
    const hole = holes[Number(MARK.exec(String(value))?.[1])];
    return assume(hole?.name ?? '', 'nothing', hole?.place ?? { start: 0, end: 0 });
  };

  function spell(given: Tree) {
    const found = new Map<string, { hole: number; text: string; at: JsonPointer[]; whole: JsonPointer[] }>();
    const note = (uses: readonly Use[], pointer: JsonPointer) => {
      for (const { hole, text, isWhole } of uses) {
        const entry = found.get(`${hole} ${text}`) ?? { hole, text, at: [], whole: [] };
        if (entry.at.at(-1) !== pointer) entry.at.push(pointer);
        if (isWhole) entry.whole.push(pointer);
        found.set(`${hole} ${text}`, entry);
      }
    };
    const used = new Set<number>();
    const root = withoutUnknown(given, (statement) => used.add(assumeNothing(statement)));
    const visit = (tree: Tree, pointer: JsonPointer): Tree => {
      for (const index of tree.assumed ?? []) used.add(index);
      if (tree.type === 'array') {
        return {
          ...tree,
          children: (tree.children ?? []).map((child, index) => visit(child, `${pointer}/${index}`)),
        };
      }
      if (tree.type === 'object') {
        const children = membersOf(tree).map(([key, value]): Tree => {
          // What the key is called after has to be known before its place is.
          const name = spellText(String(key.value), `${pointer}/`);
          const below = `${pointer}/${pointerToken(name.text)}`;
          note(name.uses, below);
          const member = visit(value, below);
          return {
            type: 'property',
            offset: key.offset,
            length: key.length,
            children: [{ ...key, value: name.text }, member],
          };
        });
        return { ...tree, children };
      }
      if (typeof tree.value !== 'string') return tree;
      const { text, uses } = spellText(tree.value, pointer);
      note(uses, pointer);
      return uses.length === 0 ? tree : { ...tree, value: text };
    };
    const tree = visit(root, '');
    const placeholders = [...found.values()].flatMap(
      ({ hole: index, text, at, whole }): ReadPlaceholder[] => {
        const hole = holes[index];
        if (hole === undefined) return [];
        const { name, default: value, place } = hole;
        return [
          {
            name,
            text,
            ...(value === undefined ? {} : { default: value }),
            at,
            whole,
            region: region(place),
          },
        ];
      },
    );
    return { tree, placeholders, assumptions: [...used].flatMap((index) => assumed[index] ?? []) };
  }

  return {
    mark: (hole) => {
      const index = byName.get(hole.name) ?? holes.push(hole) - 1;
      byName.set(hole.name, index);
      return `${OPEN}${index}${CLOSE}`;
    },
    plain: (text) => text.replace(MARKS, (mark, index: string) => holes[Number(index)]?.name ?? mark),
    assume,
    spell,
  };
}
