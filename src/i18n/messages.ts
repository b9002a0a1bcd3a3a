import type { accessMessages } from './en/access.ts';
import type { checkMessages } from './en/check.ts';
import type { commandLine } from './en/command-line.ts';
import type { explanation } from './en/explanation.ts';
import type { comparison } from './en/comparison.ts';
import type { exports } from './en/export.ts';
import type { findings } from './en/findings.ts';
import type { initial } from './en/initial.ts';
import type { issueMessages } from './en/issues.ts';
import type { laterQuestions } from './en/later-questions.ts';
import type { linkWarnings } from './en/link-warnings.ts';
import type { pastingMessages } from './en/pasting.ts';
import type { requestMessages } from './en/request.ts';
import type { reviewMessages } from './en/review.ts';
import type { samples } from './en/samples.ts';
import type { start } from './en/start.ts';

export type { Answerable } from './en/export.ts';

/** The form of messages, whatever they say: in another language each text is another one. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Worded<R>
    : { readonly [K in keyof T]: Worded<T[K]> };

/** What the page says before any of its later parts has come. */
export type InitialMessages = Worded<typeof initial>;

/** What comes with the part of the page that says it. */
export interface LaterMessages {
  readonly linkWarnings: Worded<typeof linkWarnings>;
  readonly start: Worded<typeof start>;
  readonly laterQuestions: Worded<typeof laterQuestions>;
  readonly pasting: Worded<typeof pastingMessages>;
  readonly review: Worded<typeof reviewMessages>;
  readonly issues: Worded<typeof issueMessages>;
  readonly samples: Worded<typeof samples>;
  readonly explanation: Worded<typeof explanation>;
  readonly access: Worded<typeof accessMessages>;
  readonly request: Worded<typeof requestMessages>;
  readonly exports: Worded<typeof exports>;
  readonly check: Worded<typeof checkMessages>;
  readonly comparison: Worded<typeof comparison>;
  readonly findings: Worded<typeof findings>;
  /** Only the command line says these, and a report as SARIF. */
  readonly commandLine: Worded<typeof commandLine>;
}

export type LaterPart = keyof LaterMessages;

/**
 * Everything that a person reads. English says what there is to say, and its form is this type: a code without a text
 * does not compile, in any language.
 */
export type Messages = InitialMessages & LaterMessages;

/** A language: one folder beside `en`, whose index is of this type. */
export interface Language {
  /** As in the `lang` attribute of HTML: `en`, `de`, `pt-BR`. */
  readonly code: string;
  readonly initial: InitialMessages;
  /** What is loaded later, each part in a chunk of its own. */
  readonly later: { readonly [P in LaterPart]: () => Promise<LaterMessages[P]> };
}

/** What is there at once, and some of what comes later, loaded for whoever says it. */
export async function messagesWith<P extends LaterPart>(
  { initial, later }: Language,
  ...parts: readonly P[]
): Promise<MessagesWith<P>> {
  const loaded = await Promise.all(parts.map(async (part) => [part, await later[part]()] as const));
  return { ...initial, ...(Object.fromEntries(loaded) as unknown as Pick<LaterMessages, P>) };
}

/** Everything that a language says. */
export async function allMessages(language: Language): Promise<Messages> {
  const parts = Object.keys(language.later) as readonly LaterPart[];
  return messagesWith(language, ...parts);
}

/** What is there at once, and some of what comes later. */
export type MessagesWith<P extends LaterPart> = InitialMessages & Pick<LaterMessages, P>;

/**
 * Places in a sentence for what is no text, such as a link: each is a mark that the sentence puts where its language
 * wants it, and that the page replaces by the element.
 */
export type Slots<S extends string> = Readonly<Record<S, string>>;

/** What the exports say of what the page says, too. */
export type ExportMessages = MessagesWith<'explanation' | 'exports' | 'issues'>;
export type CommandCode = keyof Messages['exports']['commandTexts'];
export type CommandGroupId = keyof Messages['exports']['commandGroups'];
/** A word in a command that stands for something that nobody has named yet. */
export type CommandPlaceholder = keyof Messages['exports']['commandPlaceholders'];
