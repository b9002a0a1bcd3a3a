import type {
  AccessDeniedMessage,
  CauseCode,
  DenialReason,
  DeniedPrincipal,
  ElsewhereCode,
  Symptom,
} from '#analysis';
import type { Params } from '#core';
import { code } from './text.ts';

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
  'tunnel-missing': () => 'The policy does not allow the tunnel. Add it to the kinds of session.',
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

/** Where else to look. */
export const elsewhereMessages: Readonly<Record<ElsewhereCode, (params: Params) => string>> = {
  'named-identity-deny': () =>
    'This policy has no Deny, so another policy of the same person or role denies it. Look at everything that is attached, groups included.',
  'named-identity': () =>
    'This policy would allow it, so it is not in force there: it is attached to somebody else, or an older version of it is.',
  'named-service-control': ({ explicit }) =>
    `The denial is from a service control policy of the organization, which ${explicit === 1 ? 'denies' : 'does not allow'} it. Nothing in this policy can lift that.`,
  'named-resource-control': () =>
    'The denial is from a resource control policy of the organization. Nothing in this policy can lift that.',
  'named-boundary': ({ explicit }) =>
    `The denial is from the permissions boundary of the user or role, which ${explicit === 1 ? 'denies' : 'does not allow'} it. It has to allow everything that this policy allows.`,
  'named-session': () =>
    'The denial is from a policy that was passed when the role was assumed. It narrows the role for that session only.',
  'named-resource': () =>
    'The denial is from the policy of the resource itself: of the KMS key or the bucket. It has to allow the role as well.',
  'named-vpc-endpoint': () => 'The denial is from the policy of a VPC endpoint on the way.',
  'not-attached': () =>
    'Is this policy in force? It may be attached to somebody else, or an older version of it may be the default.',
  'guard-mfa': () =>
    'The policy asks for MFA. Long-term access keys have none; neither have sessions begun without it.',
  'guard-network': ({ value }) =>
    `The policy allows it only from ${code(value)}. Requests through a VPC endpoint have no public address at all.`,
  'guard-time': ({ value }) => `The policy allows it only for a time; one end of it is ${code(value)}.`,
  'tags-of-node': () =>
    'The policy allows it only on nodes with the tag. Compare tag and value letter by letter: values have upper and lower case.',
  'data-channel-form': () =>
    'The policy allows the data channel in the form of the session ARN that AWS prints. If AWS asks by the session ID, only the choice of every session helps.',
  plugin: () =>
    'Is the Session Manager plugin installed and new? Without it the CLI cannot join the session and tries to end it, which is then what is denied.',
  'other-layers': () =>
    'Service control policies, a permissions boundary and session policies can each deny what this policy allows.',
  'key-policy': () =>
    'The policy of the KMS key has to allow it as well, by naming the role or by leaving it to IAM policies of the account.',
  'key-other-account': ({ value }) =>
    `The key belongs to account ${code(value)}: its policy has to name the other account, and the preferences the whole ARN of the key.`,
  'caller-half-of-key': () =>
    `The person needs the other half: ${code('kms:GenerateDataKey')} on the same key.`,
  'node-half-of-key': () => `The node needs the other half: ${code('kms:Decrypt')} on the same key.`,
  'bucket-policy': () => 'The bucket may have a policy of its own that denies it.',
  'log-not-encrypted': ({ value }) =>
    `Is the ${value === 'cloudwatch' ? 'log group' : 'bucket'} encrypted? If not, encrypt it, or allow logs without encryption in the preferences.`,
  'log-target-missing': ({ value }) =>
    `Does the ${value === 'cloudwatch' ? 'log group' : 'bucket'} exist, with this name and in this Region? The agent does not create it.`,
  'network-of-node': () =>
    'Can the node reach S3 and CloudWatch Logs? In a private subnet it needs endpoints for them.',
  'agent-restart': () =>
    'After a role was changed, the agent may go on with old credentials for a while. Restarting it helps.',
  'target-elsewhere': () =>
    'Is the node in the Region and account that the command or the console is in? Into another account, people assume a role there.',
  'agent-offline': () =>
    'Does the agent run, and may the role of the node open the channels? The instance role policy is for that.',
  'command-document': () =>
    'Documents of type Command are for Run Command. Name a Session document, or none for the default shell.',
  'document-in-region': () =>
    'Session documents are one to an account and Region, and the preferences document exists only after preferences were saved there once.',
  'credentials-expired': () =>
    'Sign in again. Sessions outlive their credentials, but resuming and ending them needs valid ones.',
  'run-as-user': () => 'Create the user on the node, or name another one in the preferences.',
  'decode-first': () =>
    `Decode it with ${code('aws sts decode-authorization-message --encoded-message …')}, which needs permission of its own, and paste the result here.`,
  'nothing-named': () =>
    'The message does not say what was denied. Paste all of it, or what stands around it.',
};

