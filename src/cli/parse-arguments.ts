import { type PolicyFindingCode, similar } from '#analysis';
import { parseArgs } from 'node:util';
import type { MessagesWith } from '../i18n/messages.ts';
import { findingCode } from './check/accepted.ts';
import {
  type Attachment,
  ATTACHMENTS,
  EXPORT_FORMATS,
  type ExportFormat,
  type Scope,
  SCOPES,
} from '../exporters/types.ts';
import { setupOptionProblems } from '../exporters/setup/options.ts';

/** What an export can be: a document alone, or a format. */
export const OUTPUT_FORMATS = ['json', ...EXPORT_FORMATS] as const;
/** Parts of the whole setup that can be asked for, and left out. */
export const OPTIONAL_PARTS = { with: ['preferences'], without: ['preferences', 'log-group'] } as const;
type PartOption = keyof typeof OPTIONAL_PARTS;
export const FAIL_ON = ['error', 'warning', 'suggestion', 'never'] as const;
/** From which severity on a finding fails a build. */
export type FailOn = (typeof FAIL_ON)[number];
export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface ExportCommand {
  readonly type: 'export';
  readonly link: string;
  /** `zip` is every format at once. */
  readonly format: 'json' | ExportFormat | 'zip';
  /** The document of the link, when absent; of an archive, everything. */
  readonly scope?: Scope;
  readonly attachment: Attachment;
  /** What names in IAM begin with, unless it is the default. */
  readonly name?: string;
  /** Whether the whole setup has administrators. */
  readonly administrators: boolean;
  /** Whether the whole setup has preferences; as its answers say when absent. */
  readonly preferences?: boolean;
  /** Whether it has a log group; where its answers ask for one when absent. */
  readonly logGroup?: boolean;
  /** The file to write; standard output when absent. */
  readonly output?: string;
}

export interface CheckCommand {
  readonly type: 'check';
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** From which severity on findings make the exit status 1. */
  readonly failOn: FailOn;
  /** Findings that are accepted, and files that name more of them. */
  readonly allow: readonly PolicyFindingCode[];
  readonly allowFiles: readonly string[];
  /** The file to write; standard output when absent. */
  readonly output?: string;
}

export interface DiagnoseCommand {
  readonly type: 'diagnose';
  /** The file with the messages; `-` is standard input. */
  readonly path: string;
  /** The answers that they are compared with. */
  readonly link?: string;
  /** The file to write; standard output when absent. */
  readonly output?: string;
}

export interface CompareCommand {
  readonly type: 'compare';
  /** Files with a policy each, or permalinks. */
  readonly first: string;
  readonly second: string;
  /** The file to write; standard output when absent. */
  readonly output?: string;
}

export interface ImportCommand {
  readonly type: 'import';
  /** The file with the policies; `-` is standard input. */
  readonly path: string;
  /** The file to write; standard output when absent. */
  readonly output?: string;
}

export type Command =
  | { readonly type: 'help' | 'version' }
  | { readonly type: 'problem'; readonly text: string }
  | CheckCommand
  | CompareCommand
  | DiagnoseCommand
  | ExportCommand
  | ImportCommand;

