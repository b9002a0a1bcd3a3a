import type { DocumentKind, SettingPath } from './types.ts';

const ACCESS = [
  'environment.partition',
  'environment.regions',
  'environment.account',
  'environment.sessionEncryption',
  'environment.sessionKeyArns',
  'environment.statementIds',
] as const satisfies readonly SettingPath[];

const LOGS = [
  'environment.s3Log.enabled',
  'environment.s3Log.bucket',
  'environment.s3Log.prefix',
  'environment.s3Log.prefixed',
  'environment.s3Log.enforceEncryption',
  'environment.cloudWatchLog.enabled',
  'environment.cloudWatchLog.logGroup',
  'environment.cloudWatchLog.enforceEncryption',
] as const satisfies readonly SettingPath[];

/** What the instance role is made from besides the settings of `instanceRole`. */
const NODE = [
  ...ACCESS,
  ...LOGS,
  'environment.s3Log.bucketEncryption',
  'environment.s3Log.bucketKeyArn',
  'environment.s3Log.multipart',
  'environment.s3Log.otherAccount',
  'instanceRole.permissions',
  'instanceRole.logScope',
  'instanceRole.olderRegions',
] as const satisfies readonly SettingPath[];

const TRUST = [
  'environment.partition',
  'environment.regions',
  'environment.account',
  'environment.statementIds',
  'instanceRole.trust',
] as const satisfies readonly SettingPath[];

const PREFERENCES = [
  // Where the key is: each of several Regions has its own.
  'environment.partition',
  'environment.regions',
  'environment.account',
  'environment.sessionEncryption',
  'environment.sessionKeyArns',
  ...LOGS,
  'environment.cloudWatchLog.delivery',
] as const satisfies readonly SettingPath[];

interface Relevance {
  /** Every setting below it matters. */
  readonly group?: 'endUser' | 'administrator' | 'preferences';
  readonly settings: readonly SettingPath[];
}

const RELEVANT: Readonly<Record<DocumentKind, Relevance>> = {
  'end-user': { group: 'endUser', settings: ACCESS },
  administrator: { group: 'administrator', settings: ACCESS },
  'instance-role': { settings: NODE },
  'trust-policy': { settings: TRUST },
  'session-preferences': { group: 'preferences', settings: PREFERENCES },
};

/** Whether a setting can change a document; issues of other settings do not concern its reader. */
export const isRelevant = (path: SettingPath, kind: DocumentKind): boolean => {
  const { group, settings } = RELEVANT[kind];
  return settings.includes(path) || (group !== undefined && path.startsWith(`${group}.`));
};
