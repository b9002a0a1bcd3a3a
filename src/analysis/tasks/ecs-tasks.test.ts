import { describe, expect, it } from 'vitest';
import { CHANNEL, denials, outcome, SHELL, START } from './testing/perform.ts';
import { ACCOUNT, ECS_TASK, KEY, NODE, REGION } from './testing/scenario.ts';
import { accessReport } from '../access/access-report.ts';
import type { Case } from '../access/scenarios.ts';
import type { TaskId } from './tasks.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';

const TASKS = `arn:aws:ecs:${REGION}:${ACCOUNT}:task/cluster/*`;
const CLUSTER = `arn:aws:ecs:${REGION}:${ACCOUNT}:cluster/cluster`;
const EXEC = { Action: 'ecs:ExecuteCommand' };
const FIND = { Action: 'ecs:DescribeTasks', Resource: TASKS };
const PORTS = `arn:aws:ssm:${REGION}::document/AWS-StartPortForwardingSession`;
const task = { node: ECS_TASK, container: 'app' };
const key = 'ecs:container-name';

describe('a command in a container', () => {
  it('asks for the task and for its cluster', () => {
    expect(outcome('exec-in-task', [{ ...EXEC, Resource: [TASKS, CLUSTER] }, FIND], task)).toBe('allowed');
    expect(denials('exec-in-task', [{ ...EXEC, Resource: TASKS }, FIND], task)).toEqual([
      'exec-on-cluster: resource-not-covered',
    ]);
    expect(denials('exec-in-task', [{ ...EXEC, Resource: CLUSTER }, FIND], task)).toEqual([
      'exec-on-task: resource-not-covered',
    ]);
    expect(denials('exec-in-task', [{ ...EXEC, Resource: [TASKS, CLUSTER] }], task)).toEqual([
      'find-task: action-not-allowed',
    ]);
  });

  it.each(['aws:ResourceTag/Finance', 'ecs:ResourceTag/Finance'])(
    'knows the tag of the task as %s',
    (name) => {
      const statements = (value: string) => [
        { ...EXEC, Resource: TASKS, Condition: { StringEquals: { [name]: value } } },
        { ...EXEC, Resource: CLUSTER },
        FIND,
      ];
      expect(outcome('exec-in-task', statements('WebServers'), task)).toBe('allowed');
      expect(denials('exec-in-task', statements('Other'), task)).toEqual(['exec-on-task: condition-not-met']);
      // The cluster has none of the tags of its tasks.
      const together = [
        { ...EXEC, Resource: [TASKS, CLUSTER], Condition: { StringEquals: { [name]: 'WebServers' } } },
        FIND,
      ];
      expect(denials('exec-in-task', together, task)).toEqual(['exec-on-cluster: condition-not-met']);
    },
  );

  it('knows no tag of a task as ssm:resourceTag', () => {
    const statements = [
      { ...EXEC, Condition: { StringEquals: { 'ssm:resourceTag/Finance': 'WebServers' } } },
      FIND,
    ];
    expect(outcome('exec-in-task', statements, task)).toBe('denied');
  });

  it('is held to a container, and a Deny keeps one out', () => {
    const only = [{ ...EXEC, Condition: { StringEquals: { [key]: 'app' } } }, FIND];
    expect(outcome('exec-in-task', only, task)).toBe('allowed');
    expect(outcome('exec-in-task', only, { ...task, container: 'db' })).toBe('denied');
    const deny = { Effect: 'Deny', ...EXEC, Condition: { StringEquals: { [key]: 'db' } } };
    expect(outcome('exec-in-task', [EXEC, FIND, deny], task)).toBe('allowed');
    expect(outcome('exec-in-task', [EXEC, FIND, deny], { ...task, container: 'db' })).toBe('denied');
  });

  it('needs the key of the cluster, where it has one, and no session', () => {
    const statements = [EXEC, FIND];
    expect(denials('exec-in-task', statements, { ...task, sessionKeyArn: KEY })).toEqual([
      'encrypt-session: action-not-allowed',
    ]);
    expect(outcome('exec-in-task', [...statements, { Effect: 'Deny', Action: START }], task)).toBe('allowed');
  });

  it('is no use on a node', () => {
    expect(outcome('exec-in-task', [{}], { node: NODE })).toBe('not-needed');
  });
});

