import { type Case, type Element, NODE, NODES, policy, SHELL, start, starting, trust, when } from './case.ts';

const READ = { Action: 'ssm:DescribeSessions', Resource: '*' };
const good = policy(READ);
const on = (Action: unknown, Resource: unknown) => policy({ Action, Resource });
const conditioned = (condition: Element) => starting(start(NODES, condition), start(SHELL));
const trusting = (Principal: unknown, more: Element = {}) => trust({ Principal, ...more });
const ROLE = 'arn:aws:iam::012345678901:role/ops';
const PROVIDER = 'arn:aws:iam::012345678901:saml-provider/idp';

/** Of a policy of a bucket. */
const bucket = (...statements: readonly Element[]) =>
  policy(
    ...statements.map((statement) => ({
      Principal: { AWS: '012345678901' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::logs/*',
      ...statement,
    })),
  );

/** An organization's policy that denies something to everybody. */
const control = (statement: Element): Element =>
  policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...statement });

/** What IAM refuses, and next to it what it accepts and reads in a way of its own. */
export const refusalCases: readonly Case[] = [
  { code: 'statement-missing', at: '/Statement', bad: { ...good, Statement: [] }, good },
  ...['Action', 'Resource'].map((element) => ({
    code: 'list-empty' as const,
    at: `/Statement/0/${element}`,
    bad: policy({ ...READ, [element]: [] }),
    good,
  })),
  {
    code: 'list-empty',
    at: '/Statement/0/NotAction',
    bad: policy({ Effect: 'Deny', NotAction: [], Resource: '*' }),
    good: policy({ Effect: 'Deny', NotAction: ['iam:*'], Resource: '*' }),
  },
  { code: 'text-expected', at: '/Statement/0/Sid', bad: policy({ ...READ, Sid: 1 }), good },
  { code: 'text-expected', at: '/Id', bad: { ...good, Id: 7 }, good: { ...good, Id: 'seven' } },
  {
    code: 'condition-values-empty',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: conditioned(when('StringLike', 'ssm:resourceTag/Team', [])),
    good: conditioned(when('StringLike', 'ssm:resourceTag/Team', ['a'])),
  },
  { code: 'version-old', at: '/Version', bad: { ...good, Version: '2008-10-17' }, good },
  {
    code: 'version-old',
    at: '/Version',
    bad: { ...good, Version: '2008-10-17' },
    good: { ...trust({}), Version: '2008-10-17' },
  },
  {
    code: 'sid-repeated-accepted',
    at: '/Statement/1/Sid',
    bad: bucket({ Sid: 'use-it' }, { Sid: 'use-it', Action: 's3:PutObject' }),
    good: bucket({ Sid: 'use-it' }, { Sid: 'write-it', Action: 's3:PutObject' }),
  },
  {
    code: 'variable-with-space',
    at: '/Statement/0/Resource',
    bad: on('ssm:TerminateSession', 'arn:aws:ssm:*:*:session/${aws: username}-*'),
    good: on('ssm:TerminateSession', 'arn:aws:ssm:*:*:session/${aws:PrincipalTag/cost center}-*'),
  },
  ...['StartSession', 'ssm:Start:Session', 'ssm :StartSession', ':StartSession'].map((action) => ({
    code: 'action-malformed' as const,
    at: '/Statement/0/Action',
    bad: on(action, '*'),
    good: on('ssm:StartSession', '*'),
  })),
  ...['*:Describe*', 'ss?:StartSession', 's*:*'].map((action) => ({
    code: 'action-service-wildcard' as const,
    at: '/Statement/0/Action',
    bad: on(action, '*'),
    good: on('*', '*'),
  })),
  ...['arn:aws', 'arn:aws::::logs', 'arn:aws:s3::b'].map((arn) => ({
    code: 'arn-incomplete' as const,
    at: '/Statement/0/Resource',
    bad: on('s3:GetObject', arn),
    good: on('s3:GetObject', 'arn:aws:s3'),
  })),
  ...['arn:aws:ssm', 'arn:aws:ssm:eu-west-1', 'arn:aws:ssm:eu-west-1:*'].map((arn) => ({
    code: 'arn-completed' as const,
    at: '/Statement/0/Resource',
    bad: on('ssm:GetDocument', arn),
    good: on('ssm:GetDocument', SHELL),
  })),
  {
    code: 'arn-service-wildcard',
    at: '/Statement/0/Resource',
    bad: on('ssm:GetDocument', 'arn:aws:s*:*:*:document/a'),
    good: on('ssm:GetDocument', 'arn:*:ssm:*:*:document/a'),
  },
  {
    code: 'arn-field-refused',
    at: '/Statement/0/Resource',
    bad: on('s3:ListBucket', 'arn:aws:s3:eu-west-1::logs'),
    good: on('s3:GetObject', 'arn:aws:s3:eu-west-1:012345678901:accesspoint/logs/object/*'),
  },
  {
    code: 'arn-field-refused',
    at: '/Statement/0/Resource',
    bad: on('s3:ListBucket', 'arn:aws:s3::012345678901:logs'),
    good: on('s3:ListBucket', 'arn:aws:s3::*:logs'),
  },
  {
    code: 'arn-field-refused',
    at: '/Statement/0/Resource',
    bad: on('iam:PassRole', ROLE.replace('iam::', 'iam:eu-west-1:')),
    good: on('iam:PassRole', ROLE),
  },
  {
    code: 'iam-path-unknown',
    at: '/Statement/0/Resource',
    bad: on('iam:PassRole', ROLE.replace('role', 'rol')),
    good: on('iam:PassRole', 'arn:aws:iam::012345678901:*'),
  },
  ...(
    [
      ['DateLessThan', 'aws:CurrentTime', 'next friday', '2026-12-31T23:59:59Z'],
      ['DateLessThan', 'aws:CurrentTime', '${aws:CurrentTime}', '1767225599'],
      ['NumericLessThan', 'aws:MultiFactorAuthAge', 'one hour', '3600'],
      ['NumericLessThan', 'aws:MultiFactorAuthAge', '${aws:MultiFactorAuthAge}', '3600'],
      ['ArnLike', 'aws:PrincipalArn', 'role/ops', ROLE],
      ['ArnEquals', 'aws:PrincipalArn', 'ops', '*'],
    ] as const
  ).map(([operator, key, bad, fine]) => ({
    code: 'condition-value-unreadable' as const,
    at: `/Statement/0/Condition/${operator}/${key}`,
    bad: conditioned(when(operator, key, bad)),
    good: conditioned(when(operator, key, fine)),
  })),
  {
    code: 'trust-action-principal',
    at: '/Statement/0/Action',
    bad: trusting({ AWS: ROLE }, { Action: 'sts:AssumeRoleWithSAML' }),
    good: trusting({ Federated: PROVIDER }, { Action: 'sts:AssumeRoleWithSAML' }),
  },
  {
    code: 'principal-kind-unknown',
    at: '/Statement/0/Principal/User',
    bad: trusting({ User: '012345678901' }),
    good: trusting({ AWS: '012345678901' }),
  },
  ...['kim', 'arn:aws::iam::012345678901:root', 'arn:aws:iam::12345:root', 'role/ops'].map((AWS) => ({
    code: 'principal-malformed' as const,
    at: '/Statement/0/Principal/AWS',
    bad: trusting({ AWS }),
    good: trusting({ AWS: ['arn:aws:sts::012345678901:assumed-role/ops/kim', 'AROA0123456789ABCDEF0'] }),
  })),
  {
    code: 'principal-wildcard',
    at: '/Statement/0/Principal/AWS',
    bad: trusting({ AWS: 'arn:aws:iam::012345678901:role/*' }),
    good: trusting({ AWS: '*' }, when('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::012345678901:role/*')),
  },
  {
    code: 'service-principal-malformed',
    at: '/Statement/0/Principal/Service',
    bad: trusting({ Service: 'ssm' }),
    good: trusting({ Service: 'ec2.c2s.ic.gov' }),
  },
  {
    code: 'service-principal-regional',
    at: '/Statement/0/Principal/Service',
    bad: trusting({ Service: 'ssm.us-east-1.amazonaws.com' }),
    good: trusting({ Service: 'states.us-east-1.amazonaws.com' }),
  },
  {
    code: 'control-allow',
    at: '/Statement/0/Effect',
    kind: 'resource-control-policy',
    bad: control({ Effect: 'Allow' }),
    good: control({}),
  },
  {
    code: 'control-not-action',
    at: '/Statement/0/NotAction',
    kind: 'resource-control-policy',
    bad: policy({ Effect: 'Deny', Principal: '*', NotAction: 's3:*', Resource: '*' }),
    good: control({}),
  },
  {
    code: 'control-every-action',
    at: '/Statement/0/Action',
    kind: 'resource-control-policy',
    bad: control({ Action: '*' }),
    good: control({}),
  },
  {
    code: 'principal-present',
    at: '/Statement/0',
    kind: 'service-control-policy',
    bad: control({}),
    good: policy({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }),
  },
  {
    code: 'size-any',
    at: '',
    kind: 'session-policy',
    bad: policy({ ...READ, Action: Array.from({ length: 200 }, () => 'ssm:DescribeSessions') }),
    good: policy({ ...READ, Resource: [NODE, '*'] }),
  },
];
