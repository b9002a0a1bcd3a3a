import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

/** Words for the roles of nodes: what they may do, and who may assume them. */
export const roleTexts = {
  'heartbeat-missing': {
    title: 'Node that does not register',
    message: () =>
      `Without ${code('ssm:UpdateInstanceInformation')} a node does not appear in Systems Manager. Add it, unless another policy of the role has it.`,
  },
  'channels-missing': {
    title: 'Node without all its channels',
    message: ({ actions }) =>
      `The agent needs all four channel actions for sessions; missing: ${actions.map(code).join(', ')}. Allow them on ${code('*')}.`,
  },
  'log-group-unseen': {
    title: 'Node that cannot see the log group',
    message: () =>
      `Before it writes, the agent looks for the log group and its encryption. Without ${code('logs:DescribeLogGroups')} on ${code('*')} no log is written, or sessions fail.`,
  },
  'bucket-encryption-unseen': {
    title: 'Node that cannot see how the bucket encrypts',
    message: () =>
      `When encrypted logs are required, sessions fail unless the node may look. Allow ${code('s3:GetEncryptionConfiguration')} on the bucket itself, without ${code('/*')}.`,
  },
  'decrypt-missing': {
    title: 'Key action of the caller instead of the node',
    message: () =>
      `Callers create the data key; the node has to read it, and encrypted sessions fail without. Allow ${code('kms:Decrypt')} on the key.`,
  },
  'bucket-decrypt-missing': {
    title: 'Node that loses logs above 5 MB',
    message: () =>
      `The agent uploads large logs in parts, and a bucket with a KMS key then asks for ${code('kms:Decrypt')} too. Allow it on the key of the bucket, beside ${code('kms:GenerateDataKey')}.`,
  },
  'parameters-readable': {
    title: 'Node that reads every parameter',
    message: () =>
      'Every program on the node can read all of Parameter Store with this, secrets included. Session Manager does not need it.',
  },
  'message-delivery': {
    title: 'Older channel of the agent',
    message: () =>
      `Agents since 3.3.40.0 do not need ${code('ec2messages')}, and Regions launched since 2024 do not have it. Leave it out if your agents are newer.`,
  },
  'trust-resource': {
    title: 'Resource in a trust policy',
    message: () =>
      'A trust policy is about the role that has it, and IAM refuses a resource. Remove the element.',
  },
  'trust-principal-missing': {
    title: 'Nobody is trusted',
    message: () =>
      `IAM refuses a trust policy that does not say who may assume the role. Add ${code('Principal')}, such as ${code('{"Service": "ec2.amazonaws.com"}')}.`,
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
    title: 'Action that a trust policy does not know',
    message: ({ action }) =>
      `A trust policy is about assuming the role: ${code('sts:AssumeRole')} and the like. IAM refuses ${code(action)}.`,
  },
  'trust-any-account': {
    title: 'Service trusted for every account',
    message: ({ service }) =>
      `${code(service)} works for all customers of AWS, and nothing says that it may use this role for you only. Compare ${code('aws:SourceAccount')} with your account.`,
  },
  'trust-accounts-differ': {
    title: 'Two accounts that cannot both be right',
    message: ({ account, inArn }) =>
      `${code('aws:SourceAccount')} asks for ${code(account)} and ${code('aws:SourceArn')} for ${code(inArn)}. Both must hold, so nothing can assume the role.`,
  },
} as const satisfies SomeFindingTexts;
