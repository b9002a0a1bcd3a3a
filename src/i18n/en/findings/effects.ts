import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const START = code('ssm:StartSession');

/** Words for what a policy comes to: whom it lets in, whom it does not, and what it lets people get round. */
export const effectTexts = {
  'node-name': {
    title: 'Name of a node instead of its ID',
    message: ({ name, kind }) =>
      `The ARN of a node holds its ID (${code(kind === 'instance' ? 'i-…' : 'mi-…')}), so ${code(name)} matches none. Write IDs, or ${code('*')} with a condition on a tag.`,
    inDeny: ({ name, kind }) =>
      `The ARN of a node holds its ID (${code(kind === 'instance' ? 'i-…' : 'mi-…')}), so ${code(name)} matches none, and this denies nothing there. Write IDs, or ${code('*')} with a condition on a tag.`,
  },
  'unique-id-in-session-arn': {
    title: 'Unique ID where session IDs have a name',
    message: ({ id }) =>
      `Session IDs begin with the name of a user or role session, not with ${code(id)}, so this matches none that people have seen. Compare ${code('ssm:resourceTag/aws:ssmmessages:session-id')} with the ID instead.`,
  },
  'nodes-missing': {
    title: 'Session documents, and no node',
    message: () =>
      `This policy lets people use Session documents, but names no node, which AWS checks as well: unless another policy names one, AWS denies the session. Allow ${START} on the nodes too.`,
  },
  'deny-tag-on-documents': {
    title: 'Deny by tag that denies the documents too',
    message: ({ key }) =>
      `AWS also checks the Session document, which has no ${code(key)} unless somebody tagged it, so this denies every session. Limit the ${code('Resource')} of this statement to nodes.`,
  },
  'start-denied': {
    title: 'Deny that leaves no session',
    message: () =>
      `This denies everything that the policy allows for ${START}, so nobody can start a session. Narrow the Deny, or remove the Allow.`,
  },
  'session-tag-on-start': {
    title: 'Tag of sessions, which nodes never carry',
    message: ({ key }) =>
      `Only sessions carry ${code(key)}, and ${START} is checked on nodes and documents: nobody can start a session with this statement. Use the condition for ${code('ssm:TerminateSession')} and ${code('ssm:ResumeSession')}.`,
  },
  'start-condition-unmet': {
    title: 'Condition that no start of a session meets',
    message: ({ key }) =>
      `Whatever we tried, the condition on ${code(key)} was not met, so nobody can start a session with this statement. Check its operator and values, and whether two conditions exclude each other.`,
  },
  'start-without-effect': {
    title: 'Statement that lets nobody start a session',
    message: () =>
      `AWS checks ${START} on nodes and on Session documents, and nothing that this statement names is either, or its conditions are never met. Name nodes and documents, or remove it.`,
  },
  'start-apart': {
    title: 'Nodes and documents that never go together',
    message: () =>
      `Nodes are allowed and Session documents are allowed, but never for one session: their Regions, accounts or conditions differ. Compare the statements with ${START}.`,
  },
  'setup-node-denied': {
    title: 'Preferences that the role of the node does not fit',
    message: ({ action, resource }) =>
      `These preferences make the node use ${code(action)} on ${code(resource)}, which no role checked with them allows. Allow it there, or correct the name here.`,
  },
  'setup-person-denied': {
    title: 'Preferences with a key that people may not use',
    message: ({ action, resource }) =>
      `With these preferences, people who connect need ${code(action)} on ${code(resource)}, which no policy checked with them allows. Allow it there, or correct the key here.`,
  },
  'setup-key-policy': {
    title: 'Key policy without both halves',
    message: ({ actions }) =>
      `Sessions need this key from both sides, and the key policy allows nobody ${actions.map(code).join(' or ')}. Allow it for the people who connect (data keys) and the role of the node (decrypting), or leave it to IAM.`,
  },
  'setup-bucket-policy': {
    title: 'Bucket policy for another prefix',
    message: ({ key }) =>
      `This lets somebody write into the bucket of the preferences, but not where they put the logs: ${code(key)}. Compare the prefix of the two.`,
  },
  'tag-gate-open': {
    title: 'Gate of tags whose holder may tag',
    message: ({ action, key }) =>
      `People get in by the tag of a node (${code(key)}) and may set tags with ${code(action)}, so they can tag any node and connect to it. Limit which tags they may set, or drop the action.`,
  },
  'tasks-past-exec': {
    title: 'Sessions in ECS tasks past the logs of ECS Exec',
    message: () =>
      `This also starts sessions directly in ECS tasks, which the cluster’s settings for ECS Exec do not log. Name nodes only; for containers, ${code('ecs:ExecuteCommand')} is enough.`,
  },
  'exec-half': {
    title: 'ECS Exec on one of two resources',
    message: ({ missing }) =>
      missing === 'cluster'
        ? `AWS checks ${code('ecs:ExecuteCommand')} on the task and on its cluster, and no cluster is named, so ECS Exec is denied. Add ${code('arn:aws:ecs:region:account:cluster/…')}.`
        : `AWS checks ${code('ecs:ExecuteCommand')} on the cluster and on the task, and no task is named, so ECS Exec is denied. Add ${code('arn:aws:ecs:region:account:task/…')}.`,
  },
  'deny-list-of-documents': {
    title: 'List of denied documents',
    message: () =>
      `A list of denied documents misses those that AWS adds later. Deny with ${code('NotResource')} instead, and name there the nodes and the documents that people may use.`,
  },
  'node-every-bucket': {
    title: 'Node that uses every bucket',
    message: () =>
      'Every program on the node can read or write every bucket that the account reaches. Name the bucket of the session logs.',
  },
  'node-every-key': {
    title: 'Node that decrypts with every key',
    message: () =>
      'Every program on the node can decrypt with every KMS key whose key policy leaves that to IAM. Name the keys for session data and logs.',
  },
  'source-instance-arn': {
    title: 'Source of the request that EC2 instances may not send',
    message: () =>
      `Credentials of an instance profile carry ${code('ec2:SourceInstanceARN')}; AWS does not document that they carry this key too, and without it the node is refused. Compare ${code('ec2:SourceInstanceARN')}.`,
  },
  'log-bucket-service': {
    title: 'Log bucket open to a service instead of the node',
    message: () =>
      'The node writes session logs with its own role; the service never does. Allow the role of the node here.',
  },
  'log-bucket-encryption': {
    title: 'Bucket whose encryption nodes cannot check',
    message: () =>
      `If this bucket is for session logs of another account and you enforce encryption, nodes also check how it encrypts. Allow ${code('s3:GetEncryptionConfiguration')} on the bucket itself.`,
  },
} as const satisfies SomeFindingTexts;
