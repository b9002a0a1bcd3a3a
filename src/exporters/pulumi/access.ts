import { type Code, type Group, suffixed } from '../code/layout.ts';
import { propertyCode, stringLiteral, templateExpression, textExpression } from '../code/typescript.ts';
import { camelCase } from '../parameter-facts.ts';
import { EXISTING_HOST_MANAGEMENT_ROLE } from '../host-management.ts';
import { hasTwoPlaces } from '../places.ts';
import type {
  ControlPolicy,
  EndpointPolicy,
  ManagedPolicy,
  OwnRole,
  PermissionSet,
  Setup,
} from '../types.ts';

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
const exported = (name: string, value: Code): Code =>
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

/** The constant that holds the role, by whose it is. */
const roleConstant = (id: OwnRole['id']): string => `${id}Role`;

/** The constant that holds a managed policy. */
const policyConstant = (id: string): string => camelCase(`${id}-policy`);

function roleParagraphs({
  id,
  name,
  path,
  description,
  trust,
  boundary,
  instanceProfile,
}: OwnRole): readonly Paragraph[] {
  const role = resource(
    'aws.iam.Role',
    `'${id}'`,
    {
      name: stringLiteral(name),
      path: path === undefined ? undefined : stringLiteral(path),
      description: stringLiteral(description),
      assumeRolePolicy: called('JSON.stringify', templateExpression(trust)),
      permissionsBoundary: boundary === undefined ? undefined : stringLiteral(boundary),
      tags: 'tags',
    },
    { constant: roleConstant(id) },
  );
  const paragraph: Paragraph = {
    ...(path === undefined
      ? {}
      : { comment: `${EXISTING_HOST_MANAGEMENT_ROLE}: adopt it with pulumi import.` }),
    statements: [role, exported(`${roleConstant(id)}Arn`, `${roleConstant(id)}.arn`)],
  };
  if (!instanceProfile) return [paragraph];
  const profile = resource(
    'aws.iam.InstanceProfile',
    "'node'",
    { name: stringLiteral(name), role: `${roleConstant(id)}.name`, tags: 'tags' },
    { constant: 'nodeInstanceProfile' },
  );
  const output = exported('nodeInstanceProfileArn', 'nodeInstanceProfile.arn');
  return [paragraph, { statements: [profile, output] }];
}

/** The constant that holds the attachment of a policy, where something depends on it. */
const attachmentConstant = (id: string): string => camelCase(`${id}-attachment`);

/**
 * The constants that preferences and the setting of Default Host Management Configuration wait for: the role, and each
 * policy once it is in effect.
 * https://www.pulumi.com/docs/iac/concepts/options/dependson/
 */
