import { SESSION_DOCUMENTS } from '#core';
import {
  type Arn,
  compilePattern,
  type Context,
  filledText,
  matchesWildcards,
  parseArn,
  parseTemplate,
  PARTITIONS,
  partitionOfRegion,
  type Partition,
  type ReadStatement,
  regionsOf,
} from '#iam';
import { awsDocument, ownDocument } from '../tasks/start-session.ts';
import type { AskedDocument } from '../tasks/asking.ts';
import type { Node } from '../tasks/scenario.ts';

/** Where a target is, as far as a pattern leaves that open. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** A node or a Session document that a pattern covers. */
export type Target = Place &
  (
    | { readonly half: 'node'; readonly kind: Node['kind']; readonly id: string }
    | { readonly half: 'document'; readonly document: AskedDocument }
  );

/** Where a request is made when a policy leaves that open. */
export const ANYWHERE: Place = { partition: 'aws', region: 'us-east-1', account: '111122223333' };

/** Where policies work: the first Region and account that a resource of them names. */
export function namedPlace(statements: readonly Pick<ReadStatement, 'resources'>[]): Place {
  const arns = statements.flatMap(({ resources }) => resources).flatMap(({ value }) => parseArn(value) ?? []);
  const named = (field: 'region' | 'account', isNamed: RegExp) =>
    arns.map((arn) => arn[field]).find((value) => isNamed.test(value)) ?? ANYWHERE[field];
  const region = named('region', /^[a-z]{2,}-[a-z-]+-\d$/);
  return {
    partition: partitionOfRegion(region) ?? ANYWHERE.partition,
    region,
    account: named('account', /^\d{12}$/),
  };
}

const filled = (text: string, context: Context): string =>
  filledText(parseTemplate(text, { wildcards: true, variables: true }).template, context);

/** A value of a field: the field itself, or the first candidate that its pattern covers. */
function fieldOf(pattern: string, candidates: readonly string[]): string {
  if (!/[*?]/.test(pattern)) return pattern;
  return candidates.find((each) => matchesWildcards(pattern, each)) ?? pattern.replaceAll(/[*?]/g, '0');
}

function placeOf(arn: Arn, like: Place): Place {
  const partition = fieldOf(arn.partition, [partitionOfRegion(arn.region) ?? like.partition, ...PARTITIONS]);
  const known: Partition | undefined = PARTITIONS.find((each) => each === partition);
  const regions = known === undefined ? [] : regionsOf(known).map(({ code }) => code);
  // A Region of another partition would be asked about in vain; a placeholder is of none.
  const first = (partitionOfRegion(like.region) ?? partition) === partition ? [like.region] : [];
  return {
    partition,
    region: fieldOf(arn.region, [...first, ...regions, like.region]),
    account: fieldOf(arn.account, [like.account]),
  };
}

interface NodeForm {
  readonly kind: Node['kind'];
  readonly service: string;
  readonly type: string;
  readonly example: string;
  /** Any letters: AWS's samples end in EXAMPLE. */
  readonly isId: RegExp;
}

