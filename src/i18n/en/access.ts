import type { Case, Cell, PolicyAccess, Purpose, TaskId, Variant } from '#analysis';
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
  'shell-cli-named': 'Shell, AWS CLI, naming the document',
  ssh: 'SSH',
  'port-forwarding': 'Port forwarding',
  'remote-host': 'Port forwarding to another host',
  socket: 'Port forwarding to a socket of the node',
  'non-interactive-command': 'Any command without a terminal',
  'interactive-command': 'Interactive command',
  'custom-document': 'Your own document',
  'own-shell': 'Shell with preferences of its own',
  tunnel: 'The tunnel to one host and port',
  'session-command': 'The fixed command',
  'ssh-pushed-key': 'SSH with a pushed key (EC2 Instance Connect)',
  'remote-desktop': 'Remote Desktop, Fleet Manager',
  'update-agent': 'Update the agent, EC2 console',
  'request-access': 'Ask for a session (just-in-time)',
  'exec-in-task': 'Run a command in a container (ECS Exec)',
  'forward-task-port': 'Port forwarding to a task',
  'forward-through-task': 'Port forwarding through a task to another host',
  'shell-past-exec': 'Shell without ECS Exec',
  'training-job-shell': 'Shell in a training job',
  'forward-training-job': 'Port forwarding to a training job',
  reconnect: 'Reconnect',
  'end-session': 'End the session',
  'request-approval': 'Have a request approved by people',
  'approve-request': 'Approve and reject requests',
  'write-approval-policy': 'Write approval policies',
  'list-sessions': 'List sessions',
  'view-preferences': 'See them',
  'change-preferences': 'Change them',
  'delete-preferences': 'Delete them',
  'set-host-management': 'Turn it on',
  'reset-host-management': 'Turn it off',
  register: 'Register with Systems Manager',
  'open-channels': 'Open the channels of sessions',
  'decrypt-session': 'Decrypt session data',
  'write-s3-log': 'Write the log to S3',
  'write-large-s3-log': 'Write a log above 5 MB to S3',
  'write-cloudwatch-log': 'Write the log to CloudWatch Logs',
  'read-agent-buckets': 'Load updates and packages from AWS’s buckets',
};

/** Tasks whose name needs the heading that stands above it in the table. */
const fullTasks: Readonly<Partial<Record<TaskId, string>>> = {
  'end-session': 'End a session',
  'view-preferences': 'See the preferences',
  'change-preferences': 'Change the preferences',
  'delete-preferences': 'Delete the preferences',
  'set-host-management': 'Turn on Default Host Management Configuration',
  'reset-host-management': 'Turn off Default Host Management Configuration',
};

const cases: Readonly<Record<Case, string>> = {
  'your-nodes': 'Your nodes',
  'other-nodes': 'Other nodes',
  'your-tasks': 'Your tasks',
  'other-tasks': 'Other tasks',
  'your-jobs': 'Your jobs',
  'other-jobs': 'Other jobs',
  'own-session': 'Own session',
  'other-session': 'Somebody else’s',
  account: 'In the account',
  node: 'The node',
};

/** Cases behind the name of a task. */
const onCases: Readonly<Record<Case, string>> = {
  'your-nodes': 'on your nodes',
  'other-nodes': 'on other nodes',
  'your-tasks': 'in your tasks',
  'other-tasks': 'in other tasks',
  'your-jobs': 'in your training jobs',
  'other-jobs': 'in other training jobs',
  'own-session': 'own session',
  'other-session': 'somebody else’s session',
  account: 'in the account',
  node: 'by the node',
};

const variants: Readonly<Record<Variant, string>> = {
  named: 'One of your nodes',
  'other-id': 'Another node ID',
  'other-tag-value': 'Another tag value',
  untagged: 'Without the tag',
  'other-region': 'In another Region',
  'other-account': 'In another account',
  hybrid: 'A hybrid node',
  instance: 'An EC2 instance',
  'left-out': 'With a tag that is left out',
  'ecs-task': 'An ECS task',
  'named-task': 'A task',
  'named-job': 'A training job',
  'other-job': 'Another training job',
  'other-cluster': 'In another cluster',
  'other-container': 'Careful: another container of the task',
  own: 'Their own session',
  'other-person': 'Somebody else’s session',
  'similar-name': 'Careful: a session of somebody with a similar name',
};

