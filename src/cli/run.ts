import { failed, type Io, type Outcome } from './io.ts';
import { CHECK_FORMATS, FAIL_ON, OPTIONAL_PARTS, OUTPUT_FORMATS, parseArguments } from './parse-arguments.ts';
import { ATTACHMENTS, SCOPES } from '../exporters/types.ts';

const said = (stdout: string): Outcome => ({ exitCode: 0, stdout, stderr: '' });

/** Runs the command line. Total: what goes wrong is in the outcome. Loads what the asked command needs, and no more. */
export async function run(args: readonly string[], io: Io): Promise<Outcome> {
  const words = io.messages.commandLine;
  const command = parseArguments(args, io.messages);
  switch (command.type) {
    case 'help':
      return said(
        words.help({
          formats: OUTPUT_FORMATS,
          documents: SCOPES,
          attachments: ATTACHMENTS,
          reports: CHECK_FORMATS,
          failOn: FAIL_ON,
          parts: OPTIONAL_PARTS,
        }),
      );
    case 'version':
      return said(`${io.version}\n`);
    case 'problem':
      return failed(io, io.messages.paragraph([command.text, words.seeHelp]));
    case 'check':
      return (await import('./check/check-files.ts')).checkFiles(command, io);
    case 'compare':
      return (await import('./compare.ts')).compareFiles(command, io);
    case 'diagnose':
      return (await import('./diagnose.ts')).diagnoseMessages(command, io);
    case 'import':
      return (await import('./import.ts')).importFile(command, io);
    case 'export':
      return (await import('./export.ts')).exportLink(command, io);
  }
}
