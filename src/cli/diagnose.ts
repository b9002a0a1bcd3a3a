import { CAUSE_CODES, diagnose, type Diagnosis, type Finding, findingPage, readMessages } from '#analysis';
import { type Configuration, defaultConfiguration, type DocumentKind } from '#core';
import { failed, type Io, type Outcome, visible } from './io.ts';
import type { DiagnoseCommand } from './parse-arguments.ts';
import { readLink } from './read-link.ts';
import { linkRemark, printRemarks } from './remarks.ts';
import type { MessagesWith } from '../i18n/messages.ts';
import { decode, readable } from '../permalink/index.ts';

type Words = MessagesWith<'request'>['request']['paste'];

/** The answers of a link, or none. */
interface Compared {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  /** Whether somebody gave them, so that it matters what they lack. */
  readonly given: boolean;
}

const NOTHING: Compared = { configuration: defaultConfiguration, kind: 'end-user', given: false };

const OF_ANSWERS: ReadonlySet<string> = new Set(CAUSE_CODES);

/** What to do, each with AWS's page about it. Without answers, nothing is said of what they lack. */
function adviceOf({ findings }: Diagnosis, words: Words, { given }: Compared): readonly string[] {
  return findings
    .filter(({ code }: Finding) => given || !OF_ANSWERS.has(code))
    .map(({ code, params }) => {
      const page = findingPage(code);
      return `  - ${visible(words.finding(code, params))}${page === undefined ? '' : ` ${page.url}`}`;
    });
}

/**
 * Says what error messages mean, whose part it is, and what to do: of the answers of a link, where one is given.
 *
 * @returns exit status 1 when there is no message that is known.
 */
export async function diagnoseMessages({ path, link, output }: DiagnoseCommand, io: Io): Promise<Outcome> {
  const words = io.messages.commandLine;
  const reading = await io.read(path);
  if (!('text' in reading)) return failed(io, words.cannotRead(path, reading.reason));
  const messages = {
    ...io.messages,
    ...(await io.messagesWith('linkWarnings', 'request', 'explanation', 'issues')),
  };
  const { paste } = messages.request;

  let compared = NOTHING;
  if (link !== undefined) {
    const text = await readLink(link, io);
    if (typeof text !== 'string') return text;
    const { configuration, kind, warnings } = decode(await readable(text));
    const remarks = warnings.map((warning) => linkRemark(messages, warning));
    if (remarks.length > 0) return { exitCode: 1, stdout: '', stderr: printRemarks(words, remarks) };
    compared = { configuration, kind: kind ?? NOTHING.kind, given: true };
  }

  const { messages: read, left, problem } = readMessages(reading.text);
  if (problem !== undefined) {
    const text = words.noMessage[problem];
    return { exitCode: 1, stdout: '', stderr: `${words.remark('error', text)}\n` };
  }
  const told = read.map((message, index) => {
    const diagnosis = diagnose(compared.configuration, compared.kind, message);
    const { verdict, side, kind } = diagnosis;
    return [
      ...(read.length > 1 ? [paste.numbered(index + 1, read.length)] : []),
      ...paste.said(message, side).map(visible),
      ...(compared.given || verdict === 'not-asked' ? [`${paste.verdicts[verdict](kind, side)}:`] : []),
      ...adviceOf(diagnosis, paste, compared),
    ].join('\n');
  });
  const rest = [...(left > 0 ? [paste.more(left)] : []), ...(compared.given ? [] : [words.compareWithLink])];
  const contents = `${[...told, ...rest].join('\n\n')}\n`;
  if (output === undefined) return { exitCode: 0, stdout: contents, stderr: '' };
  const reason = await io.write(output, contents);
  return reason === undefined
    ? { exitCode: 0, stdout: '', stderr: '' }
    : failed(io, words.cannotWrite(output, reason));
}
