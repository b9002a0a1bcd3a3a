import { asList, asRecord, type HandOver, normalized } from '../../code/testing/hand-over.ts';
import type { Template } from './synthesize.ts';

type Properties = Readonly<Record<string, unknown>>;

/** What the resources of a template create. */
export function readTemplate({ resources, outputs }: Template): HandOver {
  const ofType = (type: string): readonly Properties[] =>
    Object.values(resources)
      .map(asRecord)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => asRecord(Properties));
  /** The name that a reference to a role leads to. */
  const nameOf = (value: unknown): unknown => {
    const { Ref } = asRecord(value);
    return typeof Ref === 'string' ? asRecord(asRecord(resources[Ref]).Properties).RoleName : value;
  };
  return {
    policies: ofType('AWS::IAM::ManagedPolicy').map((policy) => ({
      name: policy.ManagedPolicyName,
      description: policy.Description,
      document: normalized(policy.PolicyDocument),
      ...(policy.Groups === undefined ? {} : { groups: policy.Groups }),
      ...(policy.Roles === undefined ? {} : { roles: asList(policy.Roles).map(nameOf) }),
    })),
    permissionSets: ofType('AWS::SSO::PermissionSet').map((permissionSet) => ({
      name: permissionSet.Name,
      description: permissionSet.Description,
      instanceArn: permissionSet.InstanceArn,
      ...(permissionSet.InlinePolicy === undefined
        ? {}
        : { inlinePolicy: normalized(permissionSet.InlinePolicy) }),
      managedPolicies: asList(permissionSet.CustomerManagedPolicyReferences).map(
        (reference) => asRecord(reference).Name,
      ),
    })),
    roles: ofType('AWS::IAM::Role').map((role) => ({
      name: role.RoleName,
      description: role.Description,
      trust: normalized(role.AssumeRolePolicyDocument),
    })),
    instanceProfiles: ofType('AWS::IAM::InstanceProfile').map((profile) => ({
      name: profile.InstanceProfileName,
      role: nameOf(asList(profile.Roles)[0]),
    })),
    logGroups: ofType('AWS::Logs::LogGroup').map(({ LogGroupName: name, KmsKeyId: keyArn }) => ({
      name,
      ...(keyArn === undefined ? {} : { keyArn }),
    })),
    preferences: ofType('AWS::SSM::Document').map(({ Name: name, Content: content }) => ({ name, content })),
    forOwners: Object.values(outputs)
      .map(asRecord)
      .filter(({ Description }) => Description !== undefined)
      .map(({ Description: description, Value }) => ({ description, document: JSON.parse(String(Value)) })),
  };
}
