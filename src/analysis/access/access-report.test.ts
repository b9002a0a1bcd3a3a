import { describe, expect, it } from 'vitest';
import { type DocumentKind, generate } from '#core';
import { configure } from '../../core/testing/configure.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { type AccessReport, accessReport, type Cell } from './access-report.ts';
import type { Case } from './scenarios.ts';
import { grantingSetting } from './setting.ts';

type Changes = Parameters<typeof configure>[0];
const NAMED: Changes = { environment: { regions: ['us-east-1'], account: '111122223333' } };
const withEndUser = (endUser: NonNullable<Changes['endUser']>): Changes => ({ ...NAMED, endUser });

const report = (changes: Changes, kind: DocumentKind = 'end-user') => accessReport(configure(changes), kind);

function cell({ rows }: AccessReport, task: TaskId, which: Case): Cell {
  const found = rows.find((row) => row.task === task)?.cells.find((candidate) => candidate.case === which);
  if (found === undefined) throw new Error(`no cell for ${task} and ${which}`);
  return found;
}

const trials = (found: Cell) =>
  Object.fromEntries(found.trials.map(({ variant, decision }) => [variant, decision.outcome]));

describe('a tunnel to one host and port', () => {
  const tunnel = { environment: { ...NAMED.environment, tunnel: { host: 'db.internal', port: 5432 } } };
  const onlyTunnel = report({ ...tunnel, endUser: { documents: { types: [], tunnel: true } } });

  it('is allowed by its own document alone, on the nodes that are meant', () => {
    expect(cell(onlyTunnel, 'tunnel', 'your-nodes').outcome).toBe('allowed');
    expect(cell(onlyTunnel, 'tunnel', 'other-nodes').outcome).toBe('denied');
    for (const task of ['remote-host', 'port-forwarding', 'ssh', 'shell-cli'] as const) {
      expect(cell(onlyTunnel, task, 'your-nodes').outcome, task).toBe('denied');
    }
  });

  it('asks IAM about the document that is written, and about no key', () => {
    const [trial] = cell(onlyTunnel, 'tunnel', 'your-nodes').trials;
    expect(
      trial?.decision.checks.map(({ authorization: { purpose, resource } }) => [purpose, resource]),
    ).toEqual([
      ['start-on-node', 'arn:aws:ec2:us-east-1:111122223333:instance/instance-id'],
      ['start-with-document', 'arn:aws:ssm:us-east-1:111122223333:document/SessionManagerTunnel'],
      ['open-data-channel', expect.stringContaining(':session/')],
    ]);
  });

  it('is a task as soon as somebody may use it, of those as well who may not', () => {
    const tasks = ({ rows }: AccessReport) => rows.map(({ task }) => task);
    expect(tasks(report(tunnel))).not.toContain('tunnel');
    const forAdministrators = { ...tunnel, administrator: { documents: { tunnel: true } } };
    expect(cell(report(forAdministrators), 'tunnel', 'your-nodes').outcome).toBe('denied');
    expect(cell(report(forAdministrators, 'administrator'), 'tunnel', 'your-nodes').outcome).toBe('allowed');
    expect(grantingSetting(configure(forAdministrators), 'end-user', 'tunnel', 'start-with-document')).toBe(
      'endUser.documents.tunnel',
    );
  });
});

describe('one fixed command', () => {
  const environment = { ...NAMED.environment, sessionEncryption: true };
  const only = report({ environment, endUser: { documents: { types: [], command: true } } });

  it('is allowed by its own document alone, on the nodes that are meant', () => {
    expect(cell(only, 'session-command', 'your-nodes').outcome).toBe('allowed');
    expect(cell(only, 'session-command', 'other-nodes').outcome).toBe('denied');
    for (const task of ['interactive-command', 'non-interactive-command', 'shell-cli', 'ssh'] as const) {
      expect(cell(only, task, 'your-nodes').outcome, task).toBe('denied');
    }
  });

  it('asks IAM about the document that is written, and about the key', () => {
    const [trial] = cell(only, 'session-command', 'your-nodes').trials;
    const checks = trial?.decision.checks.map(({ authorization }) => authorization);
    expect(checks?.map(({ purpose }) => purpose)).toEqual([
      'start-on-node',
      'start-with-document',
      'open-data-channel',
      'encrypt-session',
    ]);
    expect(checks?.[1]?.resource).toBe('arn:aws:ssm:us-east-1:111122223333:document/SessionManagerCommand');
  });

  it('is a task as soon as somebody may run it, and is granted by its own answer', () => {
    expect(report({ ...NAMED }).rows.map(({ task }) => task)).not.toContain('session-command');
    expect(grantingSetting(configure({}), 'end-user', 'session-command', 'start-with-document')).toBe(
      'endUser.documents.command',
    );
  });
});

