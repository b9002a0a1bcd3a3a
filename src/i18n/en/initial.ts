import {
  appMessages,
  linkWarningMessages,
  linkWarningText,
  offerMessages,
  roomMessages,
  shareMessages,
} from './app.ts';
import { builderMessages, foldMessages, kindMessages, reviewMessages, stepMessages } from './builder.ts';
import { issueMessage } from './issues.ts';
import { manyValuesMessage } from './many-values.ts';
import { explanationMessages, outputMessages } from './output.ts';
import { optionTexts, questionMessages, settingName } from './questions.ts';
import { number, paragraph } from './text.ts';
import { uiMessages } from './ui.ts';

/** What the page says before any of its later parts has come. */
export const initial = {
  /** A number for the reader: 6,144. */
  number,
  /** Whole sentences, one after the other. */
  paragraph,
  /** Entries of a list that is no sentence. */
  list: (entries: readonly string[]): string => entries.join(', '),
  ui: uiMessages,
  app: appMessages,
  linkWarnings: linkWarningMessages,
  linkWarning: linkWarningText,
  share: shareMessages,
  room: roomMessages,
  offer: offerMessages,
  kinds: kindMessages,
  steps: stepMessages,
  folds: foldMessages,
  builder: builderMessages,
  review: reviewMessages,
  questions: questionMessages,
  options: optionTexts,
  settingName,
  issue: issueMessage,
  manyValues: manyValuesMessage,
  output: outputMessages,
  aboutPolicy: explanationMessages,
};
