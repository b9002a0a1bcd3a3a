import { type Case, type Element, KEY, policy, session, trust, when } from './case.ts';

const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];
const MINIMUM: Element = { Action: ['ssm:UpdateInstanceInformation', ...CHANNELS], Resource: '*' };
const node = (...statements: readonly Element[]) => policy(MINIMUM, ...statements);
const WRITE = {
  Action: 'logs:PutLogEvents',
  Resource: 'arn:aws:logs:eu-west-1:012345678901:log-group:sessions:*',
};
const PUT = { Action: 's3:PutObject', Resource: 'arn:aws:s3:::logs/*' };
const PUT_ENCRYPTED: Element = {
  Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'],
  Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
};
const ACCOUNT = '012345678901';
const from = (account: string, inArn: string): Element => ({
  Principal: { Service: 'ssm.amazonaws.com' },
  Condition: {
    StringEquals: { 'aws:SourceAccount': account },
    ArnEquals: { 'aws:SourceArn': `arn:aws:ssm:eu-west-1:${inArn}:*` },
  },
});

const nodeCases: readonly Case[] = [
  {
    code: 'heartbeat-missing',
    at: '/Statement/0/Action/0',
    bad: policy({ Action: CHANNELS, Resource: '*' }),
    good: node(),
  },
  {
    code: 'channels-missing',
    at: '/Statement/0/Action/0',
    bad: policy({ Action: ['ssm:UpdateInstanceInformation', ...CHANNELS.slice(1)], Resource: '*' }),
    good: policy({ Action: ['ssm:UpdateInstanceInformation', 'ssmmessages:*'], Resource: '*' }),
  },
  // Run Command needs no data channel.
  {
    code: 'channels-none',
    at: '/Statement/0/Action/0',
    bad: policy({
      Action: ['ssmmessages:CreateControlChannel', 'ssmmessages:OpenControlChannel'],
      Resource: '*',
    }),
    good: policy({ Action: CHANNELS, Resource: '*' }),
  },
  {
    code: 'log-group-unseen',
    at: '/Statement/1/Action',
    bad: node(WRITE),
    good: node(WRITE, { Action: 'logs:DescribeLogGroups', Resource: '*' }),
  },
  {
    code: 'bucket-encryption-unseen',
    at: '/Statement/1/Action',
    bad: node(PUT),
    good: node(PUT, { Action: 's3:GetEncryptionConfiguration', Resource: 'arn:aws:s3:::logs' }),
  },
  {
    code: 'decrypt-missing',
    at: '/Statement/1/Action',
    bad: node({ Action: 'kms:GenerateDataKey', Resource: KEY }),
    good: node({ Action: 'kms:Decrypt', Resource: KEY }),
  },
  {
    code: 'bucket-decrypt-missing',
    at: '/Statement/2/Action',
    bad: node(PUT_ENCRYPTED, { Action: 'kms:GenerateDataKey', Resource: KEY }),
    good: node(PUT_ENCRYPTED, { Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: KEY }),
  },
  {
    code: 'parameters-readable',
    at: '/Statement/1/Action',
    bad: node({ Action: 'ssm:GetParameters', Resource: '*' }),
    good: node({
      Action: 'ssm:GetParameters',
      Resource: 'arn:aws:ssm:eu-west-1:012345678901:parameter/agent/*',
    }),
  },
  {
    code: 'message-delivery',
    at: '/Statement/1/Action/0',
    bad: node({ Action: ['ec2messages:GetMessages'], Resource: '*' }),
    good: node(),
  },
];

const trustCases: readonly Case[] = [
  { code: 'trust-resource', at: '/Statement/0/Resource', bad: trust({ Resource: '*' }), good: trust({}) },
  {
    code: 'trust-principal-missing',
    at: '/Statement/0',
    bad: policy({ Action: 'sts:AssumeRole' }),
    good: trust({}),
  },
  {
    code: 'trust-not-principal',
    at: '/Statement/0/NotPrincipal',
    bad: policy({ NotPrincipal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }),
    good: trust({}),
  },
  {
    code: 'trust-everybody',
    at: '/Statement/0/Principal/AWS',
    bad: trust({ Principal: { AWS: '*' } }),
    good: trust({ Principal: { AWS: '*' }, ...when('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') }),
  },
  {
    code: 'trust-action',
    at: '/Statement/0/Action/1',
    bad: trust({ Action: ['sts:AssumeRole', 'ssm:StartSession'] }),
    good: trust({}),
  },
  {
    code: 'trust-any-account',
    at: '/Statement/0/Principal/Service',
    bad: trust({ Principal: { Service: 'ssm.amazonaws.com' } }),
    good: trust(from(ACCOUNT, ACCOUNT)),
  },
  {
    code: 'trust-any-account',
    at: '/Statement/0/Principal/Service',
    bad: trust({ Principal: { Service: 'codebuild.amazonaws.com' } }),
    good: trust({ Principal: { Service: 'pods.eks.amazonaws.com' } }),
  },
  {
    code: 'trust-accounts-differ',
    at: '/Statement/0/Condition/ArnEquals/aws:SourceArn',
    bad: trust(from(ACCOUNT, '999999999999')),
    good: trust(from(ACCOUNT, ACCOUNT)),
  },
];

