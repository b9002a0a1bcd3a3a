import type { PolicyDocument, Statement } from '#core';
import { concernOf } from './concern.ts';
import { packings } from './pack.ts';
import { charactersOf, tearStatement } from './tear-statement.ts';

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
