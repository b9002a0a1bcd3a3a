import { snakeCase } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import { attribute, type Attribute, block, type Block, output, resource } from './block.ts';
import { verbatim } from './expression.ts';
import { TAGS } from './locals.ts';
import type { PolicyWriter } from './written-policy.ts';
import type { ManagedPolicy, PermissionSet, Setup } from '../types.ts';

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
