import {
  type Configuration,
  type SettingPath,
  defaultConfiguration,
  getSetting,
  withSetting,
  SETTING_PATHS,
} from '#core';
import { fieldAt } from './fields.ts';

/** Sets a value whose type is known to fit its path only at run time, from the row of the same path. */
export function withFieldValue(
  configuration: Configuration,
  path: SettingPath,
  value: unknown,
): Configuration {
  return withSetting(configuration, path, value as never);
}

/** What a link of version 1 says that has no parameters but its version. */
export const baseline: Configuration = SETTING_PATHS.reduce(
  (configuration, path) => withFieldValue(configuration, path, fieldAt(path).v1),
  defaultConfiguration,
);

/**
 * The configuration as a link gives it back: sets in the order of their table, lists without repetition and
 * empty elements, text without lone surrogates.
 */
export function canonical(configuration: Configuration): Configuration {
  return SETTING_PATHS.reduce((result, path) => {
    const { codec } = fieldAt(path);
    return withFieldValue(result, path, codec.read(codec.write(getSetting(configuration, path))));
  }, configuration);
}

/**
 * The configuration without what names something of the organisation: accounts, node IDs, ARNs, tags, buckets,
 * log groups, documents of its own, principals, networks and profiles.
 */
export function withoutIdentifiers(configuration: Configuration): Configuration {
  return SETTING_PATHS.reduce(
    (result, path) =>
      fieldAt(path).identifier && getSetting(result, path) !== '*'
        ? withFieldValue(result, path, fieldAt(path).v1)
        : result,
    configuration,
  );
}
