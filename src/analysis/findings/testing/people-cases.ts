import {
  type Case,
  CHANNEL,
  KEY,
  NODE,
  NODES,
  policy,
  SESSIONS,
  SHELL,
  start,
  starting,
  when,
} from './case.ts';

const TAGGED = when('StringLike', 'ssm:resourceTag/Team', 'ops');
const CHECK = 'ssm:SessionDocumentAccessCheck';
const check = (operator: string, value: unknown) => when(operator, CHECK, value);
const aws = (name: string) => `arn:aws:ssm:*::document/${name}`;
const BOTH = ['ssm:TerminateSession', 'ssm:ResumeSession'];
const end = (resource: unknown, more = {}) => ({ Action: BOTH, Resource: resource, ...more });
const OWNER = 'ssm:resourceTag/aws:ssmmessages:session-id';
const send = (...resources: readonly string[]) => policy({ Action: 'ssm:SendCommand', Resource: resources });
const deny = (more: object) => policy({ Effect: 'Deny', Action: 'ssm:StartSession', ...more });
const WRITE = ['ssm:CreateDocument', 'ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'];
const OWN = 'arn:aws:ssm:eu-west-1:012345678901:document/*';
const SSH = 'arn:aws:ssm:*::document/AWS-StartSSHSession';
const SEPARATE = starting(start(NODES, TAGGED), start(SHELL));

const startCases: readonly Case[] = [
  {
    code: 'tag-condition-on-document',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODES, SSH], TAGGED)),
    good: starting(start([NODES, SSH], TAGGED), start(SSH)),
  },
  {
    code: 'tag-condition-on-own-document',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODES, SHELL], TAGGED)),
    good: starting(start([NODES, SHELL], TAGGED), start(SHELL.replace('eu-west-1', '*'))),
  },
  {
    code: 'tag-condition-optional',
    at: '/Statement/0/Condition/StringLikeIfExists/ssm:resourceTag~1Team',
    bad: starting(start([NODES, SHELL], when('StringLikeIfExists', 'ssm:resourceTag/Team', 'ops'))),
    good: SEPARATE,
  },
  {
    code: 'tag-key-not-of-tasks',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1Team',
    bad: starting(start('arn:aws:ecs:eu-west-1:012345678901:task/*', TAGGED), start(SHELL)),
    good: starting(
      start('arn:aws:ecs:eu-west-1:012345678901:task/*', when('StringLike', 'aws:ResourceTag/Team', 'ops')),
      start(SHELL),
    ),
  },
  { code: 'documents-missing', at: '/Statement/0/Action', bad: starting(start(NODE)), good: SEPARATE },
  { code: 'documents-missing', at: '/Statement/0/Action', bad: starting(start('*', TAGGED)), good: SEPARATE },
  {
    code: 'every-document',
    at: '/Statement/0/Resource',
    bad: starting(start('*')),
    good: starting(start('*', TAGGED)),
  },
  {
    code: 'every-document',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODE, 'arn:aws:ssm:*:*:document/*'])),
    good: starting(start([NODE, 'arn:aws:ssm:*:*:document/Ops-*'])),
  },
  {
    code: 'remote-host-document',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODE, aws('AWS-StartPortForwardingSessionToRemoteHost')])),
    good: starting(start([NODE, aws('AWS-StartPortForwardingSession')])),
  },
  {
    code: 'any-command-document',
    at: '/Statement/0/Resource/1',
    bad: starting(start([NODE, aws('AWS-StartInteractiveCommand')])),
    good: starting(start([NODE, aws('AWS-StartSSHSession')])),
  },
  {
    code: 'command-document-in-session',
    at: '/Statement/0/Resource/2',
    bad: starting(start([NODE, SHELL, aws('AWS-UpdateSSMAgent')])),
    good: starting({
      Action: ['ssm:StartSession', 'ssm:SendCommand'],
      Resource: [NODE, SHELL, aws('AWS-UpdateSSMAgent')],
    }),
  },
  {
    code: 'document-check-incomplete',
    at: '/Statement/1/Action',
    bad: starting(start([NODE, SHELL], check('BoolIfExists', 'true')), start(NODES)),
    good: starting(start(NODES, { Condition: { BoolIfExists: { [CHECK]: 'true' } } }), start(SHELL)),
  },
  {
    code: 'document-check-strict',
    at: `/Statement/0/Condition/Bool/${CHECK}`,
    bad: starting(start([NODE, SHELL], check('Bool', 'true'))),
    good: starting(start([NODE, SHELL], check('BoolIfExists', 'true'))),
  },
  {
    code: 'document-check-value',
    at: `/Statement/0/Condition/BoolIfExists/${CHECK}`,
    bad: starting(start([NODE, SHELL], check('BoolIfExists', 'True'))),
    good: starting(start([NODE, SHELL], check('BoolIfExists', true))),
  },
  {
    code: 'data-channel-missing',
    at: '/Statement/0/Action',
    bad: policy(start([NODE, SHELL])),
    good: SEPARATE,
  },
  {
    code: 'send-command-any',
    at: '/Statement/0/Resource/1',
    bad: send(NODE, aws('AWS-RunShellScript')),
    good: send(NODE, aws('AWS-UpdateSSMAgent')),
  },
  {
    code: 'send-command-any',
    at: '/Statement/0/Resource/0',
    bad: send('*'),
    good: send(NODE, aws('AWS-UpdateSSMAgent')),
  },
  {
    code: 'send-command-without-document',
    at: '/Statement/0/Action',
    bad: send(NODE, SHELL),
    good: send(NODE, aws('AWS-UpdateSSMAgent')),
  },
  {
    code: 'data-key-missing',
    at: '/Statement/1/Action',
    bad: policy(start([NODE, SHELL]), { Action: 'kms:Decrypt', Resource: KEY }, CHANNEL),
    good: policy(
      start([NODE, SHELL]),
      { Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: KEY },
      CHANNEL,
    ),
  },
  {
    code: 'access-request-bypassed',
    at: '/Statement/0/Action',
    bad: starting(start([NODE, SHELL]), { Action: 'ssm:StartAccessRequest', Resource: NODES }),
    good: policy({ Action: 'ssm:StartAccessRequest', Resource: NODES }),
  },
  {
    code: 'access-request-bypassed',
    at: '/Statement/1/Action',
    bad: starting({ Action: 'ssm:StartAccessRequest', Resource: NODES }, start([NODE, SHELL])),
    good: starting(
      { Action: 'ssm:StartAccessRequest', Resource: NODES },
      start(['arn:aws:ecs:eu-west-1:012345678901:task/blue/*', SHELL]),
    ),
  },
  {
    code: 'deny-ssh-only',
    at: '/Statement/0/Resource',
    bad: deny({ Resource: aws('AWS-StartSSHSession') }),
    good: deny({ Resource: [aws('AWS-StartSSHSession'), aws('AWS-StartPortForwarding*')] }),
  },
  {
    code: 'deny-cuts-nodes',
    at: '/Statement/0/NotResource/0',
    bad: deny({ NotResource: [SHELL] }),
    good: deny({ NotResource: [SHELL, 'arn:aws:ec2:*:*:instance/*'] }),
  },
];