describe('a shell with preferences of its own', () => {
  const environment = { ...NAMED.environment, ownShell: { name: 'Deploy-Shell' }, sessionEncryption: true };
  const only = report({ environment, endUser: { documents: { types: [], ownShell: true } } });

  it('is allowed by its own document alone, and the default shell is denied', () => {
    expect(cell(only, 'own-shell', 'your-nodes').outcome).toBe('allowed');
    expect(cell(only, 'own-shell', 'other-nodes').outcome).toBe('denied');
    for (const task of ['shell-cli', 'shell-cli-named', 'shell-session-manager', 'ssh'] as const) {
      expect(cell(only, task, 'your-nodes').outcome, task).toBe('denied');
    }
  });

  it('asks IAM about the document that is written, and about the key', () => {
    const [trial] = cell(only, 'own-shell', 'your-nodes').trials;
    const checks = trial?.decision.checks.map(({ authorization }) => authorization);
    expect(checks?.map(({ purpose }) => purpose)).toEqual([
      'start-on-node',
      'start-with-document',
      'open-data-channel',
      'encrypt-session',
    ]);
    expect(checks?.[1]?.resource).toBe('arn:aws:ssm:us-east-1:111122223333:document/Deploy-Shell');
  });

  it('is a task as soon as it has a name and somebody may start it', () => {
    const tasks = (changes: Changes) => report(changes).rows.map(({ task }) => task);
    expect(tasks({ environment })).not.toContain('own-shell');
    expect(tasks({ ...NAMED, endUser: { documents: { ownShell: true } } })).not.toContain('own-shell');
    expect(tasks({ environment, administrator: { documents: { ownShell: true } } })).toContain('own-shell');
    expect(grantingSetting(configure({}), 'end-user', 'own-shell', 'start-with-document')).toBe(
      'endUser.documents.ownShell',
    );
  });
});

describe('training jobs', () => {
  const jobs = (trainingJobs: object) =>
    report({ ...NAMED, endUser: { startSessions: false, trainingJobs, documents: { types: [] } } });

  it('are entered by name, and nodes are not by that', () => {
    const only = jobs({ uses: ['shell'], names: ['churn-*'] });
    expect(cell(only, 'training-job-shell', 'your-jobs').outcome).toBe('allowed');
    expect(cell(only, 'training-job-shell', 'other-jobs').outcome).toBe('denied');
    expect(cell(only, 'forward-training-job', 'your-jobs').outcome).toBe('denied');
    expect(cell(only, 'shell-cli', 'your-nodes').outcome).toBe('denied');
  });

  it('are others only by their names', () => {
    const any = jobs({ uses: ['port-forwarding'] });
    expect(cell(any, 'forward-training-job', 'your-jobs').outcome).toBe('allowed');
    const row = any.rows.find(({ task }) => task === 'forward-training-job');
    expect(row?.cells.map((each) => each.case)).toEqual(['your-jobs']);
  });

  it('are no tasks unless somebody may enter them', () => {
    expect(report(NAMED).rows.map(({ task }) => task)).not.toContain('training-job-shell');
    expect(grantingSetting(configure({}), 'end-user', 'training-job-shell', 'start-on-node')).toBe(
      'endUser.trainingJobs.uses',
    );
  });
});

describe('nodes of one kind, all but some, or of the person’s own', () => {
  const shell = (nodes: NonNullable<NonNullable<Changes['endUser']>['nodes']>) => {
    const found = report(withEndUser({ nodes }));
    return [trials(cell(found, 'shell-cli', 'your-nodes')), trials(cell(found, 'shell-cli', 'other-nodes'))];
  };

  it('reaches hybrid nodes alone', () => {
    const [yours, others] = shell({ by: 'every', hybrid: true, onlyHybrid: true });
    expect(yours).toEqual({ named: 'allowed' });
    expect(others).toMatchObject({ instance: 'denied' });
  });

  it('reaches nodes without a tag that is left out', () => {
    const except = [{ key: 'Tier', values: ['db'] }];
    const [yours, others] = shell({ by: 'every', except });
    expect(yours).toEqual({ named: 'allowed' });
    expect(others).toMatchObject({ 'left-out': 'denied' });
  });

  it('reaches nodes with the tag that the person has', () => {
    const tags = [{ key: 'Team', values: ['${aws:PrincipalTag/Team}'] }];
    const [yours, others] = shell({ by: 'tag', tags });
    expect(yours).toEqual({ named: 'allowed' });
    expect(others).toMatchObject({ 'other-tag-value': 'denied', untagged: 'denied' });
  });
});

