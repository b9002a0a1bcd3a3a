import type { Configuration } from '../configuration/configuration.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, judge, PARTITION_FACTS } from '#iam';
import type { Statement } from '../policy/types.ts';
import { grants } from '../rules/documents.ts';
import { configurationArbitrary } from '../testing/arbitraries.ts';
import { configure, IRELAND, principalOf } from '../testing/configure.ts';
import { anyConfigurationArbitrary } from '../testing/hostile.ts';
import { type ResourcePolicyKind, resourcePolicies } from './resource-policies.ts';

const ENVIRONMENT = IRELAND.environment;
const ROOT = 'arn:aws:iam::012345678901:root';
const ROLE = 'arn:aws:iam::012345678901:role/SessionManagerNode';

type Changes = Parameters<typeof configure>[0];

const statementsIn = (configuration: Configuration, kind: ResourcePolicyKind) =>
  resourcePolicies(configuration, 'SessionManagerNode').find((policy) => policy.kind === kind)?.document
    .Statement ?? [];

/** Statements for the owner of something, with Region and account named. */
const statements = (kind: ResourcePolicyKind, { environment, ...changes }: Changes = {}) =>
  statementsIn(configure({ ...changes, environment: { ...ENVIRONMENT, ...environment } }), kind);

const listOf = (value: string | readonly string[] | undefined) => [value ?? []].flat();

