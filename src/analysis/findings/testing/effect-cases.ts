import {
  type Case,
  CHANNEL,
  KEY,
  NODE,
  NODES,
  policy,
  session,
  SESSIONS,
  SHELL,
  start,
  starting,
  when,
} from './case.ts';

const OWNER = 'ssm:resourceTag/aws:ssmmessages:session-id';
const TAGGED = when('StringEquals', 'ssm:resourceTag/Team', 'web');
const NAMED = 'arn:aws:ec2:eu-west-1:012345678901:instance/web-*';
const SSH = 'arn:aws:ssm:*::document/AWS-StartSSHSession';
const PORTS = 'arn:aws:ssm:*::document/AWS-StartPortForwardingSession';
const TASK = 'arn:aws:ecs:eu-west-1:012345678901:task/blue/*';
const CLUSTER = 'arn:aws:ecs:eu-west-1:012345678901:cluster/blue';
const EXEC = { Action: 'ecs:ExecuteCommand', Resource: [TASK, CLUSTER] };
const CHANNELS = {
  Action: [
    'ssmmessages:CreateControlChannel',
    'ssmmessages:CreateDataChannel',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
  ],
  Resource: '*',
};
const HEARTBEAT = { Action: 'ssm:UpdateInstanceInformation', Resource: '*' };
const BUCKET = 'arn:aws:s3:::logs/*';
const WRITER = { AWS: 'arn:aws:iam::012345678901:role/Node' };
const deny = (resource: unknown, more: object = {}) => ({
  Effect: 'Deny',
  ...start(resource),
  ...more,
});

/** What a policy comes to when the tasks are asked. */
const startCases: readonly Case[] = [
  {
    code: 'node-name',
    at: '/Statement/0/Resource/0',
    bad: starting(start([NAMED, SHELL])),
    good: starting(start([NODES.replace('*', 'i-0a*'), SHELL])),
  },
  {
    code: 'unique-id-in-session-arn',
    at: '/Statement/0/Resource',
    bad: policy({
      Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
      Resource: `${SESSIONS}AIDAANNEXAMPLE0000001-*`,
    }),
    good: policy({ Action: ['ssm:TerminateSession', 'ssm:ResumeSession'], Resource: `${SESSIONS}AIDA-*` }),
  },
  {
    code: 'nodes-missing',
    at: '/Statement/0/Action',
    bad: starting(start(SHELL)),
    good: starting(start([NODE, SHELL])),
  },
  {
    code: 'deny-tag-on-documents',
    at: '/Statement/1/Condition/StringNotEquals/ssm:resourceTag~1Env',
    bad: policy(
      start([NODES, SHELL]),
      deny('*', when('StringNotEquals', 'ssm:resourceTag/Env', 'dev')),
      CHANNEL,
    ),
    good: policy(
      start([NODES, SHELL]),
      deny(NODES, when('StringNotEquals', 'ssm:resourceTag/Env', 'dev')),
      CHANNEL,
    ),
  },
  {
    code: 'start-denied',
    at: '/Statement/1',
    bad: policy(start([NODE, SHELL]), deny(NODES), CHANNEL),
    good: policy(
      start([NODE, SHELL]),
      deny(NODES, when('Bool', 'aws:MultiFactorAuthPresent', 'false')),
      CHANNEL,
    ),
  },
  {
    code: 'session-tag-on-start',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1aws:ssmmessages:session-id',
    bad: starting(start(NODES, when('StringLike', OWNER, '${aws:userid}*')), start(SHELL)),
    good: starting(start([NODES, SHELL]), {
      Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
      Resource: '*',
      ...when('StringLike', OWNER, '${aws:userid}*'),
    }),
  },
  {
    // Both keys of one statement have to be met, and no value is both.
    code: 'start-condition-unmet',
    at: '/Statement/0/Condition/StringNotEquals/aws:PrincipalAccount',
    bad: starting(
      start([NODE, SHELL], {
        Condition: {
          StringEquals: { 'aws:PrincipalAccount': '012345678901' },
          StringNotEquals: { 'aws:PrincipalAccount': '012345678901' },
        },
      }),
    ),
    good: starting(
      start([NODE, SHELL], {
        Condition: {
          StringEquals: { 'aws:PrincipalAccount': '012345678901' },
          StringNotEquals: { 'aws:PrincipalAccount': '999999999999' },
        },
      }),
    ),
  },
  {
    code: 'start-without-effect',
    at: '/Statement/1/Action',
    bad: starting(start([NODE, SHELL]), start([NODE, SHELL], when('Null', 'aws:PrincipalArn', 'true'))),
    good: starting(start([NODE, SHELL]), start([NODE, SHELL], when('Null', 'aws:TokenIssueTime', 'true'))),
  },
  {
    code: 'start-apart',
    at: '/Statement/0/Action',
    bad: starting(start([NODE, SHELL.replace('eu-west-1', 'us-east-1')])),
    good: starting(start([NODE.replace('eu-west-1', '*'), SHELL.replace('eu-west-1', 'us-east-1')])),
  },
  {
    code: 'user-name-only-of-users',
    at: '/Statement/0/Condition/StringEquals/ssm:resourceTag~1Owner',
    bad: starting(
      start(NODES, when('StringEquals', 'ssm:resourceTag/Owner', '${aws:username}')),
      start(SHELL),
    ),
    good: starting(
      start(NODES, when('StringEquals', 'ssm:resourceTag/Owner', '${aws:PrincipalTag/Owner}')),
      start(SHELL),
    ),
  },
];

