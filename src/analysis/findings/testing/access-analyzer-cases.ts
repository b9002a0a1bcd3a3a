import type { DocumentForm } from '../../document-form.ts';
import type { PolicyFindingCode } from '../rules.ts';
import { type Case, type Element, policy, trust, when } from './case.ts';

const on = (Action: unknown, Resource: unknown = '*', more: Element = {}) =>
  policy({ Action, Resource, ...more });

/** One condition with a value that is wrong, and one that is right. */
function values(
  code: PolicyFindingCode,
  operator: string,
  key: string,
  bad: unknown,
  good: unknown,
  /** Behind the key, for a value in a list. */
  below = '',
): Case {
  const at = `/Statement/0/Condition/${operator}/${key.replaceAll('/', '~1')}${below}`;
  const document = (value: unknown) => on('s3:GetObject', '*', when(operator, key, value));
  return { code, at, bad: document(bad), good: document(good) };
}

const RESOURCE_POLICY: DocumentForm = 'resource-policy';
const ROLE = 'arn:aws:iam::012345678901:role/app';
const GITHUB = 'token.actions.githubusercontent.com';
const long = (count: number) =>
  policy(
    ...Array.from({ length: count }, (_, n) => ({
      Effect: 'Deny',
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::bucket-of-team-${n}/*`,
    })),
  );
const ofGithub = (Condition: Element) =>
  trust({
    Principal: { Federated: `arn:aws:iam::012345678901:oidc-provider/${GITHUB}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition,
  });

/** What IAM Access Analyzer finds as well. */
export const accessAnalyzerCases: readonly Case[] = [
  {
    code: 'pass-role-any',
    at: '/Statement/0/Action/1',
    bad: on(['s3:GetObject', 'iam:PassRole']),
    good: on(['s3:GetObject', 'iam:PassRole'], ROLE),
  },
  {
    code: 'pass-role-any',
    at: '/Statement/0/Action',
    bad: on('iam:*', 'arn:aws:iam::012345678901:role/*'),
    good: on('iam:PassRole', '*', when('StringEquals', 'iam:PassedToService', 'ecs-tasks.amazonaws.com')),
  },
  {
    code: 'pass-role-any',
    at: '/Statement/0/NotAction',
    bad: policy({ NotAction: 's3:*', Resource: '*' }, { Action: 'iam:PassRole', Resource: '*' }),
    good: policy({ NotAction: 'iam:*', Resource: '*' }, { Effect: 'Deny', Action: '*', Resource: '*' }),
  },
  {
    code: 'service-linked-role-any',
    at: '/Statement/0/Action',
    bad: on('iam:CreateServiceLinkedRole'),
    good: on(
      'iam:CreateServiceLinkedRole',
      '*',
      when('StringLike', 'iam:AWSServiceName', 'ssm.amazonaws.com'),
    ),
  },
  {
    code: 'action-redundant',
    at: '/Statement/0/Action/1',
    bad: on(['s3:Get*', 's3:GetObject', 'S3:GETOBJECTACL']),
    good: on(['s3:Get*Acl', 's3:GetObject', 's3:GetObjectTagging']),
  },
  {
    code: 'resource-redundant',
    at: '/Statement/0/Resource/0',
    bad: on('s3:*', ['arn:aws:s3:::bucket/a', 'arn:aws:s3:::bucket/*']),
    good: on('s3:*', ['arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/*', 'arn:aws:s3:::${aws:username}*']),
  },
  {
    code: 'resource-redundant',
    at: '/Statement/0/Resource/1',
    bad: on('s3:*', ['*', 'arn:aws:s3:::bucket/a']),
    good: on('s3:*', ['arn:aws:s3:::a', 'arn:aws:s3:::A']),
  },
  {
    code: 'condition-block-empty',
    at: '/Statement/0/Condition/StringEquals',
    bad: on('s3:GetObject', '*', { Condition: { StringEquals: {} } }),
    good: on('s3:GetObject', '*', when('StringEquals', 'aws:username', 'ann')),
  },
  {
    code: 'condition-key-twice',
    at: '/Statement/0/Condition/StringEquals/AWS:username',
    bad: on('s3:GetObject', '*', {
      Condition: { StringEquals: { 'aws:username': 'a', 'AWS:username': 'b' } },
    }),
    good: on('s3:GetObject', '*', {
      Condition: { StringEquals: { 'aws:username': 'a' }, StringLike: { 'aws:username': 'b*' } },
    }),
  },
  values('condition-any-value', 'StringLike', 'aws:PrincipalTag/a', '*', 'b*'),
  values('condition-any-value', 'StringNotLike', 'aws:PrincipalTag/a', ['b', '*'], ['b', 'c*']),
  values('condition-value-redundant', 'StringEquals', 'aws:username', ['a', 'a'], ['a', 'A']),
  values('condition-value-redundant', 'NumericLessThan', 'aws:MultiFactorAuthAge', ['60', '600'], '600'),
  values('boolean-both', 'Bool', 'aws:SecureTransport', ['true', 'False'], ['true']),
  values('arn-key-as-text', 'StringLike', 'aws:PrincipalArn', `${ROLE}*`, ROLE),
  values(
    'region-unknown',
    'StringEquals',
    'aws:RequestedRegion',
    ['us-east-1', 'us-esat-1'],
    ['us-east-1'],
    '/1',
  ),
  values('network-id-malformed', 'StringEquals', 'aws:SourceVpc', 'my-vpc', 'vpc-0123456789abcdef0'),
  values('network-id-malformed', 'StringEquals', 'aws:SourceVpce', 'vpc-01234567', 'vpce-01234567'),
  values('network-host-bits', 'IpAddress', 'aws:SourceIp', '203.0.113.7/24', '203.0.113.7/32'),
  values(
    'network-private-partly',
    'IpAddress',
    'aws:SourceIp',
    ['203.0.113.0/24', '10.0.0.0/8'],
    ['203.0.113.0/24'],
    '/1',
  ),
  values('network-private-excluded', 'NotIpAddress', 'aws:SourceIp', '10.0.0.0/8', '203.0.113.0/24'),
  values(
    'key-value-malformed',
    'StringEquals',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    'my-key',
    'arn:aws:kms:us-east-1:012345678901:key/1234abcd-12ab-34cd-56ef-000000000000',
  ),
  values('binary-invalid', 'BinaryEquals', 'aws:PrincipalTag/a', 'no base64', 'QmluYXJ5'),
  {
    code: 'condition-key-forgeable',
    at: '/Statement/0/Condition/StringLike/aws:Referer',
    bad: on('s3:GetObject', '*', when('StringLike', 'aws:Referer', 'https://corp.com/*')),
    good: on('s3:GetObject', '*', {
      Effect: 'Deny',
      ...when('StringLike', 'aws:Referer', 'https://corp.com/*'),
    }),
  },
  {
    code: 'attributes-without-select',
    at: '/Statement/0/Condition/ForAllValues:StringEquals/dynamodb:Attributes',
    bad: on('dynamodb:Query', '*', when('ForAllValues:StringEquals', 'dynamodb:Attributes', ['id'])),
    good: on('dynamodb:Query', '*', {
      Condition: {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['id'] },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    }),
  },
  {
    code: 'not-principal-allowed',
    at: '/Statement/0/NotPrincipal',
    kind: RESOURCE_POLICY,
    bad: policy({ NotPrincipal: { AWS: '012345678901' }, Action: 's3:GetObject', Resource: '*' }),
    good: policy({ Effect: 'Deny', NotPrincipal: { AWS: '012345678901' }, Action: 's3:*', Resource: '*' }),
  },
  {
    code: 'principal-id-left',
    at: '/Statement/0/Principal/AWS',
    bad: trust({ Principal: { AWS: 'AROAABCDEFGHIJKLMNOPQ' } }),
    good: trust({ Principal: { AWS: ROLE } }),
  },
  {
    code: 'principal-malformed',
    at: '/Statement/0/Principal/Federated',
    bad: trust({ Principal: { Federated: 'corp' }, Action: 'sts:AssumeRoleWithSAML' }),
    good: trust({
      Principal: { Federated: 'arn:aws:iam::012345678901:saml-provider/corp' },
      Action: 'sts:AssumeRoleWithSAML',
    }),
  },
  {
    code: 'principal-redundant',
    at: '/Statement/0/Principal/AWS/1',
    bad: trust({ Principal: { AWS: [ROLE, 'arn:aws:sts::012345678901:assumed-role/app/ann'] } }),
    good: trust({ Principal: { AWS: [ROLE, 'arn:aws:sts::012345678901:assumed-role/other/ann'] } }),
  },
  {
    code: 'federated-unconfined',
    at: '/Statement/0/Principal/Federated',
    bad: ofGithub({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }),
    good: ofGithub({ StringLike: { [`${GITHUB}:sub`]: 'repo:corp/app:*' } }),
  },
  {
    code: 'federated-unconfined',
    at: '/Statement/0/Principal/Federated',
    bad: ofGithub({ StringLike: { [`${GITHUB}:sub`]: ['repo:corp/app:*', 'repo:*/app:*'] } }),
    good: ofGithub({ StringLike: { [`${GITHUB}:sub`]: 'repo:corp/*' } }),
  },
  {
    code: 'roles-anywhere-incomplete',
    at: '/Statement/0/Action',
    bad: trust({ Principal: { Service: 'rolesanywhere.amazonaws.com' }, Action: 'sts:AssumeRole' }),
    good: trust({
      Principal: { Service: 'rolesanywhere.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
    }),
  },
  { code: 'size-control', at: '', kind: 'service-control-policy', bad: long(80), good: long(10) },
];