/** What stands for an ID that nobody has named yet, as `instance-id` in AWS's samples. */
const STANDS_FOR_ID = /^instance[-_]?id$|[<{$]/i;

const NODE_FORMS: readonly NodeForm[] = [
  {
    kind: 'instance',
    service: 'ec2',
    type: 'instance/',
    example: 'i-0123456789abcdef0',
    isId: /^i-[0-9a-z]*$/i,
  },
  {
    kind: 'hybrid',
    service: 'ssm',
    type: 'managed-instance/',
    example: 'mi-0123456789abcdef0',
    isId: /^mi-[0-9a-z]*$/i,
  },
  {
    kind: 'ecs-task',
    service: 'ecs',
    type: 'task/',
    example: 'cluster/0123456789abcdef0123456789abcdef',
    isId: /./,
  },
];

/** What stands behind the type of a resource, when a pattern may be of this type. */
function behind(rest: string, type: string): string | undefined {
  if (rest.startsWith(type)) return rest.slice(type.length);
  const wild = rest.search(/[*?]/);
  return wild >= 0 && wild < type.length && type.startsWith(rest.slice(0, wild)) ? '*' : undefined;
}

/** Whether an instance or hybrid node can have an ID that a pattern covers; IDs are `i-` or `mi-` and digits. */
export function isIdPattern(kind: Node['kind'], pattern: string): boolean {
  const form = NODE_FORMS.find((each) => each.kind === kind);
  return form === undefined || idOf(pattern, form) !== undefined;
}

function idOf(pattern: string, { kind, example, isId }: NodeForm): string | undefined {
  if (STANDS_FOR_ID.test(pattern)) return pattern;
  if (matchesWildcards(pattern, example)) return example;
  const id = pattern.replaceAll(/[*?]/g, '0');
  const whole = kind === 'ecs-task' && !id.includes('/') ? `${id}/0123456789abcdef` : id;
  if (isId.test(whole)) return whole;
  // The star may stand for the beginning of an ID as well.
  const open = `${example.slice(0, example.indexOf('-') + 1)}${id}`;
  return /^[*?]/.test(pattern) && isId.test(open) ? open : undefined;
}

function nodesOf(arn: Arn, place: Place): readonly Target[] {
  return NODE_FORMS.flatMap((form) => {
    const pattern = matchesWildcards(arn.service, form.service) ? behind(arn.rest, form.type) : undefined;
    const id = pattern === undefined ? undefined : idOf(pattern, form);
    return id === undefined ? [] : [{ ...place, half: 'node' as const, kind: form.kind, id }];
  });
}

const KNOWN: readonly AskedDocument[] = [
  ...Object.values(SESSION_DOCUMENTS).map(({ name, owner }) =>
    owner === 'aws' ? awsDocument(name) : ownDocument(name),
  ),
  ownDocument('Custom-Session-Document'),
];

/** AWS reserves these beginnings. */
const isOfAws = (name: string): boolean => /^(?:aws|amazon|amzn)/i.test(name);

function documentsOf(arn: Arn, place: Place, like: Place): readonly Target[] {
  const pattern = matchesWildcards(arn.service, 'ssm') ? behind(arn.rest, 'document/') : undefined;
  if (pattern === undefined) return [];
  const { pattern: compiled } = compilePattern(pattern, { wildcards: true, variables: false });
  const named =
    compiled.kind === 'literal'
      ? []
      : KNOWN.filter(({ name }) => matchesWildcards(pattern, name) || name === pattern);
  const name = pattern.replaceAll(/[*?]/g, '0');
  const concrete = isOfAws(name) ? awsDocument(name) : ownDocument(name);
  const owners = arn.account === '' ? (['aws'] as const) : (['aws', 'account'] as const);
  return [...named, ...(/^[*?]+$/.test(pattern) ? [] : [concrete])]
    .filter(({ owner }) => owners.some((each) => each === owner))
    .map((document) => ({
      ...place,
      half: 'document' as const,
      account: place.account === '' ? like.account : place.account,
      document,
    }));
}

const EVERYTHING: Arn = { partition: '*', service: '*', region: '*', account: '*', rest: '*' };

/** Services of which sessions are also started on something, such as EKS clusters; what these are asked is not known here. */
const WITHOUT_TARGETS = new Set([
  'ec2',
  'ssm',
  'ssmmessages',
  'ec2messages',
  'ecs',
  's3',
  'kms',
  'logs',
  'iam',
  'sts',
]);

/** Whether an entry of `Resource` names targets that nothing is known about. */
export function isOtherTarget(text: string): boolean {
  const arn = parseArn(text);
  return arn !== undefined && !/[*?]/.test(arn.service) && !WITHOUT_TARGETS.has(arn.service);
}

/**
 * Nodes and Session documents that an entry of `Resource` covers, a few of each kind.
 *
 * @param context values of variables; what has none stays as it is written.
 * @param like where to be, as far as the entry leaves that open.
 */
export function targetsOf(text: string, context: Context, like: Place = ANYWHERE): readonly Target[] {
  const written = filled(text, context);
  const arn = /^\*+$/.test(written) ? EVERYTHING : (parseArn(written) ?? incomplete(written));
  if (arn === undefined) return [];
  const place = placeOf(arn, like);
  return [...nodesOf(arn, place), ...documentsOf(arn, place, like)];
}

/** An ARN of fewer fields covers, if anything, whatever the missing ones are. */
function incomplete(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const [, partition = '*', service = '*', region = '*', account = '*'] = text.split(':');
  return { partition, service, region, account, rest: '*' };
}
