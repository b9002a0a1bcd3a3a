import { graded, type TextKind } from '#analysis';
import { asMeant } from './as-meant.ts';
import { documentAt, type Placed } from './document-at.ts';
import { embedded, type Source } from './embedded.ts';
import { otherLanguage } from './other-language.ts';
import { createHoles, type Holes } from './placeholders.ts';
import { placedWhole, wholeFile } from './read-json.ts';
import type { Offsets, Region } from './regions.ts';
import { structuredIn } from './structured.ts';
import { placedInModule, placedInTemplateFile } from './terraform/module.ts';
import { DEEPEST_AROUND, type OffsetFinding, parse } from './syntax.ts';
import { parseTolerantly } from './tolerant.ts';
import type { Tree } from './tree.ts';
import type { ReadText, TextFormat } from './types.ts';
import { readYaml } from './yaml.ts';

/** What was found in a text, before the documents are values. */
interface Found {
  readonly format: TextFormat;
  readonly places: readonly Placed[];
  readonly problems: readonly OffsetFinding[];
}

const noPolicy = (text: string, what: TextKind): OffsetFinding => {
  const start = text.length - text.trimStart().length;
  const offset = what === 'binary' ? text.indexOf('\0') : start;
  return { finding: graded({ code: 'no-policy-in-text', at: '', params: { what } }), offset, length: 1 };
};

/** IAM's API returns documents so; other programs than AWS CLI pass that on. */
const isPercentEncoded = (text: string): boolean => /^\s*%7B/i.test(text);

/** What stands in a text besides its marks of encoding. */
function decoded(text: string): Source {
  const whole = wholeFile(text);
  if (!isPercentEncoded(text)) return whole;
  const { length } = text;
  return embedded(whole, { type: 'string', value: text, offset: 0, length, offsetOf: (at) => at });
}

/** Names of YAML may stand in quotation marks, as those of JSON do. */
const mayBeYaml = (text: string, path: string): boolean =>
  /\.ya?ml$/i.test(path) || /^\s*(?:---|"[^"\n]*"\s*:)/.test(text);

interface Root {
  readonly source: Source;
  readonly tree: Tree;
}

/** The documents in the values of a text. */
function inRoots(roots: readonly Root[], format: 'json' | 'yaml', text: string, holes: Holes): Found {
  const found = roots.map(({ source, tree }) => structuredIn(source, tree, holes));
  const places = found.flatMap((each, index) =>
    roots.length === 1
      ? each.places
      : each.places.map((place) => ({
          ...place,
          name: `[${index}]${place.name === '' ? '' : `.${place.name}`}`,
        })),
  );
  const known = found.find((each) => each.format !== undefined)?.format ?? format;
  if (places.length > 0) return { format: known, places, problems: [] };
  const what =
    found.find((each) => each.what !== undefined)?.what ?? (format === 'yaml' ? 'yaml' : undefined);
  if (what !== undefined) return { format: known, places, problems: [noPolicy(text, what)] };
  return { format: known, places: roots.map(({ source, tree }) => placedWhole(source, tree)), problems: [] };
}

/** The documents of a text that is no JSON. */
function inOtherLanguage(
  text: string,
  path: string,
  holes: Holes,
  others: readonly string[],
): Found | undefined {
  const language = otherLanguage(text, path);
  if (language === 'yaml' || (language === undefined && mayBeYaml(text, path))) {
    const { trees, problems } = readYaml(text);
    // What begins as JSON is JSON with mistakes unless all of it is YAML.
    if (problems.length > 0)
      return language === undefined ? undefined : { format: 'yaml', places: [], problems };
    return inRoots(
      trees.map((tree) => ({ source: wholeFile(text), tree })),
      'yaml',
      text,
      holes,
    );
  }
  if (language === undefined && /[$%]\{/.test(text)) {
    const place = placedInTemplateFile(text, holes);
    return place && { format: 'terraform', places: [place], problems: [] };
  }
  if (language !== 'terraform') return undefined;
  const { places, problems, what } = placedInModule(text, holes, others);
  const found = places.length > 0 || problems.length > 0 ? problems : [noPolicy(text, what)];
  return { format: 'terraform', places, problems: found };
}

/** Finds the documents of a text that is more than plain JSON. */
function find(text: string, path: string, holes: Holes, others: readonly string[]): Found {
  const source = decoded(text);
  const { tree, problems } = parse(source.text, path, DEEPEST_AROUND);
  if (tree !== undefined) return inRoots([{ source, tree }], 'json', text, holes);
  if (text.includes('\0')) return { format: 'other', places: [], problems: [noPolicy(text, 'binary')] };
  const roots = parseTolerantly(text).map(({ text: part, start, tree: root }) => ({
    source: { text: part, offsetInFile: (offset: number) => start + offset },
    tree: root,
  }));
  if (roots.length > 0) {
    const found = inRoots(roots, 'json', text, holes);
    return { ...found, problems: [...problems, ...found.problems] };
  }
  return inOtherLanguage(text, path, holes, others) ?? { format: 'other', places: [], problems };
}

/**
 * Reads a text that is more than plain JSON.
 *
 * @param others the other files of its Terraform module.
 */
export function readOthers(
  text: string,
  path: string,
  region: (offsets: Offsets) => Region,
  others: readonly string[],
): Pick<ReadText, 'format' | 'documents' | 'problems'> {
  const holes = createHoles(region);
  const { format, places, problems } = find(text, path, holes, others);
  const isPlain = format === 'json' || format === 'yaml';
  const documents = places.map((place) => {
    const meant = isPlain && place.tree !== undefined ? { meant: asMeant(place.tree, holes) } : {};
    return documentAt(place, { region, holes, ...meant });
  });
  return { format, documents, problems };
}
