import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Access, type Configuration, type Environment, isManaged, mayPushKeys } from '#core';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { TASK_IDS, type TaskId } from '../tasks/tasks.ts';
import { accessReport } from './access-report.ts';
import type { Case } from './scenarios.ts';

/** Whether a task is allowed in the plainest trial of a case; `undefined` when the report has no such cell. */
function answers(configuration: Configuration, kind: 'end-user' | 'administrator' | 'instance-role') {
  const { rows, problems } = accessReport(configuration, kind);
  expect(problems).toEqual([]);
  return (task: TaskId, which: Case): boolean | undefined => {
    const found = rows.find((row) => row.task === task)?.cells.find((cell) => cell.case === which);
    return found === undefined ? undefined : found.trials[0]?.decision.outcome === 'allowed';
  };
}

const onEverything = ({ nodes }: Access) => nodes.by === 'every' && nodes.reach === 'all-resources';

/** Whether the settings let somebody start sessions of a type. */
function starts(
  access: Access,
  { sessionEncryption }: Environment,
  type: Access['documents']['types'][number],
) {
  const { types, custom, tunnel, command } = access.documents;
  const port = (one: string) => ['ssh', 'port-forwarding', 'remote-host', 'socket'].includes(one);
  const hasKey =
    !sessionEncryption ||
    port(type) ||
    access.tasks.uses.includes('exec') ||
    access.trainingJobs.uses.includes('shell') ||
    (types.length === 0 && !tunnel) ||
    command ||
    custom.length > 0 ||
    !types.every(port);
  return (
    access.startSessions &&
    access.dataChannel !== 'off' &&
    hasKey &&
    // A document is allowed for every target alike.
    (types.includes(type) ||
      [...access.tasks.uses, ...access.trainingJobs.uses].some((use) => use === type) ||
      onEverything(access))
  );
}

function endsOwn({ ownSessions, signIn }: Access): boolean {
  const { by, tag, sessionId, principalId } = ownSessions;
  if (by === 'user-name') return signIn === 'iam-user';
  if (by !== 'tag') return by === 'every';
  const isRole = signIn === 'role';
  // Sessions of a name with a comma carry no tags.
  if (isRole && sessionId === 'role-session' && principalId.includes(',')) return false;
  if (tag === 'target-id') return true;
  return sessionId === 'user' ? !isRole : sessionId === 'role-session' ? isRole : true;
}