const OPTIONS = {
  format: { type: 'string' },
  document: { type: 'string' },
  attach: { type: 'string' },
  name: { type: 'string' },
  'no-administrator': { type: 'boolean' },
  with: { type: 'string' },
  without: { type: 'string' },
  output: { type: 'string', short: 'o' },
  zip: { type: 'string' },
  check: { type: 'boolean' },
  compare: { type: 'boolean' },
  diagnose: { type: 'string' },
  import: { type: 'string' },
  'fail-on': { type: 'string' },
  allow: { type: 'string', multiple: true },
  'allow-file': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Messages = MessagesWith<'commandLine' | 'exports'>;
type Words = Messages['commandLine'];

const problem = (text: string): Command => ({ type: 'problem', text });

type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

/** One of the choices, `undefined` when nothing is given, or a problem in words. */
function choose<T extends string>(
  words: Words,
  option: 'format' | 'fail-on',
  given: Given,
  choices: readonly T[],
): { readonly value?: T; readonly problem?: Command } {
  const text = given[option];
  if (text === undefined) return {};
  const value = choices.find((choice) => choice === text);
  if (value !== undefined) return { value };
  return { problem: problem(words.unknownChoice(`--${option}`, text, choices, similar(text, choices))) };
}

const OF_SETUP = ['document', 'attach', 'name', 'no-administrator', 'with', 'without'] as const;

/** The first two options that cannot stand beside one another, or the first one that is nothing without --check. */
function excluded(words: Words, given: Given): Command | undefined {
  const clash = (
    [
      ['zip', 'format'],
      ['zip', 'output'],
      ...([...OF_SETUP, 'zip'] as const).map((option) => [option, 'check'] as const),
      ...([...OF_SETUP, 'zip', 'check', 'format', 'fail-on', 'allow', 'allow-file'] as const).map(
        (option) => [option, 'diagnose'] as const,
      ),
      ...([...OF_SETUP, 'zip', 'check', 'diagnose', 'format', 'fail-on', 'allow', 'allow-file'] as const).map(
        (option) => [option, 'compare'] as const,
      ),
      ...(
        [
          ...OF_SETUP,
          'zip',
          'check',
          'diagnose',
          'compare',
          'format',
          'fail-on',
          'allow',
          'allow-file',
        ] as const
      ).map((option) => [option, 'import'] as const),
    ] as const
  ).find(([option, other]) => given[option] !== undefined && given[other] !== undefined);
  if (clash !== undefined) return problem(words.excludes(clash[0], `--${clash[1]}`));
  const ofCheck = (['fail-on', 'allow', 'allow-file'] as const).find((option) => given[option] !== undefined);
  return ofCheck !== undefined && !given.check ? problem(words.needsCheck(ofCheck)) : undefined;
}

/** Where to write; absent for standard output, which has the name that it has for reading. */
const outputOf = (given: string | undefined): { readonly output?: string } =>
  given === undefined || given === '-' ? {} : { output: given };

/** The parts that are asked for, or left out: `--without preferences,log-group`. A problem, in words, when one is unknown. */
function chooseParts(
  words: Words,
  option: PartOption,
  given: Given,
): { readonly parts: readonly string[]; readonly problem?: Command } {
  const known: readonly string[] = OPTIONAL_PARTS[option];
  const parts = given[option]?.split(',').map((part) => part.trim()) ?? [];
  const wrong = parts.find((part) => !known.includes(part));
  return wrong === undefined
    ? { parts }
    : { parts, problem: problem(words.unknownChoice(`--${option}`, wrong, known, similar(wrong, known))) };
}

function checkCommand({ commandLine: words }: Messages, given: Given, paths: readonly string[]): Command {
  const format = choose(words, 'format', given, CHECK_FORMATS);
  const failOn = choose(words, 'fail-on', given, FAIL_ON);
  const wrong = format.problem ?? failOn.problem;
  if (wrong) return wrong;
  const allow = (given.allow ?? []).map((text) => findingCode(words, text));
  const unknown = allow.find((named) => 'problem' in named);
  if (unknown !== undefined) return problem(words.allow(unknown.problem));
  if (paths.length === 0) return problem(words.noFiles);
  return {
    type: 'check',
    paths,
    format: format.value ?? 'text',
    failOn: failOn.value ?? 'warning',
    allow: allow.flatMap((named) => ('code' in named ? named.code : [])),
    allowFiles: given['allow-file'] ?? [],
    ...outputOf(given.output),
  };
}

function diagnoseCommand(
  { commandLine: words }: Messages,
  given: Given,
  [link, ...others]: readonly string[],
): Command {
  if (others.length > 0) return problem(words.manyLinks);
  return {
    type: 'diagnose',
    path: given.diagnose ?? '-',
    ...(link === undefined ? {} : { link }),
    ...outputOf(given.output),
  };
}

function compareCommand(
  { commandLine: words }: Messages,
  given: Given,
  [first, second, ...others]: readonly string[],
): Command {
  if (first === undefined || second === undefined || others.length > 0) return problem(words.compare.notTwo);
  return { type: 'compare', first, second, ...outputOf(given.output) };
}

function importCommand({ commandLine: words }: Messages, given: Given, others: readonly string[]): Command {
  if (others.length > 0) return problem(words.import.oneFile);
  return { type: 'import', path: given.import ?? '-', ...outputOf(given.output) };
}

/** The options that are those of a setup; in words, what is wrong with them. */
function setupOptions(
  messages: Messages,
  given: Given,
):
  | Pick<ExportCommand, 'scope' | 'attachment' | 'name' | 'administrators' | 'preferences' | 'logGroup'>
  | Command {
  const { commandLine: words, exports } = messages;
  const { document, attach = 'none', name } = given;
  const administrators = given['no-administrator'] !== true;
  const wanted = chooseParts(words, 'with', given);
  const unwanted = chooseParts(words, 'without', given);
  const unknown = wanted.problem ?? unwanted.problem;
  if (unknown !== undefined) return unknown;
  const both = wanted.parts.find((part) => unwanted.parts.includes(part));
  if (both !== undefined) return problem(words.withAndWithout(both));
  const hasPreferences = wanted.parts.includes('preferences');
  const parts = {
    ...(hasPreferences || unwanted.parts.includes('preferences') ? { preferences: hasPreferences } : {}),
    ...(unwanted.parts.includes('log-group') ? { logGroup: false } : {}),
  };
  const [wrong] = setupOptionProblems({
    // Without --document it is the one that the permalink opens, and any will do here.
    scope: document ?? (given.zip === undefined ? 'end-user' : 'setup'),
    attachment: attach,
    name,
    administrators,
    ...parts,
    origin: { link: '', version: '' },
    messages,
  });
  if (wrong !== undefined) return problem(exports.setupOption(wrong, words.optionNames));
  const scope = SCOPES.find((choice) => choice === document);
  return {
    ...(scope === undefined ? {} : { scope }),
    attachment: ATTACHMENTS.find((choice) => choice === attach) ?? 'none',
    ...(name === undefined ? {} : { name }),
    administrators,
    ...parts,
  };
}

function exportCommand(messages: Messages, given: Given, [link, ...others]: readonly string[]): Command {
  const words = messages.commandLine;
  const format = choose(words, 'format', given, OUTPUT_FORMATS);
  if (format.problem) return format.problem;
  const isDocument = given.zip === undefined && (format.value ?? 'json') === 'json';
  const useless = (['attach', 'name'] as const).find((option) => isDocument && given[option] !== undefined);
  const options = setupOptions(messages, given);
  if ('type' in options) return options;
  if (link === undefined) return problem(words.noLink);
  if (others.length > 0) return problem(words.manyLinks);
  if (useless !== undefined) return problem(words.needsFormat(useless));
  return {
    type: 'export',
    link,
    format: given.zip === undefined ? (format.value ?? 'json') : 'zip',
    ...options,
    ...outputOf(given.zip ?? given.output),
  };
}

function commandOf({ check, compare, diagnose, import: imported }: Given) {
  if (check) return checkCommand;
  if (compare) return compareCommand;
  if (imported !== undefined) return importCommand;
  return diagnose === undefined ? exportCommand : diagnoseCommand;
}

/** What the arguments ask for; a problem, in words, when they ask for nothing that there is. */
export function parseArguments(args: readonly string[], messages: Messages): Command {
  let parsed: { readonly values: Given; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [text = ''] = String(error instanceof Error ? error.message : error).split(/\.(?:\s|$)/);
    return problem(`${text}.`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { type: 'help' };
  if (values.version) return { type: 'version' };
  return excluded(messages.commandLine, values) ?? commandOf(values)(messages, values, positionals);
}
