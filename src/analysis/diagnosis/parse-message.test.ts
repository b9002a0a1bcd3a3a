import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessDeniedMessage } from './denial.ts';
import { parseAccessDenied } from './parse-message.ts';

const ROLE = 'arn:aws:sts::123456789012:assumed-role/Developers/ann';
const USER = 'arn:aws:iam::123456789012:user/team/ann';
const NODE_ROLE = 'arn:aws:sts::123456789012:assumed-role/NodeRole/i-0123456789abcdef0';
const INSTANCE = 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0';
const SHELL = 'arn:aws:ssm:us-east-1:123456789012:document/SSM-SessionManagerRunShell';
const SSH = 'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession';
const SESSION = 'arn:aws:ssm:us-east-1:123456789012:session/ann-0a1b2c3d4e5f60718';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const START = 'ssm:StartSession';
const CLI = 'An error occurred (AccessDeniedException) when calling the StartSession operation: ';
const core = (who: string, action: string, resource: string, end = '') =>
  `User: ${who} is not authorized to perform: ${action} on resource: ${resource}${end}`;

interface Told {
  readonly symptom?: AccessDeniedMessage['symptom'];
  readonly kind?: NonNullable<AccessDeniedMessage['principal']>['kind'];
  readonly name?: string;
  readonly sessionName?: string;
  readonly isNode?: boolean;
  readonly action?: string;
  readonly resource?: string;
  readonly policy?: AccessDeniedMessage['reason']['policy'];
  readonly explicit?: boolean;
  readonly policyArn?: string;
  readonly subject?: string;
}

function told(text: string): Told {
  const { message } = parseAccessDenied(text);
  if (message === undefined) return {};
  const { principal, action, resource, reason, symptom, subject } = message;
  return {
    ...(symptom === 'denied' ? {} : { symptom }),
    ...(principal && { kind: principal.kind, name: principal.name }),
    ...(principal?.sessionName ? { sessionName: principal.sessionName } : {}),
    ...(principal?.isNode ? { isNode: true } : {}),
    ...(action && { action }),
    ...(resource && { resource }),
    ...(reason.policy === 'unknown' ? {} : { policy: reason.policy }),
    ...(reason.explicit ? { explicit: true } : {}),
    ...(reason.policyArn && { policyArn: reason.policyArn }),
    ...(subject && { subject }),
  };
}

const role = { kind: 'assumed-role', name: 'Developers', sessionName: 'ann' } as const;
const user = { kind: 'iam-user', name: 'ann' } as const;
const nodeRole = {
  kind: 'assumed-role',
  name: 'NodeRole',
  sessionName: 'i-0123456789abcdef0',
  isNode: true,
} as const;
const start = { action: START, resource: INSTANCE } as const;
const because = (policy: string, action = START) =>
  ` because no ${policy} policy allows the ${action} action`;
const deny = (policy: string) => ` with an explicit deny in ${policy}`;

