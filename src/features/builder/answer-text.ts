import { type Configuration, getSetting, type SettingPath } from '#core';
import { emptyAnswers, reviewMessages } from '../../i18n/en/builder.ts';
import { choiceMessages, type ChoiceText } from '../../i18n/en/choices.ts';
import { questionKey } from '../../i18n/question-key.ts';

export interface AnswerText {
  readonly text: string;
  /** Whether it is literally IAM, such as an ID or an ARN. */
  readonly mono: boolean;
}

const prose = (text: string): AnswerText => ({ text, mono: false });
const literal = (text: string): AnswerText => ({ text, mono: true });

function listText(values: readonly unknown[], titles: Titles | undefined): AnswerText {
  if (values.length === 1 && values[0] === '*') {
    return prose(reviewMessages.any);
  }
  const texts = values.map((value) =>
    isTag(value) ? `${value.key}=${value.values.join('|')}` : String(value),
  );
  return titles
    ? prose(texts.map((text) => titles[text]?.title ?? text).join(', '))
    : literal(texts.join(', '));
}

type Titles = Readonly<Record<string, ChoiceText>>;

function titlesOf(path: SettingPath): Titles | undefined {
  const key = questionKey(path);
  return Object.entries<Titles>(choiceMessages).find(([each]) => each === key)?.[1];
}

function isTag(value: unknown): value is { readonly key: string; readonly values: readonly string[] } {
  return typeof value === 'object' && value !== null && 'key' in value && 'values' in value;
}

/** What was answered to one question, for the summary. */
export function answerText(configuration: Configuration, path: SettingPath): AnswerText {
  const titles = titlesOf(path);
  const value: unknown = getSetting(configuration, path);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return prose(emptyAnswers[questionKey(path)] ?? reviewMessages.notNamed);
  }
  if (Array.isArray(value)) {
    return listText(value, titles);
  }
  if (typeof value === 'boolean') {
    return prose(value ? reviewMessages.yes : reviewMessages.no);
  }
  if (typeof value === 'number') {
    return prose(reviewMessages.minutes(value));
  }
  const text = String(value);
  if (titles) {
    return prose(titles[text]?.title ?? text);
  }
  return text === '*' ? prose(reviewMessages.any) : literal(text);
}
