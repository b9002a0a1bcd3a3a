import { type Parameter, parametersOf } from '#core';
import { snakeCase } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import { attribute, block, type Block, output, resource } from './block.ts';
import { type Expression, verbatim } from './expression.ts';
import { hasResources, TAGS } from './locals.ts';
import { textExpression } from './text.ts';
import type { PolicyWriter } from './written-policy.ts';
import type { ManagedPolicy, NodeRole, PolicyTarget, Setup } from '../types.ts';

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
export function nodeRoleBlocks(role: NodeRole, write: PolicyWriter): readonly Block[] {
  const name = snakeCase(role.id);
  const { blocks, json } = write(`${name}_trust`, role.trust);
  return [
    ...blocks,
    resource('aws_iam_role', name, [
      attribute('name', role.name),
      attribute('description', role.description),
      attribute('assume_role_policy', json),
      attribute('tags', TAGS),
    ]),
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