describe('a session in a task', () => {
  it('takes the task and the document, as on nodes', () => {
    const statements = [{ Action: START, Resource: [TASKS, PORTS] }, CHANNEL];
    expect(outcome('forward-task-port', statements, task)).toBe('allowed');
    expect(denials('forward-through-task', statements, task)).toEqual([
      'start-with-document: resource-not-covered',
    ]);
    expect(denials('shell-past-exec', statements, task)).toEqual([
      'start-with-document: resource-not-covered',
    ]);
    expect(outcome('shell-past-exec', [{ Action: START, Resource: [TASKS, SHELL] }, CHANNEL], task)).toBe(
      'allowed',
    );
  });

  it.each([
    [{}, 'denied'],
    [{ 'aws:ResourceTag/Finance': 'Other' }, 'allowed'],
  ] as const)('is kept out by a Deny on tasks (%o)', (condition, expected) => {
    const deny = {
      Effect: 'Deny',
      Action: START,
      Resource: 'arn:aws:ecs:*:*:task/*',
      ...(Object.keys(condition).length === 0 ? {} : { Condition: { StringEquals: condition } }),
    };
    const statements = [{ Action: START, Resource: '*' }, CHANNEL, deny];
    expect(outcome('shell-past-exec', statements, task)).toBe(expected);
    expect(outcome('shell-cli', statements)).toBe('allowed');
  });
});

describe('the report about tasks', () => {
  /** Tasks with the outcome of their cells. */
  const report = (endUser: object, kind: 'end-user' | 'administrator' = 'end-user') => {
    const { rows } = accessReport(configure({ ...IRELAND, endUser }), kind);
    return rows
      .filter(({ cells }) => cells.some((cell) => cell.case.endsWith('-tasks')))
      .map(({ task: id, cells }): [TaskId, Partial<Record<Case, string>>] => [
        id,
        Object.fromEntries(cells.map((cell) => [cell.case, cell.outcome])),
      ]);
  };
  const exec = {
    startSessions: false,
    tasks: {
      uses: ['exec'],
      clusters: ['shop'],
      tags: [{ key: 'Team', values: ['web'] }],
      containers: ['app'],
    },
  } as const;

  it('is there for whoever enters some, and for everybody else then', () => {
    expect(report({})).toEqual([]);
    expect(report(exec, 'administrator').map(([, cells]) => cells)).toEqual(
      Array.from({ length: 4 }, () => ({ 'other-tasks': 'denied' })),
    );
  });

  it('allows commands in the tasks that are meant, and nothing beside them', () => {
    expect(report(exec)).toEqual([
      ['exec-in-task', { 'your-tasks': 'allowed', 'other-tasks': 'denied' }],
      ['forward-task-port', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
      ['forward-through-task', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
      ['shell-past-exec', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
    ]);
    const row = accessReport(configure({ ...IRELAND, endUser: exec }), 'end-user').rows.find(
      ({ task: id }) => id === 'exec-in-task',
    );
    const others = row?.cells.find((cell) => cell.case === 'other-tasks')?.trials ?? [];
    expect(others.map(({ variant, decision }) => [variant, decision.outcome])).toEqual(
      [
        'other-cluster',
        'other-tag-value',
        'untagged',
        'other-container',
        'other-region',
        'other-account',
      ].map((variant) => [variant, 'denied']),
    );
  });

  it('shows that ports do not open a shell, unless nodes do', () => {
    const ports = { ...exec, tasks: { ...exec.tasks, uses: ['port-forwarding'] } };
    expect(report(ports)).toEqual([
      ['exec-in-task', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
      ['forward-task-port', { 'your-tasks': 'allowed', 'other-tasks': 'denied' }],
      ['forward-through-task', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
      ['shell-past-exec', { 'your-tasks': 'denied', 'other-tasks': 'denied' }],
    ]);
    const beside = report({ ...ports, startSessions: true, documents: { types: ['shell'] } });
    expect(beside.at(-1)).toEqual(['shell-past-exec', { 'your-tasks': 'allowed', 'other-tasks': 'denied' }]);
  });
});
