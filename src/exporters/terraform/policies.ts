import { snakeCase } from '../naming.ts';
import type { ManagedPolicy, PolicyTarget } from '../types.ts';
import { attribute, type Block, output, resource } from './block.ts';
import { type Expression, verbatim } from './expression.ts';
import { TAGS } from './locals.ts';
import type { PolicyWriter } from './written-policy.ts';

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
