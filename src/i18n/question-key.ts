import type { SettingPath } from '#core';
import type { QuestionKey } from './en/questions.ts';

type WithoutEndUser<P extends string> = P extends `endUser.${infer Rest}` ? `administrator.${Rest}` : P;

/** The key of a setting's texts: end user and administrator share theirs. */
export function questionKey<P extends SettingPath>(path: P): WithoutEndUser<P> & QuestionKey {
  return path.replace(/^endUser\./, 'administrator.') as WithoutEndUser<P> & QuestionKey;
}
