const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path in parsed HCL or JSON; `undefined` where there is nothing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else found = isRecord(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

export const entriesAt = (value: unknown, ...path: readonly (string | number)[]): [string, unknown][] => {
  const found = at(value, ...path);
  return isRecord(found) ? Object.entries(found) : [];
};

const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

const withVariables = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withVariables)
    : typeof value === 'string'
      ? value.replaceAll('&{', '${')
      : value;

function statementOf(statement: unknown): unknown {
  const result: Record<string, unknown> = {};
  if (at(statement, 'sid') !== undefined) result.Sid = at(statement, 'sid');
  result.Effect = at(statement, 'effect') ?? 'Allow';
  if (at(statement, 'actions') !== undefined) result.Action = at(statement, 'actions');
  if (at(statement, 'resources') !== undefined) result.Resource = withVariables(at(statement, 'resources'));
  const principals: Record<string, unknown> = {};
  for (const principal of listAt(statement, 'principals')) {
    principals[String(at(principal, 'type'))] = withVariables(at(principal, 'identifiers'));
  }
  if (Object.keys(principals).length > 0) result.Principal = principals;
  const conditions: Record<string, Record<string, unknown>> = {};
  for (const condition of listAt(statement, 'condition')) {
    const operator = String(at(condition, 'test'));
    conditions[operator] = {
      ...conditions[operator],
      [String(at(condition, 'variable'))]: withVariables(at(condition, 'values')),
    };
  }
  if (Object.keys(conditions).length > 0) result.Condition = conditions;
  return result;
}

/** The policy that the provider makes of `data "aws_iam_policy_document"`. */
export const policyOfDataSource = (data: unknown): unknown => ({
  Version: at(data, 'version') ?? '2012-10-17',
  Statement: listAt(data, 'statement').map(statementOf),
});

const asSet = (value: unknown): readonly unknown[] =>
  [...new Set(Array.isArray(value) ? value : [value])].sort();
const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

const mapValues = (value: unknown, change: (value: unknown) => unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]))
    : value;

const NORMAL: Readonly<Record<string, (value: unknown) => unknown>> = {
  Action: asSet,
  Resource: asSet,
  Principal: (value) => mapValues(value, asSet),
  Condition: (value) => mapValues(value, (tests) => mapValues(tests, asList)),
};

/** A policy without the differences that mean nothing: one or a list of one, and the order in sets. */
export const normalPolicy = (policy: unknown): unknown => ({
  Version: at(policy, 'Version'),
  Statement: listAt(policy, 'Statement').map((statement) =>
    Object.fromEntries(entriesAt(statement).map(([name, value]) => [name, NORMAL[name]?.(value) ?? value])),
  ),
});
