import { compilePattern, matches } from '#iam';
import { DEFAULT_SHELL_DOCUMENT, type SessionDocumentType } from '#core';
import type { DeniedPerson } from './asked.ts';
import { type Finding, finding } from './finding.ts';
import { placeCauses } from './place-causes.ts';

/** Why a node is out of reach. */
export function nodeCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  const { by, ids, tags, hybrid, reach } = access.nodes;
  const { name: value } = resource;
  const place = placeCauses(denied, { region: reach === 'region', account: reach !== 'any' });
  if (resource.node === 'ecs-task') {
    return [
      finding('task-not-reached', { value }, { setting: `${root}.nodes.reach`, pitfall: 'P24' }),
      ...place,
    ];
  }
  if (by === 'id') {
    const missing = ids.includes(value)
      ? []
      : [finding('node-not-listed', { value }, { setting: `${root}.nodes.ids` })];
    return [...missing, ...place];
  }
  const unreached =
    resource.node === 'hybrid' && !hybrid && reach !== 'all-resources'
      ? [finding('hybrid-not-reached', { value }, { setting: `${root}.nodes.hybrid`, pitfall: 'P60' })]
      : [];
  const unnamed =
    by === 'tag' && tags.length === 0
      ? [finding('tags-not-named', { value }, { setting: `${root}.nodes.tags`, pitfall: 'P57' })]
      : [];
  return [...unreached, ...unnamed, ...place];
}

const TYPES: Readonly<Record<string, SessionDocumentType>> = {
  [DEFAULT_SHELL_DOCUMENT]: 'shell',
  'AWS-StartSSHSession': 'ssh',
  'AWS-StartPortForwardingSession': 'port-forwarding',
  'AWS-StartPortForwardingSessionToRemoteHost': 'remote-host',
  'AWS-StartInteractiveCommand': 'interactive-command',
};
/** No document of an account begins so. */
const RESERVED = /^(?:aws|amazon|amzn)/i;
const PATTERN = { wildcards: true, variables: false };

/** Why sessions may not be started with a document. */
export function documentCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  const { name: value, account } = resource;
  const type = Object.hasOwn(TYPES, value) ? TYPES[value] : undefined;
  const isOfAws = account === '' || RESERVED.test(value);
  const place = isOfAws ? [] : placeCauses(denied, { region: true, account: true });
  if (type !== undefined) {
    const missing = access.documents.types.includes(type)
      ? []
      : [finding('document-missing', { value, type }, { setting: `${root}.documents.types`, pitfall: 'P3' })];
    return [...missing, ...place];
  }
  if (isOfAws) return [finding('aws-document-not-offered', { value }, { pitfall: 'P6' })];
  const named = access.documents.custom.some((name) =>
    matches(compilePattern(name, PATTERN).pattern, value, {}),
  );
  const missing = named
    ? []
    : [finding('custom-document-missing', { value }, { setting: `${root}.documents.custom`, pitfall: 'P3' })];
  return [...missing, ...place];
}

/** Why a session may not be started. */
export function startCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  if (!access.startSessions && !access.fullAccess) {
    return [finding('sessions-not-started', {}, { setting: `${root}.startSessions` })];
  }
  if (resource.kind === 'node') return nodeCauses(denied);
  return resource.kind === 'document' ? documentCauses(denied) : [];
}
