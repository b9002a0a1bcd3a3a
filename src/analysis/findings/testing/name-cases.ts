import { type Case, type Element, NODE, NODES, policy, SHELL, start, starting, when } from './case.ts';

const on = (Action: unknown, Resource: unknown = '*') => policy({ Action, Resource });
const conditioned = (condition: Element) => starting(start(NODES, condition), start(SHELL));
const at = (operator: string, key: string) =>
  `/Statement/0/Condition/${operator}/${key.replaceAll('/', '~1')}`;

/** Names that AWS has not, or that do not go together. */
export const nameCases: readonly Case[] = [
  ...(
    [
      ['s3:PutObjekt', 's3:PutObject'],
      ['ec2:DescribeInstance', 'ec2:DescribeInstances'],
      ['kms:GenerateDataKeys', 'KMS:generatedatakey'],
      ['s3:DeleteBuckett', 's3:*'],
      ['ecs:Exekute*', 'ecs:Execute*'],
      ['ssm:Sart*', 'ssm:?tart*'],
      ['dynamodb:GetItems', 'dynamodb:GetItem'],
    ] as const
  ).map(([bad, good]) => ({
    code: 'action-unknown' as const,
    at: '/Statement/0/Action',
    bad: on(bad),
    good: on(good),
  })),
  {
    code: 'action-unlisted',
    at: '/Statement/0/Action',
    bad: on('dynamodb:FoldEverything'),
    good: on('dynamodb:DescribeTable'),
  },
  {
    code: 'service-unknown',
    at: '/Statement/0/Action',
    bad: on('ssmm:OpenDataChannel'),
    good: on('ssmmessages:OpenDataChannel'),
  },
  { code: 'service-unlisted', at: '/Statement/0/Action', bad: on('foo:Bar'), good: on('fsx:*') },
  {
    code: 'services-by-name',
    at: '',
    bad: on(['ssm:DescribeSessions', 'dynamodb:GetItem', 'sqs:SendMessage']),
    good: on(['ssm:DescribeSessions', 'kms:Decrypt']),
  },
  {
    code: 'resource-not-listed',
    at: '/Statement/0/Action/0',
    bad: on(['dynamodb:GetItem', 'dynamodb:PutItem'], 'arn:aws:s3:::logs/*'),
    good: on(['dynamodb:GetItem', 'dynamodb:PutItem'], 'arn:aws:dynamodb:*:*:table/a'),
  },
  {
    code: 'action-on-whole-service',
    at: '/Statement/0/Action',
    bad: on('ssm:DescribeInstanceInformation', 'arn:aws:ssm:eu-west-1:012345678901:*'),
    good: on('logs:DescribeLogGroups', 'arn:aws:logs:*:*:log-group:*:*'),
  },
  {
    code: 'arn-service-unknown',
    at: '/Statement/0/Resource/1',
    bad: on('ssm:StartSession', [NODE, 'arn:aws:ssmm:eu-west-1:012345678901:document/a']),
    good: on('execute-api:Invoke', 'arn:aws:execute-api:eu-west-1:012345678901:a/b/GET/c'),
  },
  {
    code: 'arn-region-unknown',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', NODE.replace('eu-west-1', 'eu-west-9')),
    good: on('ssm:StartSession', NODE.replace('eu-west-1', 'us-east-1')),
  },
  {
    code: 'arn-region-invalid',
    at: '/Statement/0/Resource',
    bad: on('dynamodb:GetItem', 'arn:aws:dynamodb:cn-north-1:012345678901:table/a'),
    good: on('dynamodb:GetItem', 'arn:aws-cn:dynamodb:cn-north-1:012345678901:table/a'),
  },
  ...(
    [
      ['aws:PrincipleArn', 'aws:PrincipalArn'],
      ['ssm:SessionDocumentAcessCheck', 'ssm:SessionDocumentAccessCheck'],
      ['s3:x-amz-alc', 's3:x-amz-acl'],
    ] as const
  ).map(([bad, good]) => ({
    code: 'condition-key-unknown' as const,
    at: at('StringLike', bad),
    bad: conditioned(when('StringLike', bad, 'x')),
    good: conditioned(when('StringLike', good, 'x')),
  })),
  ...['foo:Bar', 'aws:MoonPhase'].map((key) => ({
    code: 'condition-key-unlisted' as const,
    at: at('StringLike', key),
    bad: conditioned(when('StringLike', key, 'x')),
    good: conditioned(when('StringLike', 'token.actions.githubusercontent.com:sub', 'x')),
  })),
  {
    code: 'condition-key-malformed',
    at: at('StringEquals', 'username'),
    bad: conditioned(when('StringEquals', 'username', 'kim')),
    good: conditioned(when('StringEquals', 'aws:username', 'kim')),
  },
  {
    code: 'condition-key-case',
    at: at('IpAddress', 'aws:SourceIP'),
    bad: conditioned(when('IpAddress', 'aws:SourceIP', '203.0.113.0/24')),
    good: conditioned(when('IpAddress', 'aws:SourceIp', '203.0.113.0/24')),
  },
  {
    code: 'tag-key-missing',
    at: at('StringEquals', 'aws:ResourceTag/'),
    bad: conditioned(when('StringEquals', 'aws:ResourceTag/', 'a')),
    good: conditioned(when('StringEquals', 'aws:ResourceTag/a', 'a')),
  },
  ...(
    [
      ['StringEquals', 'aws:SourceIP', '203.0.113.0/24', 'IpAddress'],
      ['StringEquals', 'aws:MultiFactorAuthPresent', 'true', 'Bool'],
      ['Bool', 'ssm:resourceTag/Team', 'true', 'StringEquals'],
      ['NumericEquals', 'aws:PrincipalAccount', '012345678901', 'StringEquals'],
      ['DateLessThan', 'aws:MultiFactorAuthAge', '3600', 'NumericLessThan'],
      ['ArnLike', 'aws:SecureTransport', '*', 'Bool'],
    ] as const
  ).map(([operator, key, value, good]) => ({
    code: 'operator-mismatch' as const,
    at: at(operator, key),
    bad: conditioned(when(operator, key, value)),
    good: conditioned(when(good, key, value)),
  })),
  {
    code: 'operator-mismatch',
    at: at('Bool', 'aws:PrincipalArn'),
    bad: conditioned(when('Bool', 'aws:PrincipalArn', 'true')),
    good: conditioned({
      Condition: {
        StringLike: { 'aws:PrincipalArn': '*role/a' },
        ArnLike: { 'aws:PrincipalTag/role': '*' },
        NumericLessThan: { 'aws:EpochTime': '1767225599' },
        Null: { 'aws:SourceIp': 'false' },
      },
    }),
  },
  {
    code: 'boolean-invalid',
    at: at('Bool', 'aws:SecureTransport'),
    bad: conditioned(when('Bool', 'aws:SecureTransport', 'yes')),
    good: conditioned(when('Bool', 'aws:SecureTransport', true)),
  },
  {
    code: 'variable-not-read',
    at: at('IpAddress', 'aws:SourceIp'),
    bad: conditioned(when('IpAddress', 'aws:SourceIp', '${aws:PrincipalTag/net}')),
    good: conditioned(when('StringEquals', 'aws:PrincipalTag/net', '${aws:PrincipalTag/net}')),
  },
  ...['ForAllValues:Null', 'ForAnyValue:Null'].map((operator) => ({
    code: 'null-with-set-operator' as const,
    at: at(operator, 'aws:CalledVia'),
    bad: conditioned(when(operator, 'aws:CalledVia', 'true')),
    good: conditioned(when('Null', 'aws:CalledVia', 'true')),
  })),
  {
    code: 'mfa-inverted',
    at: at('Bool', 'aws:MultiFactorAuthPresent'),
    bad: conditioned(when('Bool', 'aws:MultiFactorAuthPresent', 'false')),
    good: policy({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      ...when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false'),
    }),
  },
  {
    code: 'network-invalid',
    at: at('NotIpAddress', 'aws:VpcSourceIp'),
    bad: conditioned(when('NotIpAddress', 'aws:VpcSourceIp', '10.0.0.0/64')),
    good: conditioned(when('IpAddress', 'aws:VpcSourceIp', '10.0.0.0/8')),
  },
];