describe('resourcePolicies', () => {
  it('has nothing for owners when nothing is logged or encrypted', () => {
    expect(resourcePolicies(configure({}), 'SessionManagerNode')).toEqual([]);
    expect(resourcePolicies(configure({ environment: ENVIRONMENT }), 'SessionManagerNode')).toEqual([]);
  });

  it('lets people encrypt with the session key as IAM says, and the node role decrypt', () => {
    expect(statements('session-key', { environment: { sessionEncryption: true } })).toEqual([
      {
        Sid: 'EncryptSessionData',
        Effect: 'Allow',
        Principal: { AWS: ROOT },
        Action: ['kms:GenerateDataKey'],
        Resource: '*',
      },
      {
        Sid: 'DecryptSessionData',
        Effect: 'Allow',
        Principal: { AWS: ROLE },
        Action: ['kms:Decrypt'],
        Resource: '*',
      },
    ]);
  });

  it('names the account of the people, also when the key belongs to another one', () => {
    const sessionKeyArns = ['arn:aws:kms:eu-west-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab'];
    const environment = { sessionEncryption: true, sessionKeyArns } as const;
    expect(statements('session-key', { environment })).toEqual(
      statements('session-key', { environment: { sessionEncryption: true } }),
    );
  });

  it.each([
    ['', 'arn:aws:iam::account-id:root'],
    ['*', 'arn:aws:iam::account-id:root'],
    ['000000000042', 'arn:aws:iam::000000000042:root'],
  ])('with the account "%s" names %s', (account, root) => {
    const [people] = statements('session-key', { environment: { account, sessionEncryption: true } });
    expect(people?.Principal).toEqual({ AWS: root });
  });

  it('has a placeholder for the ARN of a role that exists already', () => {
    const [, node] = statements('session-key', {
      environment: { sessionEncryption: true },
      instanceRole: { permissions: 'existing-role' },
    });
    expect(node?.Principal).toEqual({ AWS: 'node-role-arn' });
  });

  it('lets the node role write into a bucket of another account, and see that it is encrypted', () => {
    const s3Log = {
      enabled: true,
      otherAccount: true,
      bucket: 'logs',
      prefixed: true,
      prefix: 'ssm',
    } as const;
    expect(statements('log-bucket', { environment: { s3Log } })).toEqual([
      {
        Sid: 'WriteS3Log',
        Effect: 'Allow',
        Principal: { AWS: ROLE },
        Action: ['s3:PutObject', 's3:PutObjectAcl'],
        Resource: 'arn:aws:s3:::logs/ssm/*',
      },
      {
        Sid: 'ReadBucketEncryption',
        Effect: 'Allow',
        Principal: { AWS: ROLE },
        Action: ['s3:GetEncryptionConfiguration'],
        Resource: 'arn:aws:s3:::logs',
      },
    ]);
  });

  it('names the objects as the policy of the node does, whatever slashes were typed', () => {
    const s3Log = {
      enabled: true,
      otherAccount: true,
      bucket: 'logs',
      prefixed: true,
      prefix: '/ssm//',
    } as const;
    expect(statements('log-bucket', { environment: { s3Log } })[0]?.Resource).toBe('arn:aws:s3:::logs/ssm/*');
  });

  it('names each bucket in statements of its own: a bucket refuses what is about another one', () => {
    const s3Log = { enabled: true, otherAccount: true, bucket: 'logs-{region}' } as const;
    const found = statements('log-bucket', { environment: { regions: ['eu-west-1', 'us-east-1'], s3Log } });
    expect(found.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['WriteS3Log', 'arn:aws:s3:::logs-eu-west-1/*'],
      ['ReadBucketEncryption', 'arn:aws:s3:::logs-eu-west-1'],
      ['WriteS3Log2', 'arn:aws:s3:::logs-us-east-1/*'],
      ['ReadBucketEncryption2', 'arn:aws:s3:::logs-us-east-1'],
    ]);
  });

  it('leaves a bucket of the same account to the identity policy of the node', () => {
    expect(statements('log-bucket', { environment: { s3Log: { enabled: true } } })).toEqual([]);
  });

  it('lets the node role encrypt with the key of the bucket, if it has one', () => {
    const s3Log = { enabled: true, bucketEncryption: 'kms' } as const;
    expect(statements('bucket-key', { environment: { s3Log } })).toEqual([
      {
        Sid: 'EncryptS3Log',
        Effect: 'Allow',
        Principal: { AWS: ROLE },
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: '*',
      },
    ]);
    expect(statements('bucket-key', { environment: { s3Log: { enabled: true } } })).toEqual([]);
  });

  it('asks owners for nothing that a role without log permissions could not use', () => {
    const s3Log = { enabled: true, otherAccount: true, bucketEncryption: 'kms' } as const;
    const changes = { environment: { s3Log }, instanceRole: { permissions: 'minimal' } } as const;
    expect(statements('log-bucket', changes)).toEqual([]);
    expect(statements('bucket-key', changes)).toEqual([]);
  });

  it('lets CloudWatch Logs use the key of the log group in each Region, for that log group only', () => {
    const found = statements('log-group-key', {
      environment: {
        regions: ['eu-west-1', 'us-east-1'],
        cloudWatchLog: { enabled: true, logGroup: '/ssm/sessions' },
      },
    });
    expect(found.map(({ Sid, Principal, Condition }) => [Sid, Principal, Condition])).toEqual(
      ['eu-west-1', 'us-east-1'].map((region, position) => [
        `EncryptLogGroup${position === 0 ? '' : '2'}`,
        { Service: `logs.${region}.amazonaws.com` },
        {
          ArnEquals: {
            'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:012345678901:log-group:/ssm/sessions`,
          },
        },
      ]),
    );
  });

  it.each([
    ['no Region', [], ['logs.region.amazonaws.com']],
    ['any Region', ['*'], ['logs.region.amazonaws.com']],
    ['any Region and one by name', ['*', 'eu-west-1'], ['logs.eu-west-1.amazonaws.com']],
  ] as const)('with %s names principals that exist or a placeholder', (_, regions, services) => {
    const found = statements('log-group-key', { environment: { regions, cloudWatchLog: { enabled: true } } });
    expect(found.map((statement) => principalOf(statement).Service)).toEqual(services);
  });

  it('names the service of China as China does', () => {
    const environment = {
      partition: 'aws-cn',
      regions: ['cn-north-1'],
      cloudWatchLog: { enabled: true },
    } as const;
    expect(statements('log-group-key', { environment }).map((each) => principalOf(each).Service)).toEqual([
      `logs.cn-north-1.${PARTITION_FACTS['aws-cn'].dnsSuffix}`,
    ]);
  });

  it('needs no key where encryption of the log group is not enforced', () => {
    const cloudWatchLog = { enabled: true, enforceEncryption: false } as const;
    expect(statements('log-group-key', { environment: { cloudWatchLog } })).toEqual([]);
  });
});

