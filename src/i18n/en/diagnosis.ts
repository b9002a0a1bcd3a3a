import type {
  AccessDeniedMessage,
  CauseCode,
  DenialReason,
  DeniedPrincipal,
  ElsewhereCode,
  Side,
} from '#analysis';
import type { GUARDRAILS, Params } from '#core';
import { symptomMessages } from './known-errors.ts';
import { code, listed } from './text.ts';

type Guardrail = (typeof GUARDRAILS)[number];

/** What a part of a guardrail refuses. */
const REFUSED: Readonly<Record<Guardrail, string>> = {
  documents: 'Session documents that are not on its list',
  ssh: 'SSH',
  nodes: 'nodes by their tags',
  origins: 'requests from elsewhere',
  tasks: 'sessions in ECS tasks',
  exec: 'ECS Exec',
  'enable-exec': 'turning ECS Exec on',
  preferences: 'changes of the session preferences',
};
const isRefused = (part: string): part is Guardrail => Object.hasOwn(REFUSED, part);

/** What a policy lacks. */
export const causeMessages: Readonly<Record<CauseCode, (params: Params) => string>> = {
  'partition-differs': ({ value, chosen }) =>
    `The ARN is in the partition ${code(value)}, but the policy is for ${code(chosen)}.`,
  'account-differs': ({ value, chosen }) =>
    `The resource is in account ${code(value)}, but the policy is for ${code(chosen)}. For another account, people assume a role there.`,
  'account-not-named': ({ value }) => `The policy still says ${code('account-id')}. Fill in ${code(value)}.`,
  'region-differs': ({ value, chosen }) =>
    `The resource is in ${code(value)}, but the policy is for ${code(chosen)}. Add ${code(value)}.`,
  'region-not-named': ({ value }) => `The policy still says ${code('region')}. Fill in ${code(value)}.`,
  'sessions-not-started': () => 'Your answers do not let people start sessions.',
  'node-not-listed': ({ value }) => `The node is not on the list. Add ${code(value)}.`,
  'tags-not-named': () => 'You choose nodes by tag, but there is no tag yet.',
  'hybrid-not-reached': () => 'This is a hybrid node, and the policy names only EC2 instances.',
  'task-not-reached': () => 'This is an ECS task, and the policy names instances.',
  'document-missing': ({ value }) =>
    `AWS checks the Session document as well as the node, and the policy does not allow ${code(value)}. Add this kind of session.`,
  'own-shell-missing': () =>
    'The policy does not allow the shell with preferences of its own. Add it to the kinds of session.',
  'tunnel-missing': () => 'The policy does not allow the tunnel. Add it to the kinds of session.',
  'session-command-missing': () =>
    'The policy does not allow the fixed command. Add it to the kinds of session.',
  'custom-document-missing': ({ value }) => `The policy does not allow this document. Add ${code(value)}.`,
  'aws-document-not-offered': ({ value }) =>
    `The policy does not allow ${code(value)}, and this page has no answer for it. If people need it, add its ARN by hand, with an empty account: AWS owns the document.`,
  'own-sessions-off': () => 'People may not end or resume sessions.',
  'resume-off': () => 'People may end their sessions, but not resume them.',
  'form-user-name': () =>
    `The policy recognizes sessions by ${code('${aws:username}')}, which only IAM users have. For roles, use the tag of the session.`,
  'form-user-id': () =>
    `The policy recognizes sessions by an ARN with ${code('${aws:userid}')}, as AWS prints it; people report session IDs that begin differently. Use the tag of the session.`,
  'form-literal': ({ chosen }) =>
    `The policy recognizes sessions by ${chosen === '' ? 'an ID that is not filled in yet' : `the ID ${code(chosen)}, which may be somebody else’s`}.`,
  'form-target': () => 'The policy also compares the session’s node, and this session may be on another.',
  'foreign-session': ({ value, name }) =>
    `The session ID ${code(value)} does not begin with ${code(name)}, so it is somebody else’s session. With these answers, people end only their own.`,
  'data-channel-off': () =>
    'Since 2025, AWS’s samples allow people to open the data channel of their sessions. This policy does not.',
  'session-key-off': ({ value }) =>
    `Sessions are encrypted with a KMS key, but your answers have none. Switch encryption on, and enter ${code(value)} if it is the key of the preferences.`,
  'session-key-not-named': ({ value }) =>
    `The policy still says ${code('key-name')}. Fill in ${code(value)}.`,
  'session-key-is-alias': ({ chosen }) =>
    `You entered the alias ${code(chosen)}; IAM compares the ARN of the key itself.`,
  'session-key-differs': ({ value }) => `The policy names another key. This request needs ${code(value)}.`,
  'key-not-for-ports': () =>
    'Your answers allow only SSH and port forwarding, which never use the key. This was another kind of session.',
  'agent-update-off': () =>
    'The policy does not allow commands on nodes. The EC2 console needs them only to update an old agent.',
  'agent-update-document': ({ value }) =>
    `The policy allows commands on nodes but no document for them. Allow ${code(value)}.`,
  'command-not-offered': ({ value }) =>
    `The policy does not allow commands with ${code(value)}, and should not: people who may run any command need no session. Run Command has its own policies.`,
  'read-not-granted': () =>
    'The consoles list nodes and sessions, which the policy does not allow. The AWS CLI works without.',
  'documents-not-listed': () =>
    'To pick a document in the console, people need permission to list and read documents.',
  'preferences-not-granted': () => 'Your answers do not let administrators do this with the preferences.',
  'preferences-for-administrators': () =>
    'This reads or changes the preferences, which is for administrators. Use the administrator policy.',
  'node-basics-missing': () =>
    'This policy only adds to a role that already has the basic Systems Manager permissions. Choose permissions that include them.',
  'agent-buckets-off': ({ value }) =>
    `${code(value)} is AWS’s own bucket, from which the agent loads its updates and packages. Behind a VPC endpoint the role has to allow that.`,
  'older-channels-off': () => 'The agent uses its older channel, which only older Regions have.',
  'logs-not-permitted': () => 'The role has only the minimum, so it writes no logs.',
  's3-log-off': ({ value }) =>
    `The role may not write logs to S3${value === '' ? '' : `, and the preferences name the bucket ${code(value)}`}. Switch the log on here, or off in the preferences.`,
  'bucket-differs': ({ value, chosen }) =>
    `The log goes to the bucket ${code(value)}, but the policy names ${code(chosen === '' ? 'amzn-s3-demo-bucket' : chosen)}.`,
  'prefix-differs': ({ value, chosen }) =>
    `The log goes to ${code(value)}, but the policy covers only the prefix ${code(chosen)}.`,
  'bucket-account': () => 'The bucket belongs to another account, but your answers do not say so.',
  'bucket-key-off': ({ value }) =>
    `The bucket uses the KMS key ${code(value)}, but your answers do not say so.`,
  'bucket-key-parts-off': ({ value }) =>
    `The agent uploads logs above 5 MB in parts, for which the role also needs ${code('kms:Decrypt')} on ${code(value)}.`,
  'bucket-key-differs': ({ value }) =>
    `The policy names another key for the bucket. This request needs ${code(value)}.`,
  'cloudwatch-log-off': () =>
    'The role may not write logs to CloudWatch Logs. Switch the log on here, or off in the preferences.',
  'log-group-differs': ({ value, chosen }) =>
    `The log goes to the log group ${code(value)}, but the policy names ${code(chosen === '' ? 'log-group-name' : chosen)}.`,
  'guardrail-denies': ({ value = '' }) => {
    const parts = String(value).split(',').filter(isRefused);
    const refused = listed(parts.map((part) => REFUSED[part]));
    return `${refused === '' ? 'A statement of the guardrail refuses it' : `The guardrail refuses ${refused}`}. As long as it does, no other policy helps.`;
  },
  'condition-not-met': ({ key }) => `A condition on ${code(key)} is not met.`,
  'action-not-offered': ({ value }) =>
    `Nothing around sessions needs ${value === '' ? 'this' : code(value)}, so no answer allows it.`,
  'not-covered': () => 'No statement covers this resource.',
};

