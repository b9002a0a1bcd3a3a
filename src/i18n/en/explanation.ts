import { changeSentence } from './explanation/changes.ts';
import { explanationSentences } from './explanation/elements.ts';
import { noEffectSentence } from './explanation/no-effect.ts';
import { noteMessages } from './notes.ts';
import { summaryGroupMessages, summarySentence } from './explanation/summary.ts';

/** What documents mean, in words. */
export const explanation = {
  notes: noteMessages,
  sentences: explanationSentences,
  noEffect: noEffectSentence,
  summaryGroups: summaryGroupMessages,
  summary: summarySentence,
  change: changeSentence,
};