/**
 * A statement as IAM asks it of one caller: a role as principal is one ARN, an account everybody in it, `*` everybody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function asked(
  { Principal: _, ...statement }: Statement,
  { arn, account }: Caller,
  principals: readonly string[],
) {
  const isNamed = principals.some(
    (each) => each === '*' || each === arn || each === `arn:aws:iam::${account}:root`,
  );
  return isNamed ? [statement] : [];
}

interface Caller {
  readonly arn: string;
  readonly account: string;
  readonly organization: string;
}

const caller = (account: string, role = 'SessionManagerNode', organization = 'o-a1b2c3d4e5'): Caller => ({
  arn: `arn:aws:iam::${account}:role/${role}`,
  account,
  organization,
});

/** What the statements for an owner answer to a caller, as the evaluator decides. */
function decided(
  kind: ResourcePolicyKind,
  changes: Changes,
  who: Caller,
  { action, resource }: { readonly action: string; readonly resource: string },
) {
  const Statement = statements(kind, changes).flatMap((statement) =>
    asked(statement, who, listOf(principalOf(statement).AWS)),
  );
  return judge(compile({ identity: [{ Version: '2012-10-17', Statement }] }), {
    action,
    resource,
    context: { 'aws:PrincipalArn': who.arn, 'aws:PrincipalOrgID': who.organization },
  }).outcome;
}

describe('statements for owners that many accounts share', () => {
  const KEY = 'arn:aws:kms:eu-west-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const environment = {
    sessionEncryption: true,
    s3Log: { enabled: true, otherAccount: true, bucket: 'logs', bucketEncryption: 'kms' },
  } as const;
  const ofNodes = [
    ['log-bucket', { action: 's3:PutObject', resource: 'arn:aws:s3:::logs/ann.log' }],
    ['log-bucket', { action: 's3:PutObjectAcl', resource: 'arn:aws:s3:::logs/ann.log' }],
    ['log-bucket', { action: 's3:GetEncryptionConfiguration', resource: 'arn:aws:s3:::logs' }],
    ['bucket-key', { action: 'kms:GenerateDataKey', resource: KEY }],
    ['bucket-key', { action: 'kms:Decrypt', resource: KEY }],
    ['session-key', { action: 'kms:Decrypt', resource: KEY }],
  ] as const;
  const organization = {
    environment,
    instanceRole: { sharing: { with: 'organization', organization: 'o-a1b2c3d4e5' } },
  } as const;
  const accounts = {
    environment,
    instanceRole: { sharing: { with: 'accounts', accounts: ['111122223333', '012345678901', '*'] } },
  } as const;
  const existing = { permissions: 'existing-role' } as const;

  it.each(ofNodes)('let the role of every account of an organization use the %s: %o', (kind, request) => {
    const outcome = (who: Caller) => decided(kind, organization, who, request);
    expect(outcome(caller('111122223333'))).toBe('allowed');
    expect(outcome(caller('012345678901'))).toBe('allowed');
    expect(outcome(caller('111122223333', 'SessionManagerNode', 'o-zzzzzzzzzz'))).not.toBe('allowed');
    expect(outcome(caller('111122223333', 'Developer'))).not.toBe('allowed');
    expect(outcome(caller('111122223333', 'other/SessionManagerNode'))).not.toBe('allowed');
  });

  it.each(ofNodes)('let the role of the listed accounts use the %s: %o', (kind, request) => {
    const outcome = (who: Caller) => decided(kind, accounts, who, request);
    expect(outcome(caller('111122223333'))).toBe('allowed');
    expect(outcome(caller('012345678901'))).toBe('allowed');
    expect(outcome(caller('444455556666'))).not.toBe('allowed');
    expect(outcome(caller('111122223333', 'Developer'))).not.toBe('allowed');
  });

  it('let people encrypt where their own accounts say so, and decrypt nowhere', () => {
    const encrypt = { action: 'kms:GenerateDataKey', resource: KEY };
    const decrypt = { action: 'kms:Decrypt', resource: KEY };
    for (const changes of [organization, accounts]) {
      expect(decided('session-key', changes, caller('111122223333', 'Developer'), encrypt)).toBe('allowed');
      expect(decided('session-key', changes, caller('111122223333', 'Developer'), decrypt)).not.toBe(
        'allowed',
      );
    }
    expect(
      decided('session-key', organization, caller('111122223333', 'Developer', 'o-zzzzzzzzzz'), encrypt),
    ).not.toBe('allowed');
    expect(decided('session-key', accounts, caller('444455556666', 'Developer'), encrypt)).not.toBe(
      'allowed',
    );
  });

  it('name no role as principal, so that it may come later', () => {
    expect(statements('bucket-key', accounts)).toEqual([
      {
        Sid: 'EncryptS3Log',
        Effect: 'Allow',
        Principal: { AWS: [ROOT, 'arn:aws:iam::111122223333:root'] },
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: '*',
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/SessionManagerNode' } },
      },
    ]);
  });

  it('have placeholders for an organization and a role that are not named, with any path', () => {
    const [statement] = statements('bucket-key', {
      environment,
      instanceRole: { ...existing, sharing: { with: 'organization' } },
    });
    expect(statement?.Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': 'organization-id' },
      ArnLike: {
        'aws:PrincipalArn': ['arn:aws:iam::*:role/node-role-name', 'arn:aws:iam::*:role/*/node-role-name'],
      },
    });
  });

  it.each([
    ['', ['arn:aws:iam::account-id:root', 'arn:aws:iam::111122223333:root']],
    ['*', 'arn:aws:iam::111122223333:root'],
  ])('with the account "%s" and another one name %s', (account, roots) => {
    const [statement] = statements('bucket-key', {
      environment: { ...environment, account },
      instanceRole: { sharing: { with: 'accounts', accounts: ['111122223333'] } },
    });
    expect(statement?.Principal).toEqual({ AWS: roots });
  });

  it('name the account of the setup where no other is listed', () => {
    const [statement] = statements('bucket-key', {
      environment,
      instanceRole: { sharing: { with: 'accounts' } },
    });
    expect(statement?.Principal).toEqual({ AWS: ROOT });
  });
});

