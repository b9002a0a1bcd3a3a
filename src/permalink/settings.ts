import type { Configuration, SettingPath } from '#core';

type ValueAt<T, P extends string> = P extends keyof T
  ? T[P]
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? ValueAt<T[Head], Rest>
      : never
    : never;

/** The type of the value at one path of the configuration. */
export type SettingValue<P extends SettingPath> = ValueAt<Configuration, P>;

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
