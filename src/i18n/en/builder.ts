import type { DocumentKind, UnneededParams } from '#core';
import { listed } from './text.ts';

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
    title: 'Trust policy',
    short: 'Trust policy',
    description: 'Who may assume a role: that of the nodes, or that of people.',
  },
  'session-preferences': {
    title: 'Session preferences',
    short: 'Session preferences',
    description:
      'Logs, encryption and limits of shell sessions: the document `SSM-SessionManagerRunShell`, or one of another name.',
  },
  tunnel: {
    title: 'Tunnel to one host and port',
    short: 'Tunnel',
    description:
      'A Session document for tunnels through a node to one host and port. IAM alone cannot limit them.',
  },
  'session-command': {
    title: 'Session with one command',
    short: 'Command',
    description:
      'A Session document that runs one fixed command on a node, with the parameters that you allow. IAM alone cannot limit it.',
  },
  guardrail: {
    title: 'Guardrail',
    short: 'Guardrail',
    description: 'What nobody may do with sessions, whatever other policies allow.',
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
  | 'command'
  | 'trust'
  | 'holds-back'
  | 'refuses'
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
  command: { short: 'Command', title: 'What it runs' },
  trust: { short: 'Trust', title: 'Trust' },
  'holds-back': { short: 'Whom', title: 'Whom it holds back' },
  refuses: { short: 'What', title: 'What it refuses' },
  review: { short: 'Review', title: 'Review' },
};

export const foldMessages = {
  reach: 'How far node ARNs reach',
  desktop: 'Remote Desktop',
  tasks: 'ECS tasks: ECS Exec and port forwarding',
  trainingJobs: 'Training jobs of SageMaker AI',
  justInTime: 'Just-in-time access: ask before connecting',
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
  'trusts-service-alone': 'Nothing else to answer: this trust policy names neither account nor Region.',
  'signs-in-by': 'Nothing else to answer: this trust policy names neither your account nor a Region.',
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
  issueNotLoaded:
    'Something is wrong with this answer, but what it is did not load. Reload the page to see it.',
  minutes: 'minutes',
  days: 'days',
  headings: { encryption: 'Session data', s3: 'Amazon S3', cloudwatch: 'CloudWatch Logs' },
} as const;
