import { type Case, NODE, NODES, policy, session, SHELL, start, starting, when } from './case.ts';

const READ = { Action: 'ssm:DescribeSessions', Resource: '*' };
const good = policy(READ);
const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    NODE.replace('i-0123456789abcdef0', `i-${n.toString(16).padStart(17, '0')}`),
  );
const tagged = (value: unknown) =>
  starting(start(NODES, when('StringLike', 'ssm:resourceTag/Team', value)), start(SHELL));

const grammarCases: readonly Case[] = [
  { code: 'version-invalid', at: '/Version', bad: { ...good, Version: '2026-01-01' }, good },
  { code: 'statement-missing', at: '', bad: { Version: '2012-10-17' }, good },
  { code: 'statement-not-an-object', at: '/Statement/0', bad: { ...good, Statement: ['Allow'] }, good },
  { code: 'element-unknown', at: '/Statement/0/Resources', bad: policy({ ...READ, Resources: '*' }), good },
  { code: 'effect-invalid', at: '/Statement/0', bad: policy({ ...READ, Effect: 'allow' }), good },
  { code: 'action-missing', at: '/Statement/0', bad: policy({ Resource: '*' }), good },
  { code: 'action-and-not-action', at: '/Statement/0', bad: policy({ ...READ, NotAction: 'ssm:*' }), good },
  { code: 'resource-missing', at: '/Statement/0', bad: policy({ Action: 'ssm:DescribeSessions' }), good },
  {
    code: 'resource-and-not-resource',
    at: '/Statement/0',
    bad: policy({ ...READ, NotResource: NODE }),
    good,
  },
  { code: 'principal-present', at: '/Statement/0', bad: policy({ ...READ, Principal: '*' }, READ), good },
  { code: 'list-invalid', at: '/Statement/0/Action', bad: policy({ ...READ, Action: [1] }), good },
  {
    code: 'condition-invalid',
    at: '/Statement/0/Condition/Bool',
    bad: policy({ ...READ, Condition: { Bool: 'true' } }),
    good: policy({ ...READ, ...when('Bool', 'aws:SecureTransport', 'true') }),
  },
  {
    code: 'operator-unknown',
    at: '/Statement/0/Condition/stringlike',
    bad: policy({ ...READ, ...when('stringlike', 'aws:PrincipalTag/a', 'b') }),
    good: policy({ ...READ, ...when('StringLike', 'aws:PrincipalTag/a', 'b') }),
  },
  ...(
    [
      ['variable-empty', '${}'],
      ['variable-without-brace', '${aws:userid'],
      ['variable-without-quote', '${aws:PrincipalTag/a, b}'],
      ['variable-with-space', '${ aws:userid}'],
      ['variable-nested', '${aws:PrincipalTag/${aws:userid}}'],
    ] as const
  ).map(([code, value]) => ({
    code,
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: tagged(value),
    good: tagged('${aws:userid}'),
  })),
];