const purposes: Readonly<Record<Purpose, string>> = {
  'start-on-node': 'Start a session on the node',
  'start-with-document': 'Start it with this document',
  'open-data-channel': 'Open the data channel',
  'encrypt-session': 'Get a data key for the session',
  'list-sessions': 'List sessions',
  'see-connection-status': 'Check that the node is connected',
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
  'write-object-acl': 'Give the bucket’s owner access to the object',
  'read-bucket-encryption': 'Check that the bucket is encrypted',
  'encrypt-object': 'Get a data key for the object',
  'decrypt-parts': 'Decrypt the parts of the log',
  'find-log-group': 'Find the log group',
  'find-log-stream': 'Find log streams',
  'create-log-stream': 'Create the log stream',
  'write-log-events': 'Write log events',
  'push-key': 'Push the SSH key',
  'connect-desktop': 'Connect to the desktop',
  'read-desktop-node': 'Read about the node',
  'read-password': 'Get the password of the administrator',
  'find-directory-user': 'Look up the person in IAM Identity Center',
  'find-bucket': 'Find the bucket’s Region',
  'request-access': 'Ask for access to the node',
  'fetch-token': 'Fetch the token of the request',
  'create-request': 'Create the request’s item',
  'start-approval': 'Start what the approval policy says',
  'run-approval': 'Run the approval',
  'read-request': 'Read the request',
  'approve-request': 'Approve or reject it',
  'create-approval-policy': 'Create an approval policy',
  'change-approval-policy': 'Change an approval policy',
  'pass-token-role': 'Hand over the role of the tokens',
  'read-host-management': 'See which role instances get',
  'set-host-management': 'Choose the role that instances get',
  'reset-host-management': 'Take the role from instances',
  'pass-host-role': 'Hand the role to Systems Manager',
  'read-agent-version': 'Load a version of the agent',
  'read-document-modules': 'Load what AWS’s documents run',
  'read-windows-downloads': 'Load what documents for Windows need',
  'read-packages': 'Load AWS’s packages',
  'find-task': 'Look up the task',
  'exec-on-cluster': 'Run a command in the cluster',
  'exec-on-task': 'Run a command in the task',
};

