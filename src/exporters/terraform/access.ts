import { type Parameter, parametersOf } from '#core';
import { snakeCase } from '../parameter-facts.ts';
import { EXISTING_HOST_MANAGEMENT_ROLE } from '../host-management.ts';
import { hasTwoPlaces, isOfNodes } from '../places.ts';
import {
  attribute,
  type Attribute,
  block,
  type Block,
  blockLines,
  type Expression,
  output,
  resource,
  textExpression,
  verbatim,
} from './hcl.ts';
import type { PolicyWriter } from './policy-document.ts';
import type { ManagedPolicy, OwnRole, PermissionSet, PolicyTarget, Setup } from '../types.ts';

/** A block that imports what exists, for those who need it. */
export const importBlock = (address: string, id: Expression): Block =>
  block('import', [], [attribute('to', verbatim(address)), attribute('id', id)]);

/** Tags and Regions of a module, where its resources refer to them. */
export const TAGS = verbatim('local.tags');
export const REGIONS = verbatim('local.regions');

export const hasResources = (setup: Setup): boolean => isOfNodes(setup) || setup.permissionSets.length > 0;

const instanceProfile = (name: string): readonly Block[] => [
  resource('aws_iam_instance_profile', name, [
    attribute('name', verbatim(`aws_iam_role.${name}.name`)),
    attribute('role', verbatim(`aws_iam_role.${name}.name`)),
    attribute('tags', TAGS),
  ]),
  output(
    `${name}_instance_profile_name`,
    'Name of the instance profile for EC2 instances',
    verbatim(`aws_iam_instance_profile.${name}.name`),
  ),
];

/**
 * The role of the nodes, with the instance profile in which EC2 instances take it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 */
export function nodeRoleBlocks(role: OwnRole, write: PolicyWriter): readonly Block[] {
  const name = snakeCase(role.id);
  const { blocks, json } = write(`${name}_trust`, role.trust);
  return [
    ...blocks,
    {
      ...resource('aws_iam_role', name, [
        attribute('name', role.name),
        ...(role.path === undefined ? [] : [attribute('path', role.path)]),
        attribute('description', role.description),
        attribute('assume_role_policy', json),
        ...(role.boundary === undefined ? [] : [attribute('permissions_boundary', role.boundary)]),
        attribute('tags', TAGS),
      ]),
      ...(role.path === undefined
        ? {}
        : {
            comment: [
              `${EXISTING_HOST_MANAGEMENT_ROLE}. Import it first:`,
              ...blockLines(importBlock(`aws_iam_role.${name}`, role.name)).map((line) => `  ${line}`),
            ],
          }),
    },
    output(`${name}_role_arn`, `ARN of the role ${role.name}`, verbatim(`aws_iam_role.${name}.arn`)),
    ...(role.instanceProfile ? instanceProfile(name) : []),
  ];
}

/** The role of the module itself is referred to, so that Terraform creates it first. */
const nameOf = (target: PolicyTarget): Expression =>
  target.type === 'node-role' ? verbatim('aws_iam_role.node.name') : target.name;

const principalOf = ({ type }: PolicyTarget) => (type === 'group' ? 'group' : 'role');
const attachmentType = (target: PolicyTarget) => `aws_iam_${principalOf(target)}_policy_attachment`;

/** The address of the resource after which a policy is in effect: its attachment, if it has one. */
export const grantAddress = ({ id, target }: ManagedPolicy): string =>
  `${target === undefined ? 'aws_iam_policy' : attachmentType(target)}.${snakeCase(id)}`;

function attachment(name: string, target: PolicyTarget): Block {
  return resource(attachmentType(target), name, [
    attribute(principalOf(target), nameOf(target)),
    attribute('policy_arn', verbatim(`aws_iam_policy.${name}.arn`)),
  ]);
}

/**
 * A managed policy, and its attachment to a user group or a role.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy
 */
export function policyBlocks(policy: ManagedPolicy, write: PolicyWriter): readonly Block[] {
  const name = snakeCase(policy.id);
  const { blocks, json } = write(name, policy.document);
  return [
    ...blocks,
    resource('aws_iam_policy', name, [
      attribute('name', policy.name),
      attribute('description', policy.description),
      attribute('policy', json),
      attribute('tags', TAGS),
    ]),
    ...(policy.target === undefined ? [] : [attachment(name, policy.target)]),
    output(`${name}_policy_arn`, `ARN of the policy ${policy.name}`, verbatim(`aws_iam_policy.${name}.arn`)),
  ];
}

/**
 * Stops a plan for another account than the one that the policies name. Not where there is nothing but permission sets,
 * which may live in another.
 * https://developer.hashicorp.com/terraform/language/expressions/custom-conditions
 */
export function accountBlocks(setup: Setup): readonly Block[] {
  const { account, parameters, permissionSets } = setup;
  const isElsewhere = permissionSets.length > 0 && !hasTwoPlaces(setup);
  if (account === undefined || isElsewhere || !hasResources(setup)) return [];
  const isAskedFor = ({ id }: Parameter): boolean => parameters.some((parameter) => parameter.id === id);
  if (!parametersOf(account).every(isAskedFor)) return [];
  const accountParts = typeof account === 'string' ? [account] : account.parts;
  const postcondition = block(
    'postcondition',
    [],
    [
      attribute('condition', verbatim(`self.account_id == ${textExpression(account)}`)),
      attribute('error_message', {
        parts: ['These resources are meant for the account ', ...accountParts, '.'],
      }),
    ],
  );
  return [block('data', ['aws_caller_identity', 'current'], [block('lifecycle', [], [postcondition])])];
}

