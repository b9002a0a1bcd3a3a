import { isSettingPath, type SettingPath } from '#core';

/** The setting that a row belongs to: rows inside of a question have longer paths than the setting. */
export function settingOfRow(path: string): SettingPath | undefined {
  if (isSettingPath(path)) return path;
  const end = path.lastIndexOf('.');
  return end === -1 ? undefined : settingOfRow(path.slice(0, end));
}
