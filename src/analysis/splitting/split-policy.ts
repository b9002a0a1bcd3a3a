import type { PolicyDocument, Statement } from '#core';
import { charactersOf, divideStatement } from './divide-statement.ts';

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

/** A policy in as few documents as a size limit asks for. */
export interface SplitPolicy {
  /** Together they allow what the whole does; one document, unchanged, when it fits. */
  readonly documents: readonly PolicyDocument[];
  /** Whether every document fits; no split can help a single value that is too long. */
  readonly fits: boolean;
}

/** Statements that stay together, by their positions. */
type Unit = readonly number[];

/** Divides a statement that is too long, and leaves room for the number that the `Sid` of each part gets. */
function divideNamed(statement: Statement, limit: number, sids: readonly string[]): readonly Statement[] {
  const { Sid } = statement;
  if (Sid === undefined || charactersOf(statement) <= limit) return divideStatement(statement, limit);
  const similar = sids.filter((sid) => sid.startsWith(Sid)).length;
  for (let digits = 1; ; digits += 1) {
    const parts = divideStatement(statement, limit - digits);
    if (parts.length + similar < 10 ** digits) return parts;
  }
}

/** The parts of divided statements get names of their own: `StartSession`, `StartSession2` … */
function withOwnSids(divided: readonly (readonly Statement[])[]): readonly Statement[] {
  const taken = new Set(divided.flat().flatMap(({ Sid }) => Sid ?? []));
  return divided.flatMap((parts) =>
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

/** One document after the other; a unit that is too long for any has one of its own. */
function filledInTurn(units: readonly Unit[], weigh: (unit: Unit) => number, capacity: number) {
  const documents: Unit[][] = [];
  let room = 0;
  for (const unit of units) {
    const characters = weigh(unit);
    const document = characters <= room ? documents.at(-1) : undefined;
    if (document === undefined) documents.push([unit]);
    else document.push(unit);
    room = (document === undefined ? capacity : room) - characters;
  }
  return documents;
}

/**
 * Units that fill a room as far as any do, found among the sums that some of them reach. Of the parts of a statement that
 * was divided most are longer than what a document has left: these cost nothing, so that many parts stay in proportion.
 */
function fullest(units: readonly Unit[], weigh: (unit: Unit) => number, room: number): readonly Unit[] {
  const reached = new Map<number, readonly Unit[]>([[0, []]]);
  for (const unit of units) {
    const weight = weigh(unit);
    if (weight > room) continue;
    if (reached.has(room)) break;
    for (const [characters, taken] of [...reached]) {
      const filled = characters + weight;
      if (filled <= room && !reached.has(filled)) reached.set(filled, [...taken, unit]);
    }
  }
  return reached.get(Math.max(...reached.keys())) ?? [];
}

const longestFirst = (units: readonly Unit[], weigh: (unit: Unit) => number) =>
  units.toSorted((a, b) => weigh(b) - weigh(a));

/** Each document as full as it gets beside the longest unit that is left: hardly ever more than there have to be. */
function filledUp(units: readonly Unit[], weigh: (unit: Unit) => number, capacity: number) {
  const documents: (readonly Unit[])[] = [];
  let left = longestFirst(units, weigh);
  for (let longest = left[0]; longest !== undefined; longest = left[0]) {
    const document = [longest, ...fullest(left.slice(1), weigh, capacity - weigh(longest))];
    documents.push(document);
    left = left.filter((unit) => !document.includes(unit));
  }
  return documents;
}

/** Each unit in the first document that has room, which needs one document less than filling them up once in a while. */
function filledFirst(units: readonly Unit[], weigh: (unit: Unit) => number, capacity: number) {
  const documents: { readonly units: Unit[]; room: number }[] = [];
  for (const unit of units) {
    const characters = weigh(unit);
    const document = documents.find(({ room }) => characters <= room);
    if (document === undefined) documents.push({ units: [unit], room: capacity - characters });
    else {
      document.units.push(unit);
      document.room -= characters;
    }
  }
  return documents.map(({ units: filled }) => filled);
}

/**
 * Far more than any identity can have: one less does not help, and to find it takes long.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MANY_DOCUMENTS = 250;

/**
 * Ways to divide statements into documents: the one that divides the fewest concerns apart first, and of these the one
 * that keeps their order.
 *
 * @param weights characters of each statement with its comma.
 */
function* divisions(
  groups: readonly Unit[],
  weights: readonly number[],
  capacity: number,
): Iterable<readonly Unit[]> {
  const weigh = (unit: Unit) => unit.reduce((sum, position) => sum + (weights[position] ?? 0), 0);
  const eachAlone = (group: Unit): readonly Unit[] => group.map((position) => [position]);
  const whole = groups.flatMap((group) => (weigh(group) <= capacity ? [group] : eachAlone(group)));
  const dividing = (which: (unit: Unit) => boolean) =>
    whole.flatMap((unit) => (which(unit) ? eachAlone(unit) : [unit]));
  const large = whole.filter((unit) => unit.length > 1);
  const apart = dividing(() => true);
  for (const units of [whole, ...large.map((one) => dividing((unit) => unit === one)), apart]) {
    const inTurn = filledInTurn(units, weigh, capacity);
    yield inTurn.map((document) => document.flat());
    if (inTurn.length > MANY_DOCUMENTS) return;
    yield filledUp(units, weigh, capacity).map((document) => document.flat());
  }
  for (const units of [apart, longestFirst(apart, weigh)])
    yield filledFirst(units, weigh, capacity).map((document) => document.flat());
}

/** By their first statements, and the statements in each by position. */
function inOrder(documents: readonly Unit[]): readonly Unit[] {
  return documents
    .map((positions) => positions.toSorted((a, b) => a - b))
    .toSorted(([a = 0], [b = 0]) => a - b);
}

/**
 * Splits a policy document into as few as fit, by meaning: statements about one concern stay together unless that costs
 * a document, and a statement is divided only when it is too long by itself. What the documents decide together is what
 * the whole decides, as IAM takes all policies of an identity for one set of statements.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 *
 * @param limit characters other than white space that a document may have.
 */
export function splitPolicy(document: PolicyDocument, limit: number): SplitPolicy {
  if (charactersOf(document) <= limit) return { documents: [document], fits: true };
  const room = limit - charactersOf({ ...document, Statement: [] });
  const sids = document.Statement.flatMap(({ Sid }) => Sid ?? []);
  const statements = withOwnSids(document.Statement.map((statement) => divideNamed(statement, room, sids)));
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
