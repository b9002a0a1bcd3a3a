import type { AccessDeniedMessage, DenialReason, DeniedPrincipal, Symptom } from '#analysis';
import { code } from './code.ts';

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
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  return explicit ? `A Deny in ${article} ${name}${which} refused it.` : `No ${name} allows it${which}.`;
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