/** Where else to look. */
export const elsewhereMessages: Readonly<Record<ElsewhereCode, (params: Params) => string>> = {
  'named-identity-deny': () =>
    'This policy has no Deny, so another policy of the same person or role denies it. Check everything attached, including to groups.',
  'named-identity': () =>
    'This policy allows it, so it is not in effect there: it is attached to somebody else, or an older version is the default.',
  'named-service-control': ({ explicit }) =>
    `The denial comes from a service control policy of the organization, which ${explicit === 1 ? 'denies' : 'does not allow'} it. This policy cannot change that.`,
  'named-resource-control': () =>
    'The denial comes from a resource control policy of the organization. This policy cannot change that.',
  'named-boundary': ({ explicit }) =>
    `The denial comes from the permissions boundary of the user or role, which ${explicit === 1 ? 'denies' : 'does not allow'} it. It has to allow everything that this policy allows.`,
  'named-session': () =>
    'The denial comes from a session policy, passed when the role was assumed. It limits the role for that session only.',
  'named-resource': ({ of, value, who }) => {
    const which = value === '' || value === '*' ? '' : ` ${code(value)}`;
    const whom = who === '' ? 'who asked' : code(who);
    switch (of) {
      case 'key':
        return `The denial comes from the key policy of the KMS key${which}: it has to let ${whom} in. In another account than the key, the own policy has to allow it as well.`;
      case 'bucket':
        return `The denial comes from the bucket policy of${which === '' ? ' the bucket' : which}: it has to let ${whom} in.`;
      case 'trust':
        return `The denial comes from the trust policy of the role${which}: it has to let ${whom} in.`;
      default:
        return `The denial comes from the resource’s own policy, which has to let ${whom} in.`;
    }
  },
  'from-node': ({ value, chosen }) =>
    `Somebody works on the instance ${code(value)} and uses its role. Give the role ${code(chosen)} the end user policy, or use credentials of one’s own there: starting sessions is never the node’s part.`,
  'exec-configuration': () =>
    `For ECS Exec, logs and key are set in the cluster’s ${code('executeCommandConfiguration')}, not in the preferences of Session Manager. For logs in S3, the task role also needs ${code('s3:GetBucketLocation')}.`,
  'named-vpc-endpoint': () => 'The denial comes from the policy of a VPC endpoint on the way.',
  'accounts-differ': ({ value, chosen }) =>
    `The resource is in account ${code(value)}, and who asked is in ${code(chosen)}. A policy of one account does not reach into another: people assume a role in ${code(value)}, and the policy belongs to that role.`,
  'not-attached': () =>
    'Is this policy in effect? It may be attached to somebody else, or an older version may be the default.',
  'guard-mfa': () =>
    'The policy requires MFA. Requests with long-term access keys have none, and neither do role sessions that started without it.',
  'guard-network': ({ value }) =>
    `The policy allows it only from ${code(value)}. Requests through a VPC endpoint have no public address.`,
  'guard-time': ({ value }) =>
    `The policy allows it only for a limited time, which starts or ends at ${code(value)}.`,
  'guardrail-passes': () => 'The guardrail lets it pass, so the denial comes from another policy.',
  'guardrail-elsewhere': ({ value }) =>
    `The guardrail refuses it from anywhere but ${code(value)}. Check where the request came from.`,
  'tags-of-node': () =>
    'The policy allows it only on nodes with the tag. Check the node’s tag and value: upper and lower case matter.',
  'data-channel-form': () =>
    'The policy allows the data channel for session ARNs as AWS prints them. If AWS checks the real session ID, only allowing every session helps.',
  'other-layers': () =>
    'Service control policies, a permissions boundary and session policies can each deny what this policy allows.',
  'key-policy': () =>
    'The key policy has to allow it as well, by naming the role or by delegating to the account’s IAM policies.',
  'key-other-account': ({ value, of }) =>
    `The key belongs to account ${code(value)}: its key policy has to name the account of who asked${of === 'bucket' ? '' : ', and the preferences need the full ARN of the key'}.`,
  'caller-half-of-key': () => `The person also needs ${code('kms:GenerateDataKey')} on the same key.`,
  'node-half-of-key': () => `The node also needs ${code('kms:Decrypt')} on the same key.`,
  'bucket-policy': () => 'The bucket policy may deny it.',
  'host-management-later': () =>
    'With Default Host Management, this line is no fault: the agent tries the instance’s own role first, and turns to the other one when this is denied.',
  'nothing-named': ({ value }) =>
    value === ''
      ? 'The message does not say what was denied. Paste all of it, or the lines around it.'
      : `The message names the operation ${code(value)} only, which this page does not know from sessions. Paste all of it, or the lines around it.`,
};

