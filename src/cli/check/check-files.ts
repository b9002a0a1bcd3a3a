import { loadServices } from '#iam';
import { type Io, type Outcome, visible } from '../io.ts';
import type { CheckCommand } from '../parse-arguments.ts';
import { readAccepted } from './accepted.ts';
import { check } from './check.ts';
import type { Accepted } from '../../checking/index.ts';
import { readDocuments } from '../../reading/index.ts';

/** Whether somebody who gives this as a file means a link. */
const isLink = (path: string): boolean => /^(?:@|https?:)|#\//.test(path);

interface Readable {
  readonly path: string;
  readonly text: string;
}

/** Reads files, each once; `problems` say in words what could not be read. */
async function readAll(
  paths: readonly string[],
  io: Io,
): Promise<{ readonly files: readonly Readable[]; readonly problems: readonly string[] }> {
  const files: Readable[] = [];
  const problems: string[] = [];
  for (const path of new Set(paths)) {
    const reading = await io.read(path);
    if ('text' in reading) files.push({ path, text: reading.text });
    else {
      const words = io.messages.commandLine;
      problems.push(isLink(path) ? words.linkToCheck(path) : words.cannotRead(path, reading.reason));
    }
  }
  return { files, problems };
}

const linesOf = ({ messages }: Io, severity: 'error' | 'warning', texts: readonly string[]): string =>
  texts.map((text) => `${messages.commandLine.remark(severity, visible(text))}\n`).join('');

/** Checks what can be read. Reports what was found in it, also when something else cannot be read. */
export async function checkFiles(command: CheckCommand, io: Io): Promise<Outcome> {
  const { paths, format, failOn, allow, allowFiles, output: path } = command;
  const words = io.messages.commandLine;
  const lists = await readAll(allowFiles, io);
  const listed = lists.files.map((list) => readAccepted(words, list.text, list.path));
  const wrongLists = [...lists.problems, ...listed.flatMap(({ problems }) => problems)];
  // Without them, what was accepted would be reported as new.
  if (wrongLists.length > 0) return { exitCode: 2, stdout: '', stderr: linesOf(io, 'error', wrongLists) };
  const { files, problems } = await readAll(paths, io);
  if (files.length === 0) return { exitCode: 2, stdout: '', stderr: linesOf(io, 'error', problems) };
  const accepted = [
    ...listed.flatMap((list) => list.accepted),
    ...allow.map((code): Accepted => ({ code, from: '--allow' })),
  ];
  const messages = { ...io.messages, ...(await io.messagesWith('findings')) };
  const tool = { messages, version: io.version, folder: io.folder };
  const options = { format, failOn, accepted, services: await loadServices() };
  const reads = await Promise.all(
    files.map(({ text, path: at }) => readDocuments(text, { path: at, beside: files })),
  );
  const { output, exitCode, unused } = check(reads, options, tool);
  const unwritten = path === undefined ? undefined : await io.write(path, output);
  const failed = [
    ...problems,
    ...(path === undefined || unwritten === undefined ? [] : [words.cannotWrite(path, unwritten)]),
  ];
  const idle = unused.map(({ code, from }) => words.acceptedNothing(code, from));
  return {
    exitCode: failed.length === 0 ? exitCode : 2,
    stdout: path === undefined ? output : '',
    stderr: linesOf(io, 'error', failed) + linesOf(io, 'warning', idle),
  };
}
