import { type Code, type Group, suffixed } from '../code/layout.ts';
import { camelCase } from '../parameter-facts.ts';
import type { ManagedPolicy, NodeRole, Setup } from '../types.ts';
import { propertyCode, stringLiteral, templateExpression, textExpression } from '../typescript/literals.ts';

/** The arguments of a resource; those that are undefined are left out. */
export type ResourceArguments = Readonly<Record<string, Code | undefined>>;

const argumentsCode = (values: ResourceArguments): readonly Code[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [propertyCode(name, value)]));

export interface ResourceOptions {
  /** The constant that holds the resource from here on. */
  readonly constant?: string;
  /** What follows the arguments: the options of the resource. */
  readonly options?: Code;
}

/** A statement that declares a resource; `name` is its name in Pulumi's state, as code. */
export function resource(
  type: string,
  name: string,
  values: ResourceArguments,
  { constant, options }: ResourceOptions = {},
): Group {
  const call = `${constant === undefined ? '' : `const ${constant} = `}new ${type}(`;
  const literal = { entries: argumentsCode(values), spaced: true, expanded: true };
  if (options === undefined) return { ...literal, open: `${call}${name}, {`, close: '});' };
  const entries = [name, { ...literal, open: '{', close: '}' }, options];
  return { open: call, entries, close: ');', expanded: true };
}

/** A statement that declares an output of the stack. */
export const exported = (name: string, value: Code): Code =>
  suffixed(
    typeof value === 'string'
      ? `export const ${name} = ${value}`
      : { ...value, open: `export const ${name} = ${value.open}` },
    ';',
  );

/** A call with one argument, which opens on the line of the call. */
export const called = (callee: string, argument: Code): Code =>
  typeof argument === 'string'
    ? `${callee}(${argument})`
    : { ...argument, open: `${callee}(${argument.open}`, close: `${argument.close})` };

/** Statements that belong together, after a comment. */
export interface Paragraph {
  readonly comment?: string;
  readonly statements: readonly Code[];
}

const ROLE = 'nodeRole';

/** The constant that holds a managed policy. */
export const policyConstant = (id: string): string => camelCase(`${id}-policy`);

function roleParagraphs({ name, description, trust, instanceProfile }: NodeRole): readonly Paragraph[] {
  const role = resource(
    'aws.iam.Role',
    "'node'",
    {
      name: stringLiteral(name),
      description: stringLiteral(description),
      assumeRolePolicy: called('JSON.stringify', templateExpression(trust)),
      tags: 'tags',
    },
    { constant: ROLE },
  );
  const paragraph = { statements: [role, exported('nodeRoleArn', `${ROLE}.arn`)] };
  if (!instanceProfile) return [paragraph];
  const profile = resource(
    'aws.iam.InstanceProfile',
    "'node'",
    { name: stringLiteral(name), role: `${ROLE}.name`, tags: 'tags' },
    { constant: 'nodeInstanceProfile' },
  );
  const output = exported('nodeInstanceProfileArn', 'nodeInstanceProfile.arn');
  return [paragraph, { statements: [profile, output] }];
}

/** The constant that holds the attachment of a policy, where something depends on it. */
const attachmentConstant = (id: string): string => camelCase(`${id}-attachment`);

/**
 * The constants that preferences wait for: the role, and each policy once it is in effect.
 * https://www.pulumi.com/docs/iac/concepts/options/dependson/
 */
export const neededFirst = ({ policies, role }: Setup): readonly string[] => [
  ...(role === undefined ? [] : [ROLE]),
  ...policies.map(({ id, target }) => (target === undefined ? policyConstant(id) : attachmentConstant(id))),
];

function attachmentStatements({ id, target }: ManagedPolicy, isNeeded: boolean): readonly Code[] {
  if (target === undefined) return [];
  const policyArn = `${policyConstant(id)}.arn`;
  const name = stringLiteral(id);
  const options = isNeeded ? { constant: attachmentConstant(id) } : {};
  if (target.type === 'group') {
    const group = textExpression(target.name);
    return [resource('aws.iam.GroupPolicyAttachment', name, { group, policyArn }, options)];
  }
  const role = target.type === 'role' ? textExpression(target.name) : `${ROLE}.name`;
  return [resource('aws.iam.RolePolicyAttachment', name, { role, policyArn }, options)];
}

function policyStatements(policy: ManagedPolicy, isNeeded: boolean): readonly Code[] {
  const constant = policyConstant(policy.id);
  return [
    resource(
      'aws.iam.Policy',
      stringLiteral(policy.id),
      {
        name: stringLiteral(policy.name),
        description: stringLiteral(policy.description),
        policy: called('JSON.stringify', templateExpression(policy.document)),
        tags: 'tags',
      },
      { constant },
    ),
    ...attachmentStatements(policy, isNeeded),
    exported(`${constant}Arn`, `${constant}.arn`),
  ];
}

/** The statements for owners of keys and buckets. */
export const ownerParagraphs = ({ forOwners }: Setup): readonly Paragraph[] =>
  forOwners.map(({ id, description, document }) => ({
    comment: `${description}.`,
    statements: [exported(camelCase(id), templateExpression(document))],
  }));

/**
 * All that is in IAM, which an account has once, whatever its Regions.
 * https://www.pulumi.com/registry/packages/aws/api-docs/iam/policy/
 */
export const accountParagraphs = ({ policies, role, preferences }: Setup): readonly Paragraph[] => [
  ...(role === undefined ? [] : roleParagraphs(role)),
  ...policies.map((policy) => ({ statements: policyStatements(policy, preferences !== undefined) })),
];
