import { isObject } from '#iam';
import type { Configuration, SettingPath } from '#core';

/** Type of the value at a dotted path. */
export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? ValueAt<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;
export type SettingValue<P extends SettingPath> = ValueAt<Configuration, P>;

/** The value of a setting. */
export function settingOf(configuration: Configuration, path: SettingPath): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), configuration);
}

function changed(value: unknown, names: readonly string[], to: unknown): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return to;
  return isObject(value) ? { ...value, [name]: changed(value[name], rest, to) } : value;
}

/** The configuration with another value for one setting; `to` has the type of that setting. */
export function withSetting(configuration: Configuration, path: SettingPath, to: unknown): Configuration {
  return changed(configuration, path.split('.'), to) as Configuration;
}
