import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type ParsedNode,
  type YAMLParseError,
} from 'yaml';
import { deeper, DEEPEST_AROUND, foundAt, type OffsetFinding } from './syntax.ts';
import type { Tree } from './tree.ts';
import { objectAt, stringAt } from './trees.ts';

/** In characters: twice what CloudFormation takes. */
const LONGEST = 2_000_000;
/** Of values, with those that aliases repeat. */
const MOST_VALUES = 200_000;
const MOST_ERRORS = 5;

/** What ends the reading of a text, at a place of it. */
class Unreadable extends Error {
  readonly problem: OffsetFinding;
  constructor(problem: OffsetFinding) {
    super();
    this.problem = problem;
  }
}

const tooLarge = (limit: number, offset: number): OffsetFinding =>
  foundAt({ code: 'json-too-large', at: '', params: { limit } }, offset, 1);

/** Indented further than anybody nests: the parser makes a pattern as long as the indentation. */
const INDENTED = /(?:^|\n)(?:[ \t]|[-?:](?=[ \t])){512}/;

const inYaml = (offset: number, length: number): OffsetFinding =>
  foundAt({ code: 'text-syntax', at: '', params: { language: 'yaml' } }, offset, length);

const SPACE = /\s/;
const ESCAPED_LENGTHS: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * Where the characters of a string stand in what was written for it, which has indentation, line breaks and escapes
 * besides.
 */
function aligned(value: string, raw: string, start: number): (position: number) => number {
  let offsets: number[] | undefined;
  const align = () => {
    const found: number[] = [];
    let at = 0;
    for (const character of value.split('')) {
      while (at < raw.length && raw[at] !== character && SPACE.test(raw[at] ?? '') && !SPACE.test(character))
        at += 1;
      found.push(start + at);
      at += raw[at] === '\\' && raw[at] !== character ? (ESCAPED_LENGTHS[raw[at + 1] ?? ''] ?? 2) : 1;
    }
    found.push(start + raw.length);
    return found;
  };
  return (position) => {
    offsets ??= align();
    return offsets[Math.min(position, value.length)] ?? start;
  };
}

/** `!Ref a` means `{ Ref: a }`, `!Sub a` means `{ "Fn::Sub": a }`. */
function ofTag(tag: string, tree: Tree): Tree {
  const name = tag === '!Ref' || tag === '!Condition' ? tag.slice(1) : `Fn::${tag.slice(1)}`;
  if (tag !== '!GetAtt' || typeof tree.value !== 'string') return objectAt(tree, [[name, tree]]);
  const dot = tree.value.indexOf('.');
  const parts = dot < 0 ? [tree.value] : [tree.value.slice(0, dot), tree.value.slice(dot + 1)];
  const { offset, length } = tree;
  const list: Tree = { type: 'array', offset, length, children: parts.map((part) => stringAt(tree, part)) };
  return objectAt(tree, [[name, list]]);
}

/** What the parser found; it calls itself for each level, and says when there were too many. */
const problemOf = ({ code, pos: [start, end] }: YAMLParseError): OffsetFinding =>
  code === 'RESOURCE_EXHAUSTION' ? deeper(DEEPEST_AROUND, start) : inYaml(start, end - start);

/** Tags of AWS's templates, and of anybody else's; those of YAML itself were read by the parser. */
const isForeignTag = (tag: string | undefined): tag is string => tag !== undefined && /^![^!]/.test(tag);

