import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const EVERY_DOCUMENT = {
  anybody:
    'any Session document may be used: port forwarding to any host that the node reaches, any command, and sessions in ECS tasks',
  aws: 'any document of AWS may be used, port forwarding to any host among them',
  account: 'any document of the account may be used, also those that are written later',
} as const;

const START = code('ssm:StartSession');
const CHECK = code('ssm:SessionDocumentAccessCheck');

/** Words for starting sessions and running commands. */
export const startingTexts = {
  'tag-condition-on-document': {
    title: 'Tag condition that cuts a document off',
    message: ({ document, key }) =>
      `AWS asks about node and document separately, and ${code(document)} has no ${code(key)}: it is refused, and no session starts. Put the document into a statement of its own without this condition.`,
  },
  'tag-condition-optional': {
    title: 'Nodes without the tag are allowed too',
    message: ({ key }) =>
      `With ${code('IfExists')}, whatever lacks ${code(key)} passes: untagged nodes as well as documents. Drop ${code('IfExists')} and give the documents a statement of their own.`,
  },
  'tag-key-not-of-tasks': {
    title: 'ECS tasks do not have this key',
    message: ({ key }) =>
      `Requests about ECS tasks do not carry ${code(key)}, so nobody gets in. Use ${code('aws:ResourceTag/…')}.`,
  },
  'documents-missing': {
    title: 'No Session document',
    message: () =>
      `This policy lets people start sessions on nodes and names no document, which AWS asks about as well: unless another policy does, they are refused. Allow ${START} on ${code('SSM-SessionManagerRunShell')}, or on the document they are to use.`,
  },
  'every-document': {
    title: 'Sessions with every document',
    message: ({ owner }) =>
      `Here ${EVERY_DOCUMENT[owner]}. Name the documents that people need; for all nodes, write the ARNs of instances.`,
  },
  'remote-host-document': {
    title: 'Tunnels to any host',
    message: () =>
      'With this document people reach every host and port that the node reaches, and nothing is logged. A document of your own of type Port can fix both.',
  },
  'any-command-document': {
    title: 'Any command',
    message: ({ name }) =>
      `${code(name)} runs whatever command the caller names, which equals a shell. A document of your own can fix the command.`,
  },
  'command-document-in-session': {
    title: 'Command document, with which no session starts',
    message: ({ name }) =>
      `${code(name)} is for ${code('ssm:SendCommand')}; ${START} refuses it. Remove it here.`,
  },
  'document-check-incomplete': {
    title: 'Document check in some statements only',
    message: () =>
      `Another statement asks for ${CHECK} and this one does not, so people can get round it here. Put it into every statement that allows ${START}, or into none.`,
  },
  'document-check-strict': {
    title: 'Document check that refuses too much',
    message: () =>
      `Some requests lack ${CHECK}, and plain ${code('Bool')} refuses them, even with a document that is allowed. Use ${code('BoolIfExists')}.`,
  },
  'document-check-value': {
    title: 'Document check with another value than true',
    message: ({ value }) =>
      `${code(value)} does not turn the check of documents on. Write ${code('"true"')}, in lower case, or remove the condition.`,
  },
  'data-channel-missing': {
    title: 'Sessions without their data channel',
    message: () =>
      `AWS’s samples let callers open the channel of a session since 2025; where AWS asks for it, sessions break off without. Allow ${code('ssmmessages:OpenDataChannel')}.`,
  },
  'send-command-any': {
    title: 'Any command as root',
    message: () =>
      `With this, Run Command executes any script as root on the nodes, and no session log shows it. To update the agent, allow ${code('AWS-UpdateSSMAgent')} only.`,
  },
  'send-command-without-document': {
    title: 'Run Command without a document',
    message: () =>
      `${code('ssm:SendCommand')} is asked about a Command document too, and none is allowed: the console cannot update the agent. Add ${code('arn:aws:ssm:*::document/AWS-UpdateSSMAgent')}, or drop the action.`,
  },
  'data-key-missing': {
    title: 'Key action of the node instead of the caller',
    message: () =>
      `The node decrypts; who connects has to create the data key, and encrypted sessions fail without it. Allow ${code('kms:GenerateDataKey')} on the key.`,
  },
  'access-request-bypassed': {
    title: 'Sessions without the approval',
    message: () =>
      `People who may request access can start sessions directly as well, so nobody has to approve. Remove ${START} from their policy.`,
  },
  'deny-ssh-only': {
    title: 'SSH denied, tunnels left open',
    message: () =>
      `Whoever may use ${code('AWS-StartPortForwardingSession')} reaches port 22 all the same. Deny the documents for port forwarding too, or allow only the documents meant.`,
  },
  'deny-cuts-nodes': {
    title: 'Denial that hits the nodes too',
    message: () =>
      `${START} is also asked about the node, which this list does not name, so every session is denied. Add ${code('arn:aws:ec2:*:*:instance/*')} and, for hybrid nodes, ${code('arn:aws:ssm:*:*:managed-instance/*')} to ${code('NotResource')}.`,
  },
} as const satisfies SomeFindingTexts;

const TAG = code('ssm:resourceTag/aws:ssmmessages:session-id');

/** Words for people's own sessions, and for administrators. */
export const peopleTexts = {
  'user-name-only-of-users': {
    title: 'User names, which roles do not have',
    message: () =>
      `${code('${aws:username}')} has a value for IAM users only. For people who sign in through roles or Identity Center this matches nothing; compare ${TAG} with ${code('${aws:userid}*')} for them.`,
  },
  'user-variables-mixed': {
    title: 'User name and user ID in one policy',
    message: () =>
      `${code('${aws:username}')} is for IAM users only, and ${code('${aws:userid}')} stands elsewhere in this policy. For people who sign in through roles, this statement matches nothing.`,
  },
  'user-id-in-session-arn': {
    title: 'Session ARN that may not match',
    message: () =>
      `AWS’s quickstart prints this form, but session IDs begin with a name, and people report that they cannot end their sessions. Use ${code('"Resource": "*"')} and compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'session-tag-with-user-name': {
    title: 'Session tag compared with a user name',
    message: () =>
      `This tag holds the user ID, so a user name never matches and nobody can end a session. Compare it with ${code('${aws:userid}*')}.`,
  },
  'session-tag-unknown': {
    title: 'Tag that no session has',
    message: ({ key }) =>
      `Sessions carry only the tags that AWS sets: session-id and target-id. With ${code(key)}, nobody can end or resume a session; compare ${TAG}.`,
  },
  'every-session': {
    title: 'Everybody’s sessions',
    message: () =>
      `People with this policy can end sessions of others. To leave them their own, compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'resume-missing': {
    title: 'Sessions that cannot be resumed',
    message: () =>
      `When the network breaks, the client resumes the session, and here it is refused. Put ${code('ssm:ResumeSession')} beside ${code('ssm:TerminateSession')}.`,
  },
  'documents-escalation': {
    title: 'A way round every limit of sessions',
    message: () =>
      'Who may write documents and start sessions with every document can write one without limits. Name the documents in one of the two statements.',
  },
  'default-version-missing': {
    title: 'Changes may not become the default',
    message: () =>
      `A changed document is a new version, and making it the default is an action of its own. Add ${code('ssm:UpdateDocumentDefaultVersion')}.`,
  },
} as const satisfies SomeFindingTexts;
