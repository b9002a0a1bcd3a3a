import type { MessageProblem } from '#analysis';
import type { Severity } from '#iam';
import { counted, firstOf, listed, number } from './text.ts';
import { COMMAND_LINE_OPTIONS, unknownChoice } from './setup.ts';

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

/** How the command line calls severities, in reports as in options. */
const severityWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'suggestion',
};

/** What a severity means for whoever reads about a rule. */
const severityMeanings: Readonly<Record<Severity, string>> = {
  error: 'IAM or Systems Manager refuses this, or it cannot work.',
  warning: 'This is probably not what you want.',
  info: 'This is good to know.',
};

/** What a report says about a rule, whatever was found by it. */
const ruleTexts = {
  description: (title: string, severity: Severity) => `${title}. ${severityMeanings[severity]}`,
  help: (code: string, pageTitle: string) =>
    `AWS documents it in “${pageTitle}”. To accept it, check with --allow ${code}, or put the code and the reason on a line of a file for --allow-file.`,
  /** Where links cannot be shown, the address of the page stands behind it. */
  helpWithAddress: (code: string, pageTitle: string, address: string) =>
    `${ruleTexts.help(code, pageTitle)} ${address}`,
};

/** Of a document that answers make, and how much of it. */
interface Recognized {
  readonly name: string;
  readonly kind: string;
  readonly all: number;
  readonly recognized: number;
}

interface Checked {
  readonly files: number;
  readonly policies: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly accepted: number;
}

/** The last line of a report. */
function checkedText({ files, policies, errors, warnings, suggestions, accepted }: Checked): string {
  const total = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(suggestions, 'suggestion'),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ].join(', ');
  const what =
    policies === files
      ? counted(files, 'file')
      : `${counted(files, 'file')} with ${counted(policies, 'policy', 'policies')}`;
  return `${what} checked: ${total}`;
}

interface Choices {
  readonly formats: readonly string[];
  readonly documents: readonly string[];
  readonly attachments: readonly string[];
  readonly reports: readonly string[];
  readonly failOn: readonly string[];
  readonly parts: Readonly<Record<'with' | 'without', readonly string[]>>;
}

