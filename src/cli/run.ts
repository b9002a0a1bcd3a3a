import { ATTACHMENTS } from '../exporters/index.ts';
import { commandLineMessages as words } from '../i18n/command-line.ts';
import { check } from './check/check.ts';
import { exportLink } from './export.ts';
import type { Io, Outcome } from './io.ts';
import {
  CHECK_FORMATS,
  type CheckFormat,
  OUTPUT_FORMATS,
  parseArguments,
  SCOPES,
} from './parse-arguments.ts';
import { visible } from './visible.ts';

const said = (stdout: string): Outcome => ({ exitCode: 0, stdout, stderr: '' });
const wrong = (text: string): Outcome => ({ exitCode: 2, stdout: '', stderr: `error: ${visible(text)}\n` });

/** Whether somebody who gives this as a file means a link. */
const isLink = (path: string): boolean => /^(?:@|https?:)|#\//.test(path);

/** Checks what can be read. Reports what was found in it, also when something else cannot be read. */
async function checkFiles(paths: readonly string[], format: CheckFormat, io: Io): Promise<Outcome> {
  const files: { readonly path: string; readonly text: string }[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const reading = await io.read(path);
    if ('text' in reading) files.push({ path, text: reading.text });
    else unread.push(isLink(path) ? words.linkToCheck(path) : words.cannotRead(path, reading.reason));
  }
  const stderr = unread.map((text) => `error: ${visible(text)}\n`).join('');
  if (files.length === 0) return { exitCode: 2, stdout: '', stderr };
  const { output, exitCode } = check(files, format, { version: io.version });
  return { exitCode: unread.length === 0 ? exitCode : 2, stdout: output, stderr };
}

/** Runs the command line. Total: what goes wrong is in the outcome. */
export async function run(args: readonly string[], io: Io): Promise<Outcome> {
  const command = parseArguments(args);
  switch (command.type) {
    case 'help':
      return said(
        words.help({
          formats: OUTPUT_FORMATS,
          documents: SCOPES,
          attachments: ATTACHMENTS,
          reports: CHECK_FORMATS,
        }),
      );
    case 'version':
      return said(`${io.version}\n`);
    case 'problem':
      return wrong(`${command.text} ${words.seeHelp}`);
    case 'check':
      return checkFiles(command.paths, command.format, io);
    case 'export':
      return exportLink(command, io);
  }
}
