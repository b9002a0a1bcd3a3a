import type { SettingPath } from '#core';
import { fields } from '../permalink/index.ts';

const isSetting = (path: string): path is SettingPath => Object.hasOwn(fields, path);

/** The setting that a row belongs to: rows inside of a question have longer paths than the setting. */
export function settingOfRow(path: string): SettingPath | undefined {
  if (isSetting(path)) return path;
  const end = path.lastIndexOf('.');
  return end === -1 ? undefined : settingOfRow(path.slice(0, end));
}
