import { documentAt, type Placed, valueIn } from './document-at.ts';
import { embedded, type Source } from './embedded.ts';
import { policiesIn, type PolicyPlace } from './policies-in.ts';
import { regionIn, withoutByteOrderMark } from './regions.ts';
import { parse } from './syntax.ts';
import type { Tree } from './tree.ts';
import type { ReadText } from './types.ts';

/** A text that is the whole of its file. */
export const wholeFile = (text: string): Source => ({ text, offsetInFile: (offset) => offset });

function placed(source: Source, { name, kind, node, inString }: PolicyPlace): Placed {
  const named = { name, ...(kind === undefined ? {} : { kind }) };
  if (!inString) return { ...named, source, tree: node, problems: [] };
  const inner = embedded(source, node);
  return { ...named, source: inner, ...parse(inner.text, '') };
}

/** A value that is not known to hold a document, as if it was one. */
export const placedWhole = (source: Source, tree: Tree): Placed => ({ name: '', source, tree, problems: [] });

/** The documents in what AWS CLI or this program printed, or the one that all of it is; strings are read as JSON. */
export const placedIn = (source: Source, tree: Tree): readonly Placed[] =>
  policiesIn(tree, valueIn(tree)).map((place) => placed(source, place));

/**
 * Reads a text as JSON, strictly: a policy or Session document, or what AWS CLI or `--document setup` prints, in which
 * there may be several. Total. Other languages are for `readDocuments`, which loads what it needs.
 *
 * @param path how reports name the file; its extension tells what a text is that is no JSON.
 */
export function readJson(text: string, path: string): ReadText {
  const plain = withoutByteOrderMark(text);
  const region = regionIn(plain);
  const { problems, tree } = parse(plain, path);
  const source = wholeFile(plain);
  const found = tree === undefined ? [] : placedIn(source, tree);
  const places = tree === undefined || found.length > 0 ? found : [placedWhole(source, tree)];
  return {
    path,
    format: tree === undefined ? 'other' : 'json',
    documents: places.map((place) => documentAt(place, { region })),
    problems,
    regionIn: region,
  };
}

/** The policies of a text that are JSON of it and no strings, as a parser made them, by name; `undefined` of no JSON. */
export function jsonPolicies(text: string, path: string): ReadonlyMap<string, Tree> | undefined {
  const { tree } = parse(text, path);
  if (tree === undefined) return undefined;
  const places = policiesIn(tree, valueIn(tree)).filter(({ inString }) => !inString);
  return new Map(places.length === 0 ? [['', tree]] : places.map(({ name, node }) => [name, node] as const));
}