function principalPhrase(
  { kind, name, sessionName, account, isNode, text }: DeniedPrincipal,
  side: Side,
): string {
  const of = account === '' ? '' : ` of account ${code(account)}`;
  if (isNode && side === 'caller') {
    return `Somebody on the instance ${code(sessionName)}, with its role ${code(name)}${of},`;
  }
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
    return explicit ? 'A Deny refused it; AWS does not say in which policy.' : 'AWS gives no reason.';
  const name = named[policy];
  return explicit
    ? `A Deny in ${policy === 'identity' ? 'an' : 'a'} ${name}${which} refused it.`
    : `No ${name} allows it${which}.`;
}

/** Who has to do something about a message. */
const sides: Readonly<Record<Side, string>> = {
  caller: 'This is about permissions of the person who starts sessions.',
  client: 'This is about the computer that starts sessions.',
  node: 'This is about the node: its role or its agent.',
  task: 'This is about the ECS task: its role or the agent in its container.',
  setup: 'This is about what was set up: roles, keys, documents, and who may change them.',
};

const needs: Readonly<Record<Side, string>> = {
  caller: 'The person needs',
  client: 'The person needs',
  node: 'The node’s role needs',
  task: 'The task role needs',
  setup: 'Whoever sets it up needs',
};

/** What a message says, in plain words, and whose side it is on. */
export function said(
  { symptom, principal, action, resource, reason, subject }: AccessDeniedMessage,
  side: Side,
): readonly string[] {
  const around = symptom === 'denied' ? '' : symptomMessages[symptom](subject, side);
  const isDenial = principal !== undefined || symptom === 'denied';
  const who = principal === undefined ? 'Somebody' : principalPhrase(principal, side);
  const what = action === undefined ? (subject === undefined ? 'something' : code(subject)) : code(action);
  const on = resource === undefined ? '' : resource === '*' ? ', on every resource' : ` on ${code(resource)}`;
  return [
    ...(around === '' ? [] : [around]),
    ...(isDenial ? [`${who} was denied ${what}${on}.`, reasonSentence(reason)] : []),
    ...(!isDenial && action !== undefined ? [`${needs[side]} ${code(action)} for it.`] : []),
    ...(isDenial && action === undefined ? [] : [sides[side]]),
  ];
}