describe('statements for owners, whatever the configuration', () => {
  it('name everybody of an organization at most, have one principal, and what their kind of policy knows', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, (configuration) => {
        for (const { kind, document } of resourcePolicies(configuration, 'SessionManagerNode')) {
          const sids = document.Statement.map(({ Sid }) => Sid);
          expect(new Set(sids).size).toBe(sids.length);
          for (const { Sid, Principal, Action, Resource, Condition } of document.Statement) {
            expect(Sid).toMatch(/^[A-Za-z0-9]+$/);
            const named = Object.values(Principal ?? {});
            expect(named).toHaveLength(1);
            const principals = listOf(named[0]);
            if (principals.includes('*')) {
              expect(Condition?.StringEquals?.['aws:PrincipalOrgID']).not.toMatch(/^$/);
            }
            for (const principal of principals) {
              expect(principal).not.toMatch(/^arn:[^:]*:iam::\*:/);
              expect(principal).not.toMatch(/^logs\.\*\./);
            }
            const service = kind === 'log-bucket' ? 's3' : 'kms';
            for (const action of listOf(Action)) expect(action.startsWith(`${service}:`)).toBe(true);
            // In the policy of a key * is that key; a bucket is named.
            if (kind === 'log-bucket') expect(listOf(Resource)[0]).toMatch(/^arn:[^:]*:s3:::/);
            else expect(Resource).toBe('*');
          }
        }
      }),
    );
  });

  it('allow exactly what the identity policies use', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { s3Log, sessionEncryption } = configuration.environment;
        const used = (kind: 'end-user' | 'administrator' | 'instance-role', sid: string) =>
          grants(configuration, kind).flatMap(({ statement }) =>
            statement.Sid === sid ? listOf(statement.Action) : [],
          );
        const allowed = (kind: ResourcePolicyKind, sid: string) =>
          statementsIn(configuration, kind).flatMap(({ Sid, Action }) => (Sid === sid ? listOf(Action) : []));
        const people = [
          ...used('end-user', 'EncryptSessionData'),
          ...used('administrator', 'EncryptSessionData'),
        ];
        for (const action of people) expect(allowed('session-key', 'EncryptSessionData')).toEqual([action]);
        if (!sessionEncryption) expect(allowed('session-key', 'EncryptSessionData')).toEqual([]);
        expect(allowed('session-key', 'DecryptSessionData')).toEqual(
          used('instance-role', 'DecryptSessionData'),
        );
        expect(allowed('bucket-key', 'EncryptS3Log')).toEqual(used('instance-role', 'EncryptS3Log'));
        if (!s3Log.otherAccount) {
          expect(statementsIn(configuration, 'log-bucket')).toEqual([]);
          return;
        }
        for (const sid of ['WriteS3Log', 'ReadBucketEncryption']) {
          expect(allowed('log-bucket', sid)).toEqual(used('instance-role', sid));
        }
        const objects = grants(configuration, 'instance-role').find(
          ({ statement }) => statement.Sid === 'WriteS3Log',
        );
        const writing = statementsIn(configuration, 'log-bucket').filter(({ Sid }) =>
          /^WriteS3Log/.test(Sid ?? ''),
        );
        expect(writing.flatMap(({ Resource }) => listOf(Resource))).toEqual(
          listOf(objects?.statement.Resource),
        );
      }),
    );
  });
});
