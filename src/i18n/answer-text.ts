import { type Configuration, getSetting, settingAt, type SettingPath, type Tag } from '#core';
import type { MessagesWith } from './messages.ts';
import { questionText } from './question-text.ts';

export interface AnswerText {
  readonly text: string;
  /** Whether it is literally IAM, such as an ID or an ARN. */
  readonly mono: boolean;
}

const prose = (text: string): AnswerText => ({ text, mono: false });
const literal = (text: string): AnswerText => ({ text, mono: true });

/** What was answered to one question, for the summary. */
export function answerText(
  messages: MessagesWith<'review' | 'laterQuestions'>,
  configuration: Configuration,
  path: SettingPath,
): AnswerText {
  const { list, review } = messages;
  const value: unknown = getSetting(configuration, path);
  const text = questionText(messages, path);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return prose(text.empty ?? review.notNamed);
  }
  if (value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*')) {
    return prose(review.any);
  }
  const title = (option: unknown) => text.options?.[String(option)]?.title ?? String(option);
  const setting = settingAt(path);
  switch (setting.kind) {
    case 'flag':
      return prose(value ? review.yes : review.no);
    case 'number':
      return setting.unit === 'port' ? literal(String(value)) : prose(review[setting.unit](Number(value)));
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
