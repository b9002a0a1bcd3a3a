import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

/** Words for the roles of nodes: what they may do, and who may assume them. */
export const roleTexts = {
  'heartbeat-missing': {
    title: 'Node that does not register',
    message: () =>
      `Without ${code('ssm:UpdateInstanceInformation')} a node does not appear in Systems Manager. Add it, unless another policy of the role allows it, or the role is of ECS tasks, which need the channels alone.`,
  },
  'channels-none': {
    title: 'Node without channels for sessions',
    message: () =>
      `No session reaches the node: the agent opens its channels with four actions of ${code('ssmmessages')}. Allow them on ${code('*')}, unless another policy of the role does.`,
  },
  'channels-missing': {
    title: 'Node without all its channels',
    message: ({ actions }) =>
      `The agent needs all four channel actions for sessions, and ${actions.map(code).join(', ')} ${actions.length === 1 ? 'is' : 'are'} missing. Allow all four on ${code('*')}.`,
  },
  'log-group-unseen': {
    title: 'Node that cannot check the log group',
    message: () =>
      `The agent first checks the log group and its encryption. Without ${code('logs:DescribeLogGroups')} on ${code('*')}, it writes no log, or sessions fail.`,
  },
  'bucket-encryption-unseen': {
    title: 'Node that cannot check how the bucket encrypts',
    message: () =>
      `If you enforce encrypted logs, sessions fail unless the node can check the bucket. Allow ${code('s3:GetEncryptionConfiguration')} on the bucket itself, without ${code('/*')}.`,
  },
  'decrypt-missing': {
    title: 'Key action of the caller instead of the node',
    message: () =>
      `The person who connects creates the data key; the node has to decrypt it, or encrypted sessions fail. Allow ${code('kms:Decrypt')} on the key.`,
  },
  'bucket-decrypt-missing': {
    title: 'Node that loses logs above 5 MB',
    message: () =>
      `The agent uploads large logs in parts, and a bucket with a KMS key then requires ${code('kms:Decrypt')} too. Allow it on the bucket’s key, together with ${code('kms:GenerateDataKey')}.`,
  },
  'parameters-readable': {
    title: 'Node that reads every parameter',
    message: () =>
      'Every program on the node can then read all of Parameter Store, including secrets. Session Manager does not need it.',
  },
  'message-delivery': {
    title: 'Older channel of the agent',
    message: () =>
      `Agents from 3.3.40.0 on do not need ${code('ec2messages')}, and Regions launched since 2024 do not have it. Remove it if your agents are new enough.`,
  },
  'trust-resource': {
    title: 'Resource in a trust policy',
    message: () =>
      'A trust policy is always about its own role, so IAM refuses a resource. Remove the element.',
  },
  'trust-principal-missing': {
    title: 'Nobody is trusted',
    message: () =>
      `IAM refuses a trust policy that does not say who may assume the role. Add ${code('Principal')}, such as ${code('{"Service": "ec2.amazonaws.com"}')}.`,
  },
  'trust-action-principal': {
    title: 'Federated action for others than providers',
    message: ({ action }) =>
      `IAM refuses ${code(action)} for these principals: only an identity provider’s users can call it. Name the provider in ${code('Federated')}, or write ${code('sts:AssumeRole')}.`,
  },
  'principal-kind-unknown': {
    title: 'No such kind of principal',
    message: ({ kind }) =>
      `AWS refuses ${code(kind)} in ${code('Principal')}: the kinds are ${code('AWS')}, ${code('Service')}, ${code('Federated')} and, of buckets, ${code('CanonicalUser')}.`,
  },
  'principal-malformed': {
    title: 'Neither an account nor the ARN of a principal',
    message: ({ text }) =>
      `AWS refuses ${code(text)}. Write an account ID, or an ARN such as ${code('arn:aws:iam::account:role/name')}.`,
  },
  'principal-wildcard': {
    title: 'Wildcard in the ARN of a principal',
    message: ({ text }) =>
      `AWS refuses ${code(text)}: a principal is a whole ARN or ${code('*')} alone. For several roles, trust the account and compare ${code('aws:PrincipalArn')} by ${code('ArnLike')}.`,
  },
  'service-principal-malformed': {
    title: 'Service without its domain',
    message: ({ service }) =>
      `AWS refuses ${code(service)}. Services are named with their domain, such as ${code('ssm.amazonaws.com')}.`,
  },
  'service-principal-regional': {
    title: 'Service with a Region',
    message: ({ service, expected }) =>
      `AWS has no principal ${code(service)} and refuses it. Write ${code(expected)}, which stands for every Region.`,
  },
  'control-allow': {
    title: 'Allow in a resource control policy',
    message: () =>
      `AWS Organizations refuses ${code('Allow')} in a resource control policy of yours. Write what to deny.`,
  },
  'control-not-action': {
    title: 'NotAction in a resource control policy',
    message: () =>
      `AWS Organizations refuses ${code('NotAction')} in a resource control policy. List the actions in ${code('Action')}.`,
  },
  'control-every-action': {
    title: 'Every action in a resource control policy',
    message: () =>
      `AWS Organizations refuses ${code('*')} alone in a resource control policy. Name the services, such as ${code('s3:*')}.`,
  },
  'trust-not-principal': {
    title: 'NotPrincipal in a trust policy',
    message: () =>
      `IAM refuses ${code('NotPrincipal')} here. Name who may assume the role in ${code('Principal')}.`,
  },
  'trust-everybody': {
    title: 'Everybody may assume the role',
    message: () =>
      'Without a condition, anybody in any AWS account may assume this role. Name a service, an account or a role.',
  },
  'trust-action': {
    title: 'Action that a trust policy cannot have',
    message: ({ action }) =>
      `A trust policy is about assuming the role: ${code('sts:AssumeRole')} and the like. IAM refuses ${code(action)}.`,
  },
  'trust-any-account': {
    title: 'Service trusted for every account',
    message: ({ service }) =>
      `${code(service)} acts for all AWS customers, and no condition limits it to one account. Compare ${code('aws:SourceAccount')} with yours.`,
  },
  'trust-accounts-differ': {
    title: 'Two accounts that cannot both be right',
    message: ({ account, inArn }) =>
      `${code('aws:SourceAccount')} requires ${code(account)} and ${code('aws:SourceArn')} requires ${code(inArn)}. Both must match, so nothing can assume the role.`,
  },
} as const satisfies SomeFindingTexts;
