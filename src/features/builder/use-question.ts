import { type Question, questionOf, settingAt, type SettingPath, type SettingValue } from '#core';
import { useMemo } from 'react';
import { messagesOf } from './issue-messages.ts';
import type { InitialMessages, QuestionText } from '../../i18n/messages.ts';
import { useSetting } from '../../store/configuration.ts';
import { useIssuesAt } from '../../store/generated.ts';
import type { RowProps } from '../../ui/field.tsx';
import { useMessages } from '../../ui/messages.tsx';
import type { Option } from '../../ui/rows.tsx';

/** Everything that a row needs to ask for one setting. */
export function useQuestion<P extends SettingPath>(path: P) {
  const words = useMessages();
  const [value, set] = useSetting(path);
  const issues = useIssuesAt(path);
  const text: QuestionText = words.questions[questionOf(path) as Question];
  const messages = useMemo(() => messagesOf(words, issues), [words, issues]);
  const row: RowProps = { path, label: text.label, help: text.help, messages };
  return { value, set, row, text, options: optionsOf(words, path) };
}

/** What the values of a setting are, when they are a few texts; one of these, or any of them. */
type OptionOf<P extends SettingPath> = SettingValue<P> extends readonly (infer E)[] ? E : SettingValue<P>;

/** The offered answers to a question, in order. */
function optionsOf<P extends SettingPath>(
  words: InitialMessages,
  path: P,
): readonly Option<OptionOf<P> & string>[] {
  const setting = settingAt(path);
  const texts = words.options(path);
  const values = 'values' in setting ? setting.values : [];
  return values.map((value) => ({ title: value, ...texts[value], value: value as OptionOf<P> & string }));
}