/** A document whose command has a parameter. */
const command = (path: object) => ({
  schemaVersion: '1.0',
  sessionType: 'InteractiveCommands',
  parameters: { path: { type: 'String', ...path } },
  properties: { linux: { commands: 'cat {{ path }}' } },
});

const sessionDocumentCases: readonly Case[] = [
  {
    code: 'session-schema-version',
    at: '/schemaVersion',
    bad: session({}, { schemaVersion: 1 }),
    good: session({}),
  },
  { code: 'session-type-missing', at: '', bad: { schemaVersion: '1.0', inputs: {} }, good: session({}) },
  {
    code: 'session-type-unknown',
    at: '/sessionType',
    bad: session({}, { sessionType: 'StandardStream' }),
    good: session({}),
  },
  {
    code: 'session-inputs-missing',
    at: '',
    bad: { schemaVersion: '1.0', sessionType: 'Standard_Stream' },
    good: { schemaVersion: '1.0', sessionType: 'Port' },
  },
  {
    code: 'session-field-unknown',
    at: '/inputs/s3Bucket',
    bad: session({ s3Bucket: 'logs' }),
    good: session({ s3BucketName: 'logs' }, { parameters: { a: { type: 'String', maxChars: 3 } } }),
  },
  {
    code: 'session-boolean-as-text',
    at: '/inputs/runAsEnabled',
    bad: session({ runAsEnabled: 'true' }),
    good: session({ runAsEnabled: true }),
  },
  {
    code: 'session-field-type',
    at: '/inputs/shellProfile',
    bad: session({ shellProfile: 'ls' }),
    good: session({ shellProfile: { linux: 'ls' } }),
  },
  {
    code: 'session-timeout-as-number',
    at: '/inputs/idleSessionTimeout',
    bad: session({ idleSessionTimeout: 20 }),
    good: session({ idleSessionTimeout: '20' }),
  },
  {
    code: 'session-timeout-range',
    at: '/inputs/idleSessionTimeout',
    bad: session({ idleSessionTimeout: '61' }),
    good: session({ idleSessionTimeout: '60' }),
  },
  {
    code: 'session-timeout-range',
    at: '/inputs/maxSessionDuration',
    bad: session({ maxSessionDuration: '0' }),
    good: session({ maxSessionDuration: '' }),
  },
  {
    code: 'session-run-as-root',
    at: '/inputs/runAsDefaultUser',
    bad: session({ runAsDefaultUser: 'root' }),
    good: session({ runAsDefaultUser: 'ops' }),
  },
  {
    code: 'session-bucket-name',
    at: '/inputs/s3BucketName',
    bad: session({ s3BucketName: 's3://logs' }),
    good: session({ s3BucketName: '{{ bucket }}' }),
  },
  {
    code: 'session-log-group-name',
    at: '/inputs/cloudWatchLogGroupName',
    bad: session({ cloudWatchLogGroupName: 'my logs' }),
    good: session({ cloudWatchLogGroupName: '/my/logs' }),
  },
  {
    code: 'session-pattern-open',
    at: '/parameters/path/allowedPattern',
    bad: session({}, { parameters: { path: { type: 'String', allowedPattern: '[a-z]+' } } }),
    good: session({}, { parameters: { path: { type: 'String', allowedPattern: '^[a-z]+$' } } }),
  },
  {
    code: 'session-pattern-signs',
    at: '/parameters/path/allowedPattern',
    bad: command({ allowedPattern: '^[^ ]+$' }),
    good: command({ allowedPattern: '^[a-z/]+\\.log$' }),
  },
  {
    code: 'session-parameter-any',
    at: '/parameters/path',
    bad: command({}),
    good: command({ allowedValues: ['a', 'b'] }),
  },
  {
    code: 'session-size',
    at: '',
    bad: session({ shellProfile: { linux: 'x'.repeat(66_000) } }),
    good: session({ shellProfile: { linux: 'x'.repeat(60_000) } }),
  },
];

export const roleCases: readonly Case[] = [...nodeCases, ...trustCases, ...sessionDocumentCases];
