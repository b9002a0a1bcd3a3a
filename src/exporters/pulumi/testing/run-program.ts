import { asRecord, type HandOver, normalized } from '../../code/testing/hand-over.ts';
import { runModule } from '../../code/testing/typescript.ts';

export interface Resource {
  /** Such as `iam.Role`. */
  readonly type: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly options: unknown;
}

export interface Run {
  readonly resources: readonly Resource[];
  readonly handOver: HandOver;
  readonly exported: Readonly<Record<string, unknown>>;
}

const MODULES: Readonly<Record<string, readonly string[]>> = {
  iam: ['Role', 'InstanceProfile', 'Policy', 'GroupPolicyAttachment', 'RolePolicyAttachment'],
  ssoadmin: ['PermissionSet', 'PermissionSetInlinePolicy', 'CustomerManagedPolicyAttachment'],
  organizations: ['Policy'],
  ec2: ['VpcEndpointPolicy'],
  cloudwatch: ['LogGroup'],
  ssm: ['Document', 'ServiceSetting'],
};

/** Credentials, as the profile of a provider names them. */
class Provider {
  readonly name: string;
  readonly arguments: unknown;
  constructor(name: string, values: unknown) {
    this.name = name;
    this.arguments = values;
  }
}

/** Resources that record what they are made of, and whose outputs are their arguments. */
function recordingProvider(resources: Resource[]) {
  const recording = (type: string) =>
    class {
      readonly arn: string;
      constructor(name: string, values: object, options?: unknown) {
        resources.push({ type, name, arguments: asRecord(values), options });
        Object.assign(this, values);
        this.arn = `${type} ${name}`;
      }
    };
  return Object.fromEntries(
    Object.entries(MODULES).map(([module, types]) => [
      module,
      Object.fromEntries(types.map((type) => [type, recording(`${module}.${type}`)])),
    ]),
  );
}

/** As `Config` of Pulumi does it. */
const configWith = (values: Readonly<Record<string, string>>) =>
  class {
    get(key: string): string | undefined {
      return values[key];
    }
    require(key: string, { pattern = /^/ }: { readonly pattern?: RegExp } = {}): string {
      const value = values[key];
      if (value === undefined) throw new Error(`Missing required configuration variable '${key}'`);
      if (!pattern.test(value)) throw new Error(`Configuration '${key}' value '${value}' does not match`);
      return value;
    }
  };

/** What the resources create. */
function handOverOf(resources: readonly Resource[], exported: Readonly<Record<string, unknown>>): HandOver {
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  const document = (text: unknown): unknown => JSON.parse(String(text));
  const attached = (type: string, arn: string, key: string) =>
    ofType(type)
      .filter(({ arguments: { policyArn } }) => policyArn === arn)
      .map(({ arguments: values }) => values[key]);
  const listed = (key: string, values: readonly unknown[]) => (values.length === 0 ? {} : { [key]: values });
  const statements = ['sessionKeyPolicy', 'logBucketPolicy', 'bucketKeyPolicy', 'logGroupKeyPolicy'];
  return {
    policies: ofType('iam.Policy').map(({ name, arguments: values }) => ({
      name: values.name,
      description: values.description,
      document: normalized(document(values.policy)),
      ...listed('groups', attached('iam.GroupPolicyAttachment', `iam.Policy ${name}`, 'group')),
      ...listed('roles', attached('iam.RolePolicyAttachment', `iam.Policy ${name}`, 'role')),
    })),
    permissionSets: ofType('ssoadmin.PermissionSet').map(({ name, arguments: values }) => {
      const ofSet = resources.filter(
        ({ arguments: { permissionSetArn } }) => permissionSetArn === `ssoadmin.PermissionSet ${name}`,
      );
      const inline = ofSet.find(({ type }) => type === 'ssoadmin.PermissionSetInlinePolicy')?.arguments;
      return {
        name: values.name,
        description: values.description,
        instanceArn: values.instanceArn,
        ...(inline === undefined ? {} : { inlinePolicy: normalized(document(inline.inlinePolicy)) }),
        managedPolicies: ofSet
          .filter(({ type }) => type === 'ssoadmin.CustomerManagedPolicyAttachment')
          .map(({ arguments: attachment }) => asRecord(attachment.customerManagedPolicyReference).name),
      };
    }),
    controlPolicies: ofType('organizations.Policy').map(({ arguments: values }) => ({
      name: values.name,
      description: values.description,
      type: values.type,
      document: normalized(document(values.content)),
    })),
    endpointPolicies: ofType('ec2.VpcEndpointPolicy').map(({ arguments: values }) => ({
      endpointId: values.vpcEndpointId,
      document: normalized(document(values.policy)),
    })),
    roles: ofType('iam.Role').map(
      ({ arguments: { name, path, description, assumeRolePolicy, permissionsBoundary: boundary } }) => ({
        name,
        ...(path === undefined ? {} : { path }),
        ...(boundary === undefined ? {} : { boundary }),
        description,
        trust: normalized(document(assumeRolePolicy)),
      }),
    ),
    instanceProfiles: ofType('iam.InstanceProfile').map(({ arguments: { name, role } }) => ({ name, role })),
    hostManagement: ofType('ssm.ServiceSetting').map(
      ({ arguments: { settingId, settingValue: role, region } }) => ({ settingId, role, region }),
    ),
    logGroups: ofType('cloudwatch.LogGroup').map(
      ({ arguments: { name, kmsKeyId: keyArn, retentionInDays: retentionDays, region } }) => ({
        name,
        ...(keyArn === undefined ? {} : { keyArn }),
        ...(retentionDays === undefined ? {} : { retentionDays }),
        region,
      }),
    ),
    sessionDocuments: ofType('ssm.Document').map(({ arguments: { name, content, region } }) => ({
      name,
      content: document(content),
      region,
    })),
    forOwners: statements.map((name) => exported[name]).filter((statement) => statement !== undefined),
  };
}

/** Runs an exported program with a Pulumi that records resources, with this configuration, in an account. */
export async function runProgram(
  text: string,
  values: Readonly<Record<string, string>>,
  account: unknown = '',
): Promise<Run> {
  const resources: Resource[] = [];
  const exported = await runModule(text, {
    '@pulumi/aws': {
      ...recordingProvider(resources),
      Provider,
      getCallerIdentityOutput: () => ({
        accountId: { apply: (use: (accountId: unknown) => void) => use(account) },
      }),
    },
    '@pulumi/pulumi': { Config: configWith(values) },
  });
  return { resources, exported, handOver: handOverOf(resources, exported) };
}