export const neededFirst = ({ policies, role }: Pick<Setup, 'policies' | 'role'>): readonly string[] => [
  ...(role === undefined ? [] : [roleConstant(role.id)]),
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
  const role = target.type === 'role' ? textExpression(target.name) : `${roleConstant('node')}.name`;
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
 * A guardrail that is none of IAM's own policies: of an organization, or of an endpoint that exists already.
 * https://www.pulumi.com/registry/packages/aws/api-docs/organizations/policy/
 */
function guardrailParagraphs({ controlPolicy, endpointPolicy }: Setup): readonly Paragraph[] {
  const ofOrganization = (policy: ControlPolicy): Paragraph => ({
    comment:
      'Belongs in the account that manages the policies of the organization. It has no effect before it is attached to a root, an organizational unit or an account: aws.organizations.PolicyAttachment.',
    statements: [
      resource(
        'aws.organizations.Policy',
        stringLiteral(policy.id),
        {
          name: stringLiteral(policy.name),
          description: stringLiteral(policy.description),
          type: "'SERVICE_CONTROL_POLICY'",
          content: called('JSON.stringify', templateExpression(policy.document)),
          tags: 'tags',
        },
        { constant: policyConstant(policy.id) },
      ),
      exported(`${policyConstant(policy.id)}Arn`, `${policyConstant(policy.id)}.arn`),
    ],
  });
  const ofEndpoint = (policy: EndpointPolicy): Paragraph => ({
    comment: 'Takes the place of the policy that the endpoint has.',
    statements: [
      resource('aws.ec2.VpcEndpointPolicy', stringLiteral(policy.id), {
        vpcEndpointId: textExpression(policy.endpointId),
        policy: called('JSON.stringify', templateExpression(policy.document)),
      }),
    ],
  });
  return [
    ...(controlPolicy === undefined ? [] : [ofOrganization(controlPolicy)]),
    ...(endpointPolicy === undefined ? [] : [ofEndpoint(endpointPolicy)]),
  ];
}

/**
 * All that an account has once, whatever its Regions: what is in IAM, and guardrails.
 * https://www.pulumi.com/registry/packages/aws/api-docs/iam/policy/
 */
export function accountParagraphs(setup: Setup): readonly Paragraph[] {
  const { policies, role, hostManagement, preferences } = setup;
  const isNeeded = ({ target }: ManagedPolicy): boolean =>
    preferences !== undefined || (hostManagement !== undefined && target?.type === 'node-role');
  return [
    ...(role === undefined ? [] : roleParagraphs(role)),
    ...policies.map((policy) => ({ statements: policyStatements(policy, isNeeded(policy)) })),
    ...guardrailParagraphs(setup),
  ];
}

/**
 * The options of permission sets that are created beside other things: with a provider of their own, or with that of
 * everything else.
 * https://www.pulumi.com/docs/iac/concepts/resources/providers/
 */
const PROVIDER: Paragraph = {
  comment:
    'Permission sets are created in the account and the Region of IAM Identity Center. Where these are not those of the nodes, configure identityCenterProfile, a profile of that account, and identityCenterRegion.',
  statements: [
    "const identityCenterProfile = config.get('identityCenterProfile');",
    'const identityCenter: pulumi.CustomResourceOptions =',
    '  identityCenterProfile === undefined',
    '    ? {}',
    '    : {',
    "        provider: new aws.Provider('identity-center', {",
    '          profile: identityCenterProfile,',
    "          region: config.require('identityCenterRegion'),",
    '        }),',
    '      };',
  ],
};

const NEEDS_POLICIES =
  'The set refers to managed policies by name: these have to exist in each account where it is assigned.';

function paragraphOf(
  { id, name, description, instanceArn, inlinePolicy, managedPolicies }: PermissionSet,
  { policies }: Setup,
  options: ResourceOptions,
): Paragraph {
  const constant = camelCase(`${id}-permission-set`);
  const ofSet = { instanceArn: `${constant}.instanceArn`, permissionSetArn: `${constant}.arn` };
  const named = policies.filter((policy) => managedPolicies.includes(policy.name));
  const set = resource(
    'aws.ssoadmin.PermissionSet',
    stringLiteral(id),
    {
      instanceArn: textExpression(instanceArn),
      name: stringLiteral(name),
      description: stringLiteral(description),
      tags: 'tags',
    },
    { constant, ...options },
  );
  const inline =
    inlinePolicy === undefined
      ? []
      : [
          resource(
            'aws.ssoadmin.PermissionSetInlinePolicy',
            stringLiteral(id),
            { ...ofSet, inlinePolicy: called('JSON.stringify', templateExpression(inlinePolicy)) },
            options,
          ),
        ];
  const references = named.map((policy) =>
    resource(
      'aws.ssoadmin.CustomerManagedPolicyAttachment',
      stringLiteral(policy.id),
      { ...ofSet, customerManagedPolicyReference: `{ name: ${policyConstant(policy.id)}.name }` },
      options,
    ),
  );
  return {
    ...(named.length === 0 ? {} : { comment: NEEDS_POLICIES }),
    statements: [set, ...inline, ...references, exported(`${constant}Arn`, `${constant}.arn`)],
  };
}

/**
 * Permission sets with their inline policies, or with the managed policies of the program that they name.
 * https://www.pulumi.com/registry/packages/aws/api-docs/ssoadmin/permissionset/
 */
export function permissionSetParagraphs(setup: Setup): readonly Paragraph[] {
  const elsewhere = hasTwoPlaces(setup);
  const options: ResourceOptions = elsewhere ? { options: 'identityCenter' } : {};
  return [
    ...(elsewhere ? [PROVIDER] : []),
    ...setup.permissionSets.map((permissionSet) => paragraphOf(permissionSet, setup, options)),
  ];
}
