import { snakeCase } from '../naming.ts';
import type { NodeRole } from '../types.ts';
import { attribute, type Block, output, resource } from './block.ts';
import { verbatim } from './expression.ts';
import { TAGS } from './locals.ts';
import type { PolicyWriter } from './written-policy.ts';

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
