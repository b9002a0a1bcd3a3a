import { expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { configure, IRELAND, statementsOf } from '../testing/configure.ts';
import { nodesTrust } from './trust.ts';

const written = (trustPolicy: object, partition: 'aws' | 'aws-cn' | 'aws-us-gov' = 'aws') =>
  statementsOf('trust-policy', {
    environment: { partition, regions: [], account: '012345678901' },
    trustPolicy: { of: 'people', ...trustPolicy },
  });

it.each([
  ['aws', 'signin.aws.amazon.com'],
  ['aws-cn', 'signin.amazonaws.cn'],
  ['aws-us-gov', 'signin.amazonaws-us-gov.com'],
] as const)('trusts people of a SAML provider by the sign-in page of %s', (partition, host) => {
  expect(written({ samlProvider: 'Company' }, partition)).toEqual([
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:${partition}:iam::012345678901:saml-provider/Company` },
      Action: 'sts:AssumeRoleWithSAML',
      Condition: { StringEquals: { 'SAML:aud': `https://${host}/saml` } },
    },
  ]);
});

it('trusts people of an OpenID Connect provider by audience and subject', () => {
  const trust = { signIn: 'oidc', issuer: 'login.example.com', audience: 'app', subjects: ['ann', 'ops-*'] };
  expect(written(trust)).toEqual([
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::012345678901:oidc-provider/login.example.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'login.example.com:aud': 'app' },
        StringLike: { 'login.example.com:sub': ['ann', 'ops-*'] },
      },
    },
  ]);
});

const principals = ['111122223333', 'arn:aws:iam::444455556666:role/Operators'];

it('trusts accounts and roles, with MFA if that is wanted, and never asks for an external ID', () => {
  const AWS = ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:role/Operators'];
  const plain = { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' };
  expect(written({ signIn: 'principals', principals })).toEqual([plain]);
  expect(written({ signIn: 'principals', principals, mfa: true })).toEqual([
    { ...plain, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
  ]);
});

it('lets tags and a source identity come with the session', () => {
  const [statement] = written({ samlProvider: 'Company', sessionTags: true, sourceIdentity: true });
  expect(statement?.Action).toEqual(['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity']);
});

it('holds names to users in a statement that tags do not have to meet', () => {
  const users = ['arn:aws:iam::111122223333:user/ann'];
  const trust = {
    signIn: 'principals',
    principals: users,
    userNames: true,
    sessionTags: true,
    sourceIdentity: true,
  };
  const common = { Effect: 'Allow', Principal: { AWS: users } };
  expect(written(trust)).toEqual([
    {
      ...common,
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'sts:RoleSessionName': '${aws:username}', 'sts:SourceIdentity': '${aws:username}' },
      },
    },
    { ...common, Action: ['sts:TagSession', 'sts:SetSourceIdentity'] },
  ]);
  expect(written({ ...trust, sessionTags: false, sourceIdentity: false })).toHaveLength(1);
});

it.each([
  [
    'saml',
    [
      ['account-id', 'environment.account'],
      ['saml-provider-name', 'trustPolicy.samlProvider'],
    ],
  ],
  [
    'oidc',
    [
      ['account-id', 'environment.account'],
      ['identity-provider', 'trustPolicy.issuer'],
      ['client-id', 'trustPolicy.audience'],
      ['token-subject', 'trustPolicy.subjects'],
    ],
  ],
  ['principals', [['principal-arn', 'trustPolicy.principals']]],
] as const)('has placeholders for what is not named of %s', (signIn, expected) => {
  const { placeholders } = generate(configure({ trustPolicy: { of: 'people', signIn } }), 'trust-policy');
  expect(placeholders.map(({ text, setting }) => [text, setting])).toEqual(expected);
});

it('never stands in the way of the trust of nodes', () => {
  const people = configure({ ...IRELAND, trustPolicy: { of: 'people' }, instanceRole: { trust: 'ec2' } });
  expect(generate(nodesTrust(people), 'trust-policy').text).toBe(
    generate(configure({ ...IRELAND, instanceRole: { trust: 'ec2' } }), 'trust-policy').text,
  );
});
