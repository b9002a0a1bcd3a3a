import type { Guards } from '#core';
import { type AccessRoot, finding, type Finding } from './causes.ts';
import type { AccessDeniedMessage, PolicyKind } from './denial.ts';
import type { Denied, DeniedPerson } from './diagnose.ts';
import { sideOf } from './side.ts';
import type { TriedDecision } from '../tried-request/tried-decision.ts';

const NAMED: Readonly<Record<Exclude<PolicyKind, 'identity' | 'unknown'>, Finding>> = {
  'service-control': finding('named-service-control', {}, {}),
  'resource-control': finding('named-resource-control'),
  boundary: finding('named-boundary', {}, {}),
  session: finding('named-session'),
  resource: finding('named-resource', {}, {}),
  'vpc-endpoint': finding('named-vpc-endpoint'),
};

/** Whose policy a resource-based policy is, by the service. */
const RESOURCE_POLICIES: Readonly<Record<string, string>> = { kms: 'key', s3: 'bucket', sts: 'trust' };

/** The policy that AWS names as the one that denies, when it is not the one that is asked here. */
export function namedElsewhere({
  reason,
  action = '',
  resource = '',
  principal,
}: AccessDeniedMessage): readonly Finding[] {
  const { policy, explicit, policyArn = '' } = reason;
  if (policy === 'unknown') return [];
  if (policy === 'identity') return explicit ? [finding('named-identity-deny', { policyArn })] : [];
  const service = action.split(':')[0] ?? '';
  const of = Object.hasOwn(RESOURCE_POLICIES, service) ? (RESOURCE_POLICIES[service] ?? '') : '';
  const params = { policyArn, explicit: explicit ? 1 : 0, of, value: resource, who: principal?.name ?? '' };
  return [{ ...NAMED[policy], params }];
}

function guardsOf({ mfa, networks, notBefore, notAfter }: Guards, root: AccessRoot): readonly Finding[] {
  return [
    ...(mfa ? [finding('guard-mfa', {}, { setting: `${root}.guards.mfa` })] : []),
    ...(networks.length > 0
      ? [finding('guard-network', { value: networks.join(', ') }, { setting: `${root}.guards.networks` })]
      : []),
    ...(notBefore !== ''
      ? [finding('guard-time', { value: notBefore }, { setting: `${root}.guards.notBefore` })]
      : []),
    ...(notBefore === '' && notAfter !== ''
      ? [finding('guard-time', { value: notAfter }, { setting: `${root}.guards.notAfter` })]
      : []),
  ];
}

const GUARDED = /^ssm:(?:start|terminate|resume)session$|^ssm:sendcommand$/;

function ofPerson({ access, root, action, resource }: DeniedPerson): readonly Finding[] {
  const byTag = access.nodes.by === 'tag' && resource.kind === 'node' && !access.fullAccess;
  const ends = action === 'ssm:terminatesession' || action === 'ssm:resumesession';
  return [
    ...(ends ? [finding('plugin', {}, {})] : []),
    ...(byTag ? [finding('tags-of-node', {}, { setting: `${root}.nodes.tags` })] : []),
    ...(GUARDED.test(action) ? guardsOf(access.guards, root) : []),
  ];
}

/** A key of another account than that of who asked; the preferences name the one for sessions. */
export const keyOfOthers = (account: string, { symptom }: AccessDeniedMessage): Finding =>
  finding('key-other-account', { value: account, of: symptom === 'upload' ? 'bucket' : 'session' }, {});

const otherHalf = (action: string): Finding =>
  action === 'kms:decrypt' ? finding('caller-half-of-key', {}, {}) : finding('node-half-of-key', {}, {});

function ofKey({ resource, account, action, message, isNamed }: Denied): readonly Finding[] {
  if (!action.startsWith('kms:')) return [];
  const foreign = isNamed && resource.account !== '' && resource.account !== account;
  const halves = message.symptom === 'upload' ? [] : [otherHalf(action)];
  return [
    ...(message.reason.policy === 'resource' ? [] : [finding('key-policy', {}, {})]),
    ...(foreign ? [keyOfOthers(resource.account, message)] : []),
    ...halves,
  ];
}

function ofNode({ kind, action, message }: Denied): readonly Finding[] {
  if (kind !== 'instance-role') return [];
  return [
    ...(action.startsWith('s3:') ? [finding('bucket-policy', {}, {})] : []),
    ...(sideOf(message) === 'node' ? [finding('agent-restart', {}, {})] : []),
  ];
}

/** A policy of one account lets nobody start or end sessions in another one: people assume a role there. */
function ofOtherAccount({ resource, account, action }: Denied): readonly Finding[] {
  const isForeign = action.startsWith('ssm:') && resource.account !== '' && resource.account !== account;
  return isForeign ? [finding('accounts-differ', { value: resource.account, chosen: account })] : [];
}

/** Where to look when the policy allows what AWS denied, the likeliest first. */
export function elsewhere(
  denied: Denied | DeniedPerson,
  message: AccessDeniedMessage,
  { answer }: TriedDecision,
): readonly Finding[] {
  const named = namedElsewhere(message);
  const { policy, explicit } = message.reason;
  const identityMissing = policy === 'identity' && !explicit;
  const person = 'access' in denied ? denied : undefined;
  return [
    ...named,
    ...ofOtherAccount(denied),
    ...(identityMissing ? [finding('named-identity')] : []),
    ...(answer === 'allowed-as-printed' && person !== undefined
      ? [finding('data-channel-form', {}, { setting: `${person.root}.dataChannel` })]
      : []),
    ...(person === undefined ? [] : ofPerson(person)),
    ...(identityMissing ? [] : [finding('not-attached')]),
    ...ofKey(denied),
    ...(named.length > 0 || identityMissing ? [] : [finding('other-layers', {}, {})]),
    ...ofNode(denied),
  ];
}
