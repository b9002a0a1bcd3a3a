import {
  getSetting,
  type Issue,
  lookingAlike,
  settingAt,
  type SettingPath,
  type SettingValue,
  withSetting,
} from '#core';
import { useMemo } from 'react';
import { messagesOf, type OddIssue } from './issue-messages.ts';
import type { InitialMessages } from '../../i18n/messages.ts';
import { type AskedText, firstQuestionText, questionText } from '../../i18n/question-text.ts';
import { configurationActions, useSetting, useStep } from '../../store/configuration.ts';
import { issuesFor, useIssuesAt } from '../../store/generated.ts';
import type { FieldMessage, RowProps } from '../../ui/field.tsx';
import { useMessages, useMessagesOnceLoaded } from '../../ui/messages.tsx';
import type { Option } from '../../ui/rows.tsx';

/** Everything that a row needs to ask for one setting. */
export function useQuestion<P extends SettingPath>(path: P) {
  const words = useMessages();
  const [value, set] = useSetting(path);
  const issues = useSeenIssues(path);
  const text = useQuestionText(path) ?? { label: words.settingName(path) };
  const issueWords = useMessagesOnceLoaded('issues', issues.length > 0);
  const messages = useMemo(() => {
    if (issueWords === null) return [];
    if (issueWords === 'failed') return unexplained(words, issues);
    return messagesOf(issueWords, issues, (...odd) => mend(words, path, ...odd));
  }, [words, issueWords, issues, path]);
  const row: RowProps = { path, label: text.label, help: text.help, messages };
  return { value, set, row, text, options: optionsOf(text, path) };
}

/** The words of a question: of one whose words did not come, its name; `null` while they are on their way. */
export function useQuestionText(path: SettingPath): AskedText | null {
  const words = useMessages();
  const first = firstQuestionText(words, path);
  const laterQuestions = useMessagesOnceLoaded('laterQuestions', first === undefined);
  if (first !== undefined) return first;
  if (laterQuestions === null) return null;
  if (laterQuestions === 'failed') return { label: words.settingName(path) };
  return questionText({ ...words, laterQuestions }, path);
}

/** That something is wrong, where what is wrong did not come. */
const unexplained = ({ builder }: InitialMessages, [worst]: readonly Issue[]): readonly FieldMessage[] =>
  worst === undefined ? [] : [{ severity: worst.severity, text: builder.issueNotLoaded }];

/** Puts the value as it looks in place of one with characters that are not what they look like. */
function mend(
  { builder }: InitialMessages,
  path: SettingPath,
  { params }: OddIssue,
  values: number,
): NonNullable<FieldMessage['action']> {
  const isSeen = params.like !== '';
  const label = (isSeen ? builder.replaceOdd : builder.removeOdd)(params.others + values);
  return {
    label,
    run: () => {
      // The button goes when it has done its work; the field is where one goes on.
      document.getElementById(`setting-${path}`)?.focus();
      const setting = settingAt(path);
      configurationActions.update((before) =>
        withSetting(before, path, lookingAlike(setting, getSetting(before, path)) as never),
      );
    },
  };
}

/**
 * The issues of a setting, without errors that came up while somebody still types the answer to another question: half
 * an answer is not a wrong one there either. The field that is typed in holds its own back, and knows when it is whole.
 */
function useSeenIssues(path: SettingPath): readonly Issue[] {
  const issues = useIssuesAt(path);
  // Only while another answer is typed, so that no key press draws this question for nothing.
  const before = useStep(({ typing, before: earlier }) =>
    typing === null || typing === path ? null : earlier,
  );
  return useMemo(() => {
    if (before === null) return issues;
    const earlier = issuesFor(before).filter(({ at }) => at === path);
    return issues.filter(
      ({ severity, code }) => severity !== 'error' || earlier.some((each) => each.code === code),
    );
  }, [issues, before, path]);
}

/** What the values of a setting are, when they are a few texts; one of these, or any of them. */
type OptionOf<P extends SettingPath> = SettingValue<P> extends readonly (infer E)[] ? E : SettingValue<P>;

/** The offered answers to a question, in order. */
function optionsOf<P extends SettingPath>(
  { options = {} }: AskedText,
  path: P,
): readonly Option<OptionOf<P> & string>[] {
  const setting = settingAt(path);
  const values = 'values' in setting ? setting.values : [];
  return values.map((value) => ({ title: value, ...options[value], value: value as OptionOf<P> & string }));
}

/** Changes a list that is typed into: all key presses up to a whole value are one step of undo. */
export function setList<P extends SettingPath>(path: P, value: SettingValue<P>, typing: boolean): void {
  configurationActions.set(path, value, { coalesce: typing });
  if (!typing) configurationActions.commit();
}

/** What there is to say about an answer and about a text that was pasted: the same list while both stay. */
export function useBoth(
  messages: readonly FieldMessage[] | undefined,
  notices: readonly FieldMessage[],
): readonly FieldMessage[] {
  return useMemo(() => [...(messages ?? []), ...notices], [messages, notices]);
}
