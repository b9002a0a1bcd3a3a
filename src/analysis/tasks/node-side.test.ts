import { describe, expect, it } from 'vitest';
import { denials, outcome } from './testing/perform.ts';
import { ACCOUNT, ECS_TASK, HYBRID, KEY, NODE, REGION } from './testing/scenario.ts';

describe('the node', () => {
  const logs = {
    s3: { bucket: 'logs', prefix: 'sessions', enforceEncryption: true, otherAccount: false },
    cloudWatch: { logGroup: '/sessions' },
  };
  const minimal = {
    Action: [
      'ssm:UpdateInstanceInformation',
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
  };

  it('registers and opens channels with the minimum', () => {
    expect(outcome('register', [minimal])).toBe('allowed');
    expect(outcome('open-channels', [minimal])).toBe('allowed');
    expect(outcome('register', [{ Action: 'ssmmessages:*' }])).toBe('denied');
    expect(outcome('register', [], { node: ECS_TASK })).toBe('not-needed');
  });

  it('can be held to itself where its credentials say which node it is', () => {
    const own = {
      StringEquals: { 'ec2:SourceInstanceARN': `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${NODE.id}` },
    };
    expect(outcome('register', [{ ...minimal, Condition: own }])).toBe('allowed');
    expect(outcome('register', [{ ...minimal, Condition: own }], { node: HYBRID })).toBe('denied');
  });

  it('decrypts with the key itself', () => {
    expect(outcome('decrypt-session', [], {})).toBe('not-needed');
    expect(
      outcome('decrypt-session', [{ Action: 'kms:Decrypt', Resource: KEY }], { sessionKeyArn: KEY }),
    ).toBe('allowed');
    expect(outcome('decrypt-session', [minimal], { sessionKeyArn: KEY })).toBe('denied');
    const context = { StringEquals: { 'kms:EncryptionContext:aws:ssm:TargetId': NODE.id } };
    expect(
      outcome('decrypt-session', [{ Action: 'kms:Decrypt', Condition: context }], { sessionKeyArn: KEY }),
    ).toBe('allowed');
  });

  it('writes objects, not a prefix', () => {
    const read = { Action: 's3:GetEncryptionConfiguration' };
    const write = (key: string) => [read, { Action: 's3:PutObject', Resource: `arn:aws:s3:::logs/${key}` }];
    expect(outcome('write-s3-log', write('sessions/*'), { logs })).toBe('allowed');
    expect(outcome('write-s3-log', write('sessions'), { logs })).toBe('denied');
    expect(outcome('write-s3-log', write('other/*'), { logs })).toBe('denied');
  });

  it('reads the encryption of the bucket itself, when encryption is enforced', () => {
    const write = { Action: 's3:PutObject' };
    const read = { Action: 's3:GetEncryptionConfiguration', Resource: 'arn:aws:s3:::logs' };
    expect(outcome('write-s3-log', [write], { logs })).toBe('denied');
    expect(outcome('write-s3-log', [write, { ...read, Resource: 'arn:aws:s3:::logs/*' }], { logs })).toBe(
      'denied',
    );
    expect(outcome('write-s3-log', [write, read], { logs })).toBe('allowed');
    const lenient = { s3: { ...logs.s3, enforceEncryption: false } };
    expect(outcome('write-s3-log', [write], { logs: lenient })).toBe('allowed');
  });

  it('a bucket of another account, and one with a key, need more', () => {
    const statements = [{ Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'] }];
    const foreign = { s3: { ...logs.s3, otherAccount: true } };
    const encrypted = { s3: { ...logs.s3, keyArn: KEY } };
    expect(denials('write-s3-log', statements, { logs: foreign })).toEqual([
      'write-object-acl: action-not-allowed',
    ]);
    expect(denials('write-s3-log', statements, { logs: encrypted })).toEqual([
      'encrypt-object: action-not-allowed',
    ]);
  });

  it('uploads a log above 5 MB in parts, which a bucket with a key has decrypted', () => {
    const use = [{ Action: ['s3:PutObject', 's3:GetEncryptionConfiguration', 'kms:GenerateDataKey'] }];
    const encrypted = { logs: { s3: { ...logs.s3, keyArn: KEY } } };
    expect(outcome('write-s3-log', use, encrypted)).toBe('allowed');
    expect(denials('write-large-s3-log', use, encrypted)).toEqual(['decrypt-parts: action-not-allowed']);
    const decrypt = { Action: 'kms:Decrypt', Resource: KEY };
    expect(outcome('write-large-s3-log', [...use, decrypt], encrypted)).toBe('allowed');
    expect(outcome('write-large-s3-log', use, { logs })).toBe('not-needed');
  });

  it('finds log groups on everything, and writes streams of its group', () => {
    const streams = ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'];
    const write = (Resource: string) => ({ Action: streams, Resource });
    const find = (Resource: string) => ({ Action: 'logs:DescribeLogGroups', Resource });
    const group = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/sessions`;
    expect(outcome('write-cloudwatch-log', [write(`${group}:*`), find('*')], { logs })).toBe('allowed');
    expect(denials('write-cloudwatch-log', [write(`${group}:*`), find(`${group}:*`)], { logs })).toEqual([
      'find-log-group: resource-not-covered',
    ]);
    expect(outcome('write-cloudwatch-log', [write(group), find('*')], { logs })).toBe('denied');
    expect(outcome('write-cloudwatch-log', [write(`${group}-other:*`), find('*')], { logs })).toBe('denied');
  });

  it('reads the buckets of its own Region', () => {
    const read = (...buckets: readonly string[]) => [
      { Action: 's3:GetObject', Resource: buckets.map((bucket) => `arn:aws:s3:::${bucket}/*`) },
    ];
    const agentBuckets = 'eu-west-1';
    const named = ['aws-windows-downloads', 'amazon-ssm', 'aws-ssm'].map((name) => `${name}-eu-west-1`);
    const all = read(...named, 'eu-west-1-birdwatcher-prod');
    expect(outcome('read-agent-buckets', [])).toBe('not-needed');
    expect(outcome('read-agent-buckets', all, { agentBuckets })).toBe('allowed');
    expect(outcome('read-agent-buckets', all, { agentBuckets: 'us-east-1' })).toBe('denied');
    expect(denials('read-agent-buckets', read(...named), { agentBuckets })).toEqual([
      'read-packages: resource-not-covered',
    ]);
  });
});
