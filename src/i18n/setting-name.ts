import type { SettingPath } from '#core';
import { questionKey } from './question-key.ts';
import { questionMessages } from './questions.ts';

/** The short name of a setting, as the summary of the answers has it. */
export function settingName(path: SettingPath): string {
  return questionMessages[questionKey(path)].short;
}
