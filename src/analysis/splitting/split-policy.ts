import type { PolicyDocument, Statement } from '#core';
import { countCharacters } from '#iam';
import { packings } from './pack.ts';

/** By the first concern that has one of a statement's actions; the order settles statements about several. */
const CONCERNS: readonly (readonly [concern: string, actions: RegExp])[] = [
  ['preferences', /^ssm:(?:(?:create|update|delete)document|modifydocumentpermission)/],
  ['agent', /^(?:ec2messages:|ssmmessages:(?:create|opencontrol)|ssm:updateinstanceinformation$)/],
  ['start', /^(?:\*$|ssm:(?:\*$|start|sendcommand|getaccesstoken)|ssmmessages:|ssm-guiconnect:)/],
  ['own-sessions', /^ssm:(?:terminate|resume)/],
  ['logs', /^(?:logs|s3):/],
  ['key', /^kms:/],
  ['read', /^[^:]+:(?:describe|get|list|batchget|search)/],
];

/**
 * What a statement is about, by its actions alone, so that it is found in any policy: starting sessions and what belongs
 * to it, reading, preferences, one's own sessions, the agent, logs, keys; otherwise the service of the first action.
 */
function concernOf(statement: Statement): string {
  // A foreign statement may list what it does not allow.
  const written: string | readonly string[] | undefined = statement.Action;
  const actions = (typeof written === 'string' ? [written] : (written ?? [])).map((action) =>
    action.toLowerCase(),
  );
  const known = CONCERNS.find(([, pattern]) => actions.some((action) => pattern.test(action)));
  return known?.[0] ?? `other ${actions[0]?.split(':')[0] ?? ''}`;
}

/** A list of a statement whose values are alternatives: any of them is enough. */
interface Alternatives {
  readonly of: (statement: Statement) => readonly string[];
  readonly replaced: (statement: Statement, values: readonly string[]) => Statement;
}

/** Operators that one answered value satisfies. Negated ones want all values unanswered, ForAllValues is about the request. */
const ANY_VALUE =
  /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress|(?:Numeric|Date)(?:Equals|(?:Less|Greater)Than(?:Equals)?))(?:IfExists)?$/;

