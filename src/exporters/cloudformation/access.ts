import type { Placement } from './parameters.ts';
import {
  documentValue,
  getAtt,
  parameterName,
  ref,
  type Resource,
  tagList,
  textValue,
  type ValueMap,
} from './values.ts';
import { EXISTING_HOST_MANAGEMENT_ROLE } from '../host-management.ts';
import { pascalCase } from '../parameter-facts.ts';
import type { OwnRole, ManagedPolicy, PolicyTarget, Setup } from '../types.ts';

/** How what exists already comes into a stack. */
export const IMPORT = 'import it with a change set (--import-existing-resources)';

const NEEDS_POLICIES = [
  'Refers to managed policies by name: every account that the permission set is assigned in needs them.',
];

/**
 * The permission sets. Their stack is elsewhere, and asks for the account and the Region of the nodes.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-permissionset.html
 */
export const permissionSetResources = (
  { permissionSets, tags }: Setup,
  { identityCenter }: Placement,
): readonly Resource[] =>
  permissionSets.map(({ id, name, description, instanceArn, inlinePolicy, managedPolicies }) => {
    const logicalId = `${pascalCase(id)}PermissionSet`;
    const references = managedPolicies.map((policy) => ({ Name: policy }));
    return {
      logicalId,
      type: 'AWS::SSO::PermissionSet',
      condition: identityCenter,
      properties: {
        InstanceArn: textValue(instanceArn),
        Name: name,
        Description: description,
        ...(inlinePolicy === undefined ? {} : { InlinePolicy: documentValue(inlinePolicy, parameterName) }),
        ...(references.length === 0 ? {} : { CustomerManagedPolicyReferences: references }),
        Tags: tagList(tags),
      },
      arn: {
        description: `ARN of the permission set ${name}`,
        value: getAtt(logicalId, 'PermissionSetArn'),
      },
      ...(references.length === 0 ? {} : { comment: NEEDS_POLICIES }),
    };
  });

/** The role that the setup creates, by whose it is. */
export const roleId = (id: OwnRole['id']): string => `${pascalCase(id)}Role`;

/** A managed policy, by its ID in the setup. */
export const policyId = (id: string): string => `${pascalCase(id)}Policy`;

/** Policies name what they are attached to, and not the other way round, so that there is no circle. */
function attachedTo(target: PolicyTarget | undefined): ValueMap {
  switch (target?.type) {
    case 'group':
      return { Groups: [textValue(target.name)] };
    case 'role':
      return { Roles: [textValue(target.name)] };
    case 'node-role':
      return { Roles: [ref(roleId('node'))] };
    default:
      return {};
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html */
function policyResource(
  { id, name, description, document, target }: ManagedPolicy,
  { iam }: Placement,
): Resource {
  const logicalId = policyId(id);
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
  const id = roleId(role.id);
  const profileId = 'NodeInstanceProfile';
  const profile: Resource = {
    logicalId: profileId,
    type: 'AWS::IAM::InstanceProfile',
    condition: iam,
    properties: { InstanceProfileName: role.name, Roles: [ref(id)] },
    arn: { description: `ARN of the instance profile ${role.name}`, value: getAtt(profileId, 'Arn') },
  };
  return [
    {
      logicalId: id,
      type: 'AWS::IAM::Role',
      condition: iam,
      properties: {
        RoleName: role.name,
        ...(role.path === undefined ? {} : { Path: role.path }),
        Description: role.description,
        AssumeRolePolicyDocument: documentValue(role.trust),
        ...(role.boundary === undefined ? {} : { PermissionsBoundary: role.boundary }),
        Tags: tagList(tags),
      },
      arn: { description: `ARN of the role ${role.name}`, value: getAtt(id, 'Arn') },
      ...(role.path === undefined ? {} : { comment: [`${EXISTING_HOST_MANAGEMENT_ROLE}:`, `${IMPORT}.`] }),
    },
    ...(role.instanceProfile ? [profile] : []),
  ];
}

/**
 * A service control policy, which is deployed where the policies of the organization are managed.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-policy.html
 */
export function controlPolicyResources({ controlPolicy, tags }: Setup): readonly Resource[] {
  if (controlPolicy === undefined) return [];
  const { id, name, description, document } = controlPolicy;
  const logicalId = `${pascalCase(id)}Policy`;
  return [
    {
      logicalId,
      type: 'AWS::Organizations::Policy',
      properties: {
        Name: name,
        Description: description,
        Type: 'SERVICE_CONTROL_POLICY',
        Content: documentValue(document),
        Tags: tagList(tags),
      },
      arn: { description: `ARN of the policy ${name}`, value: getAtt(logicalId, 'Arn') },
      comment: [
        'It has no effect before it is attached to a root, an organizational unit or an account, here by TargetIds.',
      ],
    },
  ];
}

/** The policies, and the role of the nodes with its instance profile. */
export const iamResources = (setup: Setup, placement: Placement): readonly Resource[] => [
  ...setup.policies.map((policy) => policyResource(policy, placement)),
  ...roleResources(setup, placement),
];
