import type { Statement } from '#core';
import { countCharacters } from '#iam';

/** Characters of a value in a policy, as IAM counts. */
export function charactersOf(value: unknown): number {
  return countCharacters(JSON.stringify(value));
}

/** A list of a statement whose values are alternatives: any of them is enough. */
interface Alternatives {
  readonly of: (statement: Statement) => readonly string[];
  readonly replaced: (statement: Statement, values: readonly string[]) => Statement;
}

/** Operators that one answered value satisfies. Negated ones want all values unanswered, ForAllValues is about the request. */
const ANY_VALUE =
  /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress|(?:Numeric|Date)(?:Equals|(?:Less|Greater)Than(?:Equals)?))(?:IfExists)?$/;

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

/** The lists that may be divided, of the conditions only the longest. */
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

function divide(statement: Statement, limit: number, lists: readonly Alternatives[]): readonly Statement[] {
  if (charactersOf(statement) <= limit) return [statement];
  const [longest, ...others] = lists.toSorted(
    (a, b) => charactersOf(b.of(statement)) - charactersOf(a.of(statement)),
  );
  if (longest === undefined) return [statement];
  // The first value of a list has no comma before it.
  const room = limit - charactersOf(longest.replaced(statement, [])) + 1;
  return runs(longest.of(statement), room).flatMap((run) =>
    divide(longest.replaced(statement, run), limit, others),
  );
}

/**
 * Divides a statement that is too long into several that together say the same: the longest list of alternatives is
 * dealt out, and only if the rest of the statement leaves no room, a second one.
 *
 * @param limit characters other than white space that each may have.
 * @returns the statement itself when it fits, and when no dividing could make it fit.
 */
export function divideStatement(statement: Statement, limit: number): readonly Statement[] {
  const lists = alternatives(statement);
  const longestValue = (values: readonly string[]) => {
    const lengths = values.map(charactersOf);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    return values.slice(lengths.indexOf(longest)).slice(0, 1);
  };
  const least = lists.reduce(
    (divided, list) => list.replaced(divided, longestValue(list.of(divided))),
    statement,
  );
  return charactersOf(least) <= limit ? divide(statement, limit, lists) : [statement];
}