const sessionCases: readonly Case[] = [
  {
    code: 'user-name-only-of-users',
    at: '/Statement/0/Resource',
    bad: policy(end(`${SESSIONS}\${aws:username}-*`)),
    good: policy(end('*', when('StringLike', OWNER, '${aws:userid}*'))),
  },
  {
    code: 'user-variables-mixed',
    at: '/Statement/0/Resource',
    bad: policy(end(`${SESSIONS}\${aws:username}-*`), {
      ...CHANNEL,
      Resource: `${SESSIONS}\${aws:userid}-*`,
    }),
    good: policy(end(`${SESSIONS}\${aws:username}-*`), CHANNEL),
  },
  {
    code: 'user-id-in-session-arn',
    at: '/Statement/0/Resource',
    bad: policy(end(`${SESSIONS}\${aws:userid}-*`)),
    good: policy({ ...CHANNEL, Resource: `${SESSIONS}\${aws:userid}-*` }),
  },
  {
    code: 'session-tag-with-user-name',
    at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1aws:ssmmessages:session-id',
    bad: policy(end('*', when('StringLike', OWNER, '${aws:userName}'))),
    good: policy(end('*', when('StringLike', OWNER, '${aws:userid}*'))),
  },
  {
    code: 'session-tag-unknown',
    at: '/Statement/0/Condition/StringLike/aws:ResourceTag~1Team',
    bad: policy(end('*', when('StringLike', 'aws:ResourceTag/Team', 'ops'))),
    good: policy(end('*', when('StringLike', OWNER, '${aws:userid}*'))),
  },
  {
    code: 'every-session',
    at: '/Statement/0/Resource',
    bad: policy(end('*')),
    good: policy(end('*', when('StringLike', OWNER, '${aws:userid}*'))),
  },
  {
    code: 'resume-missing',
    at: '/Statement/0/Action',
    bad: policy({ Action: 'ssm:TerminateSession', Resource: `${SESSIONS}\${aws:username}-*` }),
    good: policy({ Action: 'ssm:*Session', Resource: `${SESSIONS}\${aws:username}-*` }),
  },
  {
    code: 'resume-missing',
    at: '/Statement/0/Action/1',
    bad: policy({ Action: ['ssm:StartSession', 'ssm:TerminateSession'], Resource: '*' }),
    good: policy({ Action: 'ssm:TerminateSession', Resource: '*' }),
  },
  {
    code: 'documents-escalation',
    at: '/Statement/0',
    bad: starting({ Action: WRITE, Resource: OWN }, start([NODE, OWN])),
    good: starting({ Action: WRITE, Resource: SHELL }, start([NODE, OWN])),
  },
  {
    code: 'documents-escalation',
    at: '/Statement/0',
    bad: starting(
      { Action: WRITE, Resource: OWN, Condition: { StringEquals: { 'ssm:DocumentType': ['Session'] } } },
      start([NODE, OWN]),
    ),
    good: starting(
      {
        Action: WRITE,
        Resource: OWN,
        Condition: { StringEquals: { 'ssm:DocumentType': ['ManualApprovalPolicy', 'AutoApprovalPolicy'] } },
      },
      start([NODE, OWN]),
    ),
  },
  {
    code: 'default-version-missing',
    at: '/Statement/0/Action',
    bad: policy({ Action: 'ssm:UpdateDocument', Resource: SHELL }),
    good: policy({ Action: WRITE, Resource: SHELL }),
  },
];

export const peopleCases: readonly Case[] = [...startCases, ...sessionCases];
