import { type Question, questionOf, type SettingPath } from '#core';
import type { OptionText, QuestionText } from './en/questions.ts';
import type { InitialMessages, MessagesWith } from './messages.ts';

/** The words of a question, with those of its answers where a few are offered. */
export interface AskedText extends QuestionText {
  readonly options?: Readonly<Record<string, OptionText>>;
}

/** Of some or all questions. */
type Texts = Readonly<Partial<Record<Question, AskedText>>>;

/** The words of a question that is asked first. End users and administrators are asked with the same. */
export const firstQuestionText = ({ questions }: InitialMessages, path: SettingPath): AskedText | undefined =>
  (questions as Texts)[questionOf(path) as Question];

/** The words of any question. */
export function questionText(messages: MessagesWith<'laterQuestions'>, path: SettingPath): AskedText {
  const texts: Required<Texts> = { ...messages.questions, ...messages.laterQuestions };
  return texts[questionOf(path) as Question];
}
