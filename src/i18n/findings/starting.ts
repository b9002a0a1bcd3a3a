import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

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
