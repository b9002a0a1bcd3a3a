import { isMark } from '../placeholders.ts';
import type { Tree } from '../tree.ts';
import { assumedIn, entriesOf, memberOf, objectAt, stringAt, textOf } from '../trees.ts';
import type { Evaluation } from './evaluate.ts';
import type { Attribute, Block, Body, Expression } from './hcl.ts';

type Member = readonly [name: string, value: Tree, at: Tree];

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): Tree => ({
  type: 'string',
  offset: start,
  length: end - start,
});

/** The name of a block or an attribute, where a member of the policy stands. */
const nameOf = ({ start, name }: Pick<Attribute, 'start' | 'name'>): Tree =>
  spanOf({ start, end: start + name.length });

const attributeOf = ({ attributes }: Body, name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

/** The data source writes `${` for `&{`. */
function withVariables(tree: Tree): Tree {
  if (tree.type === 'array') return { ...tree, children: (tree.children ?? []).map(withVariables) };
  return typeof tree.value === 'string' ? { ...tree, value: tree.value.replaceAll('&{', '${') } : tree;
}

/** A list of one is written as its entry, as the provider does. */
const listOf = (tree: Tree): Tree =>
  tree.type === 'array' && tree.children?.length === 1 && tree.children[0]?.type === 'string'
    ? { ...tree.children[0], ...assumedIn([tree, tree.children[0]]) }
    : tree;

/** Entries of several lists under one name. */
function grouped(at: Tree, members: readonly Member[]): Tree {
  const byName = new Map<string, Member>();
  for (const member of members) {
    const [name, value, place] = member;
    const before = byName.get(name);
    const children = before === undefined ? [] : [...entriesOf(before[1]), ...entriesOf(value)];
    byName.set(name, before === undefined ? member : [name, { ...value, type: 'array', children }, place]);
  }
  return objectAt(at, [...byName.values()]);
}

/** A block, perhaps one that is made for each of something. */
interface Made {
  readonly block: Block;
  readonly each?: Expression;
}

/** Blocks of a type, those that are made for each of something among them. */
function blocksOf({ blocks }: Body, type: string): readonly Made[] {
  return blocks.flatMap((block): readonly Made[] => {
    if (block.type === type) return [{ block }];
    const content = block.body.blocks.find((each) => each.type === 'content');
    if (block.type !== 'dynamic' || block.labels[0] !== type || content === undefined) return [];
    const each = attributeOf(block.body, 'for_each')?.value;
    return each === undefined ? [] : [{ block: { ...content, type }, each }];
  });
}

/** What is assumed of blocks that are made for each of something: that there is one, or none when nothing of it is known. */
const madeFor = ({ each }: Made, isKnown: boolean, { assume, sourceOf }: Evaluation): readonly number[] =>
  each === undefined ? [] : [assume(`length(${sourceOf(each)})`, isKnown ? '1' : '0', each)];

const withAssumed = (tree: Tree, assumed: readonly number[]): Tree =>
  assumed.length === 0 ? tree : { ...tree, assumed: [...(tree.assumed ?? []), ...assumed] };

const isUnknown = (tree: Tree | undefined): boolean => isMark(textOf(tree) ?? '');

/** An element of a statement, where there is one, and what was assumed of it. */
interface Element {
  readonly tree: Tree | undefined;
  readonly assumed: readonly number[];
}

/** The blocks of a type of whose first attribute something is known. */
function knownBlocks(body: Body, type: string, first: string, evaluation: Evaluation) {
  const assumed: number[] = [];
  const blocks = blocksOf(body, type).filter((made) => {
    const attribute = attributeOf(made.block.body, first);
    const isKnown =
      made.each === undefined ||
      (attribute !== undefined && !isUnknown(evaluation.evaluate(attribute.value)));
    assumed.push(...madeFor(made, isKnown, evaluation));
    return isKnown;
  });
  return { blocks: blocks.map(({ block }) => block), assumed };
}

function principals(body: Body, type: string, evaluation: Evaluation): Element {
  const { blocks, assumed } = knownBlocks(body, type, 'type', evaluation);
  const members = blocks.flatMap((block): Member[] => {
    const [kind, names] = [attributeOf(block.body, 'type'), attributeOf(block.body, 'identifiers')];
    if (kind === undefined || names === undefined) return [];
    const value = withVariables(evaluation.evaluate(names.value));
    return [[textOf(evaluation.evaluate(kind.value)) ?? '', listOf(value), nameOf({ ...block, name: type })]];
  });
  const [first] = members;
  if (first === undefined) return { tree: undefined, assumed };
  // `*` of type `*` is everybody, also who has not signed in.
  const isEverybody = members.length === 1 && first[0] === '*' && textOf(first[1]) === '*';
  return { tree: isEverybody ? first[1] : grouped(first[2], members), assumed };
}

function condition(body: Body, evaluation: Evaluation): Element {
  const operators = new Map<string, { readonly at: Tree; readonly members: Member[] }>();
  const { blocks, assumed } = knownBlocks(body, 'condition', 'test', evaluation);
  for (const block of blocks) {
    const [test, key, values] = ['test', 'variable', 'values'].map((name) => attributeOf(block.body, name));
    if (test === undefined || key === undefined || values === undefined) continue;
    const operator = textOf(evaluation.evaluate(test.value)) ?? '';
    const entry = operators.get(operator) ?? { at: nameOf(test), members: [] };
    const name = textOf(evaluation.evaluate(key.value)) ?? '';
    entry.members.push([name, listOf(withVariables(evaluation.evaluate(values.value))), nameOf(values)]);
    operators.set(operator, entry);
  }
  const [first] = operators.values();
  if (first === undefined) return { tree: undefined, assumed };
  const all = [...operators].map(([name, { at, members }]) => [name, grouped(at, members), at] as const);
  return { tree: objectAt(first.at, all), assumed };
}

const LISTS: readonly (readonly [attribute: string, element: string])[] = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

/** A statement; none of a block that is made for each of something, when nothing of it is known. */
function statement(made: Made, evaluation: Evaluation): Element {
  const { block } = made;
  const { body } = block;
  const at = nameOf({ ...block, name: 'statement' });
  const given = (name: string): Tree | undefined => {
    const attribute = attributeOf(body, name);
    const value = attribute && evaluation.evaluate(attribute.value);
    return value?.type === 'null' || value?.children?.length === 0 || value?.value === '' ? undefined : value;
  };
  const members: Member[] = [];
  const add = (name: string, element: string, value: Tree | undefined, otherwise = at) => {
    const attribute = attributeOf(body, name);
    if (value !== undefined)
      members.push([element, value, attribute === undefined ? otherwise : nameOf(attribute)]);
  };
  add('sid', 'Sid', given('sid'));
  add('effect', 'Effect', given('effect') ?? stringAt(at, 'Allow'));
  for (const [name, element] of LISTS) {
    const value = given(name);
    add(name, element, value && listOf(/resources/.test(name) ? withVariables(value) : value));
  }
  if (
    made.each !== undefined &&
    ['effect', 'actions', 'not_actions'].some((name) => isUnknown(given(name)))
  ) {
    return { tree: undefined, assumed: madeFor(made, false, evaluation) };
  }
  const people = principals(body, 'principals', evaluation);
  const others = principals(body, 'not_principals', evaluation);
  const conditions = condition(body, evaluation);
  for (const [element, { tree }] of [
    ['Principal', people],
    ['NotPrincipal', others],
    ['Condition', conditions],
  ] as const) {
    if (tree !== undefined) members.push([element, tree, tree]);
  }
  const assumed = [
    ...madeFor(made, true, evaluation),
    ...people.assumed,
    ...others.assumed,
    ...conditions.assumed,
  ];
  return { tree: withAssumed(objectAt(spanOf(block), members), assumed), assumed: [] };
}

const sidOf = (tree: Tree): string => textOf(memberOf(tree, 'Sid')) ?? '';

/** Statements behind others; one with the Sid of another takes its place. */
function merged(before: readonly Tree[], after: readonly Tree[]): readonly Tree[] {
  const result = [...before];
  for (const each of after) {
    const same = sidOf(each) === '' ? -1 : result.findIndex((other) => sidOf(other) === sidOf(each));
    if (same < 0) result.push(each);
    else result[same] = each;
  }
  return result;
}

/**
 * The policy of a data source.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyOfBlock(block: Block, evaluation: Evaluation): Tree {
  const { body } = block;
  const { evaluate, assume } = evaluation;
  const at = spanOf({ start: block.start, end: block.start + block.type.length });
  const assumed: number[] = [];

  /** The statements of other policies; of those that are not known, none. */
  const others = (...names: readonly string[]): readonly Tree[] =>
    names
      .flatMap((name) => {
        const attribute = attributeOf(body, name);
        return attribute === undefined ? [] : entriesOf(evaluate(attribute.value));
      })
      .flatMap((tree) => {
        if (tree.type === 'object') {
          evaluation.parts.add(tree);
          return entriesOf(memberOf(tree, 'Statement'));
        }
        if (tree.value !== '' && tree.type !== 'null') {
          const { offset, length } = tree;
          const place = { start: offset, end: offset + length };
          assumed.push(assume(evaluation.sourceOf(place), 'nothing', place));
        }
        return [];
      });

  const made = blocksOf(body, 'statement').map((each) => statement(each, evaluation));
  assumed.push(...made.flatMap((each) => each.assumed));
  const own = made.flatMap(({ tree }) => tree ?? []);
  const statements = merged(
    merged(others('source_policy_documents', 'source_json'), own),
    others('override_policy_documents', 'override_json'),
  );
  const [version, id] = [attributeOf(body, 'version'), attributeOf(body, 'policy_id')];
  const members: Member[] = [
    [
      'Version',
      version === undefined ? stringAt(at, '2012-10-17') : evaluate(version.value),
      version === undefined ? at : nameOf(version),
    ],
    ...(id === undefined ? [] : [['Id', evaluate(id.value), nameOf(id)] as const]),
    ['Statement', { type: 'array', offset: at.offset, length: at.length, children: statements }, at],
  ];
  return withAssumed(objectAt(spanOf(block), members), assumed);
}
