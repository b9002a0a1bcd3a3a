import { pascalCase } from '../naming.ts';
import type { Setup } from '../types.ts';
import { documentValue, parameterName, textValue } from './document-value.ts';
import type { Placement } from './placement.ts';
import { type Resource, tagList } from './resource.ts';
import { getAtt } from './value.ts';

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
