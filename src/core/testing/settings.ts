import { defaultConfiguration } from '../configuration/defaults.ts';
import type { Configuration, SettingPath } from '../configuration/types.ts';

/** The value of any setting. */
export type SettingValue = string | number | boolean | null | readonly unknown[];

type Tree = { readonly [key: string]: SettingValue | Tree };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathsOf = (tree: Tree, prefix: string): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? pathsOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

/** Every setting there is. The default configuration has all of them, so that the paths are right by construction. */
export const settingPaths = pathsOf(defaultConfiguration as unknown as Tree, '') as readonly SettingPath[];

/** The value of one setting. */
export const settingOf = (configuration: Configuration, path: SettingPath): SettingValue =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), configuration) as SettingValue;

const replace = (tree: Tree, [key = '', ...rest]: readonly string[], value: SettingValue): Tree => {
  const below = tree[key];
  return { ...tree, [key]: rest.length > 0 && isTree(below) ? replace(below, rest, value) : value };
};

/** The configuration with one setting replaced. */
export const withSetting = (
  configuration: Configuration,
  path: SettingPath,
  value: SettingValue,
): Configuration =>
  replace(configuration as unknown as Tree, path.split('.'), value) as unknown as Configuration;