/** Characters of a value in a policy, as IAM counts. */
export function charactersOf(value: unknown): number {
  return countCharacters(JSON.stringify(value));
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || typeof value === 'string' ? [] : value;

const element = (name: 'Action' | 'Resource'): Alternatives => ({
  of: (statement) => listOf(statement[name]),
  replaced: (statement, values) => ({ ...statement, [name]: values }),
});

const condition = (operator: string, key: string): Alternatives => ({
  of: ({ Condition }) => listOf(Condition?.[operator]?.[key]),
  replaced: (statement, values) => ({
    ...statement,
    Condition: {
      ...statement.Condition,
      [operator]: { ...statement.Condition?.[operator], [key]: values },
    },
  }),
});

/** The lists that may be torn, of the conditions only the longest. */
function alternatives(statement: Statement): readonly Alternatives[] {
  const size = (list: Alternatives) => charactersOf(list.of(statement));
  const several = (list: Alternatives) => list.of(statement).length > 1;
  // Such statements say what they are not about.
  if (['NotAction', 'NotResource', 'NotPrincipal'].some((name) => name in statement)) return [];
  const conditions = Object.entries(statement.Condition ?? {})
    .filter(([operator]) => ANY_VALUE.test(operator))
    .flatMap(([operator, keys]) => Object.keys(keys).map((key) => condition(operator, key)))
    .filter(several)
    .toSorted((a, b) => size(b) - size(a));
  return [...[element('Resource'), element('Action')].filter(several), ...conditions.slice(0, 1)];
}

/** The values in runs as long as fit; at least one value each. */
function runs(values: readonly string[], room: number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let left = 0;
  for (const value of values) {
    const characters = charactersOf(value) + 1;
    const run = characters <= left ? found.at(-1) : undefined;
    if (run === undefined) found.push([value]);
    else run.push(value);
    left = (run === undefined ? room : left) - characters;
  }
  return found;
}

function tear(statement: Statement, limit: number, lists: readonly Alternatives[]): readonly Statement[] {
  if (charactersOf(statement) <= limit) return [statement];
  const [longest, ...others] = lists.toSorted(
    (a, b) => charactersOf(b.of(statement)) - charactersOf(a.of(statement)),
  );
  if (longest === undefined) return [statement];
  // The first value of a list has no comma before it.
  const room = limit - charactersOf(longest.replaced(statement, [])) + 1;
  return runs(longest.of(statement), room).flatMap((run) =>
    tear(longest.replaced(statement, run), limit, others),
  );
}

/**
 * Tears a statement that is too long into several that together say the same: the longest list of alternatives is
 * dealt out, and only if the rest of the statement leaves no room, a second one.
 *
 * @param limit characters other than white space that each may have.
 * @returns the statement itself when it fits, and when no tearing could make it fit.
 */
export function tearStatement(statement: Statement, limit: number): readonly Statement[] {
  const lists = alternatives(statement);
  const longestValue = (values: readonly string[]) =>
    values.toSorted((a, b) => charactersOf(b) - charactersOf(a)).slice(0, 1);
  const least = lists.reduce((torn, list) => list.replaced(torn, longestValue(list.of(torn))), statement);
  return charactersOf(least) <= limit ? tear(statement, limit, lists) : [statement];
}

/** A policy in as few documents as a size limit asks for. */
export interface SplitPolicy {
  /** Together they allow what the whole does; one document, unchanged, when it fits. */
  readonly documents: readonly PolicyDocument[];
  /** Whether every document fits; no split can help a single value that is too long. */
  readonly fits: boolean;
}

/** Statements that stay together, by their positions. */
type Unit = readonly number[];

/** Tears a statement that is too long, and leaves room for the number that the `Sid` of each part gets. */
function tearNamed(statement: Statement, limit: number, sids: readonly string[]): readonly Statement[] {
  const { Sid } = statement;
  if (Sid === undefined || charactersOf(statement) <= limit) return tearStatement(statement, limit);
  const similar = sids.filter((sid) => sid.startsWith(Sid)).length;
  for (let digits = 1; ; digits += 1) {
    const parts = tearStatement(statement, limit - digits);
    if (parts.length + similar < 10 ** digits) return parts;
  }
}

/** The parts of torn statements get names of their own: `StartSession`, `StartSession2` … */
function withOwnSids(torn: readonly (readonly Statement[])[]): readonly Statement[] {
  const taken = new Set(torn.flat().flatMap(({ Sid }) => Sid ?? []));
  return torn.flatMap((parts) =>
    parts.map((part, position) => {
      if (part.Sid === undefined || position === 0) return part;
      let number = position + 1;
      while (taken.has(`${part.Sid}${number}`)) number += 1;
      const Sid = `${part.Sid}${number}`;
      taken.add(Sid);
      return { ...part, Sid };
    }),
  );
}

/** Positions of the statements of each concern, in the order in which the concerns first appear. */
function concerns(statements: readonly Statement[]): readonly Unit[] {
  const groups = new Map<string, number[]>();
  statements.forEach((statement, position) => {
    const concern = concernOf(statement);
    const group = groups.get(concern) ?? [];
    group.push(position);
    groups.set(concern, group);
  });
  return [...groups.values()];
}

/**
 * Ways to divide statements into documents, the one that tears the fewest concerns apart first.
 *
 * @param weights characters of each statement with its comma.
 */
function* divisions(
  groups: readonly Unit[],
  weights: readonly number[],
  capacity: number,
): Iterable<readonly Unit[]> {
  const weigh = (unit: Unit) => unit.reduce((sum, position) => sum + (weights[position] ?? 0), 0);
  const tornApart = (group: Unit): readonly Unit[] => group.map((position) => [position]);
  const whole = groups.flatMap((group) => (weigh(group) <= capacity ? [group] : tornApart(group)));
  const tearing = (which: (unit: Unit) => boolean) =>
    whole.flatMap((unit) => (which(unit) ? tornApart(unit) : [unit]));
  const large = whole.filter((unit) => unit.length > 1);
  for (const units of [whole, ...large.map((one) => tearing((unit) => unit === one)), tearing(() => true)]) {
    for (const packing of packings(units.map(weigh), capacity)) {
      yield packing.map((bin) => bin.flatMap((unit) => units[unit] ?? []));
    }
  }
}

/** By their first statements, and the statements in each by position. */
function inOrder(documents: readonly Unit[]): readonly Unit[] {
  return documents
    .map((positions) => positions.toSorted((a, b) => a - b))
    .toSorted(([a = 0], [b = 0]) => a - b);
}

/**
 * Splits a policy document into as few as fit, by meaning: statements about one concern stay together unless that costs
 * a document, and a statement is torn only when it is too long by itself. What the documents decide together is what
 * the whole decides, as IAM takes all policies of an identity for one set of statements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 *
 * @param limit characters other than white space that a document may have.
 */
export function splitPolicy(document: PolicyDocument, limit: number): SplitPolicy {
  if (charactersOf(document) <= limit) return { documents: [document], fits: true };
  const room = limit - charactersOf({ ...document, Statement: [] });
  const sids = document.Statement.flatMap(({ Sid }) => Sid ?? []);
  const statements = withOwnSids(document.Statement.map((statement) => tearNamed(statement, room, sids)));
  const weights = statements.map((statement) => charactersOf(statement) + 1);
  let fewest: readonly Unit[] | undefined;
  // The first statement of a document has no comma before it.
  for (const division of divisions(concerns(statements), weights, room + 1)) {
    if (fewest === undefined || division.length < fewest.length) fewest = division;
  }
  const documents = inOrder(fewest ?? []).map((positions) => ({
    ...document,
    Statement: positions.flatMap((position) => statements[position] ?? []),
  }));
  return documents.length === 0
    ? { documents: [document], fits: false }
    : { documents, fits: documents.every((part) => charactersOf(part) <= limit) };
}