describe('the report agrees with the settings', () => {
  it('of an end user', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { endUser: access, environment } = configuration;
        const allowed = answers(configuration, 'end-user');
        const { surfaces, readAccess, ownSessions, documents, agentUpdate } = access;
        const reads = (surface: Access['surfaces'][number]) =>
          readAccess === 'surfaces' && surfaces.includes(surface);
        // Who asks for sessions in the console of Session Manager lists managed nodes, which that of EC2 does as well.
        const readsEc2 = reads('ec2') || (reads('session-manager') && access.justInTime.includes('request'));
        const shell = starts(access, environment, 'shell');
        expect(allowed('shell-cli', 'your-nodes')).toBe(shell);
        expect(allowed('shell-cli-named', 'your-nodes')).toBe(shell);
        expect(allowed('shell-session-manager', 'your-nodes')).toBe(shell && reads('session-manager'));
        expect(allowed('shell-ec2', 'your-nodes')).toBe(shell && readsEc2);
        expect(allowed('ssh', 'your-nodes')).toBe(starts(access, environment, 'ssh'));
        expect(allowed('port-forwarding', 'your-nodes')).toBe(starts(access, environment, 'port-forwarding'));
        expect(allowed('remote-host', 'your-nodes')).toBe(starts(access, environment, 'remote-host'));
        for (const type of ['socket', 'interactive-command', 'non-interactive-command'] as const) {
          expect(allowed(type, 'your-nodes')).toBe(starts(access, environment, type));
        }
        const everything = onEverything(access);
        expect(allowed('update-agent', 'your-nodes')).toBe(
          readsEc2 && (agentUpdate === 'with-document' || (agentUpdate === 'published' && everything)),
        );
        const own = endsOwn(access);
        expect(allowed('end-session', 'own-session')).toBe(own);
        expect(allowed('reconnect', 'own-session')).toBe(
          own && ownSessions.resume && access.dataChannel !== 'off',
        );
        expect(allowed('list-sessions', 'account')).toBe(
          readAccess === 'sessions' || reads('session-manager'),
        );
        expect(allowed('view-preferences', 'account')).toBe(
          documents.listed && documents.types.includes('shell'),
        );
        expect(allowed('change-preferences', 'account')).toBe(false);
        const { administrator } = configuration;
        const desktop = [access, administrator].some(({ remoteDesktop }) => remoteDesktop !== 'off');
        expect(allowed('remote-desktop', 'your-nodes')).toBe(
          desktop ? access.remoteDesktop !== 'off' : undefined,
        );
        const pushes = (['end-user', 'administrator'] as const).some((kind) =>
          mayPushKeys(configuration, kind),
        );
        const [id = ''] = access.nodes.ids;
        const { by, hybrid, onlyHybrid, reach } = access.nodes;
        const isInstance =
          by === 'id' ? !id.startsWith('mi-') : !(hybrid && onlyHybrid && reach !== 'all-resources');
        expect(allowed('ssh-pushed-key', 'your-nodes')).toBe(
          pushes && isInstance
            ? access.instanceConnect.enabled &&
                access.startSessions &&
                documents.types.includes('ssh') &&
                access.dataChannel !== 'off'
            : undefined,
        );
        const { uses } = access.tasks;
        const inTasks = (expected: boolean) => (uses.length === 0 ? undefined : expected);
        const opens = access.dataChannel !== 'off';
        const covered = access.startSessions && everything;
        expect(allowed('exec-in-task', 'your-tasks')).toBe(inTasks(uses.includes('exec')));
        expect(allowed('forward-task-port', 'your-tasks')).toBe(
          inTasks(
            opens &&
              (covered ||
                uses.includes('port-forwarding') ||
                // Another document opens the task, and that of the nodes is allowed as well.
                (uses.includes('remote-host') &&
                  ((access.startSessions && documents.types.includes('port-forwarding')) ||
                    access.trainingJobs.uses.includes('port-forwarding')))),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps an end user off other nodes, and off sessions of others unless the settings open them', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { rows } = accessReport(configuration, 'end-user');
        const { ownSessions } = configuration.endUser;
        const open =
          ownSessions.by === 'every' || (ownSessions.by === 'tag' && ownSessions.tag === 'target-id');
        for (const { task, cells } of rows) {
          for (const cell of cells) {
            if (cell.case === 'other-tasks' && task === 'exec-in-task')
              expect([task, cell.outcome]).toEqual([task, 'denied']);
            if (cell.case === 'other-nodes') expect([task, cell.outcome]).toEqual([task, 'denied']);
            if (cell.case === 'other-session' && !open)
              expect([task, cell.outcome]).toEqual([task, 'denied']);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an administrator', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { administrator: access } = configuration;
        const allowed = answers(configuration, 'administrator');
        const manages = access.preferences === 'manage';
        expect(allowed('change-preferences', 'account')).toBe(manages);
        expect(allowed('delete-preferences', 'account')).toBe(manages && access.deletePreferences);
        if (access.preferences !== 'none') expect(allowed('view-preferences', 'account')).toBe(true);
        expect(allowed('set-host-management', 'account')).toBe(access.hostManagement ? true : undefined);
        if (access.fullAccess) {
          expect(allowed('end-session', 'other-session')).toBe(true);
          expect(allowed('ssh', 'your-nodes')).toBe(access.dataChannel !== 'off');
          expect(allowed('shell-cli', 'other-nodes')).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a node', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { instanceRole, environment } = configuration;
        const allowed = answers(configuration, 'instance-role');
        const logs = instanceRole.permissions !== 'minimal';
        const asked = (on: boolean, expected: boolean) => (on ? expected : undefined);
        expect(allowed('register', 'node')).toBe(
          asked(isManaged(instanceRole), instanceRole.permissions !== 'existing-role'),
        );
        expect(allowed('open-channels', 'node')).toBe(true);
        expect(allowed('decrypt-session', 'node')).toBe(asked(environment.sessionEncryption, true));
        expect(allowed('write-s3-log', 'node')).toBe(asked(environment.s3Log.enabled, logs));
        expect(allowed('write-cloudwatch-log', 'node')).toBe(asked(environment.cloudWatchLog.enabled, logs));
        expect(allowed('read-agent-buckets', 'node')).toBe(
          asked(instanceRole.agentBuckets && isManaged(instanceRole), true),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('and needs no more than the configuration: it is the same each time', () => {
    fc.assert(
      fc.property(
        configurationArbitrary,
        fc.constantFrom('end-user', 'administrator', 'instance-role'),
        (configuration, kind) => {
          const { rows } = accessReport(configuration, kind);
          expect(accessReport(structuredClone(configuration), kind).rows).toEqual(rows);
          for (const { task, cells } of rows) {
            expect(TASK_IDS).toContain(task);
            for (const { trials } of cells) expect(trials.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
