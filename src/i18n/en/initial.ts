import { appMessages, offerMessages, shareMessages } from './app.ts';
import { builderMessages, foldMessages, kindMessages, stepMessages } from './builder.ts';
import { explanationMessages, outputMessages } from './output.ts';
import { firstQuestions } from './questions.ts';
import { settingName } from './setting-names.ts';
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
  share: shareMessages,
  offer: offerMessages,
  kinds: kindMessages,
  steps: stepMessages,
  folds: foldMessages,
  builder: builderMessages,
  questions: firstQuestions,
  settingName,
  output: outputMessages,
  aboutPolicy: explanationMessages,
};
