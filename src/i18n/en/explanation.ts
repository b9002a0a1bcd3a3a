import { changeSentence } from './explanation/changes.ts';
import { explanationSentences } from './explanation/elements.ts';
import { noEffectSentence } from './explanation/no-effect.ts';
import { noteMessages } from './notes.ts';
import { summaryGroupMessages, summarySentence } from './explanation/summary.ts';

/** Words of the card about an element of a document. */
const card = {
  title: 'What it means',
  close: 'Close the explanation',
  note: (number: number) => `Note ${number}`,
  why: (text: string) => `Why: ${text}`,
  cause: (settings: readonly string[]) => `From your answer: ${settings.join(', ')}`,
  goTo: (setting: string) => `Go to setting ${setting}`,
};

/** What documents mean, in words. */
export const explanation = {
  card,
  notes: noteMessages,
  sentences: explanationSentences,
  noEffect: noEffectSentence,
  summaryGroups: summaryGroupMessages,
  summary: summarySentence,
  change: changeSentence,
};