describe('the untouched form', () => {
  const untouched = report({});

  it('is tried with its placeholders', () => {
    const [trial] = cell(untouched, 'shell-cli', 'your-nodes').trials;
    expect(trial?.scenario.node).toMatchObject({
      id: 'instance-id',
      region: 'region',
      account: 'account-id',
    });
    expect(trial?.decision.outcome).toBe('allowed');
  });

  it('lets people into their nodes and sessions, and not into others', () => {
    expect(cell(untouched, 'shell-session-manager', 'your-nodes').outcome).toBe('allowed');
    expect(cell(untouched, 'shell-session-manager', 'other-nodes').outcome).toBe('denied');
    expect(cell(untouched, 'end-session', 'own-session').outcome).toBe('allowed');
    expect(cell(untouched, 'end-session', 'other-session').outcome).toBe('denied');
  });

  it('has tasks down and cases across', () => {
    expect(untouched.rows.map(({ task }) => task)).not.toContain('register');
    for (const { cells } of untouched.rows) {
      expect([['your-nodes', 'other-nodes'], ['own-session', 'other-session'], ['account']]).toContainEqual(
        cells.map((one) => one.case),
      );
    }
  });
});

describe('other nodes', () => {
  it.each([
    ['by ID', { by: 'id' }, ['other-id', 'hybrid']],
    [
      'by tag',
      { by: 'tag' },
      ['other-tag-value', 'untagged', 'other-region', 'other-account', 'hybrid', 'ecs-task'],
    ],
    [
      'by tag, with hybrid nodes',
      { by: 'tag', hybrid: true },
      ['other-tag-value', 'untagged', 'other-region', 'other-account', 'ecs-task'],
    ],
    [
      'by tag, everywhere',
      { by: 'tag', reach: 'any' },
      ['other-tag-value', 'untagged', 'hybrid', 'ecs-task'],
    ],
    ['every', { by: 'every' }, ['other-region', 'other-account', 'hybrid', 'ecs-task']],
    ['every, in the account', { by: 'every', reach: 'account' }, ['other-account', 'hybrid', 'ecs-task']],
  ] as const)('%s: denied', (_, nodes, variants) => {
    const others = cell(report(withEndUser({ nodes })), 'shell-cli', 'other-nodes');
    expect(trials(others)).toEqual(Object.fromEntries(variants.map((variant) => [variant, 'denied'])));
    expect(others.outcome).toBe('denied');
  });

  it('are none when everything is meant', () => {
    const everything = report(withEndUser({ nodes: { by: 'every', reach: 'all-resources' } }));
    const row = everything.rows.find(({ task }) => task === 'shell-cli');
    expect(row?.cells.map((one) => one.case)).toEqual(['your-nodes']);
  });

  it('have another tag value even where wildcards take many', () => {
    const nodes = { by: 'tag', tags: [{ key: 'Team', values: ['O*', '??'] }] } as const;
    const variant = (found: Cell) => found.trials.find((trial) => trial.variant === 'other-tag-value');
    const other = variant(cell(report(withEndUser({ nodes })), 'shell-cli', 'other-nodes'));
    expect(other?.scenario.node.tags).toEqual({ Team: 'Unrelated-1' });
    const all = { by: 'tag', tags: [{ key: 'Team', values: ['*'] }] } as const;
    expect(variant(cell(report(withEndUser({ nodes: all })), 'shell-cli', 'other-nodes'))).toBeUndefined();
  });
});

describe('your nodes', () => {
  it('in other Regions lack the document there, so the cell is allowed partly', () => {
    const yours = cell(
      report(withEndUser({ nodes: { by: 'tag', reach: 'account' } })),
      'shell-cli',
      'your-nodes',
    );
    expect(trials(yours)).toEqual({ named: 'allowed', 'other-region': 'denied' });
    expect(yours.outcome).toBe('partly');
  });

  it('carry the tag that the person carries, where a value says so', () => {
    const nodes = { by: 'tag', tags: [{ key: 'team', values: ['${aws:PrincipalTag/team}'] }] } as const;
    const found = report(withEndUser({ nodes }));
    expect(cell(found, 'shell-cli', 'your-nodes').outcome).toBe('allowed');
    expect(cell(found, 'shell-cli', 'other-nodes').outcome).toBe('denied');
  });
});

