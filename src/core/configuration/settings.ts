import { defaultConfiguration } from './defaults.ts';
import type { Configuration, SettingPath } from './types.ts';

type ValueAt<T, P extends string> = P extends keyof T
  ? T[P]
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? ValueAt<T[Head], Rest>
      : never
    : never;

/** The type of the value at one path of the configuration; of any path, when none is named. */
export type SettingValue<P extends SettingPath = SettingPath> = ValueAt<Configuration, P>;

const child = (node: unknown, key: string): unknown => (node as Readonly<Record<string, unknown>>)[key];

/** The value of one setting. */
export function getSetting<P extends SettingPath>(configuration: Configuration, path: P): SettingValue<P> {
  return path.split('.').reduce<unknown>(child, configuration) as SettingValue<P>;
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
  return replaceAt(configuration, path.split('.'), value) as Configuration;
}

const isSection = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathsBelow = (section: object, prefix: string): readonly string[] =>
  Object.entries(section).flatMap(([key, value]) =>
    isSection(value) ? pathsBelow(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

/** Every setting there is: the default configuration has all of them, so that none can be forgotten. */
export const SETTING_PATHS = pathsBelow(defaultConfiguration, '') as readonly SettingPath[];