/** Words of the command line. */
export const commandLine = {
  severities: severityWords,
  /** A remark on a line of its own. */
  remark: (severity: 'error' | 'warning', text: string) => `${severity}: ${text}`,
  checked: checkedText,
  /** After the first ones of a kind. */
  omitted: (count: number) => `${number(count)} more like ${count === 1 ? 'it is' : 'these are'} not listed.`,
  rule: ruleTexts,
  /** What options of a setup are called here, for `setupOption` of the exports. */
  optionNames: COMMAND_LINE_OPTIONS,
  unknownChoice,
  help: ({ formats, documents, attachments, reports, failOn, parts }: Choices) => `Usage:
  ${PROGRAM} '<permalink>' [options]
  ${PROGRAM} --check FILE... [options]
  ${PROGRAM} --compare FILE FILE [-o FILE]
  ${PROGRAM} --diagnose FILE ['<permalink>'] [-o FILE]
  ${PROGRAM} --import FILE [-o FILE]

Writes what a permalink of Session Manager Policy Builder describes, checks or
compares policies, or says what error messages mean. The permalink is a whole
address, the part from # on, @FILE, or - for standard input. Put it between
quotes: a shell would end it at the first &.

Options:
  --format FORMAT      ${column(`${formats.join(', ')}; json, the document alone, is the default`)}
  --document DOCUMENT  ${column(`${documents.join(', ')}; the document that the permalink opens is the default`)}
  --attach TARGET      ${column(`what the policies of people are attached to: ${attachments.join(', ')}; none is the default`)}
  --name NAME          ${column('what names in IAM begin with; SessionManager is the default. Two setups in one account need different names, or one replaces the other; see --without')}
  --no-administrator   ${column('the whole setup without administrators')}
  --with PARTS         ${column(`the whole setup with ${listed(parts.with)}, even if no answer needs them`)}
  --without PARTS      ${column(`the whole setup without what exists once per Region, if another setup creates it: ${parts.without.join(', ')}`)}
  --zip FILE           ${column('write every format and a README as a ZIP file, for the whole setup unless --document names a document')}
  -o, --output FILE    write to a file; - is standard output and the default
  -h, --help, --version

Options of a check:
  --check              ${column('check the policies in files, or - for standard input: policies and Session documents as JSON, and what aws iam get-policy-version, get-role-policy, get-role, aws ssm get-document and --document setup print')}
  --format FORMAT      ${column(`${choice(reports)}; text is the default`)}
  --fail-on SEVERITY   ${column(`${choice(failOn)}: findings of this severity or worse make the exit status 1; warning is the default`)}
  --allow CODE         ${column('accept a finding, such as every-document, everywhere; may be repeated')}
  --allow-file FILE    ${column('accept the findings in a file: each line has a code, a space and the reason; # begins a comment')}
  -o, --output FILE    write the report to a file

Differences:
  --compare            ${column('say what one of two policies allows and the other does not, whatever they look like; a permalink or @FILE stands for the policy that it opens')}

Policies that you have:
  --import FILE        ${column('write the permalink whose answers make the policy in a file, or in - for standard input; statements that no answer makes come along in it')}

Error messages:
  --diagnose FILE      ${column('say what the messages of AWS, its CLI, plugin or agent in a file mean, or in - for standard input, whose part it is and what to do; with a permalink, also what its answers lack')}

Exit status:
  0  no problems
  1  the permalink has errors, and nothing was written; or a check found
     errors or warnings, or what --fail-on says; or --compare found a
     difference; or --diagnose knows no message; or --import met a
     document that no answers make
  2  the command is wrong, or a file cannot be read or written; a check still
     reports what it found in the other files
`,
  seeHelp: `See ${PROGRAM} --help.`,
  noLink: 'There is no permalink.',
  notALink: (text: string) =>
    `“${text}” is not a permalink. A permalink ends like #/end-user?v=1&region=eu-west-1; you can leave out the address before it. For a file with a permalink, write @FILE.`,
  manyLinks: 'There is more than one permalink. Put it between quotes.',
  noDocument: (choices: readonly string[]) =>
    `The permalink names no document. Add --document with ${choice(choices)}.`,
  needsFormat: (option: string) =>
    `--${option} does not work with JSON, the default, which is the document alone. Add --format with another format.`,
  /** What --compare says. */
  compare: {
    notTwo: 'Give two files to --compare, each with a policy, or permalinks.',
    noPolicy: (path: string) => `${path} holds no identity policy.`,
    manyPolicies: (path: string, count: number) =>
      `${path} holds ${number(count)} policies. Give a file with the one that you mean.`,
    refused: (said: string) => `${said} Use --check to see why.`,
  },
  /** What --import says. */
  import: {
    oneFile: 'Give one file to --import, or - for standard input.',
    noDocument: (path: string) =>
      `${path === '-' ? 'Standard input' : path} holds no policy and no Session document.`,
    unknown: (name: string) =>
      `${name}: no answers make any of this. Use --check to see whether IAM takes it.`,
    recognized: ({ name, kind, all, recognized }: Recognized) =>
      recognized === all
        ? `${name}: ${kind}. Answers make all of it.`
        : `${name}: ${kind}. Answers make ${number(recognized)} of its ${number(all)} parts: each action on each resource is one.`,
    /** What a template leaves open, and how the policy spells it. */
    open: (values: readonly { readonly name: string; readonly text: string }[]) =>
      `Filled in later: ${firstOf(values.map(({ name, text }) => `${name} (here ${text})`)).join(', ')}.`,
    assumed: (values: readonly string[]) => `Assumed: ${firstOf(values).join(', ')}.`,
    carried: (statements: readonly string[]) =>
      `Carried along as ${statements.length === 1 ? 'it is' : 'they are'}: ${firstOf(statements).join('; ')}.`,
    lost: (fields: readonly string[]) =>
      `The builder does not write ${listed(fields, 'and', fields.length)}: put ${fields.length === 1 ? 'it' : 'them'} back by hand.`,
  },
  /** Why nothing can be said of what was given to --diagnose. */
  noMessage: {
    empty: 'There is no error message.',
    'too-long': 'This is too long to read. Give only the lines around the error.',
    'no-error': 'These CloudTrail events tell of no error. Give those that have an errorCode.',
    unrecognized:
      'No message here is known. Known are denials of AWS, and errors of Session Manager, its agent and its plugin.',
  } satisfies Readonly<Record<MessageProblem, string>>,
  compareWithLink: 'Add the permalink of your policies to hear what they lack for it.',
  needsCheck: (option: string) => `--${option} only works with --check.`,
  unknownCode: (text: string, similar: string | undefined) =>
    `There is no finding “${text}”.${similar === undefined ? ' Take the codes from a report, such as every-document.' : ` Did you mean ${similar}?`}`,
  noReason: (code: string) => `${code} needs a reason after it: why do you accept it?`,
  acceptedNothing: (code: string, from: string) => `${from}: the check did not find ${code}. Remove it.`,
  withAndWithout: (part: string) => `--with and --without cannot both name ${part}.`,
  noFiles: '--check needs at least one file.',
  linkToCheck: (path: string) =>
    `Cannot read ${path}: this looks like a permalink. Leave out --check, which is for files.`,
  excludes: (option: string, other: string) => `--${option} does not work with ${other}.`,
  cannotRead: (path: string, reason: string) =>
    `Cannot read ${path === '-' ? 'standard input' : path}: ${reason}`,
  cannotWrite: (path: string, reason: string) =>
    `Cannot write ${path === '-' ? 'standard output' : path}: ${reason}`,
  link: (warning: string) => `Permalink: ${warning}`,
  /** A value to fill in, and the answer that does. */
  placeholder: (value: string, setting: string) => `${value} (${setting})`,
  allow: (problem: string) => `--allow: ${problem}`,
  left: (placeholders: readonly string[]) =>
    `${counted(placeholders.length, 'value')} to fill in: ${firstOf(placeholders).join(', ')}. In every other format they are parameters.`,
  tooLarge: (title: string, characters: number, limit: number) =>
    `${title}: ${number(characters)} characters, but the limit is ${number(limit)}.`,
  nothingWritten: 'Nothing was written.',
} as const;
