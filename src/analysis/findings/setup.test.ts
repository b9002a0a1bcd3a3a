import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, generate } from '#core';
import { findings } from '../../i18n/en/findings.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { checkSetup } from './setup.ts';
import { CHANNEL, KEY, NODE, policy, session, SHELL, start } from './testing/case.ts';

const GROUP = 'arn:aws:logs:eu-west-1:012345678901:log-group:sessions';
const CHANNELS = {
  Action: [
    'ssmmessages:CreateControlChannel',
    'ssmmessages:CreateDataChannel',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
  ],
  Resource: '*',
};
const role = policy(
  CHANNELS,
  { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: `${GROUP}:*` },
  { Action: ['logs:DescribeLogGroups', 'logs:DescribeLogStreams'], Resource: '*' },
  { Action: 's3:PutObject', Resource: 'arn:aws:s3:::logs/team/*' },
  { Action: 's3:GetEncryptionConfiguration', Resource: 'arn:aws:s3:::logs' },
  { Action: 'kms:Decrypt', Resource: KEY },
);
const people = policy(start([NODE, SHELL]), CHANNEL, { Action: 'kms:GenerateDataKey', Resource: KEY });
const inputs = {
  cloudWatchLogGroupName: 'sessions',
  s3BucketName: 'logs',
  s3KeyPrefix: 'team',
  kmsKeyId: KEY,
};
const OTHER_KEY = KEY.replace('1234abcd', 'ffffffff');
const PRINCIPAL = { Principal: { AWS: 'arn:aws:iam::012345678901:role/Node' } };
const keyPolicy = (...Action: readonly string[]) => policy({ ...PRINCIPAL, Action, Resource: '*' });
const bucketPolicy = (prefix: string) =>
  policy({ ...PRINCIPAL, Action: 's3:PutObject', Resource: `arn:aws:s3:::logs/${prefix}*` });

const found = (...documents: readonly unknown[]) =>
  checkSetup(documents.map((document) => ({ document }))).map(
    ({ document, finding }) => `${document} ${finding.at} ${finding.code}`,
  );

describe('documents of one setup', () => {
  it('that fit have nothing', () => {
    expect(
      found(
        role,
        people,
        session(inputs),
        keyPolicy('kms:Decrypt', 'kms:GenerateDataKey'),
        bucketPolicy('team/'),
      ),
    ).toEqual([]);
    expect(found(role, session({ ...inputs, kmsKeyId: KEY.replace(/.*\//, '') }), people)).toEqual([]);
    expect(found(role, session({ ...inputs, s3KeyPrefix: '/team/' }))).toEqual([]);
  });

  it.each([
    [
      'log group',
      { ...inputs, cloudWatchLogGroupName: 'others' },
      ['1 /inputs/cloudWatchLogGroupName setup-node-denied'],
    ],
    ['bucket', { ...inputs, s3BucketName: 'others' }, ['1 /inputs/s3BucketName setup-node-denied']],
    ['prefix', { ...inputs, s3KeyPrefix: 'others' }, ['1 /inputs/s3BucketName setup-node-denied']],
    [
      'key',
      { ...inputs, kmsKeyId: OTHER_KEY },
      ['1 /inputs/kmsKeyId setup-node-denied', '1 /inputs/kmsKeyId setup-person-denied'],
    ],
  ])('with another %s', (_, changed, expected) => {
    expect(found(role, session(changed), people)).toEqual(expected);
  });

  it('with half a key policy', () => {
    expect(found(role, people, keyPolicy('kms:Decrypt'))).toEqual(['2 /Statement/0 setup-key-policy']);
    expect(found(role, keyPolicy('kms:Decrypt'))).toEqual([]);
    expect(found(role, people, keyPolicy('kms:*'))).toEqual([]);
  });

  it('with a bucket policy for another prefix', () => {
    expect(found(session(inputs), bucketPolicy('others/'))).toEqual(['1 /Statement/0 setup-bucket-policy']);
  });

  it('with a key policy that lets only a service use the key', () => {
    const logs = policy({
      Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
    });
    expect(found(role, people, logs)).toEqual(['2 /Statement/0 setup-key-policy']);
  });

  it('with a bucket policy that denies everybody what it allows', () => {
    const write = { ...PRINCIPAL, Action: 's3:PutObject', Resource: 'arn:aws:s3:::logs/*' };
    const deny = (rest: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', ...rest });
    const within = { NotResource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/others/*'] };
    expect(found(session(inputs), policy(write, deny(within)))).toEqual([
      '1 /Statement/0 setup-bucket-policy',
    ]);
    const insecure = { Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(found(session(inputs), policy(write, deny(insecure)))).toEqual([]);
  });

  it('are not judged alone, nor by what is no part of one', () => {
    expect(found(session(inputs))).toEqual([]);
    expect(found(session(inputs), null, 'text', { Version: '2012-10-17' })).toEqual([]);
  });

  it('of the builder fit', () => {
    const configuration = configure({
      ...IRELAND,
      environment: { ...IRELAND.environment, sessionEncryption: true, sessionKeyArns: [KEY] },
      endUser: { nodes: { ids: ['i-0123456789abcdef0'] } },
    });
    const documents = DOCUMENT_KINDS.map((kind) => generate(configuration, kind).document);
    expect(found(...documents)).toEqual([]);
  });

  it('have words', () => {
    const [first] = checkSetup(
      [role, session({ ...inputs, s3KeyPrefix: 'others' })].map((document) => ({ document })),
    );
    if (first === undefined) throw new Error('nothing is found');
    expect(findings.message(first.finding)).toContain('`s3:PutObject` on `arn:aws:s3:::logs/others/');
  });
});
