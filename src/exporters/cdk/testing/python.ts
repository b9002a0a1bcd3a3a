import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { inject, it } from 'vitest';
import { asList, asRecord, type HandOver, normalized } from '../../code/testing/hand-over.ts';

const python = inject('python3');
/** Python is a second to start, and more on a machine that does other work. */
const TIMEOUT = 120_000;

/** `it` for tests that run Python: left out, and named at the end of `npm test`, where there is none. */
export const itWithPython = it.runIf(python !== undefined);

const PROGRAM = fileURLToPath(new URL('./record_constructs.py', import.meta.url));

export interface PythonCase {
  readonly source: string;
  /** The class to create; all of them when absent. */
  readonly name?: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Region of the stack. */
  readonly region: string;
  readonly account: string;
}

/** Creates the constructs of exported files in one run of Python, with a CDK that records calls and does nothing else. */
export function runPython(cases: readonly PythonCase[]): readonly Readonly<Record<string, unknown>>[] {
  if (python === undefined) throw new Error('There is no Python.');
  const { status, error, stdout, stderr } = spawnSync(python, ['-I', '-B', PROGRAM], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: TIMEOUT,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`Python ended with ${status}: ${stderr}`);
  return asList(JSON.parse(stdout)).map(asRecord);
}

type Keywords = Readonly<Record<string, unknown>>;

const keywordsOf = (call: unknown): Keywords => asRecord(asRecord(call).keywords);

const withoutUndefined = (record: Keywords): Keywords =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** The days that a member of the enum stands for. */
function daysOf(retention: unknown): object {
  const name = String(asRecord(retention).path).replace('aws_cdk.aws_logs.RetentionDays.', '');
  return name === 'INFINITE' ? {} : { retentionDays: RetentionDays[name as keyof typeof RetentionDays] };
}

/** The policy document that a call of `iam.PolicyDocument` stands for. */
function documentOf(call: unknown): unknown {
  const { minimize, statements } = keywordsOf(call);
  if (minimize !== false) throw new Error('The CDK would merge statements');
  return normalized({
    Version: '2012-10-17',
    Statement: asList(statements)
      .map(keywordsOf)
      .map((statement) =>
        withoutUndefined({
          Sid: statement.sid,
          Effect: asRecord(statement.effect).path === 'aws_cdk.aws_iam.Effect.DENY' ? 'Deny' : 'Allow',
          Action: statement.actions,
          NotAction: statement.not_actions,
          Resource: statement.resources,
          NotResource: statement.not_resources,
          Condition: statement.conditions,
        }),
      ),
  });
}

/** What recorded calls create. */
export function readCalls(recorded: unknown): HandOver {
  const calls = asList(recorded).map(asRecord);
  const ofType = (type: string): readonly Keywords[] =>
    calls.filter(({ call }) => call === `aws_cdk.${type}`).map(({ keywords }) => asRecord(keywords));
  /** The name of a role or group that was created, or imported by its name. */
  const nameOf = (call: unknown): unknown =>
    keywordsOf(call).role_name ?? asList(asRecord(call).arguments)[2];
  /** A property of the trust that is replaced, and by what. */
  const [property, replacement] = asList(
    calls.find(({ call }) => String(call).endsWith('.add_property_override'))?.arguments,
  );
  return {
    policies: ofType('aws_iam.ManagedPolicy').map((policy) => ({
      name: policy.managed_policy_name,
      description: policy.description,
      document: documentOf(policy.document),
      ...(policy.groups === undefined ? {} : { groups: asList(policy.groups).map(nameOf) }),
      ...(policy.roles === undefined ? {} : { roles: asList(policy.roles).map(nameOf) }),
    })),
    permissionSets: ofType('aws_sso.CfnPermissionSet').map((permissionSet) => ({
      name: permissionSet.name,
      description: permissionSet.description,
      instanceArn: permissionSet.instance_arn,
      ...(permissionSet.inline_policy === undefined
        ? {}
        : { inlinePolicy: documentOf(permissionSet.inline_policy) }),
      managedPolicies: asList(permissionSet.customer_managed_policy_references).map(
        (reference) => keywordsOf(reference).name,
      ),
    })),
    controlPolicies: ofType('aws_organizations.CfnPolicy').map(({ name, description, type, content }) => ({
      name,
      description,
      type,
      document: normalized(content),
    })),
    endpointPolicies: [],
    roles: ofType('aws_iam.Role').map((role) => ({
      name: role.role_name,
      ...(role.path === undefined ? {} : { path: role.path }),
      ...(role.permissions_boundary === undefined
        ? {}
        : { boundary: asList(asRecord(role.permissions_boundary).arguments)[2] }),
      description: role.description,
      trust: normalized(
        property === 'AssumeRolePolicyDocument'
          ? replacement
          : {
              Version: '2012-10-17',
              Statement: [
                withoutUndefined({
                  Sid: replacement,
                  Effect: 'Allow',
                  Principal: { Service: asList(asRecord(role.assumed_by).arguments)[0] },
                  Action: 'sts:AssumeRole',
                  Condition: keywordsOf(role.assumed_by).conditions,
                }),
              ],
            },
      ),
    })),
    instanceProfiles: ofType('aws_iam.InstanceProfile').map((profile) => ({
      name: profile.instance_profile_name,
      role: nameOf(profile.role),
    })),
    hostManagement: ofType('aws_ssm.CfnServiceSetting').map(
      ({ setting_id: settingId, setting_value: role }) => ({ settingId, role }),
    ),
    logGroups: ofType('aws_logs.LogGroup').map(
      ({ log_group_name: name, encryption_key: key, retention }) => ({
        name,
        ...(key === undefined ? {} : { keyArn: asList(asRecord(key).arguments)[2] }),
        ...daysOf(retention),
      }),
    ),
    sessionDocuments: ofType('aws_ssm.CfnDocument').map(({ name, content }) => ({ name, content })),
    forOwners: ofType('CfnOutput')
      .filter(({ description }) => description !== undefined)
      .map(({ description, value: document }) => ({ description, document })),
  };
}
