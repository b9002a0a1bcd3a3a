import type { SettingPath } from '#core';
import { questionMessages } from './questions.ts';
import { questionKey } from '../question-key.ts';

/** The short name of a setting, as the summary of the answers has it. */
export function settingName(path: SettingPath): string {
  return questionMessages[questionKey(path)].short;
}
