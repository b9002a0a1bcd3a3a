import type { AttachmentKind } from '#iam';
import type { DocumentKind, UnneededParams } from '#core';
import type { Slots } from '../messages.ts';
import { code, number, listed } from './text.ts';
import { uiMessages } from './ui.ts';

export interface KindText {
  readonly title: string;
  readonly short: string;
  readonly description: string;
}

/** What each document is, in a word, a title and a line. */
export const kindMessages: Readonly<Record<DocumentKind, KindText>> = {
  'end-user': {
    title: 'End user policy',
    short: 'End user',
    description: 'For people who connect to nodes: what they may start, see and end.',
  },
  administrator: {
    title: 'Administrator policy',
    short: 'Administrator',
    description: 'For people who connect and also manage sessions and preferences.',
  },
  'instance-role': {
    title: 'Instance role policy',
    short: 'Instance role',
    description: 'For the nodes themselves: what SSM Agent needs to run sessions and write logs.',
  },
  'trust-policy': {
    title: 'Trust policy of the instance role',
    short: 'Trust policy',
    description: 'Which service may assume the instance role.',
  },
  'session-preferences': {
    title: 'Session preferences',
    short: 'Session preferences',
    description:
      'The document `SSM-SessionManagerRunShell`: logs, encryption and limits of every shell session.',
  },
  tunnel: {
    title: 'Tunnel to one host and port',
    short: 'Tunnel',
    description:
      'A Session document for tunnels through a node to one host and port. IAM alone cannot limit them.',
  },
};

type StepName =
  | 'where'
  | 'nodes'
  | 'sessions'
  | 'permissions'
  | 'encryption'
  | 'logs'
  | 'behaviour'
  | 'tunnel'
  | 'trust'
  | 'review';

export interface StepText {
  /** In the list of steps. */
  readonly short: string;
  readonly title: string;
}

export const stepMessages: Readonly<Record<StepName, StepText>> = {
  where: { short: 'Where', title: 'Where it applies' },
  nodes: { short: 'Nodes', title: 'Nodes' },
  sessions: { short: 'Sessions', title: 'Sessions and documents' },
  permissions: { short: 'Permissions', title: 'Permissions' },
  encryption: { short: 'Encryption', title: 'Encryption' },
  logs: { short: 'Logs', title: 'Logs and encryption' },
  behaviour: { short: 'Sessions', title: 'How sessions behave' },
  tunnel: { short: 'Tunnel', title: 'Where the tunnel leads' },
  trust: { short: 'Trust', title: 'Trust' },
  review: { short: 'Review', title: 'Review' },
};

export const foldMessages = {
  reach: 'How far node ARNs reach',
  recognition: 'How the policy recognizes their own sessions',
  guards: 'Extra conditions: MFA, networks, time',
  details: 'More choices',
  scope: 'More choices',
  form: 'Form of the document',
  place: 'More: AWS partition',
} as const;

/** What a group of questions says when none of them is asked, by the reason. */
const instead: Partial<Readonly<Record<keyof UnneededParams, string>>> = {
  'role-without-logs':
    'The role has only the minimum, so it writes no logs. Choose other permissions to add them.',
  'trusts-service-alone': 'EC2 needs nothing else: its trust policy names neither account nor Region.',
  'starting-off': 'People start no sessions with this policy, so it names no nodes.',
};

export const builderMessages = {
  instead,
  steps: 'Steps',
  step: (position: number, count: number) => `Step ${position} of ${count}`,
  status: {
    done: 'complete',
    untouched: 'recommended',
    errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
    placeholders: (count: number) => `${count} to fill in`,
  },
  back: 'Back',
  next: 'Next',
  reset: {
    label: 'Reset',
    title: 'Reset answers',
    document: (title: string) => ({
      name: `Reset this document`,
      help: `${title} only. What documents share, such as Regions and keys, stays.`,
    }),
    documentDone: (title: string) => `${title}: back to the recommendations.`,
    everything: { name: 'Reset everything', help: 'All documents, and the answers that they share.' },
    everythingDone: 'Everything is back to the recommendations.',
  },
  sharedWith: (documents: readonly string[]) => `Shared with ${listed(documents)}.`,
  sameNodes: 'Same nodes as the end users',
  sameNodesDone: 'Administrators reach the same nodes as end users.',
  continueTo: (document: string) => `Continue: ${document}`,
  changed: (count: number) => (count === 0 ? 'as recommended' : `${count} changed`),
  anyRegion: 'Any Region',
  anyRegionHelp: 'The ARNs say `*` as their Region.',
  findRegion: 'Find a Region by code or city',
  regionGroups: { recent: 'Recent', common: 'Common', all: 'All Regions' },
  anyAccount: 'Any account',
  anyAccountHelp: 'The ARNs say `*` as their account.',
  tagKey: (position: number) => `Key of tag ${position}`,
  tagValues: (position: number) => `Values of tag ${position}, any one of them`,
  tagKeyExample: 'Finance',
  tagValuesExample: 'WebServers',
  addTag: 'Add a tag',
  removeTag: (name: string) => `Remove tag ${name}`,
  tagRemoved: (name: string) => `Tag ${name} removed`,
  /** What mends characters that are not what they look like. */
  removeOdd: (count: number) => (count === 1 ? 'Remove it' : 'Remove them'),
  replaceOdd: (count: number) => (count === 1 ? 'Replace it' : 'Replace them'),
  minutes: 'minutes',
  headings: { encryption: 'Session data', s3: 'Amazon S3', cloudwatch: 'CloudWatch Logs' },
} as const;

