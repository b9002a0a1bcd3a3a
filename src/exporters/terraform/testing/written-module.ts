import { fillTemplate, type Parameter, type Template } from '#core';
import { snakeCase } from '../../parameter-facts.ts';
import { evaluate, evaluateJson, evaluateSet, parseHcl, type Variables } from './evaluate.ts';
import { at, entriesAt, normalPolicy } from './provider.ts';
import { testValue } from '../../testing/setups.ts';
import type { Setup } from '../../types.ts';

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
  /** @param each what `each.value` is. */
  readonly json: (type: string, name: string, attribute: string, each?: unknown) => Promise<unknown>;
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
  const json = async (expression: unknown, each?: unknown): Promise<unknown> => {
    const known = each === undefined ? variables : new Map([...variables, ['each.value', String(each)]]);
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
  const { policies, permissionSets, role, logGroup, preferences } = setup;
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
    ...(role ? ['aws_iam_role.node'] : []),
    ...(role?.instanceProfile ? ['aws_iam_instance_profile.node'] : []),
    ...(logGroup ? ['aws_cloudwatch_log_group.session_log'] : []),
    ...(preferences ? ['aws_ssm_document.session_preferences'] : []),
  ];
}
