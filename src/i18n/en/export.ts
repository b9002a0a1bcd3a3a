import type { DocumentKind, GuardrailForm } from '#core';
import { kindMessages } from './builder.ts';
import { commandGroupMessages, commandMessages, groupExplanation, commandPlaceholders } from './commands.ts';
import {
  diagnosticText,
  setupOptionText,
  setupProblemText,
  splitSentences,
  tooManyPolicies,
} from './setup.ts';
import type { Slots } from '../messages.ts';
import { code, listed, number } from './text.ts';

const some = (count: number, one: string) =>
  count === 0 ? [] : [`${number(count)} ${one}${count === 1 ? '' : 's'}`];

type CommandPlaceholder = keyof typeof commandPlaceholders;

/** How many parameters of an export have a question that fills them in. */
export type Answerable = 'all' | 'some' | 'none';

/** Words of the export: what is handed over, in which format, and what it still asks for. */
export const exports = {
  problem: setupProblemText,
  diagnostic: diagnosticText,
  setupOption: setupOptionText,
  commandTexts: commandMessages,
  commandGroups: commandGroupMessages,
  groupExplanation,
  commandPlaceholders,
  title: 'Export',
  what: 'What',
  scopes: {
    document: 'This document',
    /** A role is of no use without its trust, so the two are handed over together. */
    role: 'The role, with its trust',
    setup: 'The whole setup',
  },
  format: 'Format',
  attachment: 'Attach to',
  attachments: {
    none: 'Nothing',
    group: 'A user group',
    role: 'A role',
    'permission-set': 'A permission set',
  },
  options: {
    title: 'Options',
    /** What is not as it is at first. */
    differs: (choices: readonly string[]) => choices.join(' · '),
    named: (name: string) => `${name}…`,
    badName: 'a name that cannot be used',
    withPreferences: 'with preferences',
    withoutPreferences: 'without preferences',
    withoutAdministrators: 'without administrators',
    withoutLogGroup: 'without log group',
  },
  administrators: 'With administrators',
  preferences: 'With preferences',
  logGroup: 'With log group',
  name: {
    label: 'Names begin with',
    help: 'Two setups in one account need different names: those of IAM hold in every Region.',
    helpWhole:
      'Two setups in one account need different names: those of IAM hold in every Region. Preferences and a log group of one name exist once in a Region: leave them out of all setups but one.',
    wrong: (used: string) =>
      `Take 1 to 19 letters, digits and + = , . @ _ -, without spaces. Until then names begin with ${used}.`,
  },
  contents: {
    /** Everything that is in an export. */
    all: (items: readonly string[]) => `In it: ${items.join(' · ')}.`,
    policies: (names: readonly string[]) =>
      `the ${names.length === 1 ? 'policy' : 'policies'} ${listed(names.map(code))}`,
    permissionSets: (names: readonly string[]) =>
      `the permission ${names.length === 1 ? 'set' : 'sets'} ${listed(names.map(code))}`,
    controlPolicy: (name: string) => `the service control policy ${code(name)}`,
    endpointPolicy: 'the policy of a VPC endpoint',
    role: 'the role of the nodes with its trust policy',
    roleWithProfile: 'the role of the nodes with its trust policy and instance profile',
    hostManagement: 'Default Host Management Configuration',
    logGroup: 'the log group',
    documents: {
      'session-preferences': (name: string) => `the shell ${code(name)}`,
      tunnel: (name: string) => `the tunnel ${code(name)}`,
      'session-command': (name: string) => `the command ${code(name)}`,
    },
    preferences: 'the preferences',
    eachRegion: (what: string, regions: number) => (regions > 1 ? `${what} in ${regions} Regions` : what),
    forOwners: {
      'session-key': 'the session key',
      'log-bucket': 'the log bucket',
      'bucket-key': 'the key of the log bucket',
      'log-group-key': 'the key of the log group',
    },
    statements: (owned: readonly string[]) => `statements to add to the policy of ${listed(owned)}`,
  },
  nothing: {
    title: 'This policy allows nothing, so there is nothing to export.',
    help: 'Give people something to do, for example to start sessions. Or export the whole setup, with the role of the nodes.',
    whole: 'Export the whole setup',
    refusesNothing: 'This guardrail refuses nothing, so there is nothing to export.',
  },
  /** What is left to do with what a guardrail became, or what it takes the place of. */
  guardrail: {
    identity: 'Attach it to the user groups and roles that it is for, beside what allows them something.',
    scp: 'It belongs in the account that manages the policies of the organization, and has no effect before it is attached to a root, an organizational unit or an account.',
    boundary:
      'It has no effect before it is the permissions boundary of a role or a user: `aws iam put-role-permissions-boundary`. Each has one.',
    endpoint: 'It takes the place of the policy that the endpoint has: look at that first.',
  } satisfies Record<GuardrailForm, string>,
  /** Values of AWS's pages, and the settings that they stand in. */
  examples: ({ settings }: { readonly settings: readonly string[] }, values: readonly string[]) =>
    values.length === 1
      ? `${values.join('')} is an example value of AWS. Put your own in its place: ${settings.join(' ')}`
      : `${values.length} values are AWS’s examples: ${values.join(', ')}. Put your own in their place: ${settings.join(' ')}`,
  leftOut: (kinds: readonly DocumentKind[]) =>
    `Left out, because ${kinds.length === 1 ? 'it allows' : 'they allow'} nothing: ${listed(
      kinds.map((kind) => kindMessages[kind].short),
    )}.`,
  remarks: {
    title: 'Before you use it',
    none: 'Nothing to watch out for',
    counts: (errors: number, warnings: number, notes: number) =>
      [...some(errors, 'error'), ...some(warnings, 'warning'), ...some(notes, 'note')].join(', '),
  },
  errors: (count: number) =>
    count === 1
      ? '1 error is exported as it stands. Mend it first:'
      : `${count} errors are exported as they stand. Mend them first:`,
  /** One error of a setting, and how many more it has. */
  error: ({ setting }: Slots<'setting'>, text: string, more: number) =>
    more === 0 ? `${setting}: ${text}` : `${setting}: ${text} And ${more} more.`,
  file: (format: string, name: string) => `${format}: ${name}`,
  size: (bytes: number, lines: number) => `${number(lines)} lines, ${number(Math.ceil(bytes / 100) / 10)} kB`,
  editorLabel: (format: string, name: string) => `${format}: ${name}, read only. Tab leaves the editor.`,
  copy: 'Copy',
  copyFile: (name: string) => `Copy ${name}`,
  copied: 'Copied',
  copiedWithErrors: 'The file was copied with its errors.',
  download: 'Download',
  downloadFile: (name: string) => `Download ${name}`,
  downloaded: (file: string) => `${file} was handed to the browser for download.`,
  downloadedWithErrors: (file: string) => `${file} was handed to the browser for download, with errors.`,
  archive: 'Download all (.zip)',
  /** Where there is no room for more. */
  archiveShort: 'All (.zip)',
  archiveHelp: 'Every format, each document as JSON, and a README that says what to use.',
  archiveRefused: 'The browser refused to make the archive. Copy the files that you need, format by format.',
  archiveFailed: 'The archive could not be made: a part of the page did not load. Try again.',
  parameters: {
    title: (count: number) =>
      count === 0
        ? 'Asks for no values'
        : count === 1
          ? 'Asks for 1 value'
          : `Asks for ${number(count)} values`,
    help: {
      all: 'Answer the question, and the value becomes part of the file.',
      some: 'Answer the question, and the value becomes part of the file. Where there is none, whoever deploys it gives the value.',
      none: 'Whoever deploys the file gives the value.',
    } satisfies Readonly<Record<Answerable, string>>,
    /** Of a text, which has no parameters. */
    shown: {
      all: 'Answer the question, and the value takes the place of its placeholder.',
      some: 'Answer the question, and the value takes the place of its placeholder. Where there is none, put the value there by hand.',
      none: 'Put the value there by hand.',
    } satisfies Readonly<Record<Answerable, string>>,
    fillIn: 'Fill in',
    goTo: (name: string, setting: string) => `Fill in ${name}: ${setting}`,
  },
  goTo: (setting: string) => `Go to setting ${setting}`,
  atOnce: (regions: number) =>
    `The preferences apply at once to every session in ${regions > 1 ? 'their Regions' : 'their Region'}, on nodes with other roles too. The scripts show what changes and ask first.`,
  agree: 'The parts agree with one another.',
  split: splitSentences,
  tooManyPolicies,
  /** While the parts of a long policy are compared with the whole, and when that did not come to an end. */
  splitProof: {
    going: (share: number) =>
      `Checking that together they allow exactly what a single one would: ${Math.floor(share * 100)} %.`,
    stop: 'Stop checking',
    stopped: 'Nobody has checked here that together they allow exactly what a single one would.',
    unavailable:
      'Nobody has checked here that together they allow exactly what a single one would: this browser does not run what checks it.',
  },
  splitDiffers: (kind: DocumentKind, differing: number, requests: number) =>
    `${kindMessages[kind].title}: too long for one policy, and the parts decide ${number(differing)} of ${number(requests)} requests otherwise than the whole. Do not use them.`,
  commands: {
    title: 'Commands',
    shell: 'Shell',
    shells: { posix: 'POSIX', powershell: 'PowerShell' },
    count: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
    files: 'The files in `policies/` are in the ZIP, which comes with the whole setup.',
    outcomes: { success: 'has to work', 'access-denied': 'has to be denied' },
    replace: (placeholders: readonly CommandPlaceholder[]) =>
      `Replace ${placeholders.map((each) => `${code(each)} (${commandPlaceholders[each]})`).join(', ')}.`,
    copy: 'Copy',
    copied: 'Copied',
  },
} as const;