const securityCases: readonly Case[] = [
  {
    code: 'tag-gate-open',
    at: '/Statement/2/Action',
    bad: policy(start(NODES, TAGGED), start(SHELL), { Action: 'ec2:CreateTags', Resource: '*' }, CHANNEL),
    good: policy(
      start(NODES, TAGGED),
      start(SHELL),
      { Action: 'ec2:CreateTags', Resource: '*', ...when('StringEquals', 'aws:RequestTag/Team', 'db') },
      CHANNEL,
    ),
  },
  {
    code: 'tag-gate-open',
    at: '/Statement/2',
    bad: policy(start(NODES, TAGGED), start(SHELL), { Action: 'ec2:*', Resource: '*' }, CHANNEL),
    good: policy(start(NODES), start(SHELL), { Action: 'ec2:*', Resource: '*' }, CHANNEL),
  },
  {
    code: 'tag-gate-open',
    at: '/Statement/2/Action',
    bad: policy(
      start('arn:aws:ssm:eu-west-1:012345678901:managed-instance/*', TAGGED),
      start(SHELL),
      { Action: 'ssm:AddTagsToResource', Resource: 'arn:aws:ssm:*:*:managed-instance/*' },
      CHANNEL,
    ),
    good: policy(
      start('arn:aws:ssm:eu-west-1:012345678901:managed-instance/*', TAGGED),
      start(SHELL),
      { Action: 'ssm:AddTagsToResource', Resource: 'arn:aws:ssm:*:*:document/*' },
      CHANNEL,
    ),
  },
  {
    code: 'tasks-past-exec',
    at: '/Statement/0/Resource/0',
    bad: policy(start([TASK, SHELL]), EXEC, CHANNEL),
    good: policy(start([NODES, SHELL]), EXEC, CHANNEL),
  },
  {
    code: 'exec-half',
    at: '/Statement/0/Action',
    bad: policy({ ...EXEC, Resource: TASK }),
    good: policy(EXEC),
  },
  {
    code: 'deny-list-of-documents',
    at: '/Statement/0/Resource',
    bad: policy(deny([SSH, PORTS])),
    good: policy(deny([SSH, 'arn:aws:ssm:*::document/AWS-StartPort*'])),
  },
  {
    code: 'node-every-bucket',
    at: '/Statement/1/Action/0',
    bad: policy(CHANNELS, { Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }),
    good: policy(CHANNELS, { Action: ['s3:GetObject', 's3:PutObject'], Resource: BUCKET }),
  },
  {
    code: 'node-every-key',
    at: '/Statement/1/Action',
    bad: policy(CHANNELS, { Action: 'kms:Decrypt', Resource: '*' }),
    good: policy(CHANNELS, { Action: 'kms:Decrypt', Resource: KEY }),
  },
  {
    code: 'channels-none',
    at: '/Statement/0/Action',
    bad: policy(HEARTBEAT),
    good: policy(HEARTBEAT, CHANNELS),
  },
  {
    code: 'source-instance-arn',
    at: '/Statement/0/Condition/ArnLike/ssm:SourceInstanceARN',
    bad: policy({ ...HEARTBEAT, ...when('ArnLike', 'ssm:SourceInstanceARN', NODES) }, CHANNELS),
    good: policy({ ...HEARTBEAT, ...when('ArnLike', 'ec2:SourceInstanceARN', NODES) }, CHANNELS),
  },
  {
    code: 'log-bucket-service',
    at: '/Statement/0/Principal/Service',
    bad: policy({ Action: 's3:PutObject', Resource: BUCKET, Principal: { Service: 'ssm.amazonaws.com' } }),
    good: policy({ Action: 's3:PutObject', Resource: BUCKET, Principal: WRITER }),
  },
  {
    code: 'log-bucket-encryption',
    at: '/Statement/0/Action',
    bad: policy({ Action: 's3:PutObject', Resource: BUCKET, Principal: WRITER }),
    good: policy(
      { Action: 's3:PutObject', Resource: BUCKET, Principal: WRITER },
      { Action: 's3:GetEncryptionConfiguration', Resource: 'arn:aws:s3:::logs', Principal: WRITER },
    ),
  },
  {
    code: 'session-run-as-nobody',
    at: '/inputs/runAsDefaultUser',
    bad: session({ runAsEnabled: true, runAsDefaultUser: '' }),
    good: session({ runAsEnabled: true, runAsDefaultUser: 'ops' }),
  },
  {
    code: 'session-prefix-slash',
    at: '/inputs/s3KeyPrefix',
    bad: session({ s3BucketName: 'logs', s3KeyPrefix: '/ssm' }),
    good: session({ s3BucketName: 'logs', s3KeyPrefix: 'team/ssm' }),
  },
];

export const effectCases: readonly Case[] = [...startCases, ...securityCases];
