import { loadServices, type Services, sessionServices } from '#iam';
import { accessIn } from './access-in.ts';
import { checkRead } from './check-text.ts';
import type { Fix } from './edits.ts';
import { fixesIn } from './fixes.ts';
import { foundInGenerated } from './generated.ts';
import { inWords } from './in-words.ts';
import { placedTogether } from './together.ts';
import type { CheckedFile } from './types.ts';
import { type FileBeside, readDocuments, type ReadText } from '../reading/index.ts';

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
  /** The other files of its Terraform module, which say what it names. */
  readonly beside?: readonly FileBeside[];
}

const readAsked = ({ text, ...options }: AskedText): Promise<ReadText> => readDocuments(text, options);

/** A document of a text, by its name there. */
export interface AskedDocument extends AskedText {
  readonly name: string;
}

async function findings(asked: AskedText): Promise<Checked> {
  const { text, path } = asked;
  const services: Services = await loadServices().catch(() => sessionServices);
  const checked = checkRead(await readAsked(asked), services);
  const complete = services !== sessionServices;
  return { ...checked, fixes: fixesIn(text, path, checked.findings), complete };
}

/** What can be asked, by name: functions of a text or of several, whose answers can be sent. */
export const ANSWERS = {
  findings,
  generated: async ({ text, path }: AskedText) => foundInGenerated(text, path),
  /** What was found in each text only beside the others. */
  together: async (texts: readonly AskedText[]) =>
    placedTogether(await Promise.all(texts.map((each) => readAsked({ ...each, beside: texts })))),
  words: async (asked: AskedText) => inWords(await readAsked(asked)),
  access: async (asked: AskedText) => accessIn(await readAsked(asked)),
  answers: async (asked: AskedText) => (await import('./in-answers.ts')).answersIn(asked),
  /** The documents of each text, by name and form, and what of a link was not used. */
  documents: async (texts: readonly AskedText[]) => {
    const { documentsIn } = await import('./documents-in.ts');
    return Promise.all(
      texts.map(async (each) => {
        const { documents, warnings } = await documentsIn({ ...each, beside: texts });
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
