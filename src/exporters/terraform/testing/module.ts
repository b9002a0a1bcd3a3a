import { parse } from '@cdktf/hcl2json';
import { fillTemplate, type Parameter, type Template } from '#core';
import { snakeCase } from '../../parameter-facts.ts';
import { testValue } from '../../testing/setups.ts';
import type { Setup } from '../../types.ts';

export type Variables = ReadonlyMap<string, string>;

const parseHcl = async (text: string): Promise<unknown> => parse('module.tf', text);

/** An expression that stands where JSON has a value, parsed on its own. */
const parseExpression = async (source: string): Promise<unknown> =>
  at(await parseHcl(`x = ${source}\n`), 'x');

const TEMPLATE = /\$\$\{|%%\{|\$\{"(\$+)"\}|\$\{(?:var\.([a-z0-9_]+)|(each\.(?:key|value)))\}|([$%]\{)/g;

/** The text that a template becomes. */
export function renderTemplate(template: string, variables: Variables): string {
  return template.replace(
    TEMPLATE,
    (match: string, dollars?: string, ...found: readonly (string | undefined)[]) => {
      const [variable, each, raw] = found;
      const name = variable ?? each;
      if (dollars !== undefined) return dollars;
      if (raw !== undefined) throw new Error(`an interpolation that nobody meant: ${template}`);
      if (name === undefined) return match.slice(1);
      const value = variables.get(name);
      if (value === undefined) throw new Error(`no variable ${name}`);
      return value;
    },
  );
}

async function keyOf(key: string, variables: Variables): Promise<string> {
  const expression = /^\$\{\((.*)\)\}$/s.exec(key)?.[1];
  const template = expression === undefined ? key : await parseExpression(expression);
  return renderTemplate(String(template), variables);
}

/** Parsed HCL with its variables filled in. */
async function evaluate(value: unknown, variables: Variables): Promise<unknown> {
  if (typeof value === 'string') return renderTemplate(value, variables);
  if (Array.isArray(value)) return Promise.all(value.map((entry) => evaluate(entry, variables)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = entriesAt(value).map(
    async ([key, entry]): Promise<[string, unknown]> => [
      await keyOf(key, variables),
      await evaluate(entry, variables),
    ],
  );
  return Object.fromEntries(await Promise.all(entries));
}

const argumentOf = (expression: unknown, name: string): string | undefined => {
  const opening = `\${${name}(`;
  if (typeof expression !== 'string' || !expression.startsWith(opening)) return undefined;
  return expression.slice(opening.length, -')}'.length);
};

/** The list that a `toset` is of. */
async function evaluateSet(expression: unknown, variables: Variables): Promise<unknown> {
  return evaluate(await parseExpression(argumentOf(expression, 'toset') ?? 'null'), variables);
}

/** The JSON that an attribute holds: of `jsonencode`, or of a data source as the provider writes it. */
async function evaluateJson(module: unknown, expression: unknown, variables: Variables): Promise<unknown> {
  const argument = argumentOf(expression, 'jsonencode');
  if (argument !== undefined) return evaluate(await parseExpression(argument), variables);
  const name = /^\$\{data\.aws_iam_policy_document\.([a-z0-9_]+)\.(?:minified_)?json\}$/.exec(
    String(expression),
  )?.[1];
  const data = at(module, 'data', 'aws_iam_policy_document', name ?? '', 0);
  if (data === undefined) throw new Error(`no policy in ${String(expression)}`);
  return policyOfDataSource(await evaluate(data, variables));
}

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
const policyOfDataSource = (data: unknown): unknown => ({
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
const normalPolicy = (policy: unknown): unknown => ({
  Version: at(policy, 'Version'),
  Statement: listAt(policy, 'Statement').map((statement) =>
    Object.fromEntries(entriesAt(statement).map(([name, value]) => [name, NORMAL[name]?.(value) ?? value])),
  ),
});

/** Two tags that nobody named must not become the same key, which would hide one of them. */
const valueFor = (parameter: Parameter): string =>
  parameter.kind === 'tag-key' ? `${testValue(parameter)} ${parameter.id}` : testValue(parameter);

/** Terraform normalises every string to this form. */
const normalized = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value).normalize('NFC'));

export const expectedJson = (template: Template): unknown => normalized(fillTemplate(template, valueFor));
export const expectedPolicy = (template: Template): unknown => normalPolicy(expectedJson(template));

/** A module as Terraform reads it, its variables given test values. */
export interface WrittenModule {
  readonly hcl: unknown;
  /** Addresses of all resources, such as `aws_iam_role.node`. */
  readonly resources: readonly string[];
  readonly text: (type: string, name: string, attribute: string) => Promise<unknown>;
  readonly map: (type: string, name: string, attribute: string) => Promise<unknown>;
  /** @param each what `each.key` and `each.value` are. */
  readonly json: (
    type: string,
    name: string,
    attribute: string,
    each?: { readonly key: unknown; readonly value: unknown },
  ) => Promise<unknown>;
  readonly policy: (type: string, name: string, attribute: string) => Promise<unknown>;
  readonly outputPolicy: (name: string) => Promise<unknown>;
  readonly regions: () => Promise<unknown>;
}

export async function readModule(text: string, { parameters }: Setup): Promise<WrittenModule> {
  const hcl = await parseHcl(text);
  const variables: Variables = new Map(
    parameters.map((parameter) => [snakeCase(parameter.id), valueFor(parameter)]),
  );
  const find = (type: string, name: string, attribute: string): unknown =>
    at(hcl, 'resource', type, name, 0, attribute);
  const json = async (expression: unknown, each: object = {}): Promise<unknown> => {
    const ofEach = Object.entries(each).map(([name, value]) => [`each.${name}`, String(value)] as const);
    const known = new Map([...variables, ...ofEach]);
    return normalized(await evaluateJson(hcl, expression, known));
  };
  return {
    hcl,
    resources: entriesAt(hcl, 'resource').flatMap(([type, named]) =>
      entriesAt(named).map(([name]) => `${type}.${name}`),
    ),
    text: async (type, name, attribute) => {
      const value = find(type, name, attribute);
      // A reference to another resource is the value that its attribute has there.
      const reference = /^\$\{(aws_[a-z_]+)\.([a-z0-9_]+)\.([a-z_]+)\}$/.exec(String(value));
      if (reference !== null) return `${reference[1]}.${reference[2]}.${reference[3]}`;
      return normalized(await evaluate(value, variables));
    },
    map: async (type, name, attribute) => normalized(await evaluate(find(type, name, attribute), variables)),
    json: async (type, name, attribute, each) => json(find(type, name, attribute), each),
    policy: async (type, name, attribute) => normalPolicy(await json(find(type, name, attribute))),
    outputPolicy: async (name) => normalPolicy(await json(at(hcl, 'output', name, 0, 'value'))),
    regions: async () => normalized(await evaluateSet(at(hcl, 'locals', 0, 'regions'), variables)),
  };
}

/** Addresses of the resources that a setup consists of. */
export function resourcesOf(setup: Setup): readonly string[] {
  const {
    policies,
    permissionSets,
    controlPolicy,
    endpointPolicy,
    role,
    hostManagement,
    logGroup,
    namedDocuments,
    preferences,
  } = setup;
  return [
    ...policies.map(({ id }) => `aws_iam_policy.${snakeCase(id)}`),
    ...policies.flatMap(({ id, target }) =>
      target === undefined
        ? []
        : [`aws_iam_${target.type === 'group' ? 'group' : 'role'}_policy_attachment.${snakeCase(id)}`],
    ),
    ...permissionSets.flatMap(({ id, inlinePolicy, managedPolicies }) => [
      `aws_ssoadmin_permission_set.${snakeCase(id)}`,
      ...(inlinePolicy ? [`aws_ssoadmin_permission_set_inline_policy.${snakeCase(id)}`] : []),
      ...policies
        .filter(({ name }) => managedPolicies.includes(name))
        .map((policy) => `aws_ssoadmin_customer_managed_policy_attachment.${snakeCase(policy.id)}`),
    ]),
    ...(controlPolicy ? ['aws_organizations_policy.guardrail'] : []),
    ...(endpointPolicy ? ['aws_vpc_endpoint_policy.guardrail'] : []),
    ...(role ? [`aws_iam_role.${role.id}`] : []),
    ...(role?.instanceProfile ? ['aws_iam_instance_profile.node'] : []),
    ...(hostManagement ? ['aws_ssm_service_setting.host_management'] : []),
    ...(logGroup ? ['aws_cloudwatch_log_group.session_log'] : []),
    ...namedDocuments.map(({ id }) => `aws_ssm_document.${snakeCase(id)}`),
    ...(preferences ? ['aws_ssm_document.session_preferences'] : []),
  ];
}
