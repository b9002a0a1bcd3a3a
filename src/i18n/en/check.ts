import type { DocumentForm } from '#analysis';
import type { Severity } from '#iam';
import { code, counted, number } from './text.ts';

const severities: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['suggestion', 'suggestions'],
};

/** A document of the builder, and how much of it answers make. */
interface Recognized {
  readonly kind: string;
  readonly all: number;
  readonly recognized: number;
}

/** A value that a text leaves open, and how it is spelled in the document. */
interface OpenValue {
  readonly name: string;
  readonly text: string;
  readonly default?: string;
  readonly line: number;
}

/** A value of which others are possible. */
interface AssumedValue {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** The page on which people check policies that they have. */
export const checkMessages = {
  title: 'Check policies',
  text: 'Text',
  results: 'What was found',
  panes: 'Text or findings',
  divider: 'Width of the text',
  tabs: 'About this file',
  findings: 'Findings',
  words: 'In words',
  files: 'Files',
  textOf: (name: string) => `Text of ${name}`,
  keys: 'What was found is marked in the text and listed beside it. F8 goes to the next place, Shift+F8 to the one before. Tab leaves the text.',
  editorKeys:
    'What was found is marked in the text and listed beside it. F8 goes to the next place, Shift+F8 to the one before. Ctrl+. tells what mends the one at the cursor. Tab leaves the text; after Ctrl+M it indents, until you press Ctrl+M again.',
  tabIndents: 'Tab indents now. Ctrl+M changes that.',
  tabLeaves: 'Tab leaves the text now. Ctrl+M changes that.',
  here: 'Found here',
  nothingHere: 'Nothing was found at the cursor.',
  open: 'Open files',
  newFile: 'New file',
  close: (name: string) => `Close ${name}`,
  closed: (name: string) => `${name} is closed.`,
  undo: 'Undo',
  dismiss: 'Dismiss',

  empty: {
    title: 'Paste a policy, drop files here, or open them',
    text: 'The page reads identity policies, trust policies, policies of keys and buckets and Session documents: as JSON, in CloudFormation and Terraform, and with all that AWS CLI prints around them. Nothing leaves this browser.',
    example: 'Show me an example',
    exampleName: 'example.json',
  },
  placeholder: 'Paste a policy here, or drop a file.',

  checking: 'Checking …',
  failed: 'The check stopped working. This is a bug in the page, not in your policy.',
  incomplete:
    'The names of all AWS services did not load, so less is said about services other than those of sessions. They are asked for again with the next change.',
  nothing: 'Nothing found.',
  policies: (count: number) => `Read ${counted(count, 'policy', 'policies')}.`,
  allHidden: 'The filter hides everything that was found.',
  allIgnored: 'You ignore everything that was found.',
  severities: {
    error: (count: number) => (count === 1 ? 'Error' : 'Errors'),
    warning: (count: number) => (count === 1 ? 'Warning' : 'Warnings'),
    info: (count: number) => (count === 1 ? 'Suggestion' : 'Suggestions'),
  } satisfies Record<Severity, (count: number) => string>,
  meanings: {
    error: 'AWS refuses this, or it cannot work.',
    warning: 'This is probably not what you want.',
    info: 'Good to know.',
  } satisfies Record<Severity, string>,
  filter: 'Show',
  filterOf: (severity: Severity, count: number) => counted(count, ...severities[severity]),
  line: (line: number) => `Line ${number(line)}`,
  inPolicy: (name: string) => `In ${code(name)}`,
  /** In a document of the builder. */
  found: (count: number) => counted(count, 'finding'),
  openHere: 'Open it in Check',
  beside: 'Together with',
  more: (count: number) => `Show ${number(count)} more`,
  omitted: (count: number, title: string) => `${number(count)} more: ${title}`,
  atCursor: (title: string) => `At the cursor: ${title}`,
  noneAtCursor: 'Put the cursor on a mark to read what was found there.',

  fix: 'Fix',
  fixOf: (title: string, line: number) => `Fix: ${title}, line ${number(line)}`,
  /** What a fix does to the text. */
  change: (before: string, after: string) => {
    if (before === '') return `Adds ${code(after)}`;
    return after === '' ? `Removes ${code(before)}` : `${code(before)} becomes ${code(after)}`;
  },
  fixAll: (count: number) => `Fix all safe ones (${number(count)})`,
  fixAllHelp: 'These changes give nobody more than the policy gives now.',
  fixed: (count: number) => `${counted(count, 'change')} made. Ctrl+Z in the text takes it back.`,

  ignore: 'Ignore',
  ignoreOf: (title: string, line: number) => `Ignore: ${title}, line ${number(line)}`,
  reason: 'Why is this fine?',
  reasonHelp: 'Every report gives your reason.',
  confirmIgnore: 'Ignore it',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  ignored: (count: number) => `Ignored (${number(count)})`,
  ignoredAs: (reason: string) => `Ignored: ${reason}`,
  heed: 'Stop ignoring',
  heedOf: (title: string) => `Stop ignoring: ${title}`,
  ignoredNow: (title: string) => `Ignored: ${title}`,
  heededNow: (title: string) => `Not ignored any more: ${title}`,

  export: {
    button: 'Export',
    title: 'Take along',
    copyText: 'Copy the text',
    copiedText: 'Text copied',
    saveText: 'Download the text',
    markdown: 'Report as Markdown',
    sarif: 'Report as SARIF',
    link: 'Copy link',
    linkCopied: 'Link copied',
    linkHelp: 'The link carries your texts after its #, which browsers never send to a server.',
    linkLong: (characters: number) =>
      `The link has ${number(characters)} characters. Browsers open it, but mail and chat may cut it.`,
    linkTooLong: 'These texts are too long for a link. Send the files instead.',
    downloaded: (name: string) => `${name} downloaded`,
    notLoaded: 'The report did not load. Try again.',
  },

  problems: {
    binary: (name: string) => `${code(name)} is no text file, so it was not opened.`,
    tooLarge: (name: string, megabytes: number) =>
      `${code(name)} has more than ${number(megabytes)} MB, so it was not opened. A policy has a few kilobytes.`,
    unreadable: (name: string) => `The browser could not read ${code(name)}.`,
    folder: (name: string) => `${code(name)} is a folder. Open the files in it.`,
    link: 'The link is damaged: a part of it is missing or was changed on the way. Ask for it again.',
    notKept: 'These texts are too long for this browser to keep: they are gone when you reload.',
  },

  access: {
    title: 'Access',
    unread: 'There is no policy here that could allow anybody anything. The findings say why.',
    nobody: {
      'trust-policy':
        'A trust policy says who may assume a role, and allows nothing else. What the role may do stands in its policies: check these.',
      'resource-policy':
        'The policy of a key or a bucket allows only what is done with that one. Who may start sessions stands in policies of people and roles: check these.',
      'session-policy':
        'A session policy only confines a session. What it may do at most stands in the policies of the role.',
      'service-control-policy':
        'A service control policy allows nobody anything: it only says what the accounts of an organization may allow.',
      'resource-control-policy':
        'A resource control policy allows nobody anything: it only says what the resources of an organization may allow.',
      'session-document':
        'A Session document has settings and allows nobody anything. Who may start sessions with it stands in the policies of people.',
      other: 'This is no policy, so that it allows nobody anything.',
    } satisfies Record<Exclude<DocumentForm, 'identity-policy'>, string>,
  },

  answers: {
    title: 'Builder',
    work: {
      busy: 'Looking for the answers that make this …',
      cancelled: 'You stopped the search for answers.',
    },
    none: 'There is no policy and no Session document here.',
    unknown:
      'The builder writes nothing of this: it is about something else, or IAM refuses it. The findings say which.',
    recognized: ({ kind, all, recognized }: Recognized) =>
      recognized === all
        ? `The builder knows this as: ${kind}. Answers make all of it.`
        : `The builder knows this as: ${kind}. Answers make ${number(recognized)} of its ${number(all)} parts; each action on each resource is one.`,
    edition: (title: string, year: string) => `It is AWS’s sample “${title}” of ${year}, with your values.`,
    carried: (count: number) => `${counted(count, 'statement')} that no answer makes`,
    carriedHelp: (count: number) =>
      `${count === 1 ? 'It comes' : 'They come'} along unchanged, at the end of the policy, so that nobody loses or gains anything. The last step has ${count === 1 ? 'it' : 'them'} under Form of the document.`,
    lost: (fields: readonly string[]) =>
      `The builder does not write ${fields.map(code).join(', ')}: put ${fields.length === 1 ? 'it' : 'them'} back by hand.`,
    upgrades: (count: number) => `${counted(count, 'answer')} that AWS gives otherwise today`,
    upgradesHelp: 'Tick what you want to take over. Nothing else changes.',
    /** Values that are not in the text, and others of which there can be more. */
    leftOpen: (count: number) => `${counted(count, 'value')} that your text leaves open`,
    leftOpenHelp:
      'Your text names them and does not say what they are. Until you put the values in, the builder writes these words instead.',
    openValue: ({ name, text, line, default: value }: OpenValue) =>
      `${code(name)} is ${code(text)} here${value === undefined ? '' : `; its default is ${code(value)}`} (line ${number(line)})`,
    assumed: (count: number) => `${counted(count, 'value')} taken from your text, though others are possible`,
    assumedHelp: 'Somebody can pass another one, or a condition can turn out otherwise.',
    assumedValue: ({ name, value, line }: AssumedValue) =>
      `${code(name)} is ${code(value)} (line ${number(line)})`,
    difference: {
      show: 'Show the difference',
      hide: 'Hide the difference',
      title: 'Difference between what you have and what the builder writes',
      before: 'What you have, in the order of the builder',
      after: 'What the builder writes',
      help: 'Order, lists and spaces mean nothing to IAM, so both are printed the same way.',
      same: 'Nothing differs: the builder writes what you have.',
    },
    open: (count: number) =>
      count === 0 ? 'Open in the builder' : `Open in the builder with ${counted(count, 'change')}`,
  },

  compare: {
    title: 'Compare',
    work: {
      busy: 'Comparing …',
      cancelled: 'You stopped the comparison.',
    },
    tooFew:
      'There is only one document. Open or paste another one, such as a newer version or a link to the builder, and this tab says what one allows and the other does not.',
    first: 'First',
    second: 'Second',
    /** A document of the builder, and one of several in a file. */
    inBuilder: (title: string) => `${title} (in the builder)`,
    documentIn: (file: string, name: string) => `${file}: ${name}`,
    linkDamaged: 'Not everything that a link says can be used',
    onlyText:
      'Only policies of people and roles are compared by what they allow. These are compared as texts.',
    difference: {
      show: 'Show the texts',
      hide: 'Hide the texts',
      title: 'Difference between the texts',
      help: 'Order, lists and spaces mean nothing to IAM: the second is printed in the order of the first.',
      same: 'The texts say the same, in whatever order.',
    },
  },

  nothingInWords: 'There is no policy here that can be put in words. The findings say why.',

  report: {
    title: 'Findings in policies',
    file: (name: string, count: number) => `${code(name)}: ${counted(count, 'finding')}`,
    none: 'Nothing found.',
    place: (line: number, policy: string) =>
      policy === '' ? `Line ${number(line)}` : `Line ${number(line)}, in ${code(policy)}`,
    ignored: (reason: string) => `Ignored: ${reason}`,
    more: (count: number, finding: string) => `${number(count)} more of ${code(finding)}.`,
    page: (title: string, url: string) => `AWS: [${title}](${url})`,
  },
} as const;
