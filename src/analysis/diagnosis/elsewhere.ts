import type { Guards } from '#core';
import { type AccessRoot, finding, type Finding } from './causes.ts';
import type { AccessDeniedMessage, PolicyKind } from './denial.ts';
import type { Denied, DeniedPerson } from './diagnose.ts';
import type { TriedDecision } from '../tried-request/tried-decision.ts';

const NAMED: Readonly<Record<Exclude<PolicyKind, 'identity' | 'unknown'>, Finding>> = {
  'service-control': finding('named-service-control', {}, {}),
  'resource-control': finding('named-resource-control'),
  boundary: finding('named-boundary', {}, {}),
  session: finding('named-session'),
  resource: finding('named-resource', {}, {}),
  'vpc-endpoint': finding('named-vpc-endpoint'),
};

/** The policy that AWS names as the one that denies, when it is not the one that is asked here. */
export function namedElsewhere({ reason }: AccessDeniedMessage): readonly Finding[] {
  const { policy, explicit, policyArn = '' } = reason;
  if (policy === 'unknown') return [];
  if (policy === 'identity') return explicit ? [finding('named-identity-deny', { policyArn })] : [];
  return [{ ...NAMED[policy], params: { policyArn, explicit: explicit ? 1 : 0 } }];
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

function ofKey({ resource, identity, action }: Denied): readonly Finding[] {
  if (!action.startsWith('kms:')) return [];
  const foreign = resource.account !== '' && resource.account !== identity.account;
  return [
    finding('key-policy', {}, {}),
    ...(foreign ? [finding('key-other-account', { value: resource.account }, {})] : []),
    action === 'kms:decrypt' ? finding('caller-half-of-key', {}, {}) : finding('node-half-of-key', {}, {}),
  ];
}

function ofNode({ kind, action }: Denied): readonly Finding[] {
  if (kind !== 'instance-role') return [];
  return [
    ...(action.startsWith('s3:') ? [finding('bucket-policy', {}, {})] : []),
    finding('agent-restart', {}, {}),
  ];
}

/** A policy of one account lets nobody start or end sessions in another one: people assume a role there. */
function ofOtherAccount({ resource, identity, action }: Denied): readonly Finding[] {
  const isForeign =
    action.startsWith('ssm:') && resource.account !== '' && resource.account !== identity.account;
  return isForeign ? [finding('accounts-differ', { value: resource.account, chosen: identity.account })] : [];
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
