import { samples } from '#core';
import { describe, expect, it } from 'vitest';
import { accessReport } from '../access/access-report.ts';
import type { Case } from '../access/scenarios.ts';
import { type Assumptions, TODAY, UNTIL_2025 } from './scenario.ts';
import type { TaskId } from './tasks.ts';
import published from '../../core/samples/fixtures/published-policies.json' with { type: 'json' };

/** What is allowed; everything else is denied. `partly` on some of the nodes or sessions that the column stands for. */
type Allowed = Readonly<Partial<Record<Case | 'partly', readonly TaskId[]>>>;

interface Expected {
  readonly today: Allowed;
  /** By the rules of AWS's pages until 2025; left out where they are the same. */
  readonly before?: Allowed;
}

const KEEPING_PREFERENCES = ['view-preferences', 'change-preferences'] as const;
const PREFERENCES = [...KEEPING_PREFERENCES, 'delete-preferences'] as const;
const END_OWN: Allowed = { 'own-session': ['end-session'] };
const END_ON_NODE: Allowed = { ...END_OWN, 'other-session': ['end-session'] };
const NODE_ROLE: readonly TaskId[] = ['register', 'open-channels', 'decrypt-session'];

const ON_TASKS: readonly TaskId[] = [
  'exec-in-task',
  'forward-task-port',
  'forward-through-task',
  'shell-past-exec',
];
const OF_SESSIONS: readonly TaskId[] = ['reconnect', 'end-session'];

/** What people with every permission may do. */
const EVERYTHING: Allowed = {
  'your-nodes': [
    'shell-session-manager',
    'picked-document',
    'shell-ec2',
    'shell-cli',
    'shell-cli-named',
    'ssh',
    'port-forwarding',
    'remote-host',
    'socket',
    'interactive-command',
    'non-interactive-command',
    'custom-document',
    'update-agent',
  ],
  'your-tasks': ON_TASKS,
  'other-tasks': ON_TASKS,
  'own-session': OF_SESSIONS,
  'other-session': OF_SESSIONS,
  account: ['list-sessions', ...PREFERENCES],
};

/** What a guardrail leaves of that. */
const allBut = (...refused: readonly TaskId[]): Allowed =>
  Object.fromEntries(
    Object.entries(EVERYTHING).map(([column, tasks]) => [
      column,
      tasks.filter((task) => !refused.includes(task)),
    ]),
  );

/** What goes around ECS Exec; refused on tasks of the cluster, or with the tag, that the guardrail names. */
const PAST_EXEC: readonly TaskId[] = ['forward-task-port', 'forward-through-task', 'shell-past-exec'];
const NOT_PAST_EXEC: Allowed = { ...allBut(...PAST_EXEC), partly: PAST_EXEC };

