import { english } from '../en/index.ts';
import type { Language } from '../messages.ts';

/** A text between marks; nothing stays nothing. */
const mark = (text: string): string => (text === '' ? '' : `⟦${text}⟧`);

/** The same messages with every text between marks, whoever makes it. */
function marked<T>(messages: T): T;
function marked(messages: unknown): unknown {
  if (typeof messages === 'string') return mark(messages);
  if (typeof messages === 'function') return (...args: readonly unknown[]) => marked(messages(...args));
  if (Array.isArray(messages)) return messages.map((each: unknown) => marked(each));
  if (typeof messages !== 'object' || messages === null) return messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, marked(value)]));
}

const { initial, later } = english;

/**
 * A second language, which nobody speaks: English with every text between `⟦` and `⟧`. What the page shows without these
 * marks is in no catalogue.
 */
export const pseudo: Language = {
  code: 'en-x-pseudo',
  initial: marked(initial),
  later: {
    linkWarnings: () => later.linkWarnings().then(marked),
    start: () => later.start().then(marked),
    laterQuestions: () => later.laterQuestions().then(marked),
    review: () => later.review().then(marked),
    issues: () => later.issues().then(marked),
    samples: () => later.samples().then(marked),
    explanation: () => later.explanation().then(marked),
    access: () => later.access().then(marked),
    request: () => later.request().then(marked),
    pasting: () => later.pasting().then(marked),
    exports: () => later.exports().then(marked),
    check: () => later.check().then(marked),
    comparison: () => later.comparison().then(marked),
    findings: () => later.findings().then(marked),
    commandLine: () => later.commandLine().then(marked),
  },
};
