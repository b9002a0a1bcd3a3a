import type { Case, Cell, Purpose, TaskId, Variant } from '#analysis';
import type { DocumentKind } from '#core';
import type { Slots } from '../messages.ts';
import { kindMessages } from './builder.ts';
import { code } from './text.ts';

type Outcome = Cell['outcome'];

const outcomes: Readonly<Record<Outcome, string>> = {
  allowed: 'Allowed',
  denied: 'Denied',
  partly: 'Partly',
};

const tasks: Readonly<Record<TaskId, string>> = {
  'shell-session-manager': 'Shell, Session Manager console',
  'picked-document': 'Pick a document in the console',
  'shell-ec2': 'Shell, EC2 console',
  'shell-cli': 'Shell, AWS CLI',
  'shell-cli-named': 'Shell, AWS CLI, document named',
  ssh: 'SSH',
  'port-forwarding': 'Port forwarding',
  'remote-host': 'Port forwarding to another host',
  'interactive-command': 'Interactive command',
  'custom-document': 'A document of your own',
  tunnel: 'The tunnel to one host and port',
  'update-agent': 'Update the agent, EC2 console',
  reconnect: 'Reconnect',
  'end-session': 'End the session',
  'list-sessions': 'List sessions',
  'view-preferences': 'See them',
  'change-preferences': 'Change them',
  'delete-preferences': 'Delete them',
  register: 'Register with Systems Manager',
  'open-channels': 'Open the channels of sessions',
  'decrypt-session': 'Decrypt session data',
  'write-s3-log': 'Write the log to S3',
  'write-large-s3-log': 'Write a log above 5 MB to S3',
  'write-cloudwatch-log': 'Write the log to CloudWatch Logs',
};

/** Tasks whose name needs the heading that stands above it in the table. */
const fullTasks: Readonly<Partial<Record<TaskId, string>>> = {
  'end-session': 'End a session',
  'view-preferences': 'See the preferences',
  'change-preferences': 'Change the preferences',
  'delete-preferences': 'Delete the preferences',
};

const cases: Readonly<Record<Case, string>> = {
  'your-nodes': 'Your nodes',
  'other-nodes': 'Other nodes',
  'own-session': 'Own session',
  'other-session': 'Somebody else’s',
  account: 'In the account',
  node: 'The node',
};

/** Cases behind the name of a task. */
const onCases: Readonly<Record<Case, string>> = {
  'your-nodes': 'on your nodes',
  'other-nodes': 'on other nodes',
  'own-session': 'own session',
  'other-session': 'somebody else’s session',
  account: 'in the account',
  node: 'by the node',
};

const variants: Readonly<Record<Variant, string>> = {
  named: 'A node that your answers mean',
  'other-id': 'Another node ID',
  'other-tag-value': 'Another tag value',
  untagged: 'Without the tag',
  'other-region': 'In another Region',
  'other-account': 'In another account',
  hybrid: 'A hybrid node',
  'ecs-task': 'An ECS task',
  own: 'Their own session',
  'other-person': 'A session of somebody else',
  'similar-name': 'Trap: a session of somebody whose name begins alike',
};

const purposes: Readonly<Record<Purpose, string>> = {
  'start-on-node': 'Start a session on the node',
  'start-with-document': 'Start it with this document',
  'open-data-channel': 'Open the data channel',
  'encrypt-session': 'Get a data key for the session',
  'list-sessions': 'List sessions',
  'see-connection-status': 'See whether the node is connected',
  'list-nodes': 'List nodes',
  'list-instances': 'List EC2 instances',
  'list-documents': 'List documents',
  'read-document': 'Read the document',
  'resume-session': 'Resume the session',
  'terminate-session': 'End the session',
  'create-preferences': 'Create the preferences',
  'update-preferences': 'Save the preferences',
  'set-default-version': 'Make the new version the default',
  'delete-preferences': 'Delete the preferences',
  'send-command-to-node': 'Send a command to the node',
  'send-command-document': 'Send it with this document',
  heartbeat: 'Report to Systems Manager',
  'create-control-channel': 'Create the control channel',
  'create-data-channel': 'Create the data channel',
  'open-control-channel': 'Open the control channel',
  'decrypt-session': 'Decrypt the data key',
  'write-object': 'Write the log object',
  'write-object-acl': 'Hand the object to the owner of the bucket',
  'read-bucket-encryption': 'See whether the bucket is encrypted',
  'encrypt-object': 'Get a data key for the object',
  'decrypt-parts': 'Decrypt the parts of the log',
  'find-log-group': 'Find the log group',
  'find-log-stream': 'Find log streams',
  'create-log-stream': 'Create the log stream',
  'write-log-events': 'Write log events',
};

