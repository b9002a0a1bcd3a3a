import { expect, it } from 'vitest';
import { loadServices } from '#iam';
import { checkPolicy } from './check-policy.ts';
import { policy, trust } from './testing/case.ts';

const services = await loadServices();
const on = (Action: unknown, Resource: unknown, more: object = {}) => policy({ Action, Resource, ...more });
const bucket = (more: object) =>
  policy({ Principal: { AWS: '012345678901' }, Action: 'kms:Decrypt', Resource: '*', ...more });

const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenDataChannel',
];

/** What IAM accepts and what works, as people reported it after others had called it wrong. */
const ACCEPTED: readonly (readonly [name: string, document: unknown])[] = [
  ['a snapshot, which has no account', on('ec2:CreateVolume', 'arn:aws:ec2:eu-west-1::snapshot/*')],
  ['an image, which has no account', on('ec2:RunInstances', 'arn:aws:ec2:eu-west-1::image/*')],
  [
    'a runbook of AWS',
    on('ssm:StartAutomationExecution', 'arn:aws:ssm:eu-west-1::automation-definition/AWS-StopEC2Instance:*'),
  ],
  ['a public parameter', on('ssm:GetParameters', 'arn:aws:ssm:*::parameter/aws/service/*')],
  [
    'a key of a federation provider with dots',
    on('s3:GetObject', 'arn:aws:s3:::home/${cognito-identity.amazonaws.com:sub}/*'),
  ],
  ['Login with Amazon', on('s3:GetObject', 'arn:aws:s3:::home/${www.amazon.com:user_id}/*')],
  [
    'a variable in front of the fifth colon of a condition value',
    on('kms:Decrypt', '*', {
      Condition: {
        StringLike: {
          'kms:EncryptionContext:SecretARN': 'arn:aws:secretsmanager:*:${aws:PrincipalAccount}:secret:x*',
        },
      },
    }),
  ],
  [
    'nodes of one Region, by the ARN that AWS names in denials',
    on('ssm:DescribeInstanceInformation', 'arn:aws:ssm:eu-west-1:012345678901:*'),
  ],
  ['log groups, by the ARN of the service', on('logs:DescribeLogGroups', 'arn:aws:logs:*:*:*')],
  ['log groups, by a pattern of theirs', on('logs:DescribeLogGroups', 'arn:aws:logs:*:*:log-group:*:*')],
  [
    'a bucket that a principal tag names',
    on('s3:GetEncryptionConfiguration', 'arn:aws:s3:::${aws:PrincipalTag/Bucket}'),
  ],
  ['sessions into EKS clusters', on('ssm:StartSession', 'arn:aws:eks:*:*:cluster/*')],
  ['channels on the ARN of their service', on(CHANNELS, 'arn:aws:ssmmessages:*:*:*')],
  ['a hyphen in the Sid of a key policy', bucket({ Sid: 'use-the-key' })],
  ['spaces in the Sid of a bucket policy', bucket({ Sid: ' Use it ' })],
  ['a short ARN', on('ssm:*', 'arn:aws:ssm')],
  ['the root user of an account', on('sts:AssumeRoot', 'arn:aws:iam::*:root')],
  [
    'an action that AWS may not have documented',
    on('dynamodb:FoldEverything', 'arn:aws:dynamodb:*:*:table/a'),
  ],
  ['a service that has ended', on('sumerian:*', '*')],
  ['a key of an identity provider', trust({ Condition: { StringLike: { 'gitlab.com:sub': 'a:*' } } })],
  ['an older service principal', trust({ Principal: { Service: 'ec2.amazonaws.com.cn' } })],
  ['a principal that is gone', trust({ Principal: { AWS: 'AIDA0123456789ABCDEF0' } })],
];

it.each(ACCEPTED)('finds no error in %s', (_, document) => {
  const errors = checkPolicy(document, { services }).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

it('calls nothing refused, and names nothing unknown, that only the whole table would tell', () => {
  const document = on(['foo:Bar', 's3:PutObjekt', 'ssm:StartSesion'], '*', {
    Condition: { StringEquals: { 's3:x-amz-alc': 'private' } },
  });
  const codes = (options: object) => checkPolicy(document, options).map(({ code, at }) => `${at} ${code}`);
  expect(codes({})).toContain('/Statement/0/Action/2 action-unknown');
  expect(codes({}).filter((code) => /(?:Action\/[01]|x-amz)/.test(code))).toEqual([]);
  expect(codes({ services })).toEqual(
    expect.arrayContaining([
      '/Statement/0/Action/0 service-unlisted',
      '/Statement/0/Action/1 action-unknown',
      '/Statement/0/Action/2 action-unknown',
      '/Statement/0/Condition/StringEquals/s3:x-amz-alc condition-key-unknown',
    ]),
  );
});
