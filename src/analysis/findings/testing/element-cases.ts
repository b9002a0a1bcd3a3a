import { type Case, KEY, NODE, NODES, policy, SESSIONS, SHELL, start, starting, when } from './case.ts';

const on = (action: unknown, resource: unknown) => policy({ Action: action, Resource: resource });
const end = (resource: unknown, more = {}) => ({
  Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
  Resource: resource,
  ...more,
});
const AWS_DOCUMENT = 'arn:aws:ssm:*::document/AWS-StartSSHSession';

export const elementCases: readonly Case[] = [
  { code: 'action-malformed', at: '/Statement/0/Action', bad: on('StartSession', '*'), good: on('*', '*') },
  {
    code: 'action-unknown',
    at: '/Statement/0/Action/0',
    bad: on(['ssm:StartSesion', 'dynamodb:Anything'], '*'),
    good: on(['ssm:startsession', 'dynamodb:Anything'], '*'),
  },
  {
    code: 'action-unknown',
    at: '/Statement/0/Action',
    bad: on('ssm:Begin*', '*'),
    good: on('ssm:Start*', '*'),
  },
  {
    code: 'action-on-other-resource',
    at: '/Statement/0/Action/1',
    bad: on(['ssm:StartSession', 'ssm:TerminateSession'], [NODE, SHELL]),
    good: on(['ssm:StartSession', 'ssm:SendCommand'], [NODE, SHELL]),
  },
  {
    code: 'action-on-other-resource',
    at: '/Statement/0/Action',
    bad: on('s3:GetEncryptionConfiguration', 'arn:aws:s3:::logs/*'),
    good: on('s3:GetEncryptionConfiguration', 'arn:aws:s3:::logs'),
  },
  {
    code: 'action-on-other-resource',
    at: '/Statement/0/Action',
    bad: on('ssmmessages:OpenDataChannel', NODE),
    good: on('ssmmessages:OpenDataChannel', `${SESSIONS}\${aws:userid}-*`),
  },
  {
    code: 'action-only-on-star',
    at: '/Statement/0/Action',
    bad: on('logs:DescribeLogGroups', 'arn:aws:logs:eu-west-1:012345678901:log-group:sessions:*'),
    good: on('logs:DescribeLogGroups', '*'),
  },
  {
    code: 'resource-unused',
    at: '/Statement/0/Resource/1',
    bad: on('ssm:StartSession', [NODE, KEY]),
    good: on('ssm:StartSession', [NODE, SHELL]),
  },
  {
    code: 'not-action-allowed',
    at: '/Statement/0/NotAction',
    bad: policy({ NotAction: 'iam:*', Resource: '*' }),
    good: policy({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }),
  },
  {
    code: 'not-resource-allowed',
    at: '/Statement/0/NotResource',
    bad: policy({ Action: 'ssm:GetDocument', NotResource: 'arn:aws:ssm:*:*:document/secret' }),
    good: policy({
      Effect: 'Deny',
      Action: 'ssm:GetDocument',
      NotResource: 'arn:aws:ssm:*:*:document/open',
    }),
  },
  {
    code: 'resource-not-an-arn',
    at: '/Statement/0/Resource',
    bad: on('ssm:GetDocument', ''),
    good: on('ssm:GetDocument', SHELL),
  },
  {
    code: 'arn-partition-unknown',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', NODE.replace('arn:aws:', 'arn:amazon:')),
    good: on('ssm:StartSession', NODE.replace('arn:aws:', 'arn:*:')),
  },
  {
    code: 'arn-region-invalid',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', NODE.replace('eu-west-1', 'eu-west1')),
    good: on('ssm:StartSession', NODE.replace('eu-west-1', 'eu-*')),
  },
  {
    code: 'arn-account-invalid',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', NODE.replace('012345678901', '12345678901')),
    good: on('ssm:StartSession', NODE.replace('012345678901', '*')),
  },
  {
    code: 'arn-field-missing',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', NODE.replace('eu-west-1', '')),
    good: on('ssm:StartSession', NODE),
  },
  {
    code: 'node-id-in-wrong-arn',
    at: '/Statement/0/Resource',
    bad: on('ssm:StartSession', 'arn:aws:ec2:eu-west-1:012345678901:instance/mi-0123456789abcdef0'),
    good: on('ssm:StartSession', 'arn:aws:ssm:eu-west-1:012345678901:managed-instance/mi-0123456789abcdef0'),
  },
  {
    code: 'aws-document-with-account',
    at: '/Statement/1/Resource',
    bad: starting(start(NODE), start(AWS_DOCUMENT.replace('*::', 'eu-west-1:012345678901:'))),
    good: starting(start(NODE), start(AWS_DOCUMENT)),
  },
  {
    code: 'own-document-without-account',
    at: '/Statement/1/Resource',
    bad: starting(start(NODE), start(SHELL.replace('012345678901', ''))),
    good: starting(start(NODE), start(SHELL)),
  },
  {
    code: 'session-arn-nowhere',
    at: '/Statement/0/Resource',
    bad: policy(end('arn:aws:ssm:::session/${aws:username}-*')),
    good: policy(end(`${SESSIONS}\${aws:username}-*`)),
  },
  {
    code: 'key-alias',
    at: '/Statement/0/Resource',
    bad: on('kms:GenerateDataKey', 'arn:aws:kms:eu-west-1:012345678901:alias/sessions'),
    good: on('kms:GenerateDataKey', KEY),
  },
  {
    code: 'key-not-an-arn',
    at: '/Statement/0/Resource',
    bad: on('kms:GenerateDataKey', '1234abcd-12ab-34cd-56ef-000000000000'),
    good: on('kms:GenerateDataKey', KEY),
  },
  {
    code: 'resource-not-an-arn',
    at: '/Statement/0/Resource',
    bad: on('kms:GenerateDataKey', 'sessions'),
    good: on('kms:GenerateDataKey', 'alias/sessions'),
  },
  {
    code: 'key-format',
    at: '/Statement/0/Resource',
    bad: on('kms:Decrypt', 'arn:aws:kms:eu-west-1:012345678901:key/sessions'),
    good: on('kms:Decrypt', 'arn:aws:kms:eu-west-1:012345678901:key/*'),
  },
  {
    code: 'object-without-star',
    at: '/Statement/0/Resource',
    bad: on('s3:PutObject', 'arn:aws:s3:::logs/sessions'),
    good: on('s3:PutObject', 'arn:aws:s3:::logs/sessions/*'),
  },
  {
    code: 'condition-key-unknown',
    at: '/Statement/0/Condition/StringLike/ssm:SessionOwner',
    bad: policy(end('*', when('StringLike', 'ssm:SessionOwner', '${aws:userid}'))),
    good: policy(end('*', when('StringLike', 'ssm:RecursivE', 'true'))),
  },
  {
    code: 'condition-key-unsupported',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: policy({
      Action: 'ssm:DescribeSessions',
      Resource: '*',
      ...when('StringLike', 'ssm:resourceTag/Team', 'a'),
    }),
    good: policy({
      Action: 'ssm:GetConnectionStatus',
      Resource: '*',
      ...when('StringLike', 'ssm:resourceTag/Team', 'a'),
    }),
  },
  {
    code: 'condition-key-idle',
    at: '/Statement/0/Condition/BoolIfExists/ssm:SessionDocumentAccessCheck',
    bad: policy({
      Action: 'ssm:GetDocument',
      Resource: SHELL,
      ...when('BoolIfExists', 'ssm:SessionDocumentAccessCheck', 'true'),
    }),
    good: policy({
      Action: ['ssm:StartSession', 'ssm:SendCommand'],
      Resource: [NODES, SHELL],
      ...when('BoolIfExists', 'ssm:SessionDocumentAccessCheck', 'true'),
    }),
  },
  {
    code: 'set-operator-missing',
    at: '/Statement/0/Condition/StringEquals/aws:CalledVia',
    bad: starting(
      start([NODE, SHELL], when('StringEquals', 'aws:CalledVia', 'ssm-guiconnect.amazonaws.com')),
    ),
    good: starting(
      start([NODE, SHELL], when('ForAnyValue:StringEquals', 'aws:CalledVia', 'ssm-guiconnect.amazonaws.com')),
    ),
  },
  {
    code: 'set-operator-lenient',
    at: '/Statement/0/Condition/ForAllValues:StringLike/ssm:resourceTag~1Team',
    bad: starting(start(NODES, when('ForAllValues:StringLike', 'ssm:resourceTag/Team', 'a')), start(SHELL)),
    good: starting(start(NODES, when('ForAnyValue:StringLike', 'ssm:resourceTag/Team', 'a')), start(SHELL)),
  },
  {
    code: 'wildcard-not-read',
    at: '/Statement/0/Condition/StringEquals/ssm:resourceTag~1Team/1',
    bad: starting(start(NODES, when('StringEquals', 'ssm:resourceTag/Team', ['a', 'b*'])), start(SHELL)),
    good: starting(start(NODES, when('StringEquals', 'ssm:resourceTag/Team', ['a', 'b${*}'])), start(SHELL)),
  },
  {
    code: 'mfa-optional',
    at: '/Statement/0/Condition/BoolIfExists/aws:MultiFactorAuthPresent',
    bad: starting(start([NODE, SHELL], when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'true'))),
    good: starting(start([NODE, SHELL], when('Bool', 'aws:MultiFactorAuthPresent', 'true'))),
  },
  {
    code: 'mfa-optional',
    at: '/Statement/0/Condition/BoolIfExists/aws:MultiFactorAuthPresent',
    bad: starting(start([NODE, SHELL], when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'true'))),
    good: starting(
      start([NODE, SHELL], {
        Condition: {
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
          NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
        },
      }),
    ),
  },
  {
    code: 'network-invalid',
    at: '/Statement/0/Condition/IpAddress/aws:SourceIp',
    bad: starting(start([NODE, SHELL], when('IpAddress', 'aws:SourceIp', ['8.8.8.0/33']))),
    good: starting(start([NODE, SHELL], when('IpAddress', 'aws:SourceIp', ['8.8.8.0/24']))),
  },
  {
    code: 'network-private',
    at: '/Statement/0/Condition/IpAddress/aws:SourceIp',
    bad: starting(start([NODE, SHELL], when('IpAddress', 'aws:SourceIp', '10.0.0.0/8'))),
    good: starting(start([NODE, SHELL], when('NotIpAddress', 'aws:SourceIp', '10.0.0.0/8'))),
  },
];
