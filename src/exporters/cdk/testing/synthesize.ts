import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as organizations from 'aws-cdk-lib/aws-organizations';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as sso from 'aws-cdk-lib/aws-sso';
import * as constructs from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asList, asRecord, type HandOver, normalized } from '../../code/testing/hand-over.ts';
import { runModule } from '../../code/testing/typescript.ts';

const MODULES = {
  'aws-cdk-lib': cdk,
  'aws-cdk-lib/aws-iam': iam,
  'aws-cdk-lib/aws-kms': kms,
  'aws-cdk-lib/aws-logs': logs,
  'aws-cdk-lib/aws-organizations': organizations,
  'aws-cdk-lib/aws-ssm': ssm,
  'aws-cdk-lib/aws-sso': sso,
  constructs,
};

/** A stack in any Region and account, also in those that no environment could name. */
class StackIn extends cdk.Stack {
  constructor(scope: cdk.App, { region, account }: Place) {
    super(scope, 'Stack');
    if (region !== undefined) Object.defineProperty(this, 'region', { value: region });
    if (account !== undefined) Object.defineProperty(this, 'account', { value: account });
  }
}

export interface Place {
  /** Region of the stack; without one, it is known at deployment only. */
  readonly region?: string | undefined;
  /** Account of the stack; without one, it is known at deployment only. */
  readonly account?: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The class of the only construct in the stack; without one, the stack has all of the file. */
  readonly construct?: string;
  /** Whether what the CDK finds wrong with the template is an error. */
  readonly checked?: boolean;
}

/** The CloudFormation template of a stack that holds constructs of an exported file, and nothing else. */
export async function synthesize(text: string, place: Place): Promise<Template> {
  const { properties, construct, checked = false } = place;
  const constructs = Object.entries(await runModule(text, MODULES)).flatMap(([name, value]) =>
    typeof value === 'function' && name === (construct ?? name) ? [{ name, value }] : [],
  );
  if (constructs.length === 0) throw new Error('The file exports no such construct');
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
  try {
    const app = new cdk.App({
      outdir,
      analyticsReporting: false,
      treeMetadata: false,
      builtinCloudFormationValidation: checked,
      context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    });
    const stack = new StackIn(app, place);
    const instances = constructs.map(({ name, value }) =>
      asRecord(Reflect.construct(value, [stack, name, properties])),
    );
    const template = asRecord(app.synth().getStackArtifact(stack.artifactId).template);
    const [resources, outputs] = [asRecord(template.Resources), asRecord(template.Outputs)];
    return { resources, outputs, instances };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

export interface Template {
  /** The constructs, by which their members can be reached. */
  readonly instances: readonly Readonly<Record<string, unknown>>[];
  readonly resources: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

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
    controlPolicies: ofType('AWS::Organizations::Policy').map((policy) => ({
      name: policy.Name,
      description: policy.Description,
      type: policy.Type,
      document: normalized(policy.Content),
    })),
    endpointPolicies: [],
    roles: ofType('AWS::IAM::Role').map((role) => ({
      name: role.RoleName,
      ...(role.Path === undefined ? {} : { path: role.Path }),
      ...(role.PermissionsBoundary === undefined ? {} : { boundary: role.PermissionsBoundary }),
      description: role.Description,
      trust: normalized(role.AssumeRolePolicyDocument),
    })),
    instanceProfiles: ofType('AWS::IAM::InstanceProfile').map((profile) => ({
      name: profile.InstanceProfileName,
      role: nameOf(asList(profile.Roles)[0]),
    })),
    hostManagement: ofType('AWS::SSM::ServiceSetting').map(
      ({ SettingId: settingId, SettingValue: role }) => ({
        settingId,
        role,
      }),
    ),
    logGroups: ofType('AWS::Logs::LogGroup').map(
      ({ LogGroupName: name, KmsKeyId: keyArn, RetentionInDays: retentionDays }) => ({
        name,
        ...(keyArn === undefined ? {} : { keyArn }),
        ...(retentionDays === undefined ? {} : { retentionDays }),
      }),
    ),
    sessionDocuments: ofType('AWS::SSM::Document').map(({ Name: name, Content: content }) => ({
      name,
      content,
    })),
    forOwners: Object.values(outputs)
      .map(asRecord)
      .filter(({ Description }) => Description !== undefined)
      .map(({ Description: description, Value }) => ({ description, document: JSON.parse(String(Value)) })),
  };
}
