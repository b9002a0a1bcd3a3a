import type { Placed } from './document-at.ts';
import { embedded, type Source } from './embedded.ts';
import { otherLanguage } from './other-language.ts';
import { hasMark, MARKS } from './placeholders.ts';
import { parse } from './syntax.ts';
import { parseTolerantly } from './tolerant.ts';
import type { Tree } from './tree.ts';
import { readYaml } from './yaml.ts';

/**
 * Puts quotation marks around what is filled in outside of strings, such as the list in `"Action": ${jsonencode(…)}`: it
 * stays one value.
 */
function withQuotedMarks(source: Source): Source {
  if (!hasMark(source.text)) return source;
  const units: string[] = [];
  const offsets: number[] = [];
  let isString = false;
  let end = 0;
  const add = (text: string, from: number, isCopy: boolean) => {
    for (let at = 0; at < text.length; at += 1) {
      units.push(text.charAt(at));
      offsets.push(isCopy ? from + at : from);
    }
  };
  for (const found of source.text.matchAll(MARKS)) {
    const literal = source.text.slice(end, found.index);
    for (const [character] of literal.matchAll(/\\.|"/gs)) if (character === '"') isString = !isString;
    add(literal, end, true);
    add(isString ? found[0] : `"${found[0]}"`, found.index, isString);
    end = found.index + found[0].length;
  }
  add(source.text.slice(end), end, true);
  offsets.push(source.text.length);
  return {
    text: units.join(''),
    offsetInFile: (at) => source.offsetInFile(offsets[at] ?? source.text.length),
  };
}

/** A document that is the text of a string: JSON, or YAML as Session documents may be. */
export function placedText(named: Pick<Placed, 'name' | 'kind'>, text: Source): Placed {
  const source = withQuotedMarks(text);
  const { tree, problems } = parse(source.text, '');
  if (tree !== undefined) return { ...named, source, tree, problems: [] };
  const [root, ...others] = parseTolerantly(source.text);
  if (root !== undefined && others.length === 0) {
    const inner = { text: root.text, offsetInFile: (at: number) => source.offsetInFile(root.start + at) };
    return { ...named, source: inner, tree: root.tree, problems: [] };
  }
  if (otherLanguage(source.text, '') !== 'yaml') return { ...named, source, tree: undefined, problems };
  const yaml = readYaml(source.text);
  return { ...named, source, tree: yaml.trees[0], problems: yaml.problems };
}

/** A document where it stands: as a value, or as a string that holds it. */
export function placedAt(named: Pick<Placed, 'name' | 'kind'>, source: Source, tree: Tree): Placed {
  if (tree.type !== 'string') return { ...named, source, tree, problems: [] };
  return placedText(named, embedded(source, tree));
}
