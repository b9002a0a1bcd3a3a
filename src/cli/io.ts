import { replaceOdd, unicodeEscape } from '#iam';
import type { LaterPart, MessagesWith } from '../i18n/messages.ts';

/** What came of reading: the text, or why not, in the words of the system. */
export type Reading = { readonly text: string } | { readonly reason: string };

/** What the command line asks of its surroundings. */
export interface Io {
  /** The words that every command needs; the others take time to load. */
  readonly messages: MessagesWith<'commandLine' | 'exports'>;
  /** Other words, for whoever says them. */
  readonly messagesWith: <P extends LaterPart>(...parts: readonly P[]) => Promise<MessagesWith<P>>;
  /** Version of this package. */
  readonly version: string;
  /** The folder that paths start from. */
  readonly folder: string;
  /** Reads a file; `-` is standard input, which gives the same text however often it is asked for. */
  readonly read: (path: string) => Promise<Reading>;
  /** Writes a file; says why when it could not. */
  readonly write: (path: string, contents: string | Uint8Array) => Promise<string | undefined>;
}

/** What a run writes to the standard streams, and its exit status. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string | Uint8Array;
  readonly stderr: string;
}

/** On one line, and without characters that a terminal would obey or that are not what they look like. */
export const visible = (text: string): string =>
  replaceOdd(text, ({ start, end }) => unicodeEscape(text.slice(start, end))).replace(
    /[\t\n\r]/g,
    unicodeEscape,
  );

/** What ends a run that could not begin: a remark, and the exit status. */
export const failed = ({ messages }: Pick<Io, 'messages'>, text: string): Outcome => ({
  exitCode: 2,
  stdout: '',
  stderr: `${messages.commandLine.remark('error', visible(text))}\n`,
});
