import { pascalCase } from '../naming.ts';
import type { ManagedPolicy, PolicyTarget, Setup } from '../types.ts';
import { documentValue, textValue } from './document-value.ts';
import type { Placement } from './placement.ts';
import { type Resource, tagList } from './resource.ts';
import { getAtt, ref, type ValueMap } from './value.ts';

const ROLE_ID = 'NodeRole';

/** Policies name what they are attached to, and not the other way round, so that there is no circle. */
function attachedTo(target: PolicyTarget | undefined): ValueMap {
  switch (target?.type) {
    case 'group':
      return { Groups: [textValue(target.name)] };
    case 'role':
      return { Roles: [textValue(target.name)] };
    case 'node-role':
      return { Roles: [ref(ROLE_ID)] };
    default:
      return {};
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html */
function policyResource(
  { id, name, description, document, target }: ManagedPolicy,
  { iam }: Placement,
): Resource {
  const logicalId = `${pascalCase(id)}Policy`;
  return {
    logicalId,
    type: 'AWS::IAM::ManagedPolicy',
    condition: iam,
    properties: {
      ManagedPolicyName: name,
      Description: description,
      PolicyDocument: documentValue(document),
      ...attachedTo(target),
    },
    arn: { description: `ARN of the policy ${name}`, value: ref(logicalId) },
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
function roleResources({ role, tags }: Setup, { iam }: Placement): readonly Resource[] {
  if (role === undefined) return [];
  const profileId = 'NodeInstanceProfile';
  const profile: Resource = {
    logicalId: profileId,
    type: 'AWS::IAM::InstanceProfile',
    condition: iam,
    properties: { InstanceProfileName: role.name, Roles: [ref(ROLE_ID)] },
    arn: { description: `ARN of the instance profile ${role.name}`, value: getAtt(profileId, 'Arn') },
  };
  return [
    {
      logicalId: ROLE_ID,
      type: 'AWS::IAM::Role',
      condition: iam,
      properties: {
        RoleName: role.name,
        Description: role.description,
        AssumeRolePolicyDocument: documentValue(role.trust),
        Tags: tagList(tags),
      },
      arn: { description: `ARN of the role ${role.name}`, value: getAtt(ROLE_ID, 'Arn') },
    },
    ...(role.instanceProfile ? [profile] : []),
  ];
}

/** The policies, and the role of the nodes with its instance profile. */
export const iamResources = (setup: Setup, placement: Placement): readonly Resource[] => [
  ...setup.policies.map((policy) => policyResource(policy, placement)),
  ...roleResources(setup, placement),
];
