import { type Configuration, type SettingPath, defaultConfiguration, getSetting } from '#core';

/** Whether a setting stands as it is recommended. */
export const isDefault = (configuration: Configuration, path: SettingPath): boolean =>
  JSON.stringify(getSetting(configuration, path)) === JSON.stringify(getSetting(defaultConfiguration, path));
