import { DOCUMENT_TYPES, type SettingPath, type SettingValue, SURFACES } from '#core';
import { PARTITIONS } from '#iam';
import { choice, choices, type Codec, flag, lines, list, number, tags, text } from './codecs.ts';

/** The version that new links carry. */
export const LINK_VERSION = 1;

/** One setting in a link. */
export interface Field<T> {
  /** Name of the parameter: published, so never renamed and never used again for something else. */
  readonly parameter: string;
  readonly codec: Codec<T>;
  /**
   * What a link of version 1 means by leaving the parameter out. It does not follow `defaultConfiguration`:
   * when a default changes there, raise `LINK_VERSION`, keep this value for links of version 1 and put the new
   * one beside it, so that links already sent open as they were.
   */
  readonly v1: T;
  /** Whether the value names something of the organisation, and `withoutIdentifiers` must leave it out. */
  readonly identifier: boolean;
}

/** A row without an entry for some setting, or with one too many, does not compile. */
export type Fields = { readonly [P in SettingPath]: Field<SettingValue<P>> };

const field = <T>(parameter: string, codec: Codec<T>, v1: NoInfer<T>): Field<T> => ({
  parameter,
  codec,
  v1,
  identifier: false,
});

const identifier = <T>(parameter: string, codec: Codec<T>, v1: NoInfer<T>): Field<T> => ({
  parameter,
  codec,
  v1,
  identifier: true,
});

type AccessPath = SettingPath extends infer P ? (P extends `endUser.${infer Rest}` ? Rest : never) : never;
type AccessFields<S extends 'endUser' | 'administrator'> = {
  readonly [P in AccessPath as `${S}.${P}`]: Field<SettingValue<`endUser.${P}`>>;
};

/** What end users and administrators have in common, under the names `user.*` and `admin.*`. */
function accessFields<S extends 'endUser' | 'administrator'>(section: S, prefix: string): AccessFields<S> {
  const rows: { readonly [P in AccessPath]: Field<SettingValue<`endUser.${P}`>> } = {
    surfaces: field('surface', choices(SURFACES), ['session-manager', 'cli']),
    signIn: field('sign-in', choice('iam-user', 'role'), 'role'),
    startSessions: field('start', flag, true),
    'nodes.by': field('nodes-by', choice('id', 'tag', 'every'), 'id'),
    'nodes.ids': identifier('node', list, []),
    'nodes.tags': identifier('tag', tags, []),
    'nodes.hybrid': field('hybrid', flag, false),
    'nodes.reach': field('reach', choice('region', 'account', 'any', 'all-resources'), 'region'),
    readAccess: field('read', choice('surfaces', 'sessions', 'none'), 'surfaces'),
    'documents.types': field('document', choices(DOCUMENT_TYPES), ['shell']),
    'documents.custom': identifier('custom-document', list, []),
    'documents.accessCheck': field('access-check', flag, false),
    'documents.listed': field('list-documents', flag, false),
    'ownSessions.by': field('own-by', choice('none', 'user-name', 'user-id', 'tag', 'every'), 'tag'),
    'ownSessions.tag': field('own-tag', choice('session-id', 'target-id', 'both'), 'session-id'),
    'ownSessions.sessionId': field(
      'own-session-id',
      choice('variable', 'variable-prefix', 'user', 'role-session'),
      'variable-prefix',
    ),
    'ownSessions.principalId': identifier('own-principal', text, ''),
    'ownSessions.resume': field('resume', flag, true),
    dataChannel: field('data-channel', choice('off', 'own', 'every'), 'own'),
    agentUpdate: field('agent-update', choice('off', 'published', 'with-document'), 'off'),
    'guards.mfa': field('mfa', flag, false),
    'guards.mfaMaxAgeMinutes': field('mfa-minutes', number, null),
    'guards.networks': identifier('network', list, []),
    'guards.notBefore': field('from', text, ''),
    'guards.notAfter': field('until', text, ''),
  };
  return Object.fromEntries(
    Object.entries(rows).map(([path, row]) => [
      `${section}.${path}`,
      { ...row, parameter: `${prefix}.${row.parameter}` },
    ]),
  ) as unknown as AccessFields<S>;
}

/** Every setting in a link; links follow this order. */
export const fields: Fields = {
  'environment.partition': field('partition', choice(...PARTITIONS), 'aws'),
  'environment.regions': field('region', list, []),
  'environment.account': identifier('account', text, ''),
  'environment.sessionEncryption': field('encryption', flag, false),
  'environment.sessionKeyArns': identifier('key', list, []),
  'environment.s3Log.enabled': field('s3', flag, false),
  'environment.s3Log.bucket': identifier('s3.bucket', text, ''),
  'environment.s3Log.prefix': identifier('s3.prefix', text, ''),
  'environment.s3Log.prefixed': field('s3.prefixed', flag, false),
  'environment.s3Log.enforceEncryption': field('s3.enforce', flag, true),
  'environment.s3Log.bucketEncryption': field('s3.encryption', choice('s3', 'kms'), 's3'),
  'environment.s3Log.bucketKeyArn': identifier('s3.key', text, ''),
  // Links made before the setting existed get what their bucket needs.
  'environment.s3Log.multipart': field('s3.multipart', flag, true),
  'environment.s3Log.otherAccount': field('s3.other-account', flag, false),
  'environment.cloudWatchLog.enabled': field('logs', flag, false),
  'environment.cloudWatchLog.logGroup': identifier('logs.group', text, ''),
  'environment.cloudWatchLog.enforceEncryption': field('logs.enforce', flag, true),
  'environment.cloudWatchLog.delivery': field('logs.delivery', choice('stream', 'upload'), 'stream'),
  'environment.statementIds': field('sid', flag, false),

  ...accessFields('endUser', 'user'),
  ...accessFields('administrator', 'admin'),
  'administrator.preferences': field('admin.preferences', choice('none', 'view', 'manage'), 'manage'),
  // In links made before the setting existed, managing preferences includes deleting them.
  'administrator.deletePreferences': field('admin.delete-preferences', flag, true),
  'administrator.defaultVersion': field('admin.default-version', flag, true),
  'administrator.fullAccess': field('admin.full-access', flag, false),

  'instanceRole.permissions': field(
    'role.permissions',
    choice('minimal', 'logging', 'existing-role'),
    'logging',
  ),
  'instanceRole.logScope': field('role.log-scope', choice('published', 'narrow'), 'narrow'),
  'instanceRole.olderRegions': field('role.older-regions', flag, false),
  'instanceRole.trust': field('role.trust', choice('ec2', 'hybrid', 'ecs-task'), 'ec2'),

  'preferences.runAs': field('prefs.run-as', flag, false),
  'preferences.runAsUser': identifier('prefs.run-as-user', text, ''),
  'preferences.idleTimeoutMinutes': field('prefs.idle-minutes', number, null),
  'preferences.maxDurationMinutes': field('prefs.max-minutes', number, null),
  'preferences.linuxProfile': identifier('prefs.linux', lines, ''),
  'preferences.windowsProfile': identifier('prefs.windows', lines, ''),

  'checks.expectations': field('expect', list, []),
  'checks.request': identifier('try', list, []),
  'checks.sample': field('sample', text, ''),
};

/** The paths of all settings, in the order of the table. */
export const settingPaths = Object.keys(fields) as readonly SettingPath[];

/** A row whose type is not known at compile time. */
export const fieldAt = (path: SettingPath): Field<unknown> => fields[path];

/** The setting that a parameter stands for. */
export const pathOfParameter: ReadonlyMap<string, SettingPath> = new Map(
  settingPaths.map((path) => [fields[path].parameter, path]),
);
