import {
  type Access,
  accessOf,
  type AdministratorAccess,
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  isRelevant,
  type Nodes,
  type OwnSessions,
  type SettingPath,
} from '#core';
import type { Coded, None } from '../types.ts';

/** Why a setting has no line in a document. */
export interface NoEffectParams {
  /** The answer shapes other documents; `documents` are those. */
  readonly 'other-document': { readonly documents: readonly DocumentKind[] };
  /** The document could have something for it, but this answer asks for nothing. */
  readonly 'adds-nothing': None;
  /** It guides other answers, and stands in no document. */
  readonly 'guidance-only': None;
  readonly 'checks-only': None;
  readonly 'full-access-covers': None;
  readonly 'starting-off': None;
  readonly 'nodes-not-asked': None;
  readonly 'nodes-by': { readonly by: Nodes['by'] };
  readonly 'already-everywhere': None;
  readonly 'all-resources-cover': None;
  readonly 'read-access-fixed': { readonly readAccess: Access['readAccess'] };
  readonly 'own-sessions-off': None;
  readonly 'own-sessions-by': { readonly by: OwnSessions['by'] };
  readonly 'owner-not-compared': None;
  readonly 'owner-by-variable': None;
  readonly 'nothing-to-guard': None;
  readonly 'mfa-off': None;
  readonly 'preferences-not-managed': None;
  readonly 'no-arn-names-it': None;
  readonly 'encryption-off': None;
  readonly 'ports-not-encrypted': None;
  readonly 'no-statements': None;
  readonly 'log-off': { readonly log: 's3' | 'cloudwatch' | 'any' };
  readonly 'role-without-logs': None;
  readonly 'prefix-off': None;
  readonly 'checked-in-any-case': None;
  readonly 'bucket-without-key': None;
  readonly 'log-scope-published': None;
  readonly 'run-as-off': None;
  /** No answer changes this document, and no rule says why. */
  readonly 'same-result': None;
}
export type NoEffect = Coded<NoEffectParams>;
export type NoEffectCode = keyof NoEffectParams;

type Bare = { [C in NoEffectCode]: None extends NoEffectParams[C] ? C : never }[NoEffectCode];
const because = (code: Bare): NoEffect => ({ code, params: {} });

/** Whether any statement says which nodes; own sessions do so by the tag of the node. */
function asksForNodes({ startSessions, agentUpdate, ownSessions }: Access, full: boolean): boolean {
  const byTarget = !full && ownSessions.by === 'tag' && ownSessions.tag !== 'session-id';
  return (startSessions && !full) || agentUpdate !== 'off' || byTarget;
}

function whyNotStarting(full: boolean): NoEffect {
  return because(full ? 'full-access-covers' : 'starting-off');
}

function whyNotNodes(access: Access, full: boolean, name: string): NoEffect {
  if (!asksForNodes(access, full)) return whyNotStarting(full);
  const { by, reach } = access.nodes;
  if (name === 'ids' && by !== 'id') return { code: 'nodes-by', params: { by } };
  if (name === 'tags' && by !== 'tag') return { code: 'nodes-by', params: { by } };
  if (name === 'hybrid' && by === 'id') return { code: 'nodes-by', params: { by } };
  if (!access.startSessions && access.agentUpdate === 'off') return because('nodes-not-asked');
  if (full && access.agentUpdate === 'off') return because('full-access-covers');
  if (name === 'hybrid' && reach === 'all-resources') return because('all-resources-cover');
  return because(name === 'reach' ? 'already-everywhere' : 'nodes-not-asked');
}

function whyNotOwnSessions({ ownSessions }: Access, full: boolean, name: string): NoEffect {
  if (full) return because('full-access-covers');
  const { by, tag } = ownSessions;
  if (by === 'none') return because('own-sessions-off');
  if (by !== 'tag') return { code: 'own-sessions-by', params: { by } };
  if (tag === 'target-id') return because('owner-not-compared');
  return because(name === 'principalId' ? 'owner-by-variable' : 'same-result');
}