const shapes: readonly (readonly [name: string, text: string, told: Told])[] = [
  [
    'implicit, identity-based',
    core(ROLE, START, INSTANCE, because('identity-based')),
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'on a command line',
    CLI + core(ROLE, START, SSH, because('identity-based')),
    { ...role, action: START, resource: SSH, policy: 'identity' },
  ],
  [
    'implicit, service control',
    core(ROLE, START, INSTANCE, because('service control')),
    { ...role, ...start, policy: 'service-control' },
  ],
  [
    'implicit, boundary',
    core(ROLE, START, INSTANCE, ` because no permissions boundary allows the ${START} action`),
    { ...role, ...start, policy: 'boundary' },
  ],
  [
    'implicit, session policy',
    core(ROLE, START, INSTANCE, because('session')),
    { ...role, ...start, policy: 'session' },
  ],
  [
    'implicit, VPC endpoint',
    core(ROLE, START, INSTANCE, because('VPC endpoint')),
    { ...role, ...start, policy: 'vpc-endpoint' },
  ],
  [
    'implicit, resource-based',
    core(ROLE, 'kms:Decrypt', KEY, because('resource-based', 'kms:Decrypt')),
    { ...role, action: 'kms:Decrypt', resource: KEY, policy: 'resource' },
  ],
  [
    'explicit, service control',
    core(USER, START, INSTANCE, deny('a service control policy')),
    { ...user, ...start, policy: 'service-control', explicit: true },
  ],
  [
    'explicit, resource control',
    core(USER, 's3:PutObject', 'arn:aws:s3:::logs/a.log', deny('a resource control policy')),
    {
      ...user,
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::logs/a.log',
      policy: 'resource-control',
      explicit: true,
    },
  ],
  [
    'explicit, boundary',
    core(USER, START, INSTANCE, deny('a permissions boundary')),
    { ...user, ...start, policy: 'boundary', explicit: true },
  ],
  [
    'explicit, identity-based',
    core(USER, START, INSTANCE, deny('an identity-based policy')),
    { ...user, ...start, policy: 'identity', explicit: true },
  ],
  [
    'explicit, session policy',
    core(ROLE, START, INSTANCE, deny('a session policy')),
    { ...role, ...start, policy: 'session', explicit: true },
  ],
  [
    'explicit, resource-based',
    core(ROLE, START, INSTANCE, deny('a resource-based policy')),
    { ...role, ...start, policy: 'resource', explicit: true },
  ],
  [
    'explicit, VPC endpoint',
    core(ROLE, START, INSTANCE, deny('a VPC endpoint policy')),
    { ...role, ...start, policy: 'vpc-endpoint', explicit: true },
  ],
  [
    'explicit, without a kind',
    core(ROLE, START, INSTANCE, ' with an explicit deny'),
    { ...role, ...start, explicit: true },
  ],
  [
    'with the ARN of the policy',
    core(
      ROLE,
      START,
      INSTANCE,
      `${deny('a service control policy')}: arn:aws:organizations::999999999999:policy/o-abc/service_control_policy/p-1.`,
    ),
    {
      ...role,
      ...start,
      policy: 'service-control',
      explicit: true,
      policyArn: 'arn:aws:organizations::999999999999:policy/o-abc/service_control_policy/p-1',
    },
  ],
  ['older, without a reason', core(USER, START, INSTANCE), { ...user, ...start }],
  [
    'older, without a resource',
    `User: ${USER} is not authorized to perform: ssm:DescribeSessions`,
    { ...user, action: 'ssm:DescribeSessions' },
  ],
  [
    'on everything',
    core(ROLE, 'ec2:DescribeInstances', '*', because('identity-based', 'ec2:DescribeInstances')),
    { ...role, action: 'ec2:DescribeInstances', resource: '*', policy: 'identity' },
  ],
  [
    'an operation alone',
    'An error occurred (AccessDeniedException) when calling the TerminateSession operation: None',
    { action: 'ssm:TerminateSession' },
  ],
  [
    'an Identity Center user',
    core(
      'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Ops_0123456789abcdef/ann@example.com',
      'ssm:TerminateSession',
      SESSION,
    ),
    {
      kind: 'identity-center',
      name: 'Ops',
      sessionName: 'ann@example.com',
      action: 'ssm:TerminateSession',
      resource: SESSION,
    },
  ],
  [
    'a federated user',
    core('arn:aws:sts::123456789012:federated-user/ann', START, INSTANCE),
    { kind: 'federated-user', name: 'ann', sessionName: 'ann', ...start },
  ],
  [
    'the root user',
    core('arn:aws:iam::123456789012:root', START, INSTANCE, deny('a service control policy')),
    { kind: 'root', name: 'root', ...start, policy: 'service-control', explicit: true },
  ],
  [
    'JSON',
    JSON.stringify({
      __type: 'AccessDeniedException',
      Message: core(ROLE, START, INSTANCE, because('identity-based')),
    }),
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'JSON in JSON',
    JSON.stringify({
      log: JSON.stringify({ errorMessage: core(ROLE, START, SHELL, because('identity-based')) }),
    }),
    { ...role, action: START, resource: SHELL, policy: 'identity' },
  ],
  [
    'CloudTrail',
    `{"errorCode": "AccessDenied",\n "errorMessage": "${core(USER, START, INSTANCE, because('identity-based'))}",\n "requestID": "1"}`,
    { ...user, ...start, policy: 'identity' },
  ],
  [
    'HTML',
    `<p>${core(ROLE, START, INSTANCE, because('identity-based')).replaceAll(':', '&#58;').replaceAll('/', '&#x2F;')}</p>`,
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'lines broken at blanks',
    core(ROLE, START, INSTANCE, because('identity-based')).replaceAll(' ', '\n'),
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'lines broken at 40 characters',
    core(ROLE, START, INSTANCE, because('identity-based')).replaceAll(/(.{40})/g, '$1\n'),
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'lines broken at 57 characters',
    core(ROLE, START, INSTANCE, because('identity-based')).replaceAll(/(.{57})/g, '$1\r\n'),
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'quoted in a mail',
    `> ${core(ROLE, START, INSTANCE)}\n> ${because('identity-based')}`,
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'a coloured terminal',
    `\u001b[31m${core(ROLE, START, INSTANCE, because('identity-based'))}\u001b[0m`,
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'the SDK for JavaScript',
    `AccessDeniedException: ${core(ROLE, START, INSTANCE, because('identity-based'))}\n    at throwDefaultError (/app/node_modules/x.js:1:2) {\n  '$fault': 'client'`,
    { ...role, ...start, policy: 'identity' },
  ],
  [
    'the SDK for Java',
    `${core(ROLE, START, INSTANCE)} (Service: Ssm, Status Code: 400, Request ID: 1)`,
    { ...role, ...start },
  ],
  [
    'Terraform',
    `Error: reading SSM Document: operation error SSM: DescribeDocument, https response error StatusCode: 400, RequestID: 1, api error AccessDeniedException: ${core(USER, 'ssm:DescribeDocument', SHELL)}`,
    { ...user, action: 'ssm:DescribeDocument', resource: SHELL },
  ],
  [
    'KMS, this resource',
    `User: ${ROLE} is not authorized to perform: kms:GenerateDataKey on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
    { ...role, action: 'kms:GenerateDataKey', policy: 'resource' },
  ],
  [
    'KMS, with the key',
    core(NODE_ROLE, 'kms:Decrypt', KEY, because('identity-based', 'kms:Decrypt')),
    { ...nodeRole, action: 'kms:Decrypt', resource: KEY, policy: 'identity' },
  ],
  [
    'KMS, ciphertext',
    'AccessDeniedException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    { symptom: 'key-inaccessible', action: 'kms:Decrypt' },
  ],
  [
    'the agent without the key',
    `Encountered error while initiating handshake. Fetching data key failed: Unable to retrieve data key, Error when decrypting data key AccessDeniedException: ${core(NODE_ROLE, 'kms:Decrypt', KEY, because('identity-based', 'kms:Decrypt'))}\n\tstatus code: 400, request id: 1`,
    { symptom: 'data-key', ...nodeRole, action: 'kms:Decrypt', resource: KEY, policy: 'identity' },
  ],
  [
    'the agent without a channel',
    `2026-01-02 03:04:05 ERROR [CreateControlChannel] error: CreateControlChannel failed with error: createControlChannel request failed: unexpected response from the service <AccessDeniedException><Message>${core(NODE_ROLE, 'ssmmessages:CreateControlChannel', 'arn:aws:ssmmessages:us-east-1:123456789012:*')}</Message></AccessDeniedException>`,
    {
      symptom: 'control-channel',
      ...nodeRole,
      action: 'ssmmessages:CreateControlChannel',
      resource: 'arn:aws:ssmmessages:us-east-1:123456789012:*',
    },
  ],
  [
    'the agent, unauthorized',
    'CreateControlChannel failed with error: unexpected response from the service: Unauthorized request.',
    { symptom: 'control-channel', action: 'ssmmessages:CreateControlChannel' },
  ],
  [
    'the data channel',
    'Failed to open data channel: websocket: bad handshake',
    { symptom: 'data-channel', action: 'ssmmessages:OpenDataChannel' },
  ],
  [
    'no encrypted log group',
    "We couldn't start the session because encryption is not set up on the selected CloudWatch Logs log group. Either encrypt the log group or choose an option to enable logging without encryption.",
    { symptom: 'log-encryption', subject: 'cloudwatch' },
  ],
  [
    'no encrypted bucket',
    "We couldn't start the session because we are unable to validate encryption on the selected Amazon S3 bucket.",
    { symptom: 'log-encryption', subject: 's3' },
  ],
  [
    'not connected',
    'An error occurred (TargetNotConnected) when calling the StartSession operation: i-0123456789abcdef0 is not connected.',
    { symptom: 'target-not-connected', subject: 'i-0123456789abcdef0' },
  ],
  [
    'a Command document',
    "An error occurred (InvalidDocument) when calling the StartSession operation: Document type: 'Command' is not supported. Only type: 'Session' is supported for Session Manager.",
    { symptom: 'not-a-session-document', subject: 'Command' },
  ],
  [
    'no such document',
    'An error occurred (InvalidDocument) when calling the StartSession operation: Document with name Team-Shell does not exist.',
    { symptom: 'document-unknown', subject: 'Team-Shell' },
  ],
  [
    'no plugin',
    'SessionManagerPlugin is not found. Please refer to SessionManager Documentation here: http://docs.aws.amazon.com/console/systems-manager/session-manager-plugin-not-found',
    { symptom: 'plugin-missing' },
  ],
  [
    'expired',
    'An error occurred (ExpiredTokenException) when calling the ResumeSession operation: The security token included in the request is expired',
    { symptom: 'credentials-expired' },
  ],
  [
    'encoded',
    'An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. Encoded authorization failure message: 4IIHPXyz_abc',
    { symptom: 'encoded' },
  ],
  [
    'decoded',
    JSON.stringify({
      DecodedMessage: JSON.stringify({
        allowed: false,
        explicitDeny: true,
        matchedStatements: { items: [] },
        context: { principal: { id: 'AROA:ann', arn: ROLE }, action: START, resource: INSTANCE },
      }),
    }),
    { ...role, ...start, explicit: true },
  ],
  [
    'a user of the system',
    'Unable to start command: failed to start pty since RunAs user ssm-user does not exist',
    { symptom: 'run-as-user', subject: 'ssm-user' },
  ],
  [
    'China',
    core(
      'arn:aws-cn:sts::123456789012:assumed-role/Developers/ann',
      START,
      'arn:aws-cn:ec2:cn-north-1:123456789012:instance/i-0123456789abcdef0',
    ),
    {
      ...role,
      action: START,
      resource: 'arn:aws-cn:ec2:cn-north-1:123456789012:instance/i-0123456789abcdef0',
    },
  ],
];

describe('messages as they are pasted', () => {
  test.each(shapes)('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test.each([
  ['', 'empty'],
  [' \n ', 'empty'],
  ['Hello, world', 'unrecognized'],
  ['{"Version":"2012-10-17","Statement":[]}', 'unrecognized'],
  ['x'.repeat(20_001), 'too-long'],
] as const)('%j is a problem', (text, problem) => {
  expect(parseAccessDenied(text)).toEqual({ problem });
});

test('says which account and partition the principal is of', () => {
  expect(parseAccessDenied(core(ROLE, START, INSTANCE)).message?.principal).toMatchObject({
    partition: 'aws',
    account: '123456789012',
    text: ROLE,
  });
});

const fragment = fc.constantFrom(
  'User: ',
  ROLE,
  INSTANCE,
  ' is not authorized to perform: ',
  START,
  ' on resource: ',
  ' because no ',
  'identity-based policy allows',
  ' with an explicit deny in a ',
  'arn:',
  'arn:aws:iam::',
  '\n',
  '\\u0000',
  '&#0;',
  '&#x110000;',
  '&amp;amp;quot;',
  '<b>',
  '`',
  'data key',
  'Encoded authorization failure message',
);

test('any text gives either a message or a problem', () => {
  const text = fc
    .array(fc.oneof(fragment, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (pasted) => {
      const { message, problem } = parseAccessDenied(pasted);
      expect((message === undefined) !== (problem === undefined)).toBe(true);
    }),
  );
});

// A pattern that backtracks without bounds would not come back within the time of a test.
test.each([
  'arn:aws:iam::',
  'User: ',
  ' because no ',
  '\\',
  '&',
  '<a',
  ' is not authorized to perform: ',
  'a ',
  'encryption on the s3 bucket',
  'a\n',
])('the longest text of nothing but %j is answered', (part) => {
  const { message, problem } = parseAccessDenied(part.repeat(Math.floor(20_000 / part.length)));
  expect(message?.principal?.kind ?? problem ?? 'denied').toMatch(/^(unknown|unrecognized|denied)$/);
});

test('what it tells is made of what was pasted', () => {
  const name = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
    .filter((text) => /^[\w+=,@-]+$/.test(text));
  fc.assert(
    fc.property(name, name, (roleName, sessionName) => {
      const { message } = parseAccessDenied(
        core(`arn:aws:sts::123456789012:assumed-role/${roleName}/${sessionName}`, START, INSTANCE),
      );
      expect(message?.principal?.text).toContain(sessionName.replace(/[,]+$/, ''));
      expect(message?.resource).toBe(INSTANCE);
    }),
  );
});
