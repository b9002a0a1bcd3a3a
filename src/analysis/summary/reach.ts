import {
  coversAction,
  fitsArnFormat,
  type JsonPointer,
  matchesWildcards,
  type ReadCondition,
  type ReadStatement,
  type ReadText,
} from '#iam';
import { conditionMeaning, type ConditionMeaning } from '../explanation/meaning/condition.ts';
import { resourceMeaning } from '../explanation/meaning/resource.ts';
import type { SummaryItem, SummaryParams } from './types.ts';

/** Codes whose items have no parameters. */
type Bare = {
  [C in keyof SummaryParams]: Readonly<Record<never, never>> extends SummaryParams[C] ? C : never;
}[keyof SummaryParams];

/** What a document does not allow, or does not have. */
export function limit(code: Bare, at: readonly JsonPointer[] = []): SummaryItem {
  return { code, group: 'limits', at, params: {} };
}

/** The entries that are there. */
export function present<T>(entries: readonly (T | false | undefined)[]): readonly T[] {
  return entries.filter((entry): entry is T => entry !== false && entry !== undefined);
}

const FORMATS = {
  node: [
    'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
    'arn:${Partition}:ssm:${Region}:${Account}:managed-instance/${InstanceId}',
    'arn:${Partition}:ecs:${Region}:${Account}:task/${Task}',
  ],
  document: ['arn:${Partition}:ssm:${Region}:${Account}:document/${Name}'],
  session: ['arn:${Partition}:ssm:${Region}:${Account}:session/${Id}'],
} as const;
export type ResourceKind = keyof typeof FORMATS;
const KINDS = Object.keys(FORMATS) as readonly ResourceKind[];

/** Patterns that look like something and match nothing. */
const DEAD: ReadonlySet<string> = new Set([
  'empty',
  'not-an-arn',
  'key-placeholder',
  'kms-alias',
  'sessions-nowhere',
  'aws-document-with-account',
  'own-document-without-account',
]);

const PLAIN: Readonly<Record<string, ResourceKind>> = {
  'ec2:instance/': 'node',
  'ssm:managed-instance/': 'node',
  'ecs:task/': 'node',
  'ssm:document/': 'document',
  'ssm:session/': 'session',
};

/** The kind of an ARN whose type is written out, which nearly all are; the rest is compared with the formats. */
function plainKind(resource: string): ResourceKind | undefined {
  const [, service, type] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^:/]*\/)/.exec(resource) ?? [];
  const name = `${service}:${type}`;
  return Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
}

/** Whether an entry of `Resource` can match a resource of a kind. */
export function canBe(resource: string, kind: ResourceKind): boolean {
  if (DEAD.has(resourceMeaning(resource).code)) return false;
  const plain = plainKind(resource);
  return plain === undefined
    ? FORMATS[kind].some((format) => fitsArnFormat(resource, format))
    : plain === kind;
}

/** Whether an entry of `Resource` is plainly of a kind, and not of another one as well. */
export function isOnly(resource: string, kind: ResourceKind): boolean {
  if (!canBe(resource, kind)) return false;
  return plainKind(resource) === kind || !KINDS.some((other) => other !== kind && canBe(resource, other));
}

/** Whether a statement is about an action, by `Action` or by `NotAction`. */
export function isAbout({ actions, notActions }: ReadStatement, action: string): boolean {
  if (actions.length > 0) return actions.some(({ value }) => coversAction(value, action));
  return notActions.length > 0 && !notActions.some(({ value }) => coversAction(value, action));
}

const isEverything = ({ value }: ReadText): boolean => /^\*+$/.test(value);

/** An ARN with values that no pattern names, so that only patterns of everything match it. */
const nameless = (format: string): string =>
  format.replace('${Partition}', 'aws').replaceAll(/\$\{\w+\}/g, '\u0001');
const NAMELESS: Readonly<Record<ResourceKind, readonly string[]>> = {
  node: FORMATS.node.map(nameless),
  document: FORMATS.document.map(nameless),
  session: FORMATS.session.map(nameless),
};

/** Whether a statement is about some resource of a kind. */
export function reaches({ resources, notResources }: ReadStatement, kind: ResourceKind): boolean {
  if (resources.length > 0) return resources.some(({ value }) => canBe(value, kind));
  if (notResources.length === 0) return false;
  return NAMELESS[kind].some((arn) => !notResources.some(({ value }) => matchesWildcards(value, arn)));
}

/** Whether a statement names `*`, which is what actions without a resource are asked with. */
export function reachesStar({ resources, notResources }: ReadStatement): boolean {
  if (resources.length > 0) return resources.some(isEverything);
  return notResources.length > 0 && !notResources.some(isEverything);
}

/** The statements that allow an action, unless another one denies it everywhere and always. */
export function allowing<S extends ReadStatement>(statements: readonly S[], action: string): readonly S[] {
  const denied = statements.some(
    (statement) =>
      statement.effect === 'Deny' &&
      statement.conditions.length === 0 &&
      statement.resources.some(isEverything) &&
      isAbout(statement, action),
  );
  if (denied) return [];
  return statements.filter((statement) => statement.effect === 'Allow' && isAbout(statement, action));
}

/** Keys that pick resources; the others say when or from where. */
const PICKS: ReadonlySet<string> = new Set([
  'resource-tag',
  'session-owner',
  'session-target',
  'document-type',
  'encryption-context',
  'key-alias',
  'passed-to-service',
]);

/** Whether a condition picks resources, and so belongs into the sentence that names them. */
export function picksResources(meaning: ConditionMeaning): boolean {
  if (meaning.code === 'own-session') return true;
  return meaning.code === 'comparison' && PICKS.has(meaning.params.key.code);
}

export function meaningIn(statement: ReadStatement, condition: ReadCondition): ConditionMeaning {
  return conditionMeaning(
    condition,
    statement.actions.map(({ value }) => value),
  );
}

/** A condition on a tag that resources carry, which what has none cannot meet. */
function asksTag(meaning: ConditionMeaning, tags: ReadonlySet<string>): boolean {
  if (meaning.code === 'present') return tags.has(meaning.params.key.code);
  if (meaning.code !== 'comparison' || !tags.has(meaning.params.key.code)) return false;
  const { relation, lenient, set } = meaning.params;
  // `ForAllValues` is met by what has no tag.
  return !lenient && set !== 'all' && !relation.startsWith('not-');
}

const NODE_TAGS: ReadonlySet<string> = new Set(['resource-tag']);
const ANY_TAGS: ReadonlySet<string> = new Set(['resource-tag', 'session-owner', 'session-target']);

/** A condition on the tag of a node, which no document can meet. */
export const asksNodeTag = (meaning: ConditionMeaning): boolean => asksTag(meaning, NODE_TAGS);

/** A condition on the tag of a node or a session, which what is asked of no resource cannot meet. */
export const asksAnyTag = (meaning: ConditionMeaning): boolean =>
  meaning.code === 'own-session' || asksTag(meaning, ANY_TAGS);
