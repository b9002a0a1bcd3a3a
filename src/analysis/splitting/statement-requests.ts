import { conditionValues, type Context, type ContextValue, isObject, type Request, stringList } from '#iam';
import { coveredBy, meeting } from './answering.ts';

/** One thing that a request says, in every way in which a statement covers it, and in a way in which it does not. */
interface Axis {
  readonly choices: readonly Part[];
  readonly miss: readonly Part[];
}

type Part =
  | { readonly name: 'action' | 'resource'; readonly value: string }
  | { readonly name: 'key'; readonly key: string; readonly value: ContextValue | undefined };

function elementAxis(
  statement: object,
  name: 'action' | 'resource',
  element: 'Action' | 'Resource',
  context: Context,
): Axis {
  const members: Readonly<Record<string, unknown>> = { ...statement };
  const listed = stringList(members[element]) ?? stringList(members[`Not${element}`]) ?? [];
  const elsewhere = name === 'action' ? 'other:Action' : 'arn:aws:other:region:account:elsewhere';
  const covered = listed.map((pattern): Part => ({ name, value: coveredBy(pattern, context) }));
  const near = covered.map(({ value }): Part => ({ name, value: `${String(value)}-other` }));
  const away: Part = { name, value: elsewhere };
  return members[element] === undefined
    ? { choices: [away], miss: covered }
    : { choices: covered, miss: [...near, away] };
}

function conditionAxes(statement: object, context: Context): readonly Axis[] {
  const block = 'Condition' in statement ? statement.Condition : undefined;
  if (!isObject(block)) return [];
  return Object.entries(block).flatMap(([operator, keys]) =>
    (isObject(keys) ? Object.entries(keys) : []).map(([key, written]): Axis => {
      const part = (value: ContextValue | undefined): Part => ({ name: 'key', key, value });
      const values = conditionValues(written) ?? [];
      const said = values.map((value) => coveredBy(value, context));
      return {
        choices: values.map((value) => part(meeting(operator, value, context))),
        miss: [
          ...[undefined, 'not-listed', ...said.map((value) => `${value}-other`)],
          // Negated operators exclude what is listed, and set operators see all of it at once.
          ...[...said, said, [...said, 'not-listed']],
        ].map(part),
      };
    }),
  );
}

function requestOf(parts: readonly (Part | undefined)[], context: Context): Request {
  let [action, resource, keys] = ['other:Action', '*', context];
  for (const part of parts) {
    if (part?.name === 'action') action = part.value;
    else if (part?.name === 'resource') resource = part.value;
    else if (part?.name === 'key') {
      const { key, value } = part;
      // A tag that differs only in case would be a second value of the same key.
      const others = Object.entries(keys).filter(([known]) => known.toLowerCase() !== key.toLowerCase());
      keys = Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
    }
  }
  return { action, resource, context: keys };
}

/**
 * Requests that a statement answers, so that each of its values decides once, also together with the last values of
 * its other lists; and near misses, in each of which one thing is said differently.
 *
 * @param statement parsed JSON.
 * @param context what every request says, such as who asks.
 */
export function statementRequests(statement: object, context: Context): readonly Request[] {
  const axes = [
    elementAxis(statement, 'action', 'Action', context),
    elementAxis(statement, 'resource', 'Resource', context),
    ...conditionAxes(statement, context),
  ];
  const first = axes.map(({ choices: [choice] }) => choice);
  const last = axes.map(({ choices }) => choices.at(-1));
  const varied = (parts: readonly (Part | undefined)[], axis: number, part: Part): Request =>
    requestOf(parts.with(axis, part), context);
  return [
    requestOf(first, context),
    requestOf(last, context),
    ...axes.flatMap(({ choices, miss }, axis) => [
      ...choices.flatMap((choice) => [varied(first, axis, choice), varied(last, axis, choice)]),
      ...miss.map((part) => varied(first, axis, part)),
    ]),
  ];
}
