import { settingName } from '../../i18n/en/questions.ts';
import { explanationMessages } from '../../i18n/en/output.ts';
import { lineRanges } from '#iam';
import type { Generated, SettingPath } from '#core';
import type { StripSubject } from './element-strip.tsx';
import type { SettingExplanation } from './explainer.ts';

const { element: words } = explanationMessages;

/** What the strip says about a question: which lines it writes, or why none. */
export function settingSubject(
  path: SettingPath,
  generated: Generated,
  { at, none, why }: SettingExplanation,
): StripSubject {
  return {
    lead: (
      <>
        <b>{settingName(path)}</b>:{' '}
      </>
    ),
    sentences: [none ?? words.writes(lineRanges(generated, at))],
    why,
    causes: [],
  };
}