describe('sessions of others', () => {
  it('of people whose names begin alike are told as a trap', () => {
    const others = cell(report(NAMED), 'end-session', 'other-session');
    expect(others.outcome).toBe('denied');
    expect(others.trials.map(({ variant, trap, decision }) => [variant, trap, decision.outcome])).toEqual([
      ['other-person', false, 'denied'],
      ['similar-name', true, 'allowed'],
    ]);
  });

  it('on one node are open where sessions are told by their node', () => {
    const ownSessions = { by: 'tag', tag: 'target-id' } as const;
    expect(cell(report(withEndUser({ ownSessions })), 'end-session', 'other-session').outcome).toBe(
      'allowed',
    );
  });
});

describe('a cell', () => {
  it('points at the statement that allows, in the generated document', () => {
    const changes = { ...NAMED, environment: { ...NAMED.environment, statementIds: true } };
    const { text } = generate(configure(changes), 'end-user');
    const statements: readonly { readonly Action: readonly string[] }[] = JSON.parse(text).Statement;
    const [trial] = cell(report(changes), 'end-session', 'own-session').trials;
    const reference = trial?.decision.checks[0]?.statement;
    expect(reference?.sid).toBe('OwnSessions');
    expect(statements[Number(reference?.at.split('/')[2])]?.Action).toContain('ssm:TerminateSession');
  });

  it('says what is in the way', () => {
    const [trial] = cell(report(NAMED), 'ssh', 'your-nodes').trials;
    const denied = trial?.decision.checks.filter(({ answer }) => answer === 'denied');
    expect(denied?.map(({ obstacle }) => obstacle)).toEqual([
      {
        code: 'resource-not-covered',
        role: 'identity',
        statement: {
          from: { role: 'identity', level: 0, policy: 0 },
          at: '/Statement/0',
          sid: 'StartSession',
        },
      },
    ]);
  });

  it('meets the guards', () => {
    const guards = {
      mfa: true,
      mfaMaxAgeMinutes: 1,
      networks: ['2001:db8::/32', '198.51.100.0/24'],
      notBefore: '2026-12-31T23:59:59Z',
      notAfter: '2027-01-01T00:00:01Z',
    };
    const found = report(withEndUser({ guards }));
    expect(cell(found, 'shell-cli', 'your-nodes').outcome).toBe('allowed');
    expect(cell(found, 'shell-cli', 'your-nodes').trials[0]?.scenario.circumstances).toMatchObject({
      time: '2026-12-31T23:59:59.5Z',
      sourceIp: '2001:db8::',
      mfaAge: 30,
    });
    const until = report(withEndUser({ guards: { ...guards, notBefore: '' } }));
    expect(cell(until, 'shell-cli', 'your-nodes').outcome).toBe('allowed');
  });
});

describe('kinds and documents', () => {
  it('a node is tried as what its trust policy is for', () => {
    const node = (trust: 'ec2' | 'hybrid' | 'ecs-task') =>
      report({ ...NAMED, instanceRole: { trust } }, 'instance-role');
    expect(node('ec2').rows.map(({ task, cells }) => [task, cells[0]?.outcome])).toEqual([
      ['register', 'allowed'],
      ['open-channels', 'allowed'],
    ]);
    expect(cell(node('hybrid'), 'register', 'node').trials[0]?.scenario.node.kind).toBe('hybrid');
    expect(node('ecs-task').rows.map(({ task }) => task)).toEqual(['open-channels']);
  });

  it('logs that are on but not granted show as denied', () => {
    const changes: Changes = {
      environment: { ...NAMED.environment, s3Log: { enabled: true }, cloudWatchLog: { enabled: true } },
      instanceRole: { permissions: 'minimal' },
    };
    expect(cell(report(changes, 'instance-role'), 'write-s3-log', 'node').outcome).toBe('denied');
    expect(cell(report(changes, 'instance-role'), 'write-cloudwatch-log', 'node').outcome).toBe('denied');
  });

  it.each(['trust-policy', 'session-preferences'] as const)('%s allows nobody anything', (kind) => {
    expect(report(NAMED, kind).rows).toEqual([]);
  });

  it('another document can take the place of the generated one', () => {
    const nothing = accessReport(configure(NAMED), 'end-user', {
      document: { Version: '2012-10-17', Statement: [] },
    });
    expect(nothing.rows.flatMap(({ cells }) => cells).every(({ outcome }) => outcome === 'denied')).toBe(
      true,
    );
    const broken = accessReport(configure(NAMED), 'end-user', { document: { Version: '2012-10-17' } });
    expect(broken.problems).toMatchObject([{ code: 'statement-missing' }]);
  });
});
