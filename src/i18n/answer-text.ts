import {
  type Configuration,
  getSetting,
  type Question,
  questionOf,
  settingAt,
  type SettingPath,
  type Tag,
} from '#core';
import type { InitialMessages, QuestionText } from './messages.ts';

export interface AnswerText {
  readonly text: string;
  /** Whether it is literally IAM, such as an ID or an ARN. */
  readonly mono: boolean;
}

const prose = (text: string): AnswerText => ({ text, mono: false });
const literal = (text: string): AnswerText => ({ text, mono: true });

/** What was answered to one question, for the summary. */
export function answerText(
  { list, options, questions, review }: InitialMessages,
  configuration: Configuration,
  path: SettingPath,
): AnswerText {
  const value: unknown = getSetting(configuration, path);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    const text: QuestionText = questions[questionOf(path) as Question];
    return prose(text.empty ?? review.notNamed);
  }
  if (value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*')) {
    return prose(review.any);
  }
  const titles = options(path);
  const title = (option: unknown) => titles[String(option)]?.title ?? String(option);
  const setting = settingAt(path);
  switch (setting.kind) {
    case 'flag':
      return prose(value ? review.yes : review.no);
    case 'number':
      return setting.unit === 'minutes' ? prose(review.minutes(Number(value))) : literal(String(value));
    case 'choice':
      return prose(title(value));
    case 'choices':
      return prose(list((value as readonly string[]).map(title)));
    case 'list':
      return literal((value as readonly string[]).join(', '));
    case 'tags':
      return literal(
        (value as readonly Tag[]).map(({ key, values }) => `${key}=${values.join('|')}`).join(', '),
      );
    case 'text':
    case 'lines':
    case 'instant':
      return literal(String(value));
  }
}
