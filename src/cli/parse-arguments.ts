import { parseArgs } from 'node:util';
import { DOCUMENT_KINDS, nearest, type PolicyFindingCode } from '../core/index.ts';
import {
  ATTACHMENTS,
  type Attachment,
  EXPORT_FORMATS,
  type ExportFormat,
  isSetupName,
  type Scope,
} from '../exporters/index.ts';
import { commandLineMessages as words } from '../i18n/command-line.ts';
import { findingCode } from './check/accepted.ts';
import { FAIL_ON, type FailOn } from './check/check.ts';

/** What an export can be: a document alone, or a format. */
export const OUTPUT_FORMATS = ['json', ...EXPORT_FORMATS] as const;
export const SCOPES: readonly Scope[] = [...DOCUMENT_KINDS, 'setup'];
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

export type Command =
  | { readonly type: 'help' | 'version' }
  | { readonly type: 'problem'; readonly text: string }
  | CheckCommand
  | ExportCommand;

const OPTIONS = {
  format: { type: 'string' },
  document: { type: 'string' },
  attach: { type: 'string' },
  name: { type: 'string' },
  'no-administrator': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  zip: { type: 'string' },
  check: { type: 'boolean' },
  'fail-on': { type: 'string' },
  allow: { type: 'string', multiple: true },
  'allow-file': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const problem = (text: string): Command => ({ type: 'problem', text });

type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

/** The choices that somebody may have meant: of a similar spelling, or with the same word in it. */
function similar<T extends string>(text: string, choices: readonly T[]): readonly T[] {
  const wanted = text.toLowerCase();
  const holding = choices.filter(
    (choice) => wanted.length > 1 && (choice.split('-').includes(wanted) || choice.startsWith(wanted)),
  );
  const near = choices.find((choice) => choice === nearest(wanted, choices));
  return holding.length > 0 || near === undefined ? holding : [near];
}

/** One of the choices, `undefined` when nothing is given, or a problem in words. */
function choose<T extends string>(
  option: 'format' | 'document' | 'attach' | 'fail-on',
  given: Given,
  choices: readonly T[],
): { readonly value?: T; readonly problem?: Command } {
  const text = given[option];
  if (text === undefined) return {};
  const value = choices.find((choice) => choice === text);
  if (value !== undefined) return { value };
  return { problem: problem(words.unknown(option, text, choices, similar(text, choices))) };
}

/** The first two options that cannot stand beside one another, or the first one that is nothing without --check. */
function excluded(given: Given): Command | undefined {
  const clash = (
    [
      ['zip', 'format'],
      ['zip', 'output'],
      ...(['document', 'attach', 'name', 'no-administrator', 'zip'] as const).map(
        (option) => [option, 'check'] as const,
      ),
    ] as const
  ).find(([option, other]) => given[option] !== undefined && given[other] !== undefined);
  if (clash !== undefined) return problem(words.excludes(clash[0], `--${clash[1]}`));
  const ofCheck = (['fail-on', 'allow', 'allow-file'] as const).find((option) => given[option] !== undefined);
  return ofCheck !== undefined && !given.check ? problem(words.needsCheck(ofCheck)) : undefined;
}

/** Where to write; absent for standard output, which has the name that it has for reading. */
const outputOf = (given: string | undefined): { readonly output?: string } =>
  given === undefined || given === '-' ? {} : { output: given };

function checkCommand(given: Given, paths: readonly string[]): Command {
  const format = choose('format', given, CHECK_FORMATS);
  const failOn = choose('fail-on', given, FAIL_ON);
  const wrong = format.problem ?? failOn.problem;
  if (wrong) return wrong;
  const allow = (given.allow ?? []).map(findingCode);
  const unknown = allow.find((named) => 'problem' in named);
  if (unknown !== undefined) return problem(`--allow: ${unknown.problem}`);
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

function exportCommand(given: Given, [link, ...others]: readonly string[]): Command {
  const format = choose('format', given, OUTPUT_FORMATS);
  const scope = choose('document', given, SCOPES);
  const attachment = choose('attach', given, ATTACHMENTS);
  const wrong = format.problem ?? scope.problem ?? attachment.problem;
  if (wrong) return wrong;
  if (link === undefined) return problem(words.noLink);
  if (others.length > 0) return problem(words.manyLinks);
  const isDocument = given.zip === undefined && (format.value ?? 'json') === 'json';
  const options = ['attach', 'name'] as const;
  const useless = options.find((option) => isDocument && given[option] !== undefined);
  if (useless !== undefined) return problem(words.needsFormat(useless));
  if (given.name !== undefined && !isSetupName(given.name)) return problem(words.badName(given.name));
  const isWhole = scope.value === 'setup' || (scope.value === undefined && given.zip !== undefined);
  const administrators = given['no-administrator'] !== true;
  if (!administrators && !isWhole) return problem(words.needsSetup);
  return {
    type: 'export',
    link,
    format: given.zip === undefined ? (format.value ?? 'json') : 'zip',
    ...(scope.value === undefined ? {} : { scope: scope.value }),
    attachment: attachment.value ?? 'none',
    ...(given.name === undefined ? {} : { name: given.name }),
    administrators,
    ...outputOf(given.zip ?? given.output),
  };
}

/** What the arguments ask for; a problem, in words, when they ask for nothing that there is. */
export function parseArguments(args: readonly string[]): Command {
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
  return excluded(values) ?? (values.check ? checkCommand : exportCommand)(values, positionals);
}
