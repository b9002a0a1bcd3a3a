import { lineRanges } from '#iam';
import type { Generated, SettingPath } from '#core';
import type { InitialMessages } from '../../i18n/messages.ts';
import type { StripSubject } from './element-strip.tsx';
import type { SettingExplanation } from './explainer.ts';

/** What the strip says about a question: which lines it writes, or why none. */
export function settingSubject(
  { aboutPolicy, settingName }: InitialMessages,
  path: SettingPath,
  generated: Generated,
  { at, none, why }: SettingExplanation,
): StripSubject {
  return {
    setting: settingName(path),
    sentences: [none ?? aboutPolicy.element.writes(lineRanges(generated, at))],
    why,
    causes: [],
  };
}
