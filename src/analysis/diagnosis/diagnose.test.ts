import {
  type Access,
  type Configuration,
  defaultConfiguration,
  type DocumentKind,
  type Environment,
} from '#core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessDeniedMessage } from './denial.ts';
import { diagnose } from './diagnose.ts';
import { readMessages } from './read-messages.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const ID = 'i-0123456789abcdef0';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const ROLE = `arn:aws:sts::${ACCOUNT}:assumed-role/Developers/ann`;
const USER = `arn:aws:iam::${ACCOUNT}:user/ann`;
const NODE_ROLE = `arn:aws:sts::${ACCOUNT}:assumed-role/NodeRole/${ID}`;
const INSTANCE = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${ID}`;
const HYBRID = `arn:aws:ssm:${REGION}:${ACCOUNT}:managed-instance/mi-0123456789abcdef0`;
const TASK = `arn:aws:ecs:${REGION}:${ACCOUNT}:task/cluster/0123456789abcdef0123456789abcdef`;
const SESSION = `arn:aws:ssm:${REGION}:${ACCOUNT}:session/ann-0a1b2c3d4e5f60718`;
const own = (name: string) => `arn:aws:ssm:${REGION}:${ACCOUNT}:document/${name}`;
const aws = (name: string) => `arn:aws:ssm:${REGION}::document/${name}`;

const says = (
  who: string,
  action: string,
  resource: string,
  end = ' because no identity-based policy allows it',
) => `User: ${who} is not authorized to perform: ${action} on resource: ${resource}${end}`;

/** Of a policy of the organization. */
const EXPLICIT = ' with an explicit deny in a service control policy';

interface Changes {
  readonly environment?: Partial<Environment>;
  readonly access?: Partial<Access>;
  readonly rest?: Partial<Configuration>;
}

function configured({ environment = {}, access = {}, rest = {} }: Changes = {}): Configuration {
  const nodes = { ...defaultConfiguration.endUser.nodes, ids: [ID] };
  return {
    ...defaultConfiguration,
    environment: { ...defaultConfiguration.environment, account: ACCOUNT, regions: [REGION], ...environment },
    endUser: { ...defaultConfiguration.endUser, nodes, ...access },
    administrator: { ...defaultConfiguration.administrator, nodes, ...access },
    ...rest,
  };
}

const access = defaultConfiguration.endUser;
const nodes = (part: Partial<Access['nodes']>): Changes => ({
  access: { nodes: { ...access.nodes, ids: [ID], ...part } },
});
const ownSessions = (part: Partial<Access['ownSessions']>): Changes => ({
  access: { nodes: { ...access.nodes, ids: [ID] }, ownSessions: { ...access.ownSessions, ...part } },
});
const documents = (part: Partial<Access['documents']>): Changes => ({
  access: { nodes: { ...access.nodes, ids: [ID] }, documents: { ...access.documents, ...part } },
});
const also = (part: Partial<Access>): Changes => ({
  access: { nodes: { ...access.nodes, ids: [ID] }, ...part },
});
const environment = (part: Partial<Environment>): Changes => ({ environment: part });
const role = (
  permissions: 'minimal' | 'logging' | 'existing-role',
  part: Partial<Environment> = {},
): Changes => ({
  environment: part,
  rest: { instanceRole: { ...defaultConfiguration.instanceRole, permissions } },
});
const s3 = (part: Partial<Environment['s3Log']>) => ({
  s3Log: { ...defaultConfiguration.environment.s3Log, enabled: true, bucket: 'logs', ...part },
});
const logGroup = (name: string) => ({
  cloudWatchLog: { ...defaultConfiguration.environment.cloudWatchLog, enabled: true, logGroup: name },
});

function asked(changes: Changes, text: string, kind: DocumentKind = 'end-user') {
  const [message] = readMessages(text).messages;
  if (message === undefined) throw new Error(`no message: ${text}`);
  return diagnose(configured(changes), kind, message);
}

const first = (...parameters: Parameters<typeof asked>) => {
  const { findings, verdict } = asked(...parameters);
  const { code, setting } = findings[0] ?? {};
  return [verdict, code, setting];
};

describe('the buckets of AWS that the agent reads', () => {
  const bucket = `arn:aws:s3:::aws-ssm-${REGION}/*`;
  const withBuckets = (part: Partial<Environment> = {}): Changes => ({
    environment: part,
    rest: { instanceRole: { ...defaultConfiguration.instanceRole, agentBuckets: true } },
  });

  test('are allowed by an answer of their own', () => {
    expect(first({}, says(NODE_ROLE, 's3:GetObject', bucket), 'instance-role')).toEqual([
      'denied',
      'agent-buckets-off',
      'instanceRole.agentBuckets',
    ]);
    expect(first(withBuckets(), says(NODE_ROLE, 's3:GetObject', bucket), 'instance-role')[0]).toBe('allowed');
  });

  test('are those of the Regions that are named', () => {
    const elsewhere = says(NODE_ROLE, 's3:GetObject', bucket.replace(REGION, 'eu-west-1'));
    const { verdict, findings } = asked(withBuckets(), elsewhere, 'instance-role');
    expect([verdict, findings[0]]).toEqual([
      'denied',
      {
        code: 'region-differs',
        params: { value: 'eu-west-1', chosen: REGION },
        setting: 'environment.regions',
      },
    ]);
  });

  test('are no others', () => {
    const other = says(NODE_ROLE, 's3:GetObject', 'arn:aws:s3:::company-artifacts/app.zip');
    expect(first({}, other, 'instance-role').slice(0, 2)).toEqual(['denied', 'action-not-offered']);
  });
});

test('the key of the bucket of each Region is known for that', () => {
  const key = (region: string) => KEY.replace(REGION, region);
  const environmentWith = {
    regions: ['us-east-1', 'eu-west-1'],
    sessionEncryption: true,
    sessionKeyArns: [KEY.replace('1234abcd', 'fedcba98')],
    ...s3({ bucketEncryption: 'kms', bucketKeyArn: key('{region}'), multipart: false }),
  };
  const text = says(NODE_ROLE, 'kms:Decrypt', key('eu-west-1'));
  expect(first({ environment: environmentWith }, text, 'instance-role')).toEqual([
    'denied',
    'bucket-key-parts-off',
    'environment.s3Log.multipart',
  ]);
});

describe('beside a guardrail', () => {
  const guardrail = (part: Partial<Configuration['guardrail']>, changes: Changes = {}): Changes => ({
    ...changes,
    rest: { guardrail: { ...defaultConfiguration.guardrail, ...part } },
  });
  const PAST_THE_LIST = says(ROLE, 'ssm:StartSession', aws('AWS-StartSSHSession'), EXPLICIT);
  const withSsh = documents({ types: ['shell', 'ssh'] });

  test('the part that denies is named, where the policy of people allows it', () => {
    const { kind, verdict, decision, findings } = asked(
      guardrail({ as: 'scp', denies: ['documents', 'preferences'] }, withSsh),
      PAST_THE_LIST,
      'guardrail',
    );
    expect([kind, verdict, decision?.answer]).toEqual(['guardrail', 'denied', 'denied']);
    // Nothing else is to blame, and what AWS names is this guardrail.
    expect(findings).toEqual([
      { code: 'guardrail-denies', params: { value: 'documents' }, setting: 'guardrail.denies' },
    ]);
  });

  test('every part that denies is named, and what the policy of people lacks', () => {
    const { verdict, findings } = asked(
      guardrail({ as: 'identity', denies: ['documents', 'ssh'] }),
      PAST_THE_LIST,
      'guardrail',
    );
    expect(verdict).toBe('denied');
    expect(findings.map(({ code, params }) => [code, params.value])).toEqual([
      ['named-service-control', 'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession'],
      ['guardrail-denies', 'documents,ssh'],
      ['document-missing', 'AWS-StartSSHSession'],
    ]);
  });

  test('one that lets it pass says so, and what AWS names is looked at next', () => {
    const { kind, verdict, findings } = asked(
      guardrail({ as: 'scp', denies: ['preferences'] }, withSsh),
      PAST_THE_LIST,
      'guardrail',
    );
    expect([kind, verdict]).toEqual(['end-user', 'allowed']);
    expect(findings.slice(0, 2).map(({ code }) => code)).toEqual([
      'guardrail-passes',
      'named-service-control',
    ]);
  });

  test('one that depends on where people come from says from where', () => {
    const origins = { networks: ['203.0.113.0/24'], endpoints: ['vpce-0123456789abcdef0'] };
    const { verdict, findings } = asked(
      guardrail({ denies: ['origins'], origins }),
      says(ROLE, 'ssm:StartSession', INSTANCE),
      'guardrail',
    );
    expect([verdict, findings[0]]).toEqual([
      'allowed',
      {
        code: 'guardrail-elsewhere',
        params: { value: '203.0.113.0/24, vpce-0123456789abcdef0' },
        setting: 'guardrail.origins.networks',
      },
    ]);
  });

  test('what is the node’s asks its role alone', () => {
    const { kind, findings } = asked(
      guardrail({ denies: ['documents'] }),
      says(NODE_ROLE, 'ssm:UpdateInstanceInformation', INSTANCE),
      'guardrail',
    );
    expect(kind).toBe('instance-role');
    expect(findings.some(({ code }) => code.startsWith('guardrail'))).toBe(false);
  });
});

describe('what the policy lacks, and the setting that mends it', () => {
  test.each([
    [
      'node',
      {},
      says(ROLE, 'ssm:StartSession', INSTANCE.replace(ID, 'i-0fedcba9876543210')),
      'node-not-listed',
      'endUser.nodes.ids',
    ],
    [
      'Region',
      {},
      says(ROLE, 'ssm:StartSession', INSTANCE.replace(REGION, 'eu-west-1')),
      'region-differs',
      'environment.regions',
    ],
    [
      'account',
      {},
      says(ROLE, 'ssm:StartSession', INSTANCE.replace(ACCOUNT, '444455556666')),
      'account-differs',
      'environment.account',
    ],
    [
      'account to fill in',
      environment({ account: '' }),
      says(ROLE, 'ssm:StartSession', INSTANCE),
      'account-not-named',
      'environment.account',
    ],
    [
      'Region to fill in',
      environment({ regions: [] }),
      says(ROLE, 'ssm:StartSession', INSTANCE),
      'region-not-named',
      'environment.regions',
    ],
    [
      'partition',
      {},
      says(ROLE, 'ssm:StartSession', INSTANCE.replace('arn:aws:', 'arn:aws-cn:')),
      'partition-differs',
      'environment.partition',
    ],
    [
      'hybrid node',
      nodes({ by: 'every' }),
      says(ROLE, 'ssm:StartSession', HYBRID),
      'hybrid-not-reached',
      'endUser.nodes.hybrid',
    ],
    [
      'ECS task',
      nodes({ by: 'every' }),
      says(ROLE, 'ssm:StartSession', TASK),
      'task-not-reached',
      'endUser.nodes.reach',
    ],
    [
      'tags to fill in',
      { ...nodes({ by: 'tag' }), environment: { account: '' } },
      says(ROLE, 'ssm:StartSession', INSTANCE),
      'tags-not-named',
      'endUser.nodes.tags',
    ],
    [
      'no sessions',
      also({ startSessions: false }),
      says(ROLE, 'ssm:StartSession', INSTANCE),
      'sessions-not-started',
      'endUser.startSessions',
    ],
    [
      'SSH',
      {},
      says(ROLE, 'ssm:StartSession', aws('AWS-StartSSHSession')),
      'document-missing',
      'endUser.documents.types',
    ],
    [
      'the default shell',
      documents({ types: ['ssh'] }),
      says(ROLE, 'ssm:StartSession', own('SSM-SessionManagerRunShell')),
      'document-missing',
      'endUser.documents.types',
    ],
    [
      'document of the account',
      {},
      says(ROLE, 'ssm:StartSession', own('Team-Shell')),
      'custom-document-missing',
      'endUser.documents.custom',
    ],
    [
      'another document of AWS',
      {},
      says(ROLE, 'ssm:StartSession', aws('AWS-PasswordReset')),
      'aws-document-not-offered',
      undefined,
    ],
    [
      'own sessions',
      ownSessions({ by: 'none' }),
      says(ROLE, 'ssm:TerminateSession', SESSION),
      'own-sessions-off',
      'endUser.ownSessions.by',
    ],
    [
      'own sessions of a role by user name',
      ownSessions({ by: 'user-name' }),
      says(ROLE, 'ssm:TerminateSession', SESSION),
      'form-user-name',
      'endUser.ownSessions.by',
    ],
    [
      'own sessions by user ID',
      ownSessions({ by: 'user-id' }),
      says(ROLE, 'ssm:TerminateSession', SESSION),
      'form-user-id',
      'endUser.ownSessions.by',
    ],
    [
      'own sessions by the ID of somebody',
      ownSessions({ sessionId: 'role-session', principalId: 'AROAX:bob' }),
      says(ROLE, 'ssm:TerminateSession', SESSION),
      'form-literal',
      'endUser.ownSessions.principalId',
    ],
    [
      'a session of somebody else',
      {},
      says(ROLE, 'ssm:TerminateSession', SESSION.replace('/ann', '/bob')),
      'foreign-session',
      'endUser.ownSessions.by',
    ],
    [
      'tunnel',
      { environment: { tunnel: { name: 'Orders-Tunnel' } } },
      says(ROLE, 'ssm:StartSession', own('Orders-Tunnel')),
      'tunnel-missing',
      'endUser.documents.tunnel',
    ],
    [
      'the shell with preferences of its own',
      { environment: { ownShell: { name: 'Deploy-Shell' } } },
      says(ROLE, 'ssm:StartSession', own('Deploy-Shell')),
      'own-shell-missing',
      'endUser.documents.ownShell',
    ],
    [
      'the fixed command',
      { environment: { command: { ...defaultConfiguration.environment.command, name: 'Read-Log' } } },
      says(ROLE, 'ssm:StartSession', own('Read-Log')),
      'session-command-missing',
      'endUser.documents.command',
    ],
    [
      'resume',
      ownSessions({ resume: false }),
      says(ROLE, 'ssm:ResumeSession', SESSION),
      'resume-off',
      'endUser.ownSessions.resume',
    ],
    [
      'data channel',
      also({ dataChannel: 'off' }),
      says(ROLE, 'ssmmessages:OpenDataChannel', SESSION),
      'data-channel-off',
      'endUser.dataChannel',
    ],
    ['key', {}, says(ROLE, 'kms:GenerateDataKey', KEY), 'session-key-off', 'environment.sessionEncryption'],
    [
      'key without a name',
      {},
      `User: ${ROLE} is not authorized to perform: kms:GenerateDataKey on this resource`,
      'session-key-off',
      'environment.sessionEncryption',
    ],
    [
      'key to fill in',
      environment({ sessionEncryption: true }),
      says(ROLE, 'kms:GenerateDataKey', KEY),
      'session-key-not-named',
      'environment.sessionKeyArns',
    ],
    [
      'another key',
      environment({ sessionEncryption: true, sessionKeyArns: [KEY.replace('1234abcd', '5678abcd')] }),
      says(ROLE, 'kms:GenerateDataKey', KEY),
      'session-key-differs',
      'environment.sessionKeyArns',
    ],
    [
      'an alias',
      environment({
        sessionEncryption: true,
        sessionKeyArns: [`arn:aws:kms:${REGION}:${ACCOUNT}:alias/sessions`],
      }),
      says(ROLE, 'kms:GenerateDataKey', KEY),
      'session-key-is-alias',
      'environment.sessionKeyArns',
    ],
    [
      'key for ports',
      { ...documents({ types: ['ssh'] }), environment: { sessionEncryption: true, sessionKeyArns: [KEY] } },
      says(ROLE, 'kms:GenerateDataKey', KEY),
      'key-not-for-ports',
      'endUser.documents.types',
    ],
    ['agent update', {}, says(ROLE, 'ssm:SendCommand', INSTANCE), 'agent-update-off', 'endUser.agentUpdate'],
    [
      'document of the agent update',
      also({ agentUpdate: 'published' }),
      says(ROLE, 'ssm:SendCommand', aws('AWS-UpdateSSMAgent')),
      'agent-update-document',
      'endUser.agentUpdate',
    ],
    [
      'another command',
      {},
      says(ROLE, 'ssm:SendCommand', aws('AWS-RunShellScript')),
      'command-not-offered',
      undefined,
    ],
    [
      'lists',
      also({ readAccess: 'none' }),
      says(ROLE, 'ssm:DescribeSessions', '*'),
      'read-not-granted',
      'endUser.readAccess',
    ],
    [
      'documents to pick',
      {},
      says(ROLE, 'ssm:ListDocuments', '*'),
      'documents-not-listed',
      'endUser.documents.listed',
    ],
    [
      'preferences',
      {},
      says(ROLE, 'ssm:UpdateDocument', own('SSM-SessionManagerRunShell')),
      'preferences-for-administrators',
      undefined,
    ],
    ['something else', {}, says(ROLE, 'ec2:TerminateInstances', INSTANCE), 'action-not-offered', undefined],
    [
      'key of the node',
      {},
      says(NODE_ROLE, 'kms:Decrypt', KEY),
      'session-key-off',
      'environment.sessionEncryption',
    ],
    [
      'heartbeat',
      role('existing-role'),
      says(NODE_ROLE, 'ssm:UpdateInstanceInformation', INSTANCE),
      'node-basics-missing',
      'instanceRole.permissions',
    ],
    [
      'older channels',
      {},
      says(NODE_ROLE, 'ec2messages:GetMessages', '*'),
      'older-channels-off',
      'instanceRole.olderRegions',
    ],
    [
      'logs off',
      {},
      says(NODE_ROLE, 's3:PutObject', 'arn:aws:s3:::logs/a.log'),
      's3-log-off',
      'environment.s3Log.enabled',
    ],
    [
      'logs not permitted',
      role('minimal', s3({})),
      says(NODE_ROLE, 's3:PutObject', 'arn:aws:s3:::logs/a.log'),
      'logs-not-permitted',
      'instanceRole.permissions',
    ],
    [
      'another bucket',
      role('logging', s3({})),
      says(NODE_ROLE, 's3:PutObject', 'arn:aws:s3:::others/a.log'),
      'bucket-differs',
      'environment.s3Log.bucket',
    ],
    [
      'another prefix',
      role('logging', s3({ prefixed: true, prefix: 'p' })),
      says(NODE_ROLE, 's3:PutObject', 'arn:aws:s3:::logs/a.log'),
      'prefix-differs',
      'environment.s3Log.prefix',
    ],
    [
      'bucket of another account',
      role('logging', s3({})),
      says(NODE_ROLE, 's3:PutObjectAcl', 'arn:aws:s3:::logs/a.log'),
      'bucket-account',
      'environment.s3Log.otherAccount',
    ],
    [
      'key of the bucket',
      role('logging', s3({})),
      says(NODE_ROLE, 'kms:GenerateDataKey', KEY),
      'bucket-key-off',
      'environment.s3Log.bucketEncryption',
    ],
    [
      'a log above 5 MB in a bucket with a key',
      role('logging', s3({ bucketEncryption: 'kms', bucketKeyArn: KEY, multipart: false })),
      says(NODE_ROLE, 'kms:Decrypt', KEY),
      'bucket-key-parts-off',
      'environment.s3Log.multipart',
    ],
    [
      'another key of the bucket',
      role('logging', s3({ bucketEncryption: 'kms' })),
      says(NODE_ROLE, 'kms:Decrypt', KEY),
      'bucket-key-differs',
      'environment.s3Log.bucketKeyArn',
    ],
    [
      'log group',
      role('logging', logGroup('a')),
      says(NODE_ROLE, 'logs:PutLogEvents', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:b:log-stream:c`),
      'log-group-differs',
      'environment.cloudWatchLog.logGroup',
    ],
    [
      'unencrypted log group',
      {},
      'encryption is not set up on the selected CloudWatch Logs log group',
      'cloudwatch-log-off',
      'environment.cloudWatchLog.enabled',
    ],
    [
      'a data key that cannot be fetched',
      {},
      'Fetching data key failed: Unable to retrieve data key, AccessDeniedException',
      'session-key-off',
      'environment.sessionEncryption',
    ],
  ] as const)('%s', (_name, changes, text, code, setting) => {
    expect(first(changes as Changes, text)).toEqual(['denied', code, setting]);
  });

  test('tells the value to add', () => {
    const { findings } = asked(
      {},
      says(ROLE, 'ssm:StartSession', INSTANCE.replace(ID, 'i-0fedcba9876543210')),
    );
    expect(findings[0]?.params).toEqual({ value: 'i-0fedcba9876543210' });
  });

  test('of administrators, in the settings of administrators', () => {
    const text = says(ROLE, 'ssm:StartSession', aws('AWS-StartSSHSession'));
    expect(first({}, text, 'administrator')[2]).toBe('administrator.documents.types');
    const save = says(ROLE, 'ssm:UpdateDocument', own('SSM-SessionManagerRunShell'));
    const viewing = { ...configured().administrator, preferences: 'view' as const };
    expect(first({ rest: { administrator: viewing } }, save, 'administrator')[2]).toBe(
      'administrator.preferences',
    );
  });
});

describe('where else to look when the policy allows it', () => {
  test.each([
    ['service control', ' with an explicit deny in a service control policy', 'named-service-control'],
    ['resource control', ' with an explicit deny in a resource control policy', 'named-resource-control'],
    ['boundary', ' because no permissions boundary allows the ssm:StartSession action', 'named-boundary'],
    ['session policy', ' because no session policy allows the ssm:StartSession action', 'named-session'],
    ['endpoint', ' because no VPC endpoint policy allows the ssm:StartSession action', 'named-vpc-endpoint'],
    ['another policy', ' with an explicit deny in an identity-based policy', 'named-identity-deny'],
    [
      'not attached',
      ' because no identity-based policy allows the ssm:StartSession action',
      'named-identity',
    ],
    ['no reason', '', 'not-attached'],
  ])('%s', (_name, end, code) => {
    expect(first({}, says(ROLE, 'ssm:StartSession', INSTANCE, end)).slice(0, 2)).toEqual(['allowed', code]);
  });

  const codes = (...parameters: Parameters<typeof asked>) =>
    asked(...parameters).findings.map(({ code }) => code);

  test('the plugin first, when ending a session is denied', () => {
    expect(codes({}, says(ROLE, 'ssm:TerminateSession', SESSION, ''))).toEqual([
      'plugin',
      'not-attached',
      'other-layers',
    ]);
  });

  test('the tags of the node and the guards', () => {
    const guards = {
      ...access.guards,
      mfa: true,
      networks: ['203.0.113.0/24'],
      notAfter: '2030-01-01T00:00:00Z',
    };
    const tags = [{ key: 'Team', values: ['Web'] }];
    const changes = { access: { nodes: { ...access.nodes, by: 'tag', tags }, guards } } as const;
    expect(codes(changes, says(ROLE, 'ssm:StartSession', INSTANCE, ''))).toEqual([
      'tags-of-node',
      'guard-mfa',
      'guard-network',
      'guard-time',
      'not-attached',
      'other-layers',
    ]);
  });

  test('the key policy and the other account of a key', () => {
    const changes = environment({ sessionEncryption: true, sessionKeyArns: [KEY] });
    const other = ROLE.replace(ACCOUNT, '444455556666');
    expect(codes(changes, says(other, 'kms:GenerateDataKey', KEY, ''))).toEqual(
      ['not-attached', 'key-policy', 'key-other-account', 'other-layers', 'node-half-of-key'].sort(
        (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
      ),
    );
  });

  test('another account than that of who asked', () => {
    const other = ROLE.replace(ACCOUNT, '444455556666');
    expect(codes({}, says(other, 'ssm:StartSession', INSTANCE, ''))[0]).toBe('accounts-differ');
    expect(codes({}, says(ROLE, 'ssm:StartSession', INSTANCE, ''))).not.toContain('accounts-differ');
  });

  test('the form of the session for the data channel, as AWS prints it', () => {
    expect(codes({}, says(ROLE, 'ssmmessages:OpenDataChannel', SESSION, ''))[0]).toBe('data-channel-form');
  });

  test('the agent, for permissions of the node', () => {
    const text = says(
      NODE_ROLE,
      'ssmmessages:CreateControlChannel',
      `arn:aws:ssmmessages:${REGION}:${ACCOUNT}:*`,
      '',
    );
    expect(codes({}, text)).toEqual(['not-attached', 'other-layers', 'agent-restart']);
  });

  test.each([
    ['TargetNotConnected', 'region-of-node'],
    ["Document type: 'Command' is not supported", 'command-document'],
    ['SessionManagerPlugin is not found', 'plugin-install'],
    ['ExpiredTokenException', 'sign-in-again'],
    ['Encoded authorization failure message: abc', 'decode-first'],
    ['InvalidDocument', 'document-in-region'],
    ['AccessDenied', 'nothing-named'],
    ['RunAs user bob does not exist', 'run-as-user'],
  ])('%s is no question for the policy', (text, code) => {
    const [verdict, found] = first({}, text);
    expect([verdict, found]).toEqual(['not-asked', code]);
  });
});

const ORDER = ['not-attached', 'key-policy', 'key-other-account', 'node-half-of-key', 'other-layers'];

describe('which document is asked', () => {
  test.each([
    ['end-user', says(NODE_ROLE, 'kms:Decrypt', KEY), 'instance-role'],
    ['instance-role', says(USER, 'ssm:StartSession', INSTANCE), 'end-user'],
    ['session-preferences', says(USER, 'ssm:StartSession', INSTANCE), 'end-user'],
    ['administrator', says(USER, 'ssm:StartSession', INSTANCE), 'administrator'],
    ['trust-policy', says(NODE_ROLE, 'ssmmessages:OpenDataChannel', '*'), 'instance-role'],
  ] as const)('%s', (kind, text, expected) => {
    expect(asked({}, text, kind).kind).toBe(expected);
  });
});

test('an IAM user ends sessions by name, a role does not', () => {
  const changes = ownSessions({ by: 'user-name' });
  expect(first(changes, says(USER, 'ssm:TerminateSession', SESSION))[0]).toBe('allowed');
  expect(first(changes, says(ROLE, 'ssm:TerminateSession', SESSION))[0]).toBe('denied');
});

test('a policy that AWS names is told even when this one lacks something too', () => {
  const text = says(
    ROLE,
    'ssm:StartSession',
    aws('AWS-StartSSHSession'),
    ' with an explicit deny in a service control policy',
  );
  expect(asked({}, text).findings.map(({ code }) => code)).toEqual([
    'named-service-control',
    'document-missing',
  ]);
});

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'arn:',
    '*',
    '',
    '__proto__',
    'constructor',
    INSTANCE,
    SESSION,
    KEY,
    TASK,
    aws('constructor'),
    ROLE,
    USER,
    NODE_ROLE,
  ),
);
const message = fc
  .record({
    action: fc.oneof(
      word,
      fc.constantFrom(
        'ssm:StartSession',
        'ssm:TerminateSession',
        'kms:Decrypt',
        's3:PutObject',
        'logs:x',
        ':',
      ),
    ),
    resource: word,
    who: word,
    end: fc.constantFrom(
      '',
      ' with an explicit deny in a session policy',
      ' because no identity-based policy allows',
    ),
  })
  .map(({ action, resource, who, end }) => says(who, action, resource, end));

test('any message about any configuration gives findings', () => {
  fc.assert(
    fc.property(
      anyConfigurationArbitrary,
      message,
      fc.constantFrom('end-user', 'administrator', 'instance-role', 'trust-policy'),
      (configuration, text, kind) => {
        const parsed: AccessDeniedMessage | undefined = readMessages(text).messages[0];
        fc.pre(parsed !== undefined);
        const { findings } = diagnose(configuration, kind, parsed);
        expect(findings.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
