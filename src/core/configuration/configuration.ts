import type { DocumentKind, Setting, SettingKind, Tag } from './setting-kinds.ts';
import { settings } from './settings.ts';

/** What the settings below a part of the table hold. */
type Values<T> = T extends { readonly kind: SettingKind; readonly default: unknown }
  ? T extends { readonly kind: 'tags' }
    ? readonly Tag[]
    : T['default']
  : { readonly [K in keyof T]: Values<T[K]> };

/**
 * One value holds everything a person chooses; every document is derived from it, so that they agree. It is flat in the
 * sense that switching something off forgets nothing.
 */
export type Configuration = Values<typeof settings>;

export type Environment = Configuration['environment'];
export type S3Log = Environment['s3Log'];
export type CloudWatchLog = Environment['cloudWatchLog'];
/** What a person may do who connects to nodes. */
export type Access = Configuration['endUser'];
export type Nodes = Access['nodes'];
export type SessionDocuments = Access['documents'];
export type TaskAccess = Access['tasks'];
export type OwnSessions = Access['ownSessions'];
export type Guards = Access['guards'];
export type AdministratorAccess = Configuration['administrator'];
export type InstanceRole = Configuration['instanceRole'];
export type TrustPolicy = Configuration['trustPolicy'];
export type SessionPreferences = Configuration['preferences'];
export type GuardrailAnswers = Configuration['guardrail'];
export type Checks = Configuration['checks'];

/**
 * Whether the agent makes what it runs on a managed node, which reports to Systems Manager; in tasks and builds it only
 * carries sessions.
 */
export const isManaged = ({ trust }: InstanceRole): boolean =>
  !['ecs-task', 'codebuild', 'sagemaker'].includes(trust);

type Leaf = string | number | boolean | null | readonly unknown[];
type LeafPath<T> = {
  [K in keyof T & string]: T[K] extends Leaf ? K : `${K}.${LeafPath<T[K]>}`;
}[keyof T & string];
/** Dotted path of one setting, such as `endUser.nodes.ids`. */
export type SettingPath = LeafPath<Configuration>;

/** Path of a setting that end users and administrators have alike, from its root. */
export type AccessPath = LeafPath<Access>;

type ValueAt<T, P extends string> = P extends keyof T
  ? T[P]
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? ValueAt<T[Head], Rest>
      : never
    : never;

/** The type of the value at one path of the configuration; of any path, when none is named. */
export type SettingValue<P extends SettingPath = SettingPath> = ValueAt<Configuration, P>;

type Section = Readonly<Record<string, unknown>>;

/** Whether a part of the table is a row, and not a section of rows. */
export const isSetting = (node: object): node is Setting => 'kind' in node && 'link' in node;

/** Every row by its path, in the order of the table. */
const rows: ReadonlyMap<string, Setting> = new Map(rowsBelow(settings, ''));

function rowsBelow(section: object, prefix: string): readonly (readonly [string, Setting])[] {
  return Object.entries(section as Readonly<Record<string, object>>).flatMap(([key, node]) =>
    isSetting(node) ? [[`${prefix}${key}`, node] as const] : rowsBelow(node, `${prefix}${key}.`),
  );
}

/** Whether a text is the path of a setting. */
export const isSettingPath = (text: string): text is SettingPath => rows.has(text);

/** Every setting there is, in the order of the table. */
export const SETTING_PATHS = [...rows.keys()] as readonly SettingPath[];

/** The row of one setting. */
export function settingAt(path: SettingPath): Setting {
  const row = rows.get(path);
  if (row === undefined) throw new Error(`No setting ${path}`);
  return row;
}

function defaultsOf(section: object): Section {
  return Object.fromEntries(
    Object.entries(section as Readonly<Record<string, object>>).map(([key, node]) => [
      key,
      isSetting(node) ? node.default : defaultsOf(node),
    ]),
  );
}

/** The configuration of an untouched form: best practice, with nothing named yet. */
export const defaultConfiguration = defaultsOf(settings) as Configuration;

const child = (node: unknown, key: string): unknown => (node as Section)[key];

// Settings are read many times for each key press.
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  SETTING_PATHS.map((path) => [path, path.split('.')]),
);
const keysOf = (path: SettingPath): readonly string[] => KEYS.get(path) ?? path.split('.');

/** The value of one setting. */
export function getSetting<P extends SettingPath>(configuration: Configuration, path: P): SettingValue<P> {
  return keysOf(path).reduce<unknown>(child, configuration) as SettingValue<P>;
}

function replaceAt(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  return { ...(node as object), [key]: replaceAt(child(node, key), rest, value) };
}

// Leaves are primitives, or lists of strings and of tags: plain JSON.
const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/**
 * A configuration with one setting changed. Sections that do not hold the setting are shared with the
 * original; when the value is already there, the result is the original itself.
 */
export function withSetting<P extends SettingPath>(
  configuration: Configuration,
  path: P,
  value: SettingValue<P>,
): Configuration {
  if (same(getSetting(configuration, path), value)) return configuration;
  return replaceAt(configuration, keysOf(path), value) as Configuration;
}

/**
 * A configuration in which what one document asks for is as recommended; what documents share stays, which is the
 * environment. A document that shares all of its answers, such as the tunnel, is taken back with them.
 */
export function withDefaultsOf(configuration: Configuration, kind: DocumentKind): Configuration {
  const asked = SETTING_PATHS.filter((path) => settingAt(path).documents.includes(kind));
  const own = asked.filter(
    (path) => settingAt(path).documents.length === 1 || !path.startsWith('environment.'),
  );
  return (own.length > 0 ? own : asked).reduce(
    (changed, path) => withSetting(changed, path, settingAt(path).default as never),
    configuration,
  );
}

/** Whether a setting has a value. */
export const isAt = <P extends SettingPath>(
  configuration: Configuration,
  path: P,
  value: SettingValue<P>,
): boolean => same(getSetting(configuration, path), value);

/** Whether a setting stands as it is recommended. */
export function isRecommended(configuration: Configuration, path: SettingPath): boolean {
  return same(getSetting(configuration, path), settingAt(path).default);
}

/** Whether a setting holds what somebody typed, such as IDs, and not one of a few choices. */
export function isTyped(path: SettingPath): boolean {
  return !['flag', 'choice', 'choices'].includes(settingAt(path).kind);
}

type WithoutEndUser<P extends string> = P extends `endUser.${infer Rest}` ? `administrator.${Rest}` : P;

/** The question that a setting answers: end users and administrators are asked the same, under the administrator's path. */
export type Question = Exclude<SettingPath, `endUser.${string}` | `checks.${string}`>;

/** The question that a setting answers. */
export function questionOf<P extends SettingPath>(path: P): WithoutEndUser<P> {
  return path.replace(/^endUser\./, 'administrator.') as WithoutEndUser<P>;
}

/** Whose settings a kind of document is about, where it is about people's. */
export const rootOf = (kind: DocumentKind): 'endUser' | 'administrator' =>
  kind === 'administrator' ? 'administrator' : 'endUser';