export const writingCases: readonly Case[] = [
  ...grammarCases,
  { code: 'not-a-policy', at: '', bad: { name: 'left-pad', version: '1.0.0' }, good },
  {
    code: 'template-with-policies',
    at: '/Resources',
    bad: { Resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: good } } } },
    good: { Resources: [] },
  },
  {
    code: 'nothing-of-sessions',
    at: '',
    bad: policy({ Action: ['dynamodb:*', 's3:GetObject'], Resource: '*' }),
    good: policy(
      { Action: 'dynamodb:*', Resource: '*' },
      { Effect: 'Deny', Action: 'ssm:Get*', Resource: '*' },
    ),
  },
  { code: 'json-too-deep', at: '', bad: JSON.parse('['.repeat(40) + ']'.repeat(40)), good },
  { code: 'json-too-large', at: '', bad: { Statement: 'x'.repeat(140_000) }, good },
  { code: 'version-missing', at: '', bad: { Statement: good.Statement }, good },
  {
    code: 'variable-in-old-version',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: { ...tagged('${aws:userid}'), Version: '2008-10-17' },
    good: tagged('${aws:userid}'),
  },
  { code: 'sid-invalid', at: '/Statement/0/Sid', bad: policy({ ...READ, Sid: 'Read it' }), good },
  {
    code: 'sid-repeated',
    at: '/Statement/1/Sid',
    bad: policy({ ...READ, Sid: 'A' }, { ...READ, Sid: 'A' }),
    good: policy({ ...READ, Sid: 'A' }, { ...READ, Sid: 'B' }),
  },
  { code: 'sid-empty', at: '/Statement/0/Sid', bad: policy({ ...READ, Sid: '' }), good },
  ...(
    [
      ['/Statement/0/Action', policy({ ...READ, Action: 'ssm:Describe\u200bSessions' })],
      ['/Statement/0/Action', policy({ ...READ, Action: 'ssm:Describ\u0435Sessions' })],
      ['/Statement/0/Resource', starting(start(`${NODE}\u00a0`), start(SHELL))],
      ['/Statement/0/Resource', starting(start(`\u202e${NODE}`), start(SHELL))],
      [
        '/Statement/0/Condition/StringLike/ssm:resourceTag~1T\u00adeam',
        starting(start(NODES, when('StringLike', 'ssm:resourceTag/T\u00adeam', 'x')), start(SHELL)),
      ],
      ['/Statement/0/Condition/StringLike/ssm:resourceTag~1Team', tagged('Web\u200bServers')],
      ['/inputs/runAsDefaultUser', session({ runAsEnabled: true, runAsDefaultUser: '\u202etoor' })],
    ] as const
  ).map(([at, bad]) => ({ code: 'character-odd' as const, at, bad, good: tagged('Zürich') })),
  {
    code: 'character-odd-in-value',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: tagged('Web\u00a0Servers'),
    good: tagged('Web Servers'),
  },
  {
    code: 'character-odd-in-value',
    at: '/inputs/shellProfile/linux',
    bad: session({ shellProfile: { linux: 'echo \u202eok' } }),
    good: session({ shellProfile: { linux: 'echo Привет 🚀' } }),
  },
  {
    code: 'character-not-allowed',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: tagged('東京'),
    good: tagged('Zürich'),
  },
  {
    code: 'placeholder-left',
    at: '/Statement/0/Resource',
    bad: starting(start('arn:aws:ec2:region:012345678901:instance/*'), start(SHELL)),
    good: starting(start(NODES), start(SHELL)),
  },
  {
    code: 'placeholder-left',
    at: '/Statement/0/Resource',
    bad: starting(start('arn:aws:ec2:<REGION>:012345678901:instance/*'), start(SHELL)),
    good: starting(start(NODES), start(SHELL)),
  },
  ...[
    '$${aws:userid}',
    '&{aws:userid}',
    '${!aws:userid}',
    '${var.team}',
    '${AWS::AccountId}',
    '{{ team }}',
  ].map((value) => ({
    code: 'template-left' as const,
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: tagged(value),
    good: tagged("${aws:PrincipalTag/team, 'none'}${*}"),
  })),
  {
    code: 'template-left',
    at: '/Statement/0/Resource',
    bad: starting(start('arn:aws:ec2:${aws:RequestedRegion}:012345678901:instance/*'), start(SHELL)),
    good: starting(start(`${NODES}\${aws:userid}`), start(SHELL)),
  },
  {
    code: 'example-left',
    at: '/Statement/0/Resource/1',
    bad: starting(start([SHELL, NODE.replace('012345678901', '111122223333')])),
    good: starting(start([SHELL, NODE])),
  },
  {
    code: 'size-inline',
    at: '',
    bad: starting(start([SHELL, ...many(30)])),
    good: starting(start(many(10))),
  },
  {
    code: 'size-managed',
    at: '',
    bad: starting(start([SHELL, ...many(100)])),
    good: starting(start(many(60))),
  },
  { code: 'size-any', at: '', bad: starting(start([SHELL, ...many(200)])), good: starting(start(many(100))) },
  {
    code: 'partitions-mixed',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODES, SHELL.replace('arn:aws:ssm:eu-west-1', 'arn:aws-cn:ssm:cn-north-1')])),
    good: starting(start([NODES, SHELL])),
  },
  {
    code: 'statement-repeated',
    at: '/Statement/1',
    bad: policy({ ...READ, Sid: 'A' }, { ...READ, Action: ['ssm:DescribeSessions'] }),
    good: policy(READ, { ...READ, Action: 'ec2:DescribeInstances' }),
  },
  {
    code: 'principal-with-resource',
    at: '/Statement/0',
    bad: policy({ Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' }),
    good: policy({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' }),
  },
];
