import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const EVERY_DOCUMENT = {
  anybody:
    'people may use any Session document: port forwarding to any host that the node reaches, any command, and sessions in ECS tasks',
  aws: 'people may use any AWS document, including port forwarding to any host',
  account: 'people may use any document of the account, including future ones',
} as const;

const STARTS_NOTHING = {
  'ssm:StartSession': 'no session starts',
  'ssm:SendCommand': 'no command runs',
} as const;

const START = code('ssm:StartSession');
const CHECK = code('ssm:SessionDocumentAccessCheck');

/** Words for starting sessions and running commands. */
export const startingTexts = {
  'tag-condition-on-document': {
    title: 'Tag condition that denies a document',
    message: ({ document, key, action }) =>
      `AWS checks node and document separately, and ${code(document)} has no ${code(key)}: AWS denies it, and ${STARTS_NOTHING[action]}. Move the document to a statement without this condition.`,
  },
  'tag-condition-on-own-document': {
    title: 'Tag condition that a document has to meet too',
    message: ({ document, key, action }) =>
      `AWS checks node and document separately, so ${code(document)} needs ${code(key)} as well, or ${STARTS_NOTHING[action]} with it. Tag the document, or move it to a statement without this condition.`,
  },
  'tag-condition-optional': {
    title: 'Nodes without the tag are allowed too',
    message: ({ key }) =>
      `With ${code('IfExists')}, everything without ${code(key)} passes: untagged nodes as well as documents. Drop ${code('IfExists')}, and move the documents to another statement.`,
  },
  'tag-key-not-of-tasks': {
    title: 'ECS tasks do not have this key',
    message: ({ key }) =>
      `Requests on ECS tasks do not have ${code(key)}, so nobody gets in. Use ${code('aws:ResourceTag/…')}.`,
  },
  'documents-missing': {
    title: 'No Session document',
    message: () =>
      `This policy lets people start sessions on nodes but names no document, which AWS checks as well: unless another policy names one, AWS denies the session. Allow ${START} on ${code('SSM-SessionManagerRunShell')}, or on another document for people to use.`,
  },
  'every-document': {
    title: 'Sessions with every document',
    message: ({ owner }) =>
      `Here ${EVERY_DOCUMENT[owner]}. Name the documents that people need; for every node, write ARNs of instances.`,
  },
  'remote-host-document': {
    title: 'Tunnels to any host',
    message: () =>
      'With this document, people reach every host and port that the node reaches, and nothing is logged. Your own document of type Port can fix host and port.',
  },
  'any-command-document': {
    title: 'Any command',
    message: ({ name }) =>
      `${code(name)} runs any command, which equals a shell. Your own document can fix the command.`,
  },
  'command-document-in-session': {
    title: 'Command document, which starts no session',
    message: ({ name }) =>
      `${code(name)} is for ${code('ssm:SendCommand')}; ${START} refuses it. Remove it here.`,
  },
  'document-check-incomplete': {
    title: 'Document check in some statements only',
    message: () =>
      `Another statement requires ${CHECK} and this one does not, so people can bypass it here. Add it to every statement that allows ${START}, or to none.`,
  },
  'document-check-strict': {
    title: 'Document check that denies too much',
    message: ({ operator }) =>
      `Some requests lack ${CHECK}, and ${code(operator)} denies them, even with an allowed document. Use ${code('BoolIfExists')}.`,
  },
  'document-check-value': {
    title: 'Document check with another value than true',
    message: ({ value }) =>
      `${code(value)} does not turn the document check on. Write ${code('"true"')}, in lower case, or remove the condition.`,
  },
  'data-channel-missing': {
    title: 'Sessions without their data channel',
    message: () =>
      `Since 2025, AWS’s samples let people open the session’s data channel; where AWS checks it, sessions fail without. Allow ${code('ssmmessages:OpenDataChannel')}.`,
  },
  'send-command-any': {
    title: 'Any command as root',
    message: () =>
      `People can run any script as root on the nodes with Run Command, and no session log shows it. To update the agent, allow ${code('AWS-UpdateSSMAgent')} only.`,
  },
  'send-command-without-document': {
    title: 'Run Command without a document',
    message: () =>
      `AWS checks ${code('ssm:SendCommand')} on a Command document too, and none is allowed: the console cannot update the agent. Add ${code('arn:aws:ssm:*::document/AWS-UpdateSSMAgent')}, or drop the action.`,
  },
  'data-key-missing': {
    title: 'Key action of the node instead of the caller',
    message: () =>
      `The node decrypts; the person who connects has to create the data key, or encrypted sessions fail. Allow ${code('kms:GenerateDataKey')} on the key.`,
  },
  'access-request-bypassed': {
    title: 'Sessions without approval',
    message: () =>
      `People who may request access can also start sessions directly, without approval. Remove ${START} from their policy.`,
  },
  'deny-ssh-only': {
    title: 'SSH denied, tunnels left open',
    message: () =>
      `People who may use ${code('AWS-StartPortForwardingSession')} can still reach port 22. Deny the documents for port forwarding too, or allow only the documents that people need.`,
  },
  'deny-cuts-nodes': {
    title: 'Deny that also denies the nodes',
    message: () =>
      `AWS also checks ${START} on the node, which this list does not name, so every session is denied. Add ${code('arn:aws:ec2:*:*:instance/*')} and, for hybrid nodes, ${code('arn:aws:ssm:*:*:managed-instance/*')} to ${code('NotResource')}.`,
  },
} as const satisfies SomeFindingTexts;

