import type { DocumentForm } from '#analysis';
import type { JsonPointer } from '#iam';
import type { Source } from './embedded.ts';
import type { Holes } from './placeholders.ts';
import { placesIn } from './places.ts';
import type { Offsets, Region } from './regions.ts';
import type { OffsetFinding } from './syntax.ts';
import { membersOf, type Tree } from './tree.ts';
import type { ReadDocument } from './types.ts';

/** Where a document was found in a text, before it is a value. */
export interface Placed {
  readonly name: string;
  readonly kind?: DocumentForm;
  /** The text that it stands in, perhaps a string of the file. */
  readonly source: Source;
  /** `undefined` when it cannot be read. */
  readonly tree: Tree | undefined;
  /** Why it cannot be read, in its source. */
  readonly problems: readonly OffsetFinding[];
}

const MEMBER = { configurable: true, enumerable: true, writable: true } as const;

/** A tree as a value. A member named `__proto__` is one like others. */
export function valueIn(tree: Tree): unknown {
  if (tree.type === 'array') return (tree.children ?? []).map(valueIn);
  if (tree.type !== 'object') return tree.value;
  const object: Record<string, unknown> = {};
  for (const [key, member] of membersOf(tree)) {
    const name = String(key.value);
    const value = valueIn(member);
    if (name === '__proto__') Object.defineProperty(object, name, { ...MEMBER, value });
    else object[name] = value;
  }
  return object;
}

/** A place in a file, from one in a text that stands in it. */
const inFile = (source: Source, { finding, offset, length }: OffsetFinding): OffsetFinding => {
  const start = source.offsetInFile(offset);
  return { finding, offset: start, length: source.offsetInFile(offset + length) - start };
};

/** What is made of a document on the way. */
export interface Reading {
  /** Turns offsets into the file into lines and columns. */
  readonly region: (offsets: Offsets) => Region;
  /** What the text leaves open, in a language that has such things. */
  readonly holes?: Holes;
  /** The document as it is meant, where that is another one than what stands there. */
  readonly meant?: Tree;
}

/** A document with the places of its elements. */
export function documentAt(
  { name, kind, source, tree, problems }: Placed,
  { region, holes, meant = tree }: Reading,
): ReadDocument {
  const named = { name, ...(kind === undefined ? {} : { kind }) };
  if (tree === undefined || meant === undefined) {
    return {
      ...named,
      document: undefined,
      written: undefined,
      placeholders: [],
      assumptions: [],
      problems: problems.map((problem) => inFile(source, problem)),
      start: source.offsetInFile(0),
      offsetsOf: () => undefined,
      regionOf: () => undefined,
    };
  }
  const spelled = holes?.spell(meant) ?? { tree: meant, placeholders: [], assumptions: [] };
  let known: ReturnType<typeof placesIn> | undefined;
  // What nobody asks for is not made: there may be very many.
  const places = () => {
    known ??= placesIn(spelled.tree);
    return known;
  };
  const offsetsOf = (at: JsonPointer) => {
    const found = places().marks.get(at);
    return found && { start: source.offsetInFile(found.start), end: source.offsetInFile(found.end) };
  };
  const document = valueIn(spelled.tree);
  return {
    ...named,
    document,
    written: meant === tree ? document : valueIn(tree),
    placeholders: spelled.placeholders,
    assumptions: spelled.assumptions,
    get problems() {
      return places().repeated.map((found) => inFile(source, found));
    },
    start: source.offsetInFile(tree.offset),
    offsetsOf,
    regionOf: (at) => {
      const offsets = offsetsOf(at);
      return offsets && region(offsets);
    },
  };
}
