import { loadServices, type Services, sessionServices } from '#iam';
import { accessIn } from './access-in.ts';
import { checkRead } from './check-text.ts';
import type { Fix } from './edits.ts';
import { fixesIn } from './fixes.ts';
import { foundInGenerated } from './generated.ts';
import { inWords } from './in-words.ts';
import { placedTogether } from './together.ts';
import type { CheckedFile } from './types.ts';
import { readDocuments } from '../reading/index.ts';

/** What was found in a text, and what mends it. */
export interface Checked extends CheckedFile {
  /** For each finding its fix, or `undefined`. */
  readonly fixes: readonly (Fix | undefined)[];
  /** Whether the names of every service had come; without them less is said about other services than those of sessions. */
  readonly complete: boolean;
}

/** A text that is asked about. */
export interface AskedText {
  /** How reports name it; its extension tells what it is if it is no JSON. */
  readonly path: string;
  readonly text: string;
}

/** A document of a text, by its name there. */
export interface AskedDocument extends AskedText {
  readonly name: string;
}

async function findings({ text, path }: AskedText): Promise<Checked> {
  const services: Services = await loadServices().catch(() => sessionServices);
  const checked = checkRead(await readDocuments(text, { path }), services);
  const complete = services !== sessionServices;
  return { ...checked, fixes: fixesIn(text, path, checked.findings), complete };
}

/** What can be asked, by name: functions of a text or of several, whose answers can be sent. */
export const ANSWERS = {
  findings,
  generated: async ({ text, path }: AskedText) => foundInGenerated(text, path),
  /** What was found in each text only beside the others. */
  together: async (texts: readonly AskedText[]) =>
    placedTogether(await Promise.all(texts.map(({ text, path }) => readDocuments(text, { path })))),
  words: async ({ text, path }: AskedText) => inWords(await readDocuments(text, { path })),
  access: async ({ text, path }: AskedText) => accessIn(await readDocuments(text, { path })),
  answers: async ({ text, path }: AskedText) => (await import('./in-answers.ts')).answersIn(text, path),
  /** The documents of each text, by name and form, and what of a link was not used. */
  documents: async (texts: readonly AskedText[]) => {
    const { documentsIn } = await import('./documents-in.ts');
    return Promise.all(
      texts.map(async ({ text, path }) => {
        const { documents, warnings } = await documentsIn(text, path);
        return { names: documents.map(({ name }) => name), warnings };
      }),
    );
  },
  compare: async (asked: { readonly first: AskedDocument; readonly second: AskedDocument }) =>
    (await import('./compare-in.ts')).compareIn(asked),
} as const;

/** What can be asked. */
export type Asked = keyof typeof ANSWERS;

/** What it is asked about. */
export type Subject<A extends Asked> = Parameters<(typeof ANSWERS)[A]>[0];

export type Answer<A extends Asked> = Awaited<ReturnType<(typeof ANSWERS)[A]>>;

/** A question, such as a worker is sent. */
export type Question = { readonly [A in Asked]: { readonly asked: A; readonly about: Subject<A> } }[Asked];

/** Answers a question. */
export const answerOf = ({ asked, about }: Question): Promise<Answer<Asked>> =>
  // Each answers what it is asked about.
  (ANSWERS[asked] as (subject: Question['about']) => Promise<Answer<Asked>>)(about);