const TRAP = 'Mind the trap';

/** A cell in one phrase, such as “SSH, on your nodes”. */
const cellName = (task: TaskId, which: Case): string =>
  `${fullTasks[task] ?? tasks[task]}, ${onCases[which]}`;

const must = { allowed: 'must be allowed', denied: 'must be denied' } as const;

const expectation = (kind: DocumentKind, task: TaskId, which: Case, outcome: keyof typeof must): string =>
  `${kindMessages[kind].short}: ${cellName(task, which)}, ${must[outcome]}`;

const expectationState = (outcome: keyof typeof must, holds: boolean): string =>
  `${must[outcome]}: ${holds ? 'holds' : 'does not hold'}`;

interface CellState {
  readonly outcome: Outcome;
  readonly task: TaskId;
  readonly case: Case;
  /** Whether a trial that does not count says something else. */
  readonly trap: boolean;
  /** What is expected of it. */
  readonly expected: { readonly outcome: keyof typeof must; readonly holds: boolean } | undefined;
}

/** Words of the access report. */
export const accessMessages = {
  title: 'What this policy allows',
  loading: 'The access report is on its way.',
  views: { label: 'Show as', table: 'Table', picture: 'Picture' },
  outcomes,
  tasks,
  cases,
  variants,
  purposes,
  cellName,
  /** All that a cell says, for those who do not see where it stands. */
  cell: ({ outcome, task, case: which, trap, expected }: CellState) =>
    [
      `${outcomes[outcome]} for ${cellName(task, which)}`,
      ...(trap ? [TRAP] : []),
      ...(expected === undefined ? [] : [expectationState(expected.outcome, expected.holds)]),
    ].join(', '),
  /** A cell and what it is tried with. */
  trial: (task: TaskId, which: Case, variant: Variant) => `${cellName(task, which)}: ${variants[variant]}`,
  groups: {
    start: 'Start sessions',
    sessions: 'Sessions',
    preferences: 'Preferences',
    node: 'What the node does',
  },
  task: 'Task',
  noCell: 'None',
  noCellHint: 'With these answers there are none',
  trapMark: TRAP,
  nobody: {
    'trust-policy':
      'A trust policy allows nobody anything here: it only says which service may assume the role. What the role may do is in the instance role policy.',
    'session-preferences':
      'Preferences allow nobody anything: they are settings of sessions. Who may start one, and who may change these settings, is in the policies.',
    tunnel:
      'The tunnel allows nobody anything: it says where a session leads. Who may start one is in the policies.',
  },
  refused:
    'IAM would refuse this policy as it stands, so nothing is allowed. What has to be mended is marked in the answers.',
  seen: {
    people:
      'For somebody who has this policy alone and meets its guards, if there are any: MFA, network and dates. Service control policies, permissions boundaries and key policies were not seen, and can still deny.',
    node: 'For a role with this policy alone. Service control policies, permissions boundaries, and the policies of keys and buckets were not seen, and can still deny.',
  },
  assumptions: {
    label: 'AWS as its pages describe it',
    today: 'today',
    'until-2025': 'until 2025',
    help: {
      today:
        'When no document is named, the default shell document is checked all the same; so is the data channel.',
      'until-2025':
        'When no document is named, the default shell document is checked only if a condition of the policy demands it; the data channel is not checked.',
    },
  },
  expectations: {
    choices: { allowed: 'Must be allowed', denied: 'Must be denied' },
    label: 'Expectation',
    state: expectationState,
    expected: (task: TaskId, which: Case, outcome: keyof typeof must) =>
      `Expectation set: ${cellName(task, which)} ${must[outcome]}.`,
    notExpected: (task: TaskId, which: Case) => `Expectation removed: ${cellName(task, which)}.`,
    hint: 'Open a cell to see why, and to say what must stay allowed or denied.',
    hold: (count: number) => (count === 1 ? '1 expectation holds' : `${count} expectations hold`),
    fail: (count: number, all: number) =>
      all === 1 ? 'The expectation does not hold' : `${count} of ${all} expectations do not hold`,
    must: expectation,
    /** What is expected, and what is found. */
    but: {
      allowed: ({ expected }: Slots<'expected'>) => `${expected}, but it is allowed.`,
      denied: ({ expected }: Slots<'expected'>) => `${expected}, but it is denied.`,
      partly: ({ expected }: Slots<'expected'>) => `${expected}, but it is allowed only partly.`,
      'no-cell': ({ expected }: Slots<'expected'>) =>
        `${expected}, but with these answers there is nothing like it, so it cannot be checked.`,
    },
    remove: 'Remove',
    removeName: (expectation: string) => `Remove the expectation ${expectation}`,
    ignored: (entries: readonly string[]) =>
      entries.length === 1
        ? `One expectation of the link is not known here and is ignored: ${code(entries[0])}.`
        : `${entries.length} expectations of the link are not known here and are ignored: ${code(entries.join(', '))}.`,
  },
  detail: {
    of: (cell: string) => `Details of ${cell}`,
    asked: (action: string, resource: string) => `${code(action)} on ${code(resource)}`,
    allowedBy: ({ statement }: Slots<'statement'>) => `Allowed by ${statement}.`,
    allowedAsPrinted: ({ statement }: Slots<'statement'>) =>
      `Allowed as AWS prints it by ${statement} in the form of the session ARN that its policies have. Session IDs that people saw look different.`,
    statement: (number: number, sid: string | undefined) =>
      sid === undefined ? `statement ${number}` : `statement ${number}, ${sid}`,
    /** Where a sentence begins with it. */
    statementFirst: (number: number, sid: string | undefined) =>
      sid === undefined ? `Statement ${number}` : `Statement ${number}, ${sid}`,
    showStatement: (statement: string) => `Show ${statement} in the policy`,
    shown: (statement: string) => `Marked in the policy: ${statement}.`,
    printedFormAllowed: (resource: string) => `The form that AWS prints would be allowed: ${code(resource)}.`,
    notAsked: 'Not asked',
    notAskedWhy: 'No document is named, and no condition of the policy demands the check.',
    optional: 'Goes on without it.',
    grant: ({ setting }: Slots<'setting'>) => `To allow it: ${setting}.`,
    goTo: (setting: string) => `Go to setting ${setting}`,
    inDocument: (setting: string, document: string) => `${setting} (${document})`,
    actionNotAllowed: (action: string) => `No statement allows ${code(action)}.`,
    resourceNotCovered: ({ statement }: Slots<'statement'>) =>
      `${statement} allows the action, but not on this resource.`,
    /** `value` is what the request has of the key, if it has it. */
    conditionNotMet: ({ statement }: Slots<'statement'>, key: string, value: string | undefined) =>
      `${statement} allows it only under a condition on ${code(key)} that is not met: ${
        value === undefined ? 'the request has no such key.' : `here it is ${code(value)}.`
      }`,
    explicitlyDenied: ({ statement }: Slots<'statement'>) =>
      `${statement} denies it, whatever else allows it.`,
    refused: 'IAM would refuse this policy.',
  },
  picture: {
    label: 'Who gets where',
    ways: { open: 'allowed', closed: 'denied', partly: 'partly', unused: 'not set up' },
    stages: {
      who: 'Who',
      documents: 'Documents',
      nodes: 'Nodes',
      ends: 'Logs and key',
      service: 'Systems Manager',
    },
    who: {
      'end-user': 'End user',
      administrator: 'Administrator',
      'instance-role': 'The node, with its role',
    },
    items: {
      shell: 'Shell',
      ssh: 'SSH',
      'port-forwarding': 'Port forwarding',
      'remote-host': 'Remote host',
      'interactive-command': 'Command',
      custom: 'Your own',
      tunnel: 'Tunnel',
      'your-nodes': 'Your nodes',
      'other-nodes': 'Other nodes',
      'encrypt-session': 'Key, for the person',
      'decrypt-session': 'Key, for the node',
      's3-log': 'S3 log',
      'cloudwatch-log': 'CloudWatch log',
      register: 'Registration',
      channels: 'Channels',
    },
    none: 'there are none',
    legend: 'Solid lines are allowed, dashed lines are denied.',
    legendOfPeople:
      'Solid lines are allowed, dashed lines are denied. The logs and the key of the node come from the instance role policy of the same answers.',
  },
} as const;