function scalarTree(value: unknown, text: string, start: number, end: number): Tree {
  const place = { offset: start, length: end - start };
  if (typeof value === 'number' || typeof value === 'bigint')
    return { type: 'number', value: Number(value), ...place };
  if (typeof value === 'boolean') return { type: 'boolean', value, ...place };
  if (value === null || value === undefined) return { type: 'null', value: null, ...place };
  const string = typeof value === 'string' ? value : text.slice(start, end);
  const raw = text.slice(start, end);
  // Behind the quotation mark, or the line with the mark of a block.
  const block = /^[|>][^\n]*\n/.exec(raw)?.[0].length;
  const skipped = block ?? (/^["']/.test(raw) ? 1 : 0);
  return {
    type: 'string',
    value: string,
    ...place,
    offsetOf: aligned(string, raw.slice(skipped), start + skipped),
  };
}

/** Makes trees of what the parser found. */
function createConversion(text: string) {
  const sizes = new WeakMap<Tree, number>();
  let values = 0;

  function counted(tree: Tree, size: number): Tree {
    values += size;
    if (values > MOST_VALUES) throw new Unreadable(tooLarge(LONGEST, tree.offset));
    return tree;
  }

  /** A document of the text; names of anchors hold in it alone. */
  return function convert(root: ParsedNode): Tree {
    const anchors = new Map<string, Tree | undefined>();

    function ofAlias({ source, range }: Alias.Parsed): Tree {
      const tree = anchors.get(source);
      if (tree === undefined) throw new Unreadable(inYaml(range[0], range[1] - range[0]));
      return counted(tree, sizes.get(tree) ?? 1);
    }

    function members(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], depth: number): readonly Tree[] {
      const merged: Tree[] = [];
      const own = pairs.flatMap(({ key, value }): Tree[] => {
        const [start, end] = key.range;
        const name = isScalar(key) ? (key.value === null ? '' : String(key.value)) : text.slice(start, end);
        const held: Tree =
          value === null ? { type: 'null', value: null, offset: end, length: 0 } : ofNode(value, depth);
        if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
          for (const each of held.type === 'array' ? (held.children ?? []) : [held]) {
            merged.push(...(each.type === 'object' ? (each.children ?? []) : []));
          }
          return [];
        }
        const place = { offset: start, length: end - start };
        return [{ type: 'property', ...place, children: [{ type: 'string', value: name, ...place }, held] }];
      });
      if (merged.length === 0) return own;
      const names = new Set(own.map(({ children: [key] = [] }) => key?.value));
      // What is merged first counts before what is merged later.
      return [
        ...merged.filter(({ children: [key] = [] }) => names.size < names.add(key?.value).size),
        ...own,
      ];
    }

    function ofNode(node: ParsedNode, depth: number): Tree {
      const [start, end] = node.range;
      if (depth > DEEPEST_AROUND) throw new Unreadable(deeper(DEEPEST_AROUND, start));
      if (isAlias(node)) return ofAlias(node);
      const before = values;
      const { anchor, tag } = node;
      if (anchor !== undefined) anchors.set(anchor, undefined);
      const place = { offset: start, length: end - start };
      const plain: Tree = isMap(node)
        ? { type: 'object', ...place, children: members(node.items, depth + 1) }
        : isSeq(node)
          ? { type: 'array', ...place, children: node.items.map((item) => ofNode(item, depth + 1)) }
          : scalarTree(node.value, text, start, end);
      const tree = counted(isForeignTag(tag) ? ofTag(tag, plain) : plain, 1);
      sizes.set(tree, values - before);
      if (anchor !== undefined) anchors.set(anchor, tree);
      return tree;
    }

    return ofNode(root, 1);
  };
}

/** What a text of YAML holds. */
export interface Yaml {
  /** The documents of the stream, which `---` divides. */
  readonly trees: readonly Tree[];
  readonly problems: readonly OffsetFinding[];
}

/**
 * Reads YAML, with the short forms of CloudFormation's functions and the places of all values. Total, in linear time: what is
 * nested, repeated by aliases or long beyond any template is a problem.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function readYaml(text: string): Yaml {
  if (text.length > LONGEST) return { trees: [], problems: [tooLarge(LONGEST, 0)] };
  const indented = INDENTED.exec(text);
  if (indented !== null)
    return { trees: [], problems: [deeper(DEEPEST_AROUND, indented.index + indented[0].length - 1)] };
  try {
    const parsed = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const documents = Array.isArray(parsed) ? parsed : [];
    const errors = documents.flatMap((document) => document.errors).slice(0, MOST_ERRORS);
    if (errors.length > 0) return { trees: [], problems: errors.map(problemOf) };
    const convert = createConversion(text);
    const trees = documents.flatMap(({ contents }) => (contents === null ? [] : [convert(contents)]));
    return { trees, problems: [] };
  } catch (error) {
    if (error instanceof Unreadable) return { trees: [], problems: [error.problem] };
    throw error;
  }
}