const TRAP = 'Careful, there is an exception';

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
  loading: 'Loading the access report.',
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
    tasks: 'ECS tasks',
    jobs: 'Training jobs',
    sessions: 'Sessions',
    requests: 'Just-in-time access',
    preferences: 'Preferences',
    hostManagement: 'Default Host Management Configuration',
    node: 'What the node does',
  },
  task: 'Task',
  noCell: 'None',
  noCellHint: 'There are none with these answers',
  trapMark: TRAP,
  nobody: {
    'trust-policy':
      'A trust policy only says who may assume the role. The policies of the role say what it may do.',
    'session-preferences':
      'Preferences are settings for sessions and allow nothing. The policies say who may start sessions and change these settings.',
    tunnel: 'The tunnel only says where a session leads. The policies say who may start one.',
    'session-command': 'The document only says what a session runs. The policies say who may start one.',
  },
  refused: {
    answers: 'IAM refuses this policy, so it allows nothing. Fix what is marked in the answers.',
    given: 'IAM refuses this policy, so it allows nothing. The findings say why.',
  },
  /** A policy that somebody brought. */
  given: {
    signIn: 'Signed in as',
    identities: {
      'assumed-role': 'role',
      'iam-user': 'IAM user',
      'identity-center': 'IAM Identity Center',
    } satisfies Record<PolicyAccess['reports'][number]['identity'], string>,
    people:
      '“Your nodes” is tried with a node that this policy lets people into, if there is one. Each of the others differs from it in one thing, such as its tags, its Region or its account. Open a cell to see which.',
    node: 'Tried with the log group, the bucket and the key that the policy names.',
  },
  seen: {
    people:
      'For somebody with only this policy, who meets its conditions on MFA, network and time. Service control policies, permissions boundaries and key policies are not included and can still deny.',
    guardrail:
      'For somebody whose policies allow everything else: what it denies is denied to everybody but the exceptions. Tried from where it lets people start sessions.',
    node: 'For a role with only this policy. Service control policies, permissions boundaries, and the policies of keys and buckets are not included and can still deny.',
  },
  assumptions: {
    label: 'AWS as documented',
    today: 'today',
    'until-2025': 'until 2025',
    help: {
      today:
        'AWS checks the default shell document even if the request names none, and it checks the data channel.',
      'until-2025':
        'If the request names no document, AWS checks the default shell document only if a condition of the policy asks for it. It does not check the data channel.',
    },
  },
  expectations: {
    choices: { allowed: 'Must be allowed', denied: 'Must be denied' },
    label: 'Expectation',
    state: expectationState,
    expected: (task: TaskId, which: Case, outcome: keyof typeof must) =>
      `Expectation set: ${cellName(task, which)} ${must[outcome]}.`,
    notExpected: (task: TaskId, which: Case) => `Expectation removed: ${cellName(task, which)}.`,
    hint: 'Open a cell to see why, and to set what must stay allowed or denied.',
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
        `${expected}, but there is nothing to check it with: these answers have no such case.`,
    },
    remove: 'Remove',
    removeName: (expectation: string) => `Remove the expectation ${expectation}`,
    ignored: (entries: readonly string[]) =>
      entries.length === 1
        ? `The link has an expectation that this page does not know and ignores: ${code(entries[0])}.`
        : `The link has ${entries.length} expectations that this page does not know and ignores: ${code(entries.join(', '))}.`,
  },
  detail: {
    of: (cell: string) => `Details of ${cell}`,
    asked: (action: string, resource: string) => `${code(action)} on ${code(resource)}`,
    allowedBy: ({ statement }: Slots<'statement'>) => `Allowed by ${statement}.`,
    allowedAsPrinted: ({ statement }: Slots<'statement'>) =>
      `Allowed by ${statement}, if session ARNs look as in AWS’s samples. People report session IDs that look different.`,
    statement: (number: number, sid: string | undefined) =>
      sid === undefined ? `statement ${number}` : `statement ${number}, ${sid}`,
    /** Where a sentence begins with it. */
    statementFirst: (number: number, sid: string | undefined) =>
      sid === undefined ? `Statement ${number}` : `Statement ${number}, ${sid}`,
    showStatement: (statement: string) => `Show ${statement} in the policy`,
    shown: (statement: string) => `Marked in the policy: ${statement}.`,
    printedFormAllowed: (resource: string) => `Allowed in the form that AWS prints: ${code(resource)}.`,
    notAsked: 'Not asked',
    notAskedWhy: 'The request names no document, and no condition of the policy asks for the check.',
    optional: 'Works without it.',
    grant: ({ setting }: Slots<'setting'>) => `To allow it: ${setting}.`,
    goTo: (setting: string) => `Go to setting ${setting}`,
    inDocument: (setting: string, document: string) => `${setting} (${document})`,
    actionNotAllowed: (action: string) => `No statement allows ${code(action)}.`,
    resourceNotCovered: ({ statement }: Slots<'statement'>) =>
      `${statement} allows the action, but not on this resource.`,
    /** `value` is what the request has of the key, if it has it. */
    conditionNotMet: ({ statement }: Slots<'statement'>, key: string, value: string | undefined) =>
      `${statement} allows it only if a condition on ${code(key)} is met, and it is not: ${
        value === undefined ? 'the request lacks the key.' : `here it is ${code(value)}.`
      }`,
    explicitlyDenied: ({ statement }: Slots<'statement'>) =>
      `${statement} denies it, which overrides every Allow.`,
    refused: 'IAM refuses this policy.',
  },
  picture: {
    label: 'Who can reach what',
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
      'own-shell': 'Own shell',
      tunnel: 'Tunnel',
      'session-command': 'Fixed command',
      'your-nodes': 'Your nodes',
      'other-nodes': 'Other nodes',
      'encrypt-session': 'Key, for the person',
      'decrypt-session': 'Key, for the node',
      's3-log': 'S3 log',
      'cloudwatch-log': 'CloudWatch log',
      register: 'Registration',
      channels: 'Channels',
    },
    none: 'none',
    legend: 'Solid lines are allowed, dashed lines are denied.',
    legendOfPeople:
      'Solid lines are allowed, dashed lines are denied. The node’s logs and key come from the instance role policy with the same answers.',
  },
} as const;
