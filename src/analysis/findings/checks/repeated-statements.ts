import type { JsonPointer, ReadStatement, ReadText } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const sorted = (texts: readonly ReadText[]) => texts.map(({ value }) => value).toSorted();

/** Equal for statements that IAM reads alike: `Sid`, order and single strings do not count. */
function canonical(statement: ReadStatement): string {
  const { effect, actions, notActions, resources, notResources, principals, conditions } = statement;
  return JSON.stringify([
    effect,
    [actions, notActions].map(sorted),
    [resources, notResources].map(sorted),
    principals.map(({ type, value }) => [type, value]),
    conditions.map(({ operator, key, values }) => JSON.stringify([operator, key, sorted(values)])).toSorted(),
  ]);
}

/** Statements that say again what another one says, as AWS's samples do (E5). */
export function repeatedStatements({ statements }: CheckedPolicy): readonly Found[] {
  const seen = new Map<string, JsonPointer>();
  return statements.flatMap<Found>((statement) => {
    if (statement.actions.length + statement.notActions.length === 0) return [];
    const text = canonical(statement);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, statement.at);
    return first === undefined ? [] : [{ code: 'statement-repeated', at: statement.at, params: { first } }];
  });
}