const attachments: Readonly<Record<AttachmentKind, string>> = {
  managed: 'a managed policy',
  'inline-user': 'an inline policy of a user',
  'inline-group': 'an inline policy of a group',
  'inline-role': 'an inline policy of a role',
  'trust-policy': 'a trust policy',
  'session-document': 'a Session document',
};

const split = 'Export splits it into policies that fit. Or choose nodes by tag.';

/** Where Session documents go. */
const BY_COMMAND =
  'With the AWS CLI, once in every Region that you use. Run it in the folder of the downloaded file.';

export const reviewMessages = {
  change: 'Change',
  fillIn: 'Fill in',
  changeStep: (title: string) => `Change ${title}`,
  yes: 'Yes',
  no: 'No',
  any: 'Any (*)',
  notNamed: 'Not named yet',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  problems: 'Check these',
  noProblems: 'Nothing is wrong with your answers.',
  placeholders: 'Still to fill in',
  placeholdersHelp: 'The document still has these placeholders. Fill them in here, or later in the file.',
  goTo: (verb: string, label: string) => `${verb}: ${label}`,
  /** What a problem is about, in front of it. */
  about: (severity: keyof typeof uiMessages.severity, setting: string) =>
    `${uiMessages.severity[severity]}, ${setting}`,
  problem: ({ about }: Slots<'about'>, text: string) => `${about}: ${text}`,
  placeholder: (placeholder: string, setting: string) => `${code(placeholder)} – ${setting}`,
  verdict: {
    ready: 'Ready to use.',
    unfinished: 'You can copy it now and fill in the rest later.',
    wrong: 'Not ready: fix the errors below first.',
    tooLarge: 'Not ready: the document is too large to be attached.',
  },
  tooLarge: (attachment: AttachmentKind, by: number) =>
    `Too large for ${attachments[attachment]}: ${number(by)} ${by === 1 ? 'character' : 'characters'} too many.`,
  smaller: {
    'end-user': split,
    administrator: split,
    'instance-role': 'Name fewer Regions, or choose any Region.',
    'trust-policy': 'Name fewer Regions, or choose any Region.',
    'session-preferences':
      'Shorten the shell profiles: keep the script on the node and let the profile call it.',
    tunnel: 'Shorten the name of the host.',
  },
  copy: 'Copy the document',
  copied: 'Copied',
  answers: 'Your answers',
  onlyRecommended: 'Everything is as recommended.',
  asRecommended: (count: number) =>
    count === 1 ? '1 more is as recommended' : `${count} more are as recommended`,
  paste: 'Where it goes',
  next: 'What goes with it',
  destination: {
    people: {
      role: [
        'IAM Identity Center: Permission sets › the permission set › Inline policy.',
        'Your own role: IAM › Roles › the role › Add permissions › Create inline policy › JSON. Or as a managed policy: IAM › Policies › Create policy › JSON.',
      ],
      'iam-user': [
        'IAM › Policies › Create policy › JSON. Attach it to a user group rather than to single users.',
      ],
    },
    'instance-role': [
      'IAM › Roles › the role of your instances › Add permissions › Create inline policy › JSON.',
      'Each instance needs an instance profile with this role.',
    ],
    'trust-policy': ['IAM › Roles › the role › Trust relationships › Edit trust policy.'],
    'session-preferences': [BY_COMMAND],
    tunnel: [BY_COMMAND],
  },
  commands: {
    create: 'The first time in a Region',
    update: 'If the document already exists; the output shows the number of the new version',
    makeDefault: 'Then make that version the default, by its number (here 2)',
  },
  copyCommand: 'Copy command',
  copiedCommand: 'Command copied',
  related: {
    'end-user':
      'The nodes need an instance role that names the same KMS key. Both documents use the same answers.',
    administrator: 'The preferences are a separate document, with logs and key from the same answers.',
    'instance-role':
      'A role also needs a trust policy. The preferences decide whether sessions are logged at all.',
    'trust-policy': 'The permissions of the role are a separate document.',
    'session-preferences': 'The nodes need permission for the same logs and key, from the instance role.',
    tunnel: 'People need a policy that allows it: choose the tunnel in the step about sessions.',
  },
} as const;
