import { failed, type Io, type Outcome } from './io.ts';
import { isLink } from '../permalink/index.ts';

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