const TAG = code('ssm:resourceTag/aws:ssmmessages:session-id');

/** Words for people's own sessions, and for administrators. */
export const peopleTexts = {
  'user-name-only-of-users': {
    title: 'User name, which roles do not have',
    message: () =>
      `${code('${aws:username}')} has a value for IAM users only. For people who sign in through a role or IAM Identity Center, this matches nothing; for them, compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'user-variables-mixed': {
    title: 'User name and user ID in one policy',
    message: () =>
      `${code('${aws:username}')} is for IAM users only, but the rest of this policy uses ${code('${aws:userid}')}. For people who sign in through a role, this statement matches nothing.`,
  },
  'user-id-in-session-arn': {
    title: 'Session ARN that may not match',
    message: () =>
      `AWS’s quickstart prints this form, but session IDs begin with a name, and people report that they cannot end their sessions. Use ${code('"Resource": "*"')} and compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'session-tag-with-user-name': {
    title: 'Session tag compared with a user name',
    message: () =>
      `This tag has the user ID, so a user name never matches and nobody can end a session. Compare it with ${code('${aws:userid}*')}.`,
  },
  'session-tag-unknown': {
    title: 'Tag that no session has',
    message: ({ key }) =>
      `Sessions have only the tags that AWS sets: session-id and target-id. With ${code(key)}, nobody can end or resume a session; compare ${TAG} instead.`,
  },
  'every-session': {
    title: 'Everybody’s sessions',
    message: () =>
      `People with this policy can end other people’s sessions. To limit them to their own, compare ${TAG} with ${code('${aws:userid}*')}.`,
  },
  'resume-missing': {
    title: 'Sessions that cannot be resumed',
    message: () =>
      `After a lost connection, the client resumes the session, which this policy denies. Add ${code('ssm:ResumeSession')} to ${code('ssm:TerminateSession')}.`,
  },
  'documents-escalation': {
    title: 'A way around every limit on sessions',
    message: () =>
      'People who may write documents and start sessions with any document can write one without limits. Name the documents in one of the two statements.',
  },
  'default-version-missing': {
    title: 'Changes may not become the default',
    message: () =>
      `A changed document is a new version, and making that the default is a separate action. Add ${code('ssm:UpdateDocumentDefaultVersion')}.`,
  },
} as const satisfies SomeFindingTexts;
