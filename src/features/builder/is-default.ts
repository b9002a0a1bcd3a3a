import { type Configuration, defaultConfiguration, type SettingPath } from '#core';
import { getSetting } from '../../permalink/index.ts';

/** Whether a setting stands as it is recommended. */
export const isDefault = (configuration: Configuration, path: SettingPath): boolean =>
  JSON.stringify(getSetting(configuration, path)) === JSON.stringify(getSetting(defaultConfiguration, path));
