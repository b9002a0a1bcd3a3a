import { PARTITIONS } from '#iam';
import {
  type Configuration,
  DOCUMENT_TYPES,
  SURFACES,
  type SettingPath,
  type SettingValue,
  type Tag,
  getSetting,
} from '#core';

/** How a setting is tried out. */
interface Probe<T> {
  /** Other values that somebody could plausibly give in place of the present one. */
  readonly others: (value: T) => readonly T[];
  /** Whether the value is what somebody typed, and not one of a few choices. */
  readonly typed: boolean;
}

const chosen = <T>(others: Probe<T>['others']): Probe<T> => ({ others, typed: false });
const typed = <T>(others: Probe<T>['others']): Probe<T> => ({ others, typed: true });

const toggle = chosen<boolean>((value) => [!value]);
/** Empty, and a value that nobody has chosen. */
const text = (sample: string) => typed<string>(() => ['', sample]);
const oneOf = <T extends string>(...values: readonly T[]) =>
  chosen<T>((value) => values.filter((other) => other !== value));
/** None, one more, and another one alone. */
const list = <T>(sample: T) => typed<readonly T[]>((value) => [[], [...value, sample], [sample]]);
const subset = <T extends string>(all: readonly T[]) =>
  chosen<readonly T[]>((value) =>
    all.map((entry) =>
      value.includes(entry)
        ? value.filter((other) => other !== entry)
        : all.filter((other) => other === entry || value.includes(other)),
    ),
  );
const minutes = typed<number | null>((value) => [value === null ? 7 : null, value === 11 ? 12 : 11]);

const SAMPLE_KEY = 'arn:aws:kms:eu-west-1:000000000001:key/00000000-0000-0000-0000-000000000001';

type Root = 'endUser' | 'administrator';
type AccessPath = SettingPath extends infer P ? (P extends `endUser.${infer Rest}` ? Rest : never) : never;
type AccessProbes<R extends Root> = {
  readonly [P in AccessPath as `${R}.${P}`]: Probe<SettingValue<`endUser.${P}`>>;
};

const access: { readonly [P in AccessPath]: Probe<SettingValue<`endUser.${P}`>> } = {
  surfaces: subset(SURFACES),
  signIn: oneOf('iam-user', 'role'),
  startSessions: toggle,
  'nodes.by': oneOf('id', 'tag', 'every'),
  'nodes.ids': list('i-00000000000000001'),
  'nodes.tags': list<Tag>({ key: 'probe-key', values: ['probe-value'] }),
  'nodes.hybrid': toggle,
  'nodes.reach': oneOf('region', 'account', 'any', 'all-resources'),
  readAccess: oneOf('surfaces', 'sessions', 'none'),
  'documents.types': subset(DOCUMENT_TYPES),
  'documents.custom': list('ProbeDocument'),
  'documents.accessCheck': toggle,
  'documents.listed': toggle,
  'ownSessions.by': oneOf('none', 'user-name', 'user-id', 'tag', 'every'),
  'ownSessions.tag': oneOf('session-id', 'target-id', 'both'),
  'ownSessions.sessionId': oneOf('variable', 'variable-prefix', 'user', 'role-session'),
  'ownSessions.principalId': text('AIDA0000000000000PROBE'),
  'ownSessions.resume': toggle,
  dataChannel: oneOf('off', 'own', 'every'),
  agentUpdate: oneOf('off', 'published', 'with-document'),
  'guards.mfa': toggle,
  'guards.mfaMaxAgeMinutes': minutes,
  'guards.networks': list('198.51.100.77/32'),
  'guards.notBefore': text('2001-01-01T00:00:00Z'),
  'guards.notAfter': text('2091-01-01T00:00:00Z'),
};

function accessOf<R extends Root>(root: R): AccessProbes<R> {
  return Object.fromEntries(
    Object.entries(access).map(([path, probe]) => [`${root}.${path}`, probe]),
  ) as unknown as AccessProbes<R>;
}

/** One row for each setting: a setting without one does not compile. */
const PROBES: { readonly [P in SettingPath]: Probe<SettingValue<P>> } = {
  'environment.partition': oneOf(...PARTITIONS),
  'environment.regions': list('xx-probe-1'),
  'environment.account': text('000000000001'),
  'environment.sessionEncryption': toggle,
  'environment.sessionKeyArns': list(SAMPLE_KEY),
  'environment.s3Log.enabled': toggle,
  'environment.s3Log.bucket': text('probe-bucket'),
  'environment.s3Log.prefix': text('probe-prefix'),
  'environment.s3Log.prefixed': toggle,
  'environment.s3Log.enforceEncryption': toggle,
  'environment.s3Log.bucketEncryption': oneOf('s3', 'kms'),
  'environment.s3Log.bucketKeyArn': text(SAMPLE_KEY),
  'environment.s3Log.multipart': toggle,
  'environment.s3Log.otherAccount': toggle,
  'environment.cloudWatchLog.enabled': toggle,
  'environment.cloudWatchLog.logGroup': text('probe-group'),
  'environment.cloudWatchLog.enforceEncryption': toggle,
  'environment.cloudWatchLog.delivery': oneOf('stream', 'upload'),
  'environment.statementIds': toggle,
  ...accessOf('endUser'),
  ...accessOf('administrator'),
  'administrator.preferences': oneOf('none', 'view', 'manage'),
  'administrator.deletePreferences': toggle,
  'administrator.defaultVersion': toggle,
  'administrator.fullAccess': toggle,
  'instanceRole.permissions': oneOf('minimal', 'logging', 'existing-role'),
  'instanceRole.logScope': oneOf('published', 'narrow'),
  'instanceRole.olderRegions': toggle,
  'instanceRole.trust': oneOf('ec2', 'hybrid', 'ecs-task'),
  'preferences.runAs': toggle,
  'preferences.runAsUser': text('probe'),
  'preferences.idleTimeoutMinutes': minutes,
  'preferences.maxDurationMinutes': minutes,
  'preferences.linuxProfile': text('true # probe'),
  'preferences.windowsProfile': text('# probe'),
  'checks.expectations': list('probe=allowed'),
  'checks.request': list('action=probe:Probe'),
  'checks.sample': text('probe'),
};

/** Values to try in place of the present one; never the present one itself. */
export function alternativesOf(configuration: Configuration, path: SettingPath): readonly unknown[] {
  const value = getSetting(configuration, path);
  const { others } = PROBES[path] as Probe<unknown>;
  return others(value).filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

/** Whether a setting holds what somebody typed, such as IDs, and not one of a few choices. */
export function isTyped(path: SettingPath): boolean {
  return PROBES[path].typed;
}
