import {
  isObject,
  type JsonObject,
  type JsonPointer,
  pointerToken,
  type ReadStatement,
  readStatements,
} from '#iam';
import type { Generated } from '#core';

function words({
  effect,
  actions,
  notActions,
  resources,
  notResources,
  conditions,
}: ReadStatement): ReadonlySet<string> {
  return new Set([
    `Effect ${effect}`,
    ...[...actions, ...notActions].map(({ value }) => `Action ${value}`),
    ...[...resources, ...notResources].map(({ value }) => `Resource ${value}`),
    ...conditions.map(({ operator, key }) => `Condition ${operator} ${key}`),
  ]);
}

/** For each statement the one of the other document that is most like it, if they share an action at least. */
function counterpart(statement: ReadStatement, others: readonly ReadStatement[]): ReadStatement | undefined {
  const mine = words(statement);
  const scored = others.flatMap((other) => {
    const shared = [...words(other)].filter((word) => mine.has(word));
    const score = shared.length / (mine.size + words(other).size - shared.length);
    return shared.some((word) => word.startsWith('Action ')) ? [{ other, score }] : [];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.other;
}

/** Pointers of what `now` has and `then` has not; entries of lists are compared without their order. */
function difference(now: unknown, then: unknown, at: JsonPointer): readonly JsonPointer[] {
  if (Array.isArray(now)) {
    const known = new Set((Array.isArray(then) ? then : [then]).map((entry) => JSON.stringify(entry)));
    return now.flatMap((entry: unknown, position) =>
      known.has(JSON.stringify(entry)) ? [] : [`${at}/${position}`],
    );
  }
  if (isObject(now) && isObject(then)) {
    return Object.entries(now).flatMap(([name, value]) =>
      Object.hasOwn(then, name)
        ? difference(value, then[name], `${at}/${pointerToken(name)}`)
        : [`${at}/${pointerToken(name)}`],
    );
  }
  return JSON.stringify(now) === JSON.stringify(then) ? [] : [at];
}

function statementAt(document: unknown, at: JsonPointer): JsonObject | undefined {
  if (!isObject(document)) return undefined;
  const { Statement } = document;
  const found: unknown = Array.isArray(Statement) ? Statement[Number(at.split('/')[2])] : Statement;
  return isObject(found) ? found : undefined;
}

/**
 * The elements of a document that are new or different since an earlier state of it, outermost ones only. Statements
 * are compared with the one most like them, so that a new one in front does not mark all that follow.
 */
export function changedPointers(
  before: Pick<Generated, 'document'>,
  after: Pick<Generated, 'document'>,
): readonly JsonPointer[] {
  const old = readStatements(before.document);
  const now = readStatements(after.document);
  if (now.length === 0) return difference(after.document, before.document, '');
  return now.flatMap((statement) => {
    const twin = counterpart(statement, old);
    return twin === undefined
      ? [statement.at]
      : difference(
          statementAt(after.document, statement.at),
          statementAt(before.document, twin.at),
          statement.at,
        );
  });
}
