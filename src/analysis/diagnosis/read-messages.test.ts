import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessDeniedMessage } from './denial.ts';
import { readMessages } from './read-messages.ts';

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
  const [message] = readMessages(text).messages;
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
    { symptom: 'log-encryption', action: 'logs:DescribeLogGroups', subject: 'cloudwatch' },
  ],
  [
    'no encrypted bucket',
    "We couldn't start the session because we are unable to validate encryption on the selected Amazon S3 bucket.",
    { symptom: 'log-encryption', action: 's3:GetEncryptionConfiguration', subject: 's3' },
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
] as const)('%j is a problem', (text, problem) => {
  expect(readMessages(text)).toEqual({ messages: [], left: 0, problem });
});

test('more than two million characters are a problem', () => {
  expect(readMessages('x'.repeat(2_000_001)).problem).toBe('too-long');
});

test('says which account and partition the principal is of', () => {
  expect(readMessages(core(ROLE, START, INSTANCE)).messages[0]?.principal).toMatchObject({
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
      const { messages, problem } = readMessages(pasted);
      expect(messages.length > 0).toBe(problem === undefined);
    }),
  );
});

// What backtracks without bounds, or reads a text as often as it is long, would not come back within the time of a test.
test.each([
  'arn:aws:iam::',
  'User: ',
  ' because no ',
  '\\',
  '&',
  '<a',
  ' is not authorized to perform: ',
  'User: a is not authorized to perform: ssm:StartSession on resource: arn:aws:ec2:a:b:c/d. ',
  'a ',
  ' ',
  '\n',
  'a\n\n',
  '. ',
  ':',
  '"',
  '[',
  '{"eventName":',
  '2024-01-02 03:04:05 ERROR CreateControlChannel ',
  '2024-01-02 03:04:05 ERROR x\n',
  'An error occurred (',
  'encryption on the s3 bucket',
  'MalformedPolicyDocument: ',
  'document ',
  'key ',
  'failed to upload ',
  'TargetNotConnected ',
  'data channel ',
  'dial tcp a',
])('a long text of nothing but %j is answered', (part) => {
  const { messages, problem } = readMessages(part.repeat(Math.ceil(200_000 / part.length)));
  expect(messages.length > 0).toBe(problem === undefined);
});

test('a megabyte of a log is answered', () => {
  const line =
    '2024-01-02 03:04:05 INFO [ssm-agent-worker] [MessageGatewayService] Got job, starting worker\n';
  const error = `2024-01-02 03:04:05 ERROR [ssm-agent-worker] ${core(NODE_ROLE, 'ssm:UpdateInstanceInformation', INSTANCE)}\n`;
  const log = `${line.repeat(5_000)}${error}${line.repeat(6_000)}`;
  expect(log.length).toBeGreaterThan(1_000_000);
  expect(told(log)).toEqual({ ...nodeRole, action: 'ssm:UpdateInstanceInformation', resource: INSTANCE });
});

test('what it tells is made of what was pasted', () => {
  const name = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
    .filter((text) => /^[\w+=,@-]+$/.test(text));
  fc.assert(
    fc.property(name, name, (roleName, sessionName) => {
      const [message] = readMessages(
        core(`arn:aws:sts::123456789012:assumed-role/${roleName}/${sessionName}`, START, INSTANCE),
      ).messages;
      expect(message?.principal?.text).toContain(sessionName.replace(/[,]+$/, ''));
      expect(message?.resource).toBe(INSTANCE);
    }),
  );
});

/** The symptoms and actions of several messages. */
const several = (text: string) => readMessages(text).messages.map(({ symptom, action }) => action ?? symptom);