function principalPhrase({ kind, name, sessionName, account, isNode, text }: DeniedPrincipal): string {
  const of = account === '' ? '' : ` of account ${code(account)}`;
  if (isNode) return `The node ${code(sessionName)}, with its role ${code(name)}${of},`;
  switch (kind) {
    case 'iam-user':
      return `The IAM user ${code(name)}${of}`;
    case 'assumed-role':
      return sessionName === ''
        ? `The role ${code(name)}${of}`
        : `The role ${code(name)}${of}, used by ${code(sessionName)},`;
    case 'identity-center':
      return `The Identity Center user ${code(sessionName)}, with the permission set ${code(name)}${of},`;
    case 'federated-user':
      return `The federated user ${code(name)}${of}`;
    case 'root':
      return `The root user${of}`;
    case 'unknown':
      return text === '' ? 'Somebody' : code(text);
  }
}

const named: Readonly<Record<DenialReason['policy'], string>> = {
  identity: 'identity-based policy',
  'service-control': 'service control policy',
  'resource-control': 'resource control policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'resource-based policy',
  'vpc-endpoint': 'VPC endpoint policy',
  unknown: 'policy',
};

function reasonSentence({ policy, explicit, policyArn }: DenialReason): string {
  const which = policyArn === undefined ? '' : ` (${code(policyArn)})`;
  if (policy === 'unknown')
    return explicit ? 'A Deny refused it; AWS does not say where.' : 'AWS gives no reason.';
  const name = named[policy];
  return explicit
    ? `A Deny in ${policy === 'identity' ? 'an' : 'a'} ${name}${which} refused it.`
    : `No ${name} allows it${which}.`;
}

const symptoms: Readonly<Record<Symptom, (subject: string | undefined) => string>> = {
  denied: () => '',
  encoded: () => 'EC2 has put the details into a code that only AWS can read.',
  'data-key': () => 'The data key of the session could not be fetched, so the session cannot be encrypted.',
  'key-inaccessible': () => 'The KMS key does not exist in this Region, or may not be used.',
  'control-channel': () => 'The agent on the node may not open its channel to Systems Manager.',
  'data-channel': () => 'The session was started, but its data channel could not be opened.',
  'log-encryption': (subject) =>
    subject === 'cloudwatch'
      ? 'The node could not make sure that the log group is encrypted, so the session was not started.'
      : 'The node could not make sure that the bucket is encrypted, so the session was not started.',
  'target-not-connected': (subject) =>
    `${subject === undefined ? 'The node' : `The node ${code(subject)}`} is not connected to Systems Manager here.`,
  'not-a-session-document': (subject) => `A document of type ${code(subject)} cannot start sessions.`,
  'document-unknown': (subject) =>
    subject === undefined
      ? 'There is no such document here, or sessions cannot be started with it.'
      : `There is no document ${code(subject)} here.`,
  'plugin-missing': () => 'The AWS CLI does not find the Session Manager plugin.',
  'credentials-expired': () => 'The temporary credentials have expired.',
  'run-as-user': (subject) =>
    subject === undefined
      ? 'The operating system user of the session does not exist on the node.'
      : `The operating system user ${code(subject)} does not exist on the node.`,
};

/** What a message says, in plain words. */
export function said({
  symptom,
  principal,
  action,
  resource,
  reason,
  subject,
}: AccessDeniedMessage): readonly string[] {
  const around = symptoms[symptom](subject);
  const isDenial = principal !== undefined || symptom === 'denied';
  const who = principal === undefined ? 'Somebody' : principalPhrase(principal);
  const what = action === undefined ? 'something' : code(action);
  const on = resource === undefined ? '' : resource === '*' ? ', on every resource' : ` on ${code(resource)}`;
  return [
    ...(around === '' ? [] : [around]),
    ...(isDenial ? [`${who} was denied ${what}${on}.`, reasonSentence(reason)] : []),
  ];
}
