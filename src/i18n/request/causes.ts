import type { Params } from '#core';
import type { CauseCode } from '#analysis';
import { code } from './code.ts';

/** What a policy lacks. */
export const causeMessages: Readonly<Record<CauseCode, (params: Params) => string>> = {
  'partition-differs': ({ value, chosen }) =>
    `The ARN is of the partition ${code(value)}, the policy is written for ${code(chosen)}.`,
  'account-differs': ({ value, chosen }) =>
    `The resource is in account ${code(value)}, the policy is written for ${code(chosen)}. In another account, people assume a role there.`,
  'account-not-named': ({ value }) => `The policy still says ${code('account-id')}. Fill in ${code(value)}.`,
  'region-differs': ({ value, chosen }) =>
    `The resource is in ${code(value)}, the policy is written for ${code(chosen)}. Add ${code(value)}.`,
  'region-not-named': ({ value }) => `The policy still says ${code('region')}. Fill in ${code(value)}.`,
  'sessions-not-started': () => 'With these answers, people start no sessions.',
  'node-not-listed': ({ value }) => `The node is not on the list. Add ${code(value)}.`,
  'tags-not-named': () => 'Nodes are chosen by tag, but no tag is named yet.',
  'hybrid-not-reached': () => 'It is a hybrid node, and the policy names EC2 instances only.',
  'task-not-reached': () => 'It is an ECS task, and the policy names instances.',
  'document-missing': ({ value }) =>
    `Starting a session asks about the document as well as the node, and the policy does not allow ${code(value)}. Add this kind of session.`,
  'custom-document-missing': ({ value }) => `The policy does not allow this document. Add ${code(value)}.`,
  'aws-document-not-offered': ({ value }) =>
    `The policy does not allow ${code(value)}, and these answers have no choice for it. If people need it, add its ARN by hand, with an empty account: AWS owns the document.`,
  'own-sessions-off': () => 'People may not end or resume sessions.',
  'resume-off': () => 'People may end their sessions, but not resume them.',
  'form-user-name': () =>
    `The policy recognizes sessions by ${code('${aws:username}')}, which only IAM users have. For roles, use the tag of the session.`,
  'form-user-id': () =>
    `The policy recognizes sessions by an ARN with ${code('${aws:userid}')}, as AWS prints it; session IDs that people saw do not begin so. Use the tag of the session.`,
  'form-literal': ({ chosen }) =>
    `The policy recognizes sessions by ${chosen === '' ? 'an ID that is not filled in yet' : `the ID ${code(chosen)}, which may be somebody else’s`}.`,
  'form-target': () => 'The policy ties sessions to a node as well, and this one may be on another.',
  'foreign-session': ({ value, name }) =>
    `The session ${code(value)} is not called after ${code(name)}, so it is somebody else’s. That people end only their own is what these answers mean.`,
  'data-channel-off': () =>
    'Since 2025, AWS’s samples allow people to open the data channel of their sessions. This policy does not.',
  'session-key-off': ({ value }) =>
    `Sessions are encrypted with a KMS key, and the answers do not have one. Switch encryption on, and name ${code(value)} if it is the key of the preferences.`,
  'session-key-not-named': ({ value }) =>
    `The policy still says ${code('key-name')}. Fill in ${code(value)}.`,
  'session-key-is-alias': ({ chosen }) =>
    `The answers name the alias ${code(chosen)}; IAM compares with the ARN of the key itself.`,
  'session-key-differs': ({ value }) =>
    `The policy names another key. The one that is asked about is ${code(value)}.`,
  'key-not-for-ports': () =>
    'These answers allow SSH and port forwarding only, which are never encrypted with the key. Another kind of session was started.',
  'agent-update-off': () =>
    'The policy sends no commands to nodes. The EC2 console needs that only to update an old agent.',
  'agent-update-document': ({ value }) =>
    `The policy sends commands to nodes but names no document for them. Allow it with ${code(value)}.`,
  'command-not-offered': ({ value }) =>
    `The policy sends no commands with ${code(value)}, and should not: whoever runs commands needs no session. Run Command has its own policies.`,
  'read-not-granted': () =>
    'Consoles list nodes and sessions; the policy does not allow it. The AWS CLI does without.',
  'documents-not-listed': () =>
    'Picking a document in the console needs permission to list and read documents.',
  'preferences-not-granted': () => 'With these answers, administrators may not do this to the preferences.',
  'preferences-for-administrators': () =>
    'It changes or reads the preferences, which are for administrators. Use the administrator policy.',
  'node-basics-missing': () =>
    'The role is made to be added to one that has the basics of Systems Manager. Choose permissions that include them.',
  'older-channels-off': () => 'The agent uses its older channel, which only old Regions know.',
  'logs-not-permitted': () => 'The role has the minimum only, which writes no logs.',
  's3-log-off': ({ value }) =>
    `The role may not write logs to S3${value === '' ? '' : `, and the preferences name the bucket ${code(value)}`}. Switch the log on, or off in the preferences.`,
  'bucket-differs': ({ value, chosen }) =>
    `The log goes to the bucket ${code(value)}, the policy names ${code(chosen === '' ? 'amzn-s3-demo-bucket' : chosen)}.`,
  'prefix-differs': ({ value, chosen }) =>
    `The log goes to ${code(value)}, the policy covers only the prefix ${code(chosen)}.`,
  'bucket-account': () => 'The bucket belongs to another account, which the answers do not say.',
  'bucket-key-off': ({ value }) =>
    `The bucket is encrypted with the KMS key ${code(value)}, which the answers do not say.`,
  'bucket-key-parts-off': ({ value }) =>
    `The log is above 5 MB and goes up in parts, for which the role needs ${code('kms:Decrypt')} on ${code(value)} too.`,
  'bucket-key-differs': ({ value }) =>
    `The policy names another key for the bucket. The one that is asked about is ${code(value)}.`,
  'cloudwatch-log-off': () =>
    'The role may not write logs to CloudWatch Logs. Switch the log on, or off in the preferences.',
  'log-group-differs': ({ value, chosen }) =>
    `The log goes to the group ${code(value)}, the policy names ${code(chosen === '' ? 'log-group-name' : chosen)}.`,
  'condition-not-met': ({ key }) => `A condition on ${code(key)} is not met.`,
  'action-not-offered': () => 'Nothing around sessions needs this, so no answer allows it.',
  'not-covered': () => 'No statement covers this resource.',
};