function whyNotDocuments({ startSessions, nodes }: Access, full: boolean): NoEffect {
  if (full || !startSessions) return whyNotStarting(full);
  const everything = nodes.by === 'every' && nodes.reach === 'all-resources';
  return because(everything ? 'all-resources-cover' : 'same-result');
}

function whyNotAccess(access: AdministratorAccess, name: string): NoEffect {
  const full = access.fullAccess;
  const [group, rest = ''] = name.split('.');
  switch (group) {
    case 'signIn':
      return because('guidance-only');
    case 'surfaces':
      if (access.readAccess !== 'surfaces') {
        return { code: 'read-access-fixed', params: { readAccess: access.readAccess } };
      }
      return because(full ? 'full-access-covers' : 'same-result');
    case 'startSessions':
    case 'readAccess':
      return because(full ? 'full-access-covers' : 'same-result');
    case 'nodes':
      return whyNotNodes(access, full, rest);
    case 'documents':
      return whyNotDocuments(access, full);
    case 'ownSessions':
      return whyNotOwnSessions(access, full, rest);
    case 'guards':
      return because(rest === 'mfaMaxAgeMinutes' && !access.guards.mfa ? 'mfa-off' : 'nothing-to-guard');
    case 'deletePreferences':
    case 'defaultVersion':
      return because('preferences-not-managed');
    default:
      return because('same-result');
  }
}

function whyNotLog(
  { environment, instanceRole }: Configuration,
  kind: DocumentKind,
  path: SettingPath,
): NoEffect {
  const log = path.startsWith('environment.s3Log.') ? 's3' : 'cloudwatch';
  if (kind === 'instance-role' && instanceRole.permissions === 'minimal') return because('role-without-logs');
  const { enabled } = log === 's3' ? environment.s3Log : environment.cloudWatchLog;
  if (!enabled) return { code: 'log-off', params: { log } };
  if (path.endsWith('.enforceEncryption')) return because('checked-in-any-case');
  if (path === 'environment.s3Log.prefix') return because('prefix-off');
  const isOfKey = path === 'environment.s3Log.bucketKeyArn' || path === 'environment.s3Log.multipart';
  if (isOfKey && environment.s3Log.bucketEncryption === 's3') {
    return because('bucket-without-key');
  }
  return because(instanceRole.logScope === 'published' ? 'log-scope-published' : 'same-result');
}

function whyNotKey(
  { environment }: Configuration,
  access: AdministratorAccess | undefined,
  isKey: boolean,
): NoEffect {
  if (isKey && !environment.sessionEncryption) return because('encryption-off');
  if (access === undefined) return because('same-result');
  return because(access.startSessions || access.fullAccess ? 'ports-not-encrypted' : 'starting-off');
}

function accessFor(configuration: Configuration, kind: DocumentKind): AdministratorAccess | undefined {
  if (kind !== 'end-user' && kind !== 'administrator') return undefined;
  return accessOf(configuration, kind);
}

/** Why no answer to a setting changes a document, by what else the configuration says. */
export function whyNoEffect(configuration: Configuration, kind: DocumentKind, path: SettingPath): NoEffect {
  if (path.startsWith('checks.')) return because('checks-only');
  if (!isRelevant(path, kind)) {
    const documents = DOCUMENT_KINDS.filter((other) => isRelevant(path, other));
    return { code: 'other-document', params: { documents } };
  }
  const access = accessFor(configuration, kind);
  if (path === 'environment.statementIds') return because('no-statements');
  if (path === 'environment.sessionEncryption' || path === 'environment.sessionKeyArns') {
    return whyNotKey(configuration, access, path === 'environment.sessionKeyArns');
  }
  if (path.startsWith('environment.s3Log.') || path.startsWith('environment.cloudWatchLog.')) {
    return whyNotLog(configuration, kind, path);
  }
  if (path.startsWith('environment.')) return because('no-arn-names-it');
  if (path === 'instanceRole.logScope') {
    if (configuration.instanceRole.permissions === 'minimal') return because('role-without-logs');
    return { code: 'log-off', params: { log: 'any' } };
  }
  if (path === 'preferences.runAsUser') return because('run-as-off');
  return access === undefined
    ? because('same-result')
    : whyNotAccess(access, path.slice(path.indexOf('.') + 1));
}
