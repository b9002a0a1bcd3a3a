import type { Coded, None } from '#iam';
import {
  type Access,
  accessOf,
  type AdministratorAccess,
  type Configuration,
  type DocumentKind,
  isPolicy,
  isStartedByName,
  settingAt,
  type SettingPath,
  type UnneededParams,
  whyUnneeded,
} from '#core';

/** Why a setting has no line in a document: it is not needed there, or the answers around it leave it nothing to say. */
export interface NoEffectParams extends UnneededParams {
  /** The document could have something for it, but this answer asks for nothing. */
  readonly 'adds-nothing': None;
  /** It guides other answers, and stands in no document. */
  readonly 'guidance-only': None;
  readonly 'checks-only': None;
  /** It is for what the exports create beside the documents. */
  readonly 'exports-only': None;
  readonly 'already-everywhere': None;
  readonly 'read-access-fixed': { readonly readAccess: Access['readAccess'] };
  readonly 'nothing-to-guard': None;
  readonly 'ports-not-encrypted': None;
  readonly 'no-statements': None;
  /** It is what the document is called, which stands in none of its lines. */
  readonly 'name-of-document': None;
  readonly 'checked-in-any-case': None;
  readonly 'log-scope-published': None;
  /** No answer changes this document, and no rule says why. */
  readonly 'same-result': None;
}
export type NoEffect = Coded<NoEffectParams>;
export type NoEffectCode = keyof NoEffectParams;

type Bare = { [C in NoEffectCode]: None extends NoEffectParams[C] ? C : never }[NoEffectCode];
const because = (code: Bare) => ({ code, params: {} }) as NoEffect;

function whyNotAccess(access: AdministratorAccess, name: string): NoEffect {
  const full = access.fullAccess;
  if (name === 'signIn') return because('guidance-only');
  if (name === 'surfaces' && access.readAccess !== 'surfaces') {
    return { code: 'read-access-fixed', params: { readAccess: access.readAccess } };
  }
  if (name === 'nodes.reach') return because('already-everywhere');
  if (name.startsWith('documents.') && !access.startSessions) return because('starting-off');
  if (name.startsWith('documents.')) {
    const everything = access.nodes.by === 'every' && access.nodes.reach === 'all-resources';
    return because(everything ? 'all-resources-cover' : 'same-result');
  }
  if (name.startsWith('guards.')) return because('nothing-to-guard');
  // Where full access has what they allow, or nothing is named that they could confine.
  if (/^(?:tasks|trainingJobs|instanceConnect)\./.test(name))
    return because(full ? 'full-access-covers' : 'adds-nothing');
  return because(full ? 'full-access-covers' : 'same-result');
}

function whyNotKey(access: AdministratorAccess | undefined): NoEffect {
  if (access === undefined) return because('same-result');
  return because(access.startSessions || access.fullAccess ? 'ports-not-encrypted' : 'starting-off');
}

/** Why no answer to a setting changes a document, by what else the configuration says. */
export function whyNoEffect(configuration: Configuration, kind: DocumentKind, path: SettingPath): NoEffect {
  if (path.startsWith('checks.')) return because('checks-only');
  const unneeded = whyUnneeded(configuration, kind, path);
  if (unneeded !== undefined) return unneeded;
  if (settingAt(path).exportsOnly) return because('exports-only');
  const access = kind === 'end-user' || kind === 'administrator' ? accessOf(configuration, kind) : undefined;
  if (kind === 'guardrail' && path.startsWith('guardrail.')) return because('adds-nothing');
  const { permissions, logScope } = configuration.instanceRole;
  switch (path) {
    case 'environment.statementIds':
      return because('no-statements');
    case 'environment.sessionEncryption':
    case 'environment.sessionKeyArns':
      return whyNotKey(access);
    case 'environment.partition':
    case 'environment.regions':
    case 'environment.account':
      return because('no-arn-names-it');
    case 'environment.s3Log.enforceEncryption':
    case 'environment.cloudWatchLog.enforceEncryption':
      return because('checked-in-any-case');
    case 'environment.tunnel.host':
    case 'environment.tunnel.port':
    case 'environment.tunnel.localPort':
      return kind === 'tunnel'
        ? because('same-result')
        : { code: 'other-document', params: { documents: ['tunnel'] } };
    case 'environment.tunnel.name':
    case 'environment.command.name':
    case 'environment.ownShell.name':
      if (!isPolicy(kind)) return because('name-of-document');
      break;
    case 'endUser.documents.ownShell':
    case 'administrator.documents.ownShell':
      // It is asked as long as somebody answered it, though the name was taken back.
      if (!isStartedByName(configuration.environment, 'session-preferences'))
        return because('preferences-of-region');
      break;
    case 'instanceRole.trust':
      return kind === 'instance-role'
        ? { code: 'other-document', params: { documents: ['trust-policy'] } }
        : because('same-result');
    case 'instanceRole.logScope':
      return permissions === 'minimal'
        ? because('role-without-logs')
        : { code: 'log-off', params: { log: 'any' } };
  }
  if (path.startsWith('environment.')) {
    return because(logScope === 'published' ? 'log-scope-published' : 'same-result');
  }
  return access === undefined
    ? because('same-result')
    : whyNotAccess(access, path.slice(path.indexOf('.') + 1));
}
