import { failed, type Io, type Outcome } from './io.ts';
import { kindOf } from '../permalink/index.ts';
import { shortenedQuery } from '../permalink/decode.ts';

/** Whether a text is meant as a link, good or damaged. */
export const isLink = (text: string): boolean => kindOf(text) !== null || /#|[?&]v=/.test(text);

/** What a link says, also one that was made shorter. */
export async function readable(link: string): Promise<string> {
  if (shortenedQuery(link) === undefined) return link;
  return (await import('../permalink/shorten.ts')).lengthen(link) ?? link;
}

/** The link that is given, or that is in the file that is; what ends the run when it is none. */
export async function readLink(given: string, io: Io): Promise<Outcome | string> {
  const path = given === '-' ? given : given.startsWith('@') ? given.slice(1) : undefined;
  const words = io.messages.commandLine;
  const reading = path === undefined ? { text: given } : await io.read(path);
  if (!('text' in reading)) return failed(io, words.cannotRead(path ?? given, reading.reason));
  const link = reading.text.trim();
  if (link === '') return failed(io, words.noLink);
  if (isLink(link)) return link;
  return failed(io, words.notALink(link.length > 60 ? `${link.slice(0, 60)}…` : link));
}