describe('several messages at once', () => {
  const denied = (action: string, resource: string) =>
    core(ROLE, action, resource, because('identity-based', action));

  test.each([
    ['in paragraphs', [denied(START, INSTANCE), 'SessionManagerPlugin is not found.'].join('\n\n')],
    ['line by line', [denied(START, INSTANCE), 'SessionManagerPlugin is not found.'].join('\n')],
    [
      'behind an error of a command',
      `${CLI}${denied(START, INSTANCE)}\n\nSessionManagerPlugin is not found.`,
    ],
  ])('%s', (_name, text) => {
    expect(several(text)).toEqual([START, 'plugin-missing']);
  });

  test('denials in a row, on one line and on several', () => {
    const row = [denied(START, INSTANCE), denied('ssm:TerminateSession', SESSION), denied(START, SSH)];
    const expected = [START, 'ssm:TerminateSession', START];
    expect(several(row.join(' '))).toEqual(expected);
    expect(several(row.join('\n'))).toEqual(expected);
    expect(several(row.map((text) => CLI + text).join('\n'))).toEqual([START, 'ssm:TerminateSession', START]);
  });

  test('a log of the agent, each error once', () => {
    const at = (second: number, text: string) =>
      `2024-01-02 03:04:${String(second).padStart(2, '0')} ${text}`;
    const channel = `ERROR [ssm-agent-worker] [MessageGatewayService] CreateControlChannel failed with error: unexpected response from the service <AccessDeniedException>\n<Message>${core(NODE_ROLE, 'ssmmessages:CreateControlChannel', 'arn:aws:ssmmessages:us-east-1:123456789012:*')}</Message>\n</AccessDeniedException>`;
    const log = [
      at(1, 'INFO [ssm-agent-worker] Entering SSM Agent'),
      at(2, channel),
      at(3, 'INFO [ssm-agent-worker] next attempt in 10 seconds'),
      at(4, channel),
      at(5, 'WARN EC2RoleProvider Failed to connect. Error: EC2RoleRequestError: no EC2 instance role found'),
      at(6, 'caused by: EC2MetadataError: failed to make EC2Metadata request'),
    ].join('\n');
    expect(several(log)).toEqual(['ssmmessages:CreateControlChannel', 'instance-role-missing']);
  });

  test('a log of the system, which dates every line of an entry', () => {
    const at = (text: string) =>
      `Oct 27 10:43:16 ip-172-31-21-124.compute.internal amazon-ssm-agent[2373]: ${text}`;
    const log = [
      at(
        '2023-10-27 10:43:14 WARN EC2RoleProvider Failed to connect to Systems Manager with instance profile role credentials. Error: EC2RoleRequestError: no EC2 instance role found',
      ),
      at('caused by: EC2MetadataError: failed to make EC2Metadata request'),
      at('<?xml version="1.0" encoding="iso-8859-1"?>'),
      at(
        "2023-10-27 10:43:15 ERROR EC2RoleProvider Failed to connect to Systems Manager with SSM role credentials. error calling RequestManagedInstanceRoleToken: AccessDeniedException: Systems Manager's instance management role is not configured for account: 123456789012",
      ),
      at('#011status code: 400, request id: ec608484'),
    ].join('\n');
    expect(several(log)).toEqual(['instance-role-missing', 'host-management-off']);
  });

  test('what the AWS CLI prints with --debug, once', () => {
    const log = [
      '2021-10-07 00:27:02,367 - MainThread - botocore.endpoint - DEBUG - Making request for OperationModel(name=StartSession)',
      '2021-10-07 00:27:02,368 - MainThread - urllib3.connectionpool - DEBUG - Starting new HTTPS connection (1): ssm.us-east-1.amazonaws.com:443',
      "2021-10-07 00:27:03,021 - MainThread - botocore.parsers - DEBUG - Response headers: {'x-amzn-RequestId': 'a663ad46', 'Content-Type': 'application/x-amz-json-1.1'}",
      '2021-10-07 00:27:03,023 - MainThread - botocore.parsers - DEBUG - Response body:',
      `b'{"__type":"AccessDeniedException","Message":"${denied(START, INSTANCE)}"}'`,
      '2021-10-07 00:27:03,024 - MainThread - botocore.retryhandler - DEBUG - No retry needed.',
      '2021-10-07 00:27:03,025 - MainThread - awscli.clidriver - DEBUG - Exception caught in main()',
      'Traceback (most recent call last):',
      '  File "awscli/clidriver.py", line 459, in main',
      `botocore.errorfactory.AccessDeniedException: ${CLI}${denied(START, INSTANCE)}`,
      '',
      `${CLI}${denied(START, INSTANCE)}`,
    ].join('\n');
    const { messages } = readMessages(log);
    expect(messages).toHaveLength(1);
    expect(told(log)).toEqual({ ...role, ...start, policy: 'identity' });
  });

  test('tells ten and counts the rest', () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      denied(START, INSTANCE.replace('0123', `0${100 + at}`)),
    );
    const { messages, left } = readMessages(many.join('\n\n'));
    expect([messages.length, left]).toEqual([10, 4]);
  });

  test('what says less than another message is left out', () => {
    expect(several(`AccessDenied\n\n${denied(START, INSTANCE)}\n\nAccess Denied`)).toEqual([START]);
  });
});

describe('CloudTrail', () => {
  const event = {
    eventVersion: '1.11',
    userIdentity: { type: 'AssumedRole', arn: ROLE, accountId: '123456789012' },
    eventTime: '2026-01-02T03:04:05Z',
    eventSource: 'ssm.amazonaws.com',
    eventName: 'StartSession',
    awsRegion: 'us-east-1',
    errorCode: 'AccessDenied',
    errorMessage: core(ROLE, START, INSTANCE, because('identity-based')),
    requestParameters: { target: 'i-0123456789abcdef0' },
    recipientAccountId: '123456789012',
  };
  const { errorMessage: _, ...silent } = event;
  const { errorCode: __, ...fine } = silent;
  const expected = { ...role, ...start, policy: 'identity' } as const;

  test.each([
    ['an event', JSON.stringify(event, undefined, 2)],
    ['a file', JSON.stringify({ Records: [fine, event] })],
    [
      'what a command prints',
      JSON.stringify({ Events: [{ EventId: '1', CloudTrailEvent: JSON.stringify(event) }] }),
    ],
    ['an event a line', [JSON.stringify(fine), JSON.stringify(event)].join('\n')],
    ['an event that was cut off', JSON.stringify(event, undefined, 2).slice(0, -20)],
  ])('%s', (_name, text) => {
    expect(told(text)).toEqual(expected);
  });

  test('fills in what the message does not say', () => {
    expect(told(JSON.stringify(silent))).toEqual({ ...role, ...start });
    const key = {
      ...silent,
      eventSource: 'kms.amazonaws.com',
      eventName: 'GenerateDataKey',
      resources: [{ ARN: KEY }],
    };
    expect(told(JSON.stringify(key))).toEqual({ ...role, action: 'kms:GenerateDataKey', resource: KEY });
  });

  test('events without an error are said to be such', () => {
    expect(readMessages(JSON.stringify({ Records: [fine] })).problem).toBe('no-error');
  });
});
