import { valueIn } from '../document-at.ts';
import { hasMark, type Hole, type Holes } from '../placeholders.ts';
import { arnOf, shapeOf } from '../shapes.ts';
import type { Tree } from '../tree.ts';
import { membersOf } from '../tree.ts';
import {
  assumedIn,
  createText,
  entriesOf,
  LONGEST_TEXT,
  memberOf,
  propertyAt,
  stringAt,
  textOf,
} from '../trees.ts';
import type { Block, Body, Expression } from './hcl.ts';
import { policyOfBlock } from './policy-document.ts';

/** What the expressions of a module come to, as far as that can be known. */
export interface Evaluation {
  readonly evaluate: (expression: Expression) => Tree;
  /** The policy of `data "aws_iam_policy_document"`; the same tree each time. */
  readonly policyOf: (block: Block) => Tree;
  /** Policies that are parts of others. */
  readonly parts: Set<Tree>;
  /** A value that is not known, under the name that its text has. */
  readonly open: (place: Span, name?: string) => Tree;
  /** What is assumed of a value, for `Tree.assumed`. */
  readonly assume: (name: string, value: string, place: Span) => number;
  /** The source of an expression, on one line. */
  readonly sourceOf: (place: Span) => string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const treeAt = ({ start, end }: Span) => ({ offset: start, length: end - start });

/** Functions that give back what they are given, as far as a policy is concerned. */
const SAME: ReadonlySet<string> = new Set([
  'jsonencode',
  'jsondecode',
  'yamlencode',
  'yamldecode',
  'tolist',
  'toset',
  'tostring',
  'tomap',
  'sensitive',
  'nonsensitive',
  'trimspace',
  'chomp',
  'distinct',
  'compact',
  'sort',
]);

/** Values in a value, a text counting by its length. */
const MOST_VALUES = 50_000;
/** The same of all values of a file. */
const MOST_IN_ALL = 10_000_000;

/** A value in the place of what names it. */
const movedTo = (place: Span, { children, offsetOf: _, ...tree }: Tree): Tree => ({
  ...tree,
  ...treeAt(place),
  ...(tree.type === 'string' ? { offsetOf: () => place.start } : {}),
  ...(children === undefined ? {} : { children: children.map((child) => movedTo(place, child)) }),
});

/** What a scalar is as a text. */
const asText = (tree: Tree): string | undefined =>
  tree.children === undefined && tree.value !== null ? String(tree.value) : undefined;

/** Whether a value is a policy, or a text that may be one. */
export function isDocument(tree: Tree): boolean {
  if (tree.type === 'object')
    return entriesOf(memberOf(tree, 'Statement')).some((each) => memberOf(each, 'Effect') !== undefined);
  const text = textOf(tree);
  return text !== undefined && /^\s*\{/.test(text) && /"(?:Statement|sessionType)"/.test(text);
}

/** Blocks of which other files of the module may use what they say. */
const SHARED: ReadonlySet<string> = new Set(['variable', 'locals', 'resource']);

/**
 * Works out the expressions of a file of a module: texts, lists, objects, `jsonencode`, locals, variables with a default and
 * references to what stands in the module. What is known only when it is applied is a mark.
 * https://developer.hashicorp.com/terraform/language/expressions
 *
 * @param source the file, and behind it others of its module.
 * @param ofOthers the blocks of those: what they say stands, for this file, where it is used.
 */
export function createEvaluation(
  source: string,
  body: Body,
  holesInSource: Holes,
  ofOthers: readonly Block[] = [],
): Evaluation {
  const end = ofOthers.length === 0 ? source.length : Math.min(...ofOthers.map(({ start }) => start));
  const isHere = ({ start }: Span): boolean => start < end;
  /** Where this file uses what is worked out in another one. */
  let used: Span = { start: 0, end: 0 };
  const here = (place: Span): Span => (isHere(place) ? place : used);
  const holes: Holes = {
    ...holesInSource,
    mark: (hole) => holesInSource.mark({ ...hole, place: here(hole.place) }),
    assume: (name, value, place) => holesInSource.assume(name, value, here(place)),
  };
  const blocks = [...ofOthers.filter(({ type }) => SHARED.has(type)), ...body.blocks];
  const known = new Map<Expression, Tree>();
  const policies = new Map<Block, Tree>();
  /** What is being worked out: what needs itself cannot be. */
  const pending = new Set<Expression | Block>();

  const locals = new Map(
    blocks.flatMap(({ type, body }) =>
      type === 'locals' ? body.attributes.map(({ name, value }) => [name, value] as const) : [],
    ),
  );
  const addressed = new Map(blocks.map((block) => [[block.type, ...block.labels].join('.'), block]));

  const sourceOf = ({ start, end }: Span): string => source.slice(start, end).replace(/\s+/g, ' ');
  const mark = (hole: Omit<Hole, 'place'>, place: Span): string => holes.mark({ ...hole, place });
  const open = (place: Span, name = sourceOf(place)): Tree => ({
    type: 'string',
    ...treeAt(place),
    value: mark({ name, ...shapeOf(name) }, place),
    offsetOf: () => place.start,
  });

  const attributeOf = ({ body }: Block, ...names: readonly string[]): Expression | undefined =>
    body.attributes.find(({ name }) => names.includes(name))?.value;

  /** What stands below a value: `.a`, `["a"]`, `[0]`. */
  function below(tree: Tree | undefined, steps: readonly string[]): Tree | undefined {
    return steps.reduce<Tree | undefined>(
      (found, step) =>
        found && (found.type === 'array' ? found.children?.[Number(step)] : memberOf(found, step)),
      tree,
    );
  }

  function variable(name: string, steps: readonly string[], place: Span): Tree | undefined {
    const block = addressed.get(`variable.${name}`);
    const given = block && attributeOf(block, 'default');
    const value = given && below(evaluate(given), steps);
    if (value === undefined || value.type === 'null' || value.value === '') return undefined;
    const text = asText(value) ?? JSON.stringify(valueIn(value));
    // A policy that a module is given is whatever it is given.
    if (value.children?.length === 0) return undefined;
    return {
      ...value,
      assumed: [
        ...(value.assumed ?? []),
        holes.assume([`var.${name}`, ...steps].join('.'), holes.plain(text), place),
      ],
    };
  }

  /** What somebody named a resource of the module, as its name or within its ARN. */
  function ofResource(type: string, block: Block, attribute: string, place: Span): Tree | undefined {
    const given = attributeOf(block, attribute);
    if (given !== undefined) return evaluate(given);
    const arn = attribute === 'arn' ? arnOf(type) : undefined;
    const name = arn && attributeOf(block, ...arn.names);
    const text = name && asText(evaluate(name));
    if (arn === undefined || name === undefined || text === undefined || text === '') return undefined;
    const tree = stringAt({ type: 'string', ...treeAt(place) }, arn.around[0] + text + arn.around[1]);
    return { ...tree, ...assumedIn([evaluate(name)]) };
  }

  function reference(path: string, place: Span): Tree {
    const steps = [...path.matchAll(/\["([^"]*)"\]|\[([^\]]*)\]|[^.[\]]+/g)].map(
      ([whole, quoted, index]) => quoted ?? index ?? whole,
    );
    const [first = '', second = '', third = '', ...rest] = steps;
    const before = used;
    if (isHere(place)) used = place;
    const found = (() => {
      if (first === 'var')
        return variable(
          second,
          [third, ...rest].filter((step) => step !== ''),
          place,
        );
      if (first === 'local') {
        const value = locals.get(second);
        return value && below(evaluate(value), third === '' ? [] : [third, ...rest]);
      }
      if (first === 'data' && second === 'aws_iam_policy_document') {
        const block = addressed.get(`data.${second}.${third}`);
        return block && /^(?:minified_)?json$/.test(rest.at(-1) ?? '') ? policyOf(block) : undefined;
      }
      const block = addressed.get(`resource.${first}.${second}`);
      return block && ofResource(first, block, steps.at(-1) ?? '', place);
    })();
    const name = path.replace(/\s+/g, '');
    const tree = found ?? open(place, name);
    used = before;
    if (!isHere(place) || isHere({ start: tree.offset, end: tree.offset })) return tree;
    // A whole policy is one of that file.
    return isDocument(tree) ? open(place, name) : movedTo(place, tree);
  }

  function template(parts: (Expression & { readonly kind: 'template' })['parts'], place: Span): Tree {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0 && only.kind !== 'text' && only.kind !== 'directive')
      return evaluate(only);
    const result = createText();
    const used: Tree[] = [];
    const assumed: number[] = [];
    for (const part of parts) {
      if (part.kind === 'text') result.add(part.text, part.start, part.isCopy);
      else if (part.kind === 'directive') assumed.push(holes.assume(sourceOf(part), 'true', part));
      else {
        const tree = evaluate(part);
        used.push(tree);
        // Lists and objects are here as JSON: nothing else is a text.
        result.add(asText(tree) ?? JSON.stringify(valueIn(tree)), part.start, false);
      }
      if (result.value().length > LONGEST_TEXT && used.length > 0) return open(place);
    }
    const tree = stringAt({ type: 'string', ...treeAt(place) }, result.value(), result.offsetOf);
    const all = [...new Set([...(assumedIn(used).assumed ?? []), ...assumed])];
    return all.length === 0 ? tree : { ...tree, assumed: all };
  }

  function keyOf(key: Expression): Tree {
    if (key.kind === 'reference' && source[key.start] !== '(')
      return { type: 'string', ...treeAt(key), value: key.path };
    const tree = evaluate(key);
    return { ...tree, type: 'string', ...treeAt(key), value: asText(tree) ?? sourceOf(key) };
  }

  function formatted(items: readonly Tree[], place: Span): Tree {
    const [format, ...values] = items.map(asText);
    if (format === undefined || values.includes(undefined) || /%(?![sd%])/.test(format)) return open(place);
    let next = 0;
    const text = format.replace(/%([sd%])/g, (_, verb: string) =>
      verb === '%' ? '%' : (values[next++] ?? ''),
    );
    return { ...stringAt({ type: 'string', ...treeAt(place) }, text), ...assumedIn(items) };
  }

  function called(name: string, items: readonly Tree[], place: Span): Tree {
    const [first, second] = items;
    if (first !== undefined && SAME.has(name)) return first;
    switch (name) {
      case 'concat':
      case 'setunion':
        return { type: 'array', ...treeAt(place), children: items.flatMap(entriesOf), ...assumedIn(items) };
      case 'flatten':
        return {
          type: 'array',
          ...treeAt(place),
          children: entriesOf(first).flatMap(flattened),
          ...assumedIn(items),
        };
      case 'merge': {
        // Of members with the same name, the last one counts.
        const members = new Map(items.flatMap(membersOf).map((member) => [member[0].value, member] as const));
        const children = [...members.values()].map(([key, value]) =>
          propertyAt(key, String(key.value), value),
        );
        return items.some(({ type }) => type !== 'object')
          ? open(place)
          : { type: 'object', ...treeAt(place), children };
      }
      case 'join': {
        const texts = entriesOf(second).map(asText);
        if (first === undefined || texts.includes(undefined) || second?.type !== 'array') return open(place);
        return {
          ...stringAt({ type: 'string', ...treeAt(place) }, texts.join(asText(first))),
          ...assumedIn([second, ...entriesOf(second)]),
        };
      }
      case 'format':
        return formatted(items, place);
      case 'lower':
      case 'upper': {
        const text = textOf(first);
        if (first === undefined || text === undefined || hasMark(text)) return open(place);
        return { ...first, value: name === 'lower' ? text.toLowerCase() : text.toUpperCase() };
      }
      default:
        return open(place);
    }
  }
  const sizes = new WeakMap<Tree, number>();
  let left = MOST_IN_ALL;

  function sizeOf(tree: Tree): number {
    const size =
      sizes.get(tree) ??
      (tree.children ?? []).reduce((sum, child) => sum + sizeOf(child), 1 + String(tree.value).length / 8);
    sizes.set(tree, size);
    return size;
  }

  /** Values that name one another grow without end: one that is too large for any policy is not known. */
  function small(tree: Tree, expression: Expression): Tree {
    const size = sizeOf(tree);
    left -= size;
    return size > MOST_VALUES || left < 0 ? open(expression) : tree;
  }

  const flattened = (tree: Tree): readonly Tree[] =>
    tree.type === 'array' ? (tree.children ?? []).flatMap(flattened) : [tree];

  function evaluateOnce(expression: Expression): Tree {
    const place = treeAt(expression);
    switch (expression.kind) {
      case 'literal': {
        const { value } = expression;
        return {
          type: value === null ? 'null' : typeof value === 'number' ? 'number' : 'boolean',
          value,
          ...place,
        };
      }
      case 'template':
        return template(expression.parts, expression);
      case 'list':
        return { type: 'array', ...place, children: expression.items.map(evaluate) };
      case 'object': {
        const children = expression.items.map(
          ({ key, value }): Tree => ({
            type: 'property',
            ...treeAt(key),
            children: [keyOf(key), evaluate(value)],
          }),
        );
        return { type: 'object', ...place, children };
      }
      case 'call':
        return called(expression.name, expression.items.map(evaluate), expression);
      case 'reference':
        return reference(expression.path, expression);
      case 'conditional': {
        const [yes, no] = [evaluate(expression.yes), evaluate(expression.no)];
        const isYes = yes.type !== 'null' && yes.children?.length !== 0;
        const value = isYes ? yes : no;
        const assumed = holes.assume(sourceOf(expression.condition), String(isYes), expression.condition);
        return { ...value, assumed: [...(value.assumed ?? []), assumed] };
      }
      case 'other':
        return open(expression);
    }
  }

  function evaluate(expression: Expression): Tree {
    const found = known.get(expression);
    if (found !== undefined) return found;
    if (pending.has(expression)) return open(expression);
    pending.add(expression);
    const tree = small(evaluateOnce(expression), expression);
    pending.delete(expression);
    known.set(expression, tree);
    return tree;
  }

  function policyOf(block: Block): Tree {
    const found = policies.get(block);
    if (found !== undefined) return found;
    if (pending.has(block)) return open(block, `data.${block.labels.join('.')}.json`);
    pending.add(block);
    const tree = policyOfBlock(block, evaluation);
    pending.delete(block);
    policies.set(block, tree);
    return tree;
  }

  const evaluation: Evaluation = {
    evaluate,
    policyOf,
    parts: new Set(),
    open,
    assume: holes.assume,
    sourceOf,
  };
  return evaluation;
}
