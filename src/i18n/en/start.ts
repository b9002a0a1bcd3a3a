import type { DocumentKind, GoalId, SharedPart } from '#core';
import { listed } from './text.ts';

interface GoalText {
  readonly title: string;
  readonly description: string;
}

/** What each goal is, and what comes of it. */
const goals: Readonly<Record<GoalId, GoalText>> = {
  'shell-by-tag': {
    title: 'Shell on instances with a tag',
    description: 'People open a shell from the console or the command line, and end their own sessions.',
  },
  ssh: {
    title: 'SSH and SCP',
    description: 'Both run through Session Manager, with no inbound port. No other session is allowed.',
  },
  'database-tunnel': {
    title: 'Tunnel to a database',
    description: 'People reach one host and port behind a node, such as Amazon RDS, and nothing else.',
  },
  'one-command': {
    title: 'One command, and no shell',
    description: 'People run a command that you write, such as following a log, and can open no shell.',
  },
  'remote-desktop': {
    title: 'Remote Desktop to Windows',
    description: 'People connect in Fleet Manager to nodes with a tag, and start no other session.',
  },
  'ecs-exec': {
    title: 'Shell into ECS tasks',
    description: 'People run commands in containers with ECS Exec, and start no session on nodes.',
  },
  'just-in-time': {
    title: 'Ask before connecting',
    description: 'People request each session and somebody approves it (just-in-time node access).',
  },
  'end-any-session': {
    title: 'Operators who can end any session',
    description: 'They see who is connected and can end any session. They cannot start or join one.',
  },
  'break-glass': {
    title: 'Break-glass with MFA',
    description: 'IAM users reach every node for an hour after they enter an MFA code.',
  },
  'node-role-logs': {
    title: 'Node role with logs',
    description: 'Nodes accept sessions and write logs to Amazon S3 and CloudWatch Logs.',
  },
  forbid: {
    title: 'Forbid what nobody should do',
    description: 'No session on nodes but the shell, no change of the preferences, whatever policies allow.',
  },
};

const shared: Readonly<Record<SharedPart, string>> = {
  place: 'Regions and account',
  encryption: 'encryption key',
  tunnel: 'tunnel',
  command: 'fixed command',
  'own-shell': 'shell with its own preferences',
  's3-log': 'logs in Amazon S3',
  'cloudwatch-log': 'logs in CloudWatch Logs',
  'statement-ids': 'statement IDs',
};

export const start = {
  title: 'What do you need?',
  description: 'Pick a goal, change what differs, copy the policy. Nothing leaves this browser.',
  goalsHeading: 'Start from a goal',
  goals,
  preview: (title: string) => `Preview: ${title}`,
  opened: (title: string) => `Opened “${title}”.`,
  documentsHeading: 'Or write one document',
  /** Which answers all documents have in common. */
  shared: (parts: readonly SharedPart[]) =>
    `You answer these once for all documents: ${listed(
      parts.map((part) => shared[part]),
      'and',
      parts.length,
    )}.`,
  kinds: {
    'end-user': 'Lets people connect to nodes and end their own sessions.',
    administrator: 'Lets people manage sessions and preferences as well.',
    'instance-role': 'Lets nodes accept sessions, write logs and decrypt data.',
    'trust-policy': 'Says who may assume the role of nodes, or of people.',
    'session-preferences': 'Sets logs, encryption and time limits for every session.',
    tunnel: 'Leads people through a node to one host and port, and nowhere else.',
    'session-command': 'Runs one command on a node, with the parameters that you allow.',
    guardrail: 'Refuses what nobody may do, whatever other policies allow.',
  } satisfies Record<DocumentKind, string>,
  samplesHeading: 'Or start from a policy that AWS published',
  samples: (count: number) => `Search ${count} samples from AWS’s documentation`,
  bringIn: {
    heading: 'Or bring in a policy that you have',
    paste: 'Paste it here',
    submit: 'Bring it in',
    open: 'Open files',
    help: 'JSON, CloudFormation, Terraform, or a link to the builder; you can also drop files anywhere on this page. You see which answers make it and what AWS recommends differently today, and open it in the builder.',
  },
  checkHeading: 'Or check policies that you have',
  check: 'Paste them or open their files, and see what is wrong with them',
  notices: 'Licences of what this page is made of',
} as const;
