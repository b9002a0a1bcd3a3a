import { listed } from './explanation/lists.ts';

const choice = (choices: readonly string[]): string => listed(choices, 'or', choices.length);

const PROGRAM = 'session-manager-policy-builder';

/** Words in lines that fit a terminal beside the names of the options. */
function column(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= 56) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(23)}`);
}

interface Choices {
  readonly formats: readonly string[];
  readonly documents: readonly string[];
  readonly attachments: readonly string[];
  readonly reports: readonly string[];
}

/** Words of the command line. */
export const commandLineMessages = {
  help: ({ formats, documents, attachments, reports }: Choices) => `Usage:
  ${PROGRAM} '<permalink>' [options]
  ${PROGRAM} --check FILE... [--format ${reports.join('|')}]

Writes what a permalink of Session Manager Policy Builder describes, or checks
policies. The permalink is a whole address, the part from # on, @FILE, or - for
standard input. Put it between quotes: a shell would end it at the first &.

Options:
  --format FORMAT      ${column(`${formats.join(', ')}; json, the document alone, is the default`)}
  --document DOCUMENT  ${column(`${documents.join(', ')}; the document that the permalink opens is the default`)}
  --attach TARGET      ${column(`what the policies of people are attached to: ${attachments.join(', ')}; none is the default`)}
  --name NAME          ${column('what names in IAM begin with; SessionManager is the default. Two setups in one account need different names, or they replace one another')}
  --no-administrator   ${column('the whole setup without administrators')}
  --output FILE        write to a file instead of standard output
  --zip FILE           ${column('write every format and a README as a ZIP file; of the whole setup, unless --document names a document')}
  --check              ${column(`check the policies in files, or - for standard input, and print what is found as ${choice(reports)}; text is the default`)}
  --help, --version

Exit status:
  0  all is well
  1  the permalink has errors, and nothing was written; or a check found
     errors or warnings
  2  the command is wrong, or a file cannot be read or written
`,
  seeHelp: `See ${PROGRAM} --help.`,
  unknown: (option: string, value: string, choices: readonly string[], similar: readonly string[]) =>
    `--${option} cannot be “${value}”.${similar.length === 0 ? '' : ` Perhaps ${choice(similar)}?`} It is ${choice(choices)}.`,
  noLink: 'There is no permalink.',
  notALink: (text: string) =>
    `“${text}” is no permalink. One ends like #/end-user?v=1&region=eu-west-1; the address before it may be left out. A file that holds one is given as @FILE.`,
  manyLinks: 'There is more than one permalink. Put it between quotes.',
  noDocument: (choices: readonly string[]) =>
    `The permalink names no document. Add --document with ${choice(choices)}.`,
  badName: (name: string) =>
    `--name cannot be “${name}”. It has 1 to 19 characters: letters, digits and + = , . @ _ -`,
  needsFormat: (option: string) =>
    `--${option} says nothing about JSON, which is the document alone and the default. Add --format with another format.`,
  needsSetup: '--no-administrator is about the whole setup. Add --document setup.',
  noFiles: '--check needs at least one file.',
  linkToCheck: (path: string) =>
    `Cannot read ${path}: this looks like a permalink. Leave out --check; it is for files.`,
  excludes: (option: string, other: string) => `--${option} cannot stand beside ${other}.`,
  cannotRead: (path: string, reason: string) =>
    `Cannot read ${path === '-' ? 'standard input' : path}: ${reason}`,
  cannotWrite: (path: string, reason: string) =>
    `Cannot write ${path === '-' ? 'standard output' : path}: ${reason}`,
  link: 'Permalink',
  left: (count: number, list: string) =>
    `${count === 1 ? '1 value' : `${count} values`} to replace: ${list}. In every other format they are parameters.`,
  tooLarge: (title: string, characters: number, limit: number) =>
    `${title}: ${characters.toLocaleString('en')} characters, but ${limit.toLocaleString('en')} are allowed.`,
  nothingWritten: 'Nothing was written.',
} as const;