/**
 * Until 2025 AWS's samples had no `ssmmessages:OpenDataChannel`: today no session starts
 * with them. `${aws:userid}-*` does not match session IDs as people saw them, so that it ends no session.
 */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'quickstart-2020/end-user/session-manager+cli': {
    today: { ...END_OWN, account: ['list-sessions'] },
    before: {
      ...END_OWN,
      'your-nodes': ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions'],
    },
  },
  // No document: with the old default only a shell that names none. SendCommand lacks its document.
  'quickstart-2020/end-user/ec2': {
    today: END_OWN,
    before: { ...END_OWN, 'your-nodes': ['shell-ec2', 'shell-cli'] },
  },
  'quickstart-2020/end-user/session-manager+cli+ec2': {
    today: { ...END_OWN, account: ['list-sessions'] },
    before: {
      ...END_OWN,
      'your-nodes': ['shell-session-manager', 'shell-ec2', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions'],
    },
  },
  'quickstart-2020/admin/session-manager+cli': {
    today: { ...END_OWN, account: ['list-sessions', ...KEEPING_PREFERENCES] },
    before: {
      ...END_OWN,
      'your-nodes': ['shell-session-manager', 'shell-cli'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'quickstart-2020/admin/ec2': {
    today: END_OWN,
    before: { ...END_OWN, 'your-nodes': ['shell-ec2', 'shell-cli'] },
  },
  'quickstart-2020/admin/session-manager+cli+ec2': {
    today: { ...END_OWN, account: ['list-sessions', ...KEEPING_PREFERENCES] },
    before: {
      ...END_OWN,
      'your-nodes': ['shell-session-manager', 'shell-ec2', 'shell-cli'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'quickstart-2023/end-user/session-manager+fleet-manager': {
    today: { account: ['list-sessions'] },
    before: {
      'your-nodes': ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions'],
    },
  },
  'quickstart-2023/end-user/ec2': {
    today: {},
    before: { 'your-nodes': ['shell-ec2', 'shell-cli', 'shell-cli-named'] },
  },
  'quickstart-2023/end-user/cli': { today: {}, before: { 'your-nodes': ['shell-cli', 'shell-cli-named'] } },
  'quickstart-2023/admin/session-manager+cli': {
    today: { account: ['list-sessions', ...KEEPING_PREFERENCES] },
    before: {
      'your-nodes': ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'quickstart-2023/admin/ec2': {
    today: {},
    before: { 'your-nodes': ['shell-ec2', 'shell-cli', 'shell-cli-named'] },
  },
  'quickstart-2023/admin/session-manager+cli+ec2': {
    today: { account: ['list-sessions', ...KEEPING_PREFERENCES] },
    before: {
      'your-nodes': ['shell-session-manager', 'shell-ec2', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'additional/restrict-to-instances': { today: END_OWN, before: { ...END_OWN, 'your-nodes': ['shell-cli'] } },
  'additional/restrict-by-tag': { today: END_OWN, before: { ...END_OWN, 'your-nodes': ['shell-cli'] } },
  'additional/restrict-by-multiple-tags': { today: {}, before: { 'your-nodes': ['shell-cli'] } },
  'additional/end-own-sessions/username': { today: { ...END_OWN, account: ['list-sessions'] } },
  // The target-id tag limits by node, not by owner.
  'additional/end-own-sessions/target-id-tag': { today: END_ON_NODE },
  'additional/end-own-sessions/session-id-tag/user': { today: END_OWN },
  'additional/end-own-sessions/session-id-tag/assumed-role': { today: END_OWN },
  'additional/end-own-sessions/both-tags': { today: END_OWN },
  // Every document is among `*`, but the consoles read more than it has.
  'additional/full-access': {
    today: { ...END_ON_NODE, account: ['list-sessions'] },
    before: {
      'your-nodes': [
        'shell-cli',
        'shell-cli-named',
        'ssh',
        'port-forwarding',
        'remote-host',
        'socket',
        'interactive-command',
        'non-interactive-command',
        'custom-document',
      ],
      'own-session': ['reconnect', 'end-session'],
      'other-session': ['reconnect', 'end-session'],
      account: ['list-sessions'],
    },
  },
  'instance-role/minimal': { today: { node: NODE_ROLE } },
  'instance-role/with-s3-and-cloudwatch-logs': {
    today: { node: [...NODE_ROLE, 'write-s3-log', 'write-cloudwatch-log'] },
  },
  'latest-qs-user-sm-fleet': {
    today: {
      'your-nodes': ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions'],
    },
  },
  'latest-qs-user-ec2': { today: { 'your-nodes': ['shell-ec2', 'shell-cli', 'shell-cli-named'] } },
  'latest-qs-user-cli': { today: { 'your-nodes': ['shell-cli', 'shell-cli-named'] } },
  // Nodes of every Region, but the document of one.
  'latest-qs-admin-sm-cli': {
    today: {
      partly: ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
    before: {
      'your-nodes': ['shell-session-manager', 'shell-cli'],
      partly: ['shell-cli-named'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'latest-qs-admin-ec2': { today: { 'your-nodes': ['shell-ec2', 'shell-cli', 'shell-cli-named'] } },
  'latest-qs-admin-all': {
    today: {
      'your-nodes': ['shell-session-manager', 'shell-ec2', 'shell-cli', 'shell-cli-named'],
      account: ['list-sessions', ...KEEPING_PREFERENCES],
    },
  },
  'latest-ex1-console-documents': { today: {} },
  'latest-ex2-specific-nodes': { today: { 'your-nodes': ['shell-cli', 'shell-cli-named'] } },
  'latest-ex3-one-tag': { today: { 'your-nodes': ['shell-cli', 'shell-cli-named'] } },
  'latest-ex3-two-tags': {
    today: { partly: ['shell-cli', 'shell-cli-named'] },
    before: { 'your-nodes': ['shell-cli'], partly: ['shell-cli-named'] },
  },
  'latest-ex4-method1-username': { today: { ...END_OWN, account: ['list-sessions'] } },
  'latest-ex4-method2-target-id': { today: END_ON_NODE },
  'latest-ex4-method2-session-id-user': { today: END_OWN },
  'latest-ex4-method2-session-id-role': { today: END_OWN },
  'latest-ex4-method2-both': { today: END_OWN },
  // The data channel is for one's own sessions, so that one cannot take over somebody else's.
  'latest-ex5-full': {
    today: {
      'your-nodes': [
        'shell-cli',
        'shell-cli-named',
        'ssh',
        'port-forwarding',
        'remote-host',
        'socket',
        'interactive-command',
        'non-interactive-command',
        'custom-document',
      ],
      'own-session': ['reconnect', 'end-session'],
      'other-session': ['end-session'],
      account: ['list-sessions'],
    },
    before: {
      'your-nodes': [
        'shell-cli',
        'shell-cli-named',
        'ssh',
        'port-forwarding',
        'remote-host',
        'socket',
        'interactive-command',
        'non-interactive-command',
        'custom-document',
      ],
      'own-session': ['reconnect', 'end-session'],
      'other-session': ['reconnect', 'end-session'],
      account: ['list-sessions'],
    },
  },
  'latest-default-session-document': { today: { 'your-nodes': ['shell-cli', 'shell-cli-named'] } },
  // Under the old rule nodes without a condition give the default shell away as well.
  'latest-ssh-allow': { today: { 'your-nodes': ['ssh'] }, before: { 'your-nodes': ['shell-cli', 'ssh'] } },
  'latest-interactive-one-node': {
    today: { 'your-nodes': ['custom-document'] },
    before: { 'your-nodes': ['shell-cli', 'custom-document'] },
  },
  'latest-interactive-all-nodes': {
    today: { 'your-nodes': ['custom-document'] },
    before: { 'your-nodes': ['shell-cli', 'custom-document'] },
  },
  'latest-interactive-many-documents': {
    today: { 'your-nodes': ['custom-document'] },
    before: { 'your-nodes': ['shell-cli', 'custom-document'] },
  },
  'latest-preferences-allow': { today: { account: PREFERENCES } },
  'latest-dhmc-admin': { today: { account: ['set-host-management', 'reset-host-management'] } },
  'latest-instance-minimal': { today: { node: NODE_ROLE } },
  'latest-instance-existing-role': { today: { node: ['open-channels', 'decrypt-session'] } },
  'latest-agent-s3-buckets': { today: { node: ['open-channels', 'read-agent-buckets'] } },
  'latest-instance-s3-custom': {
    today: { node: ['open-channels', 'write-s3-log', 'read-agent-buckets'] },
  },
  'latest-instance-logging': { today: { node: [...NODE_ROLE, 'write-s3-log', 'write-cloudwatch-log'] } },
  'latest-rdp-standard': { today: { ...END_OWN, 'your-nodes': ['remote-desktop'] } },
  'latest-rdp-tags': { today: { 'your-nodes': ['remote-desktop'] } },
  // AWS names the account of the sessions, and of the nodes none.
  'latest-rdp-identity-center': {
    today: { ...END_OWN, partly: ['remote-desktop'] },
    before: { ...END_OWN, 'your-nodes': ['remote-desktop'] },
  },
  // The data channel came later than this page, and the one that brings it is another policy.
  'latest-jit-before': {
    today: END_ON_NODE,
    before: {
      'your-nodes': [
        'shell-cli',
        'shell-cli-named',
        'ssh',
        'port-forwarding',
        'remote-host',
        'socket',
        'interactive-command',
        'non-interactive-command',
        'custom-document',
      ],
      'own-session': ['reconnect', 'end-session'],
      'other-session': ['reconnect', 'end-session'],
    },
  },
  'latest-jit-after': {
    // Nodes are everywhere, tokens in the account and Region.
    today: {
      ...END_ON_NODE,
      partly: ['request-access'],
      account: ['request-approval'],
    },
    before: {
      partly: ['request-access'],
      'own-session': ['reconnect', 'end-session'],
      'other-session': ['reconnect', 'end-session'],
      account: ['request-approval'],
    },
  },
  'latest-ecs-exec-user-tags': { today: { 'your-tasks': ['exec-in-task'] } },
  'latest-ecs-exec-kms-user': { today: { 'your-tasks': ['exec-in-task'] } },
  'latest-ecs-exec-logs': { today: { node: ['open-channels', 'write-cloudwatch-log'] } },
  'latest-ecs-exec-s3': { today: { node: ['open-channels', 'write-s3-log'] } },
  'latest-ecs-exec-kms-task': { today: { node: ['open-channels', 'decrypt-session'] } },
  'latest-ssh-deny': { today: allBut('ssh') },
  'latest-preferences-deny': { today: allBut('picked-document', ...PREFERENCES) },
  'latest-ecs-exec-deny-container': { today: allBut('exec-in-task') },
  'latest-ecs-exec-only-off': { today: EVERYTHING },
  'latest-ecs-deny-startsession-cluster': { today: NOT_PAST_EXEC },
  'latest-ecs-deny-startsession-tag': { today: NOT_PAST_EXEC },
  'latest-sagemaker-training-role': { today: { node: ['open-channels'] } },
};

function allowedBy(id: string, assumptions: Assumptions, document?: unknown): Allowed {
  const sample = samples.find((candidate) => candidate.id === id);
  if (sample === undefined) throw new Error(`no sample ${id}`);
  const options = document === undefined ? { assumptions } : { assumptions, document };
  const { rows } = accessReport(sample.configuration, sample.kind, options);
  const entries = rows.flatMap(({ task, cells }) =>
    cells.flatMap(({ case: which, outcome }) =>
      outcome === 'denied' ? [] : [[outcome === 'partly' ? 'partly' : which, task] as const],
    ),
  );
  const columns = [...new Set(entries.map(([column]) => column))];
  return Object.fromEntries(
    columns.map((column) => [column, entries.flatMap(([other, task]) => (other === column ? [task] : []))]),
  );
}

it('has every sample', () => {
  expect(Object.keys(EXPECTED).toSorted()).toEqual(samples.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(EXPECTED))('%s', (id, { today, before = today }) => {
  it('allows today', () => {
    expect(allowedBy(id, TODAY)).toEqual(today);
  });

  it('allowed until 2025', () => {
    expect(allowedBy(id, UNTIL_2025)).toEqual(before);
  });
});

describe('as printed, where the sample departs from AWS', () => {
  const printed = (id: string) => allowedBy(id, TODAY, published.find((entry) => entry.id === id)?.policy);

  it.each([
    'additional/end-own-sessions/target-id-tag',
    'additional/end-own-sessions/session-id-tag/user',
    'additional/end-own-sessions/session-id-tag/assumed-role',
    'additional/end-own-sessions/both-tags',
  ])('%s ends no session', (id) => {
    expect(printed(id)).toEqual({});
  });

  it('lets nobody into a cluster that lacks the tag of its tasks', () => {
    expect(printed('latest-ecs-exec-user-tags')).toEqual({});
  });

  it.each(['latest-ssh-allow', 'latest-ex2-specific-nodes', 'latest-qs-admin-sm-cli'])(
    '%s allows the same',
    (id) => {
      expect(printed(id)).toEqual(EXPECTED[id]?.today);
    },
  );
});