/** The second configuration of the provider, for the account and the Region of IAM Identity Center. */
export const IDENTITY_CENTER = verbatim('aws.identity_center');

/** What a resource of IAM Identity Center begins with. */
const providerOf = (setup: Setup): readonly Attribute[] =>
  hasTwoPlaces(setup) ? [{ ...attribute('provider', IDENTITY_CENTER), apart: true }] : [];

/** How to hand over the two providers. */
export const TWO_PROVIDERS: readonly string[] = [
  'Permission sets are created where aws.identity_center stands: in the account and the Region of IAM Identity Center;',
  'everything else where aws stands. Whoever calls this module passes both:',
  '  providers = { aws = aws, aws.identity_center = aws.identity_center }',
  'In a root module, add: provider "aws" { alias = "identity_center" }, with its profile or role and its region.',
];

const EVERY_ACCOUNT = [
  'The policy has to exist under this name in every account that the permission set is assigned in.',
];

/** What the resources of a permission set have in common. */
const addressOf = (name: string): Block['body'] => [
  attribute('instance_arn', verbatim(`aws_ssoadmin_permission_set.${name}.instance_arn`)),
  attribute('permission_set_arn', verbatim(`aws_ssoadmin_permission_set.${name}.arn`)),
];

function inlinePolicy(
  setup: Setup,
  { id, inlinePolicy: document }: PermissionSet,
  write: PolicyWriter,
): readonly Block[] {
  if (document === undefined) return [];
  const name = snakeCase(id);
  const { blocks, json } = write(name, document);
  return [
    ...blocks,
    resource('aws_ssoadmin_permission_set_inline_policy', name, [
      ...providerOf(setup),
      ...addressOf(name),
      attribute('inline_policy', json),
    ]),
  ];
}

function managedPolicy(setup: Setup, { id }: PermissionSet, policy: ManagedPolicy): Block {
  const name = snakeCase(policy.id);
  const reference = block(
    'customer_managed_policy_reference',
    [],
    [
      attribute('name', verbatim(`aws_iam_policy.${name}.name`)),
      attribute('path', verbatim(`aws_iam_policy.${name}.path`)),
    ],
  );
  return {
    ...resource('aws_ssoadmin_customer_managed_policy_attachment', name, [
      ...providerOf(setup),
      ...addressOf(snakeCase(id)),
      reference,
    ]),
    comment: EVERY_ACCOUNT,
  };
}

function permissionSetBlocks(setup: Setup, set: PermissionSet, write: PolicyWriter): readonly Block[] {
  const name = snakeCase(set.id);
  return [
    resource('aws_ssoadmin_permission_set', name, [
      ...providerOf(setup),
      attribute('name', set.name),
      attribute('description', set.description),
      attribute('instance_arn', set.instanceArn),
      attribute('tags', TAGS),
    ]),
    ...inlinePolicy(setup, set, write),
    ...setup.policies
      .filter((policy) => set.managedPolicies.includes(policy.name))
      .map((policy) => managedPolicy(setup, set, policy)),
    output(
      `${name}_permission_set_arn`,
      `ARN of the permission set ${set.name}`,
      verbatim(`aws_ssoadmin_permission_set.${name}.arn`),
    ),
  ];
}

/**
 * Permission sets with their inline policies, or with the managed policies of the module that they name.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_permission_set
 */
export const permissionSetsBlocks = (setup: Setup, write: PolicyWriter): readonly Block[] =>
  setup.permissionSets.flatMap((set) => permissionSetBlocks(setup, set, write));

/**
 * A service control policy. Its size counts as it is written, so that JSON without white space is asked for.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_policy
 */
export function controlPolicyBlocks({ controlPolicy }: Setup, write: PolicyWriter): readonly Block[] {
  if (controlPolicy === undefined) return [];
  const { id, name, description, document } = controlPolicy;
  const { blocks, minified } = write(id, document);
  return [
    ...blocks,
    {
      ...resource('aws_organizations_policy', id, [
        attribute('name', name),
        attribute('description', description),
        attribute('type', 'SERVICE_CONTROL_POLICY'),
        attribute('content', minified),
        attribute('tags', TAGS),
      ]),
      comment: [
        'Belongs in the account that manages the policies of the organization. It has no effect before it is attached to',
        'a root, an organizational unit or an account: aws_organizations_policy_attachment.',
      ],
    },
    output(`${id}_policy_id`, `ID of the policy ${name}`, verbatim(`aws_organizations_policy.${id}.id`)),
  ];
}

/**
 * The policy of a VPC endpoint that exists already.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_policy
 */
export function endpointPolicyBlocks({ endpointPolicy }: Setup, write: PolicyWriter): readonly Block[] {
  if (endpointPolicy === undefined) return [];
  const { id, endpointId, document } = endpointPolicy;
  const { blocks, json } = write(id, document);
  return [
    ...blocks,
    {
      ...resource('aws_vpc_endpoint_policy', id, [
        attribute('vpc_endpoint_id', endpointId),
        attribute('policy', json),
      ]),
      comment: ['Takes the place of the policy that the endpoint has.'],
    },
  ];
}
