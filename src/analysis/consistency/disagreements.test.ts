import { SETTING_PATHS, defaultConfiguration } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreements } from './disagreements.ts';
import type { DisagreementCode } from './people.ts';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

type Changes = Parameters<typeof configure>[0];

const KEY = 'arn:aws:kms:eu-west-1:012345678901:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
const INSTANCE = 'i-0123456789abcdef0';
const HYBRID = 'mi-0123456789abcdef0';

/** The disagreements of a setup with Region and account named. */
const found = ({ environment, ...changes }: Changes) =>
  disagreements(configure({ ...changes, environment: { ...IRELAND.environment, ...environment } }));
const codes = (changes: Changes) => found(changes).map(({ code }) => code);
const only = (changes: Changes, code: DisagreementCode) => {
  const [one, ...others] = found(changes);
  expect(others).toEqual([]);
  expect(one?.code).toBe(code);
  return one;
};

const both = <T>(access: T) => ({ endUser: access, administrator: access });

describe('disagreements of sensible setups', () => {
  it.each<readonly [string, Changes]>([
    ['named instances', both({ nodes: { ids: [INSTANCE] } })],
    ['instances by tag', both({ nodes: { by: 'tag', tags: [{ key: 'Env', values: ['dev'] }] } })],
    ['every instance for administrators', { administrator: { nodes: { by: 'every' } } }],
    ['full access for administrators', { administrator: { fullAccess: true } }],
    ['end users who start nothing', { endUser: { startSessions: false } }],
    [
      'logs without enforced encryption',
      {
        environment: {
          s3Log: { enabled: true, bucket: 'logs' },
          cloudWatchLog: { enabled: true, enforceEncryption: false },
        },
      },
    ],
    ['a key in its Region', { environment: { sessionEncryption: true, sessionKeyArns: [KEY] } }],
    ['a key not named yet', { environment: { sessionEncryption: true, regions: ['eu-west-1'] } }],
    [
      'a key and any Region',
      { environment: { sessionEncryption: true, sessionKeyArns: [KEY], regions: ['*'] } },
    ],
    ['two Regions without a key', { environment: { regions: ['eu-west-1', 'us-east-1'] } }],
    [
      'instances with the role of Default Host Management Configuration',
      { ...both({ nodes: { ids: [INSTANCE] } }), instanceRole: { trust: 'default-host-management' } },
    ],
    [
      'hybrid nodes with their role',
      { ...both({ nodes: { ids: [HYBRID] } }), instanceRole: { trust: 'hybrid' } },
    ],
    [
      'hybrid nodes by tag with their role',
      { ...both({ nodes: { by: 'tag', hybrid: true } }), instanceRole: { trust: 'hybrid' } },
    ],
    [
      'tasks with every resource',
      { ...both({ nodes: { by: 'every', reach: 'all-resources' } }), instanceRole: { trust: 'ecs-task' } },
    ],
    ['Run As with a user', { preferences: { runAs: true, runAsUser: 'ops' } }],
    ['ports and preferences that ask for nothing', { endUser: { documents: { types: ['ssh'] } } }],
    [
      'ports beside the shell',
      { environment: { s3Log: { enabled: true } }, ...both({ documents: { types: ['shell', 'ssh'] } }) },
    ],
    ['MFA and networks', both({ guards: { mfa: true, networks: ['203.0.113.0/24'] } })],
  ])('are none: %s', (_, changes) => {
    expect(codes(changes)).toEqual([]);
  });

  it('are none in the default configuration', () => {
    expect(disagreements(defaultConfiguration)).toEqual([]);
  });
});

describe('disagreements about who connects to what', () => {
  it('find that nobody may start sessions', () => {
    const one = only(both({ startSessions: false }), 'nobody-starts-sessions');
    expect(one).toMatchObject({
      severity: 'error',
      at: 'endUser.startSessions',
      params: { meant: false },
    });
  });

  it.each([
    ['a document', { documents: { types: [] } }, 'endUser.documents.types'],
    ['the data channel', { dataChannel: 'off' }, 'endUser.dataChannel'],
  ] as const)('find that sessions fail without %s', (_, access, setting) => {
    expect(found(both(access))[0]).toMatchObject({
      code: 'nobody-starts-sessions',
      at: setting,
      params: { meant: true },
    });
  });

  it.each<readonly [string, Changes, string]>([
    ['hybrid IDs, a role for EC2', both({ nodes: { ids: [HYBRID] } }), 'instanceRole.trust'],
    [
      'instances by ID, a role for hybrid nodes',
      { ...both({ nodes: { ids: [INSTANCE] } }), instanceRole: { trust: 'hybrid' } },
      'instanceRole.trust',
    ],
    [
      'instances by tag, a role for hybrid nodes',
      { ...both({ nodes: { by: 'tag' } }), instanceRole: { trust: 'hybrid' } },
      'endUser.nodes.hybrid',
    ],
  ])('find nodes out of reach: %s', (_, changes, setting) => {
    expect(only(changes, 'nodes-out-of-reach')).toMatchObject({
      severity: 'error',
      between: ['end-user', 'administrator', 'instance-role', 'trust-policy'],
      at: setting,
      params: { who: 'both' },
    });
  });

  it('name the way to tasks, which no answer about nodes opens, until somebody may go it', () => {
    const tasks: Changes = { ...both({ nodes: { by: 'every' } }), instanceRole: { trust: 'ecs-task' } };
    expect(only(tasks, 'tasks-need-ecs-exec')).toMatchObject({
      severity: 'error',
      between: ['end-user', 'administrator', 'instance-role', 'trust-policy'],
      at: 'endUser.tasks.uses',
    });
    const exec = { startSessions: false, tasks: { uses: ['exec'] } } as const;
    const fitting: Changes = { endUser: exec, administrator: exec, instanceRole: { trust: 'ecs-task' } };
    expect(codes(fitting)).not.toContain('tasks-need-ecs-exec');
    expect(codes(fitting)).not.toContain('nobody-starts-sessions');
    // Tasks take their role from ECS, and not that of instances.
    expect(only({ endUser: { tasks: { uses: ['exec'] } } }, 'nodes-without-role')).toMatchObject({
      params: { kind: 'ecs-task', trust: 'ec2' },
    });
  });

  it.each(['codebuild', 'sagemaker', 'eks-service-account', 'eks-pod-identity'] as const)(
    'do not say who reaches what a role for %s is for',
    (trust) => {
      expect(codes({ endUser: { nodes: { ids: [INSTANCE] } }, instanceRole: { trust } })).not.toContain(
        'nodes-out-of-reach',
      );
    },
  );

  it('warn when only one of the two is out of reach', () => {
    const one = only(
      {
        endUser: { nodes: { ids: [INSTANCE] } },
        administrator: { nodes: { ids: [HYBRID] } },
        instanceRole: { trust: 'hybrid' },
      },
      'nodes-out-of-reach',
    );
    expect(one).toMatchObject({ severity: 'warning', params: { who: 'end-user', trust: 'hybrid' } });
  });

  it.each<readonly [string, Changes, string]>([
    ['hybrid IDs beside instances', { endUser: { nodes: { ids: [INSTANCE, HYBRID] } } }, 'hybrid'],
    ['hybrid nodes by tag', { endUser: { nodes: { by: 'tag', hybrid: true } } }, 'hybrid'],
    [
      'instances beside hybrid IDs',
      { ...both({ nodes: { ids: [INSTANCE, HYBRID] } }), instanceRole: { trust: 'hybrid' } },
      'ec2',
    ],
  ])('find nodes without a role: %s', (_, changes, kind) => {
    expect(only(changes, 'nodes-without-role')).toMatchObject({ severity: 'warning', params: { kind } });
  });

  it('leave the trust of an existing role to its owner', () => {
    const one = only(
      { ...both({ nodes: { ids: [HYBRID] } }), instanceRole: { permissions: 'existing-role' } },
      'existing-role-trust',
    );
    expect(one?.severity).toBe('info');
  });
});

describe('disagreements about logs and keys', () => {
  it.each([
    ['s3', { s3Log: { enabled: true, enforceEncryption: false } }, 'warning'],
    ['s3', { s3Log: { enabled: true } }, 'error'],
    ['cloudwatch', { cloudWatchLog: { enabled: true, enforceEncryption: false } }, 'warning'],
    [
      'both',
      { s3Log: { enabled: true }, cloudWatchLog: { enabled: true, enforceEncryption: false } },
      'error',
    ],
  ] as const)('find logs to %s that the role may not write', (target, environment, severity) => {
    expect(
      only({ environment, instanceRole: { permissions: 'minimal' } }, 'role-writes-no-log'),
    ).toMatchObject({
      severity,
      at: 'instanceRole.permissions',
      params: { target },
    });
    expect(codes({ environment })).toEqual([]);
  });

  it('say that CloudWatch Logs needs the key of an encrypted log group', () => {
    const one = only({ environment: { cloudWatchLog: { enabled: true } } }, 'log-group-key-policy');
    expect(one?.severity).toBe('info');
  });

  it('find that what stands in for a node is an instance', () => {
    expect(only({ instanceRole: { trust: 'hybrid' } }, 'nodes-out-of-reach')).toMatchObject({
      severity: 'error',
      at: 'endUser.nodes.ids',
    });
  });

  it('find nothing in several Regions whose keys are named, or still to be', () => {
    const environment = { sessionEncryption: true, regions: ['eu-west-1', 'us-east-1'] } as const;
    for (const sessionKeyArns of [[], [KEY], [KEY, KEY.replace('eu-west-1', 'us-east-1')]]) {
      expect(codes({ environment: { ...environment, sessionKeyArns } })).toEqual([]);
    }
  });

  it('leave a key of no Region of the setup to its field', () => {
    expect(
      codes({
        environment: { sessionEncryption: true, sessionKeyArns: [KEY], regions: ['us-east-1', 'us-west-2'] },
      }),
    ).toEqual([]);
  });

  it('find a key of another account', () => {
    const environment = { sessionEncryption: true, sessionKeyArns: [KEY], account: '999988887777' } as const;
    expect(only({ environment }, 'key-in-other-account')?.params).toEqual({
      owners: ['012345678901'],
      account: '999988887777',
    });
    expect(codes({ environment: { ...environment, sessionEncryption: false } })).toEqual([]);
  });
});

describe('disagreements about preferences and the account', () => {
  it('find preferences that never reach people with ports only', () => {
    const environment = { cloudWatchLog: { enabled: true, enforceEncryption: false } } as const;
    const access = { documents: { types: ['ssh', 'remote-host'] } } as const;
    expect(only({ environment, endUser: access }, 'preferences-skip-ports')).toMatchObject({
      between: ['end-user', 'session-preferences'],
      at: 'endUser.documents.types',
      params: { who: 'end-user' },
    });
    expect(only({ environment, ...both(access) }, 'preferences-skip-ports')?.params).toEqual({ who: 'both' });
    const everything = { ...access, nodes: { by: 'every', reach: 'all-resources' } } as const;
    expect(codes({ environment, endUser: everything })).toEqual([]);
  });

  it('find preferences that no administrator may change', () => {
    for (const preferences of ['none', 'view'] as const) {
      expect(only({ administrator: { preferences } }, 'preferences-out-of-hand')?.params).toEqual({
        access: preferences,
      });
    }
  });

  it('find preferences under a name of their own that hold for nobody', () => {
    const environment = { ownShell: { name: 'Deploy-Shell' } };
    expect(only({ environment }, 'own-shell-unused')).toMatchObject({
      severity: 'warning',
      at: 'endUser.documents.ownShell',
      params: { name: 'Deploy-Shell' },
    });
    const allowed = { environment, administrator: { documents: { ownShell: true } } } as const;
    expect(codes(allowed)).toEqual([]);
    expect(codes({})).not.toContain('own-shell-unused');
    // Who may change the document of that name is another question than who may change the preferences.
    expect(codes({ ...allowed, administrator: { ...allowed.administrator, preferences: 'none' } })).toEqual(
      [],
    );
  });

  it('find a tag for Run As that nobody sets', () => {
    const one = only({ preferences: { runAs: true } }, 'run-as-tag-unset');
    expect(one).toMatchObject({ severity: 'warning', at: 'preferences.runAsUser' });
  });

  it('find documents that the setup does not create, each once', () => {
    const documents = { types: ['shell'], custom: ['Ops-Shell'] } as const;
    const changes = {
      endUser: { documents },
      administrator: { documents: { ...documents, custom: ['Ops-Shell', 'Db'] } },
    };
    expect(only(changes, 'document-not-created')).toMatchObject({
      between: ['end-user', 'administrator', 'session-preferences'],
      params: { names: ['Ops-Shell', 'Db'] },
    });
  });

  it('count the tunnel among what is created', () => {
    const endUser = {
      documents: { types: ['shell'], custom: ['SessionManagerTunnel'], tunnel: true },
    } as const;
    expect(codes({ endUser })).not.toContain('document-not-created');
    expect(codes({ endUser: { documents: { ...endUser.documents, tunnel: false } } })).toContain(
      'document-not-created',
    );
  });

  it('know that a tunnel is neither logged nor encrypted', () => {
    const changes = {
      environment: { cloudWatchLog: { enabled: true } },
      endUser: { documents: { types: [], tunnel: true } },
    } as const;
    expect(codes(changes)).toContain('preferences-skip-ports');
  });

  it.each([
    ['info', false, {}],
    ['warning', true, { sessionEncryption: true }],
  ] as const)('find any account for parts that belong to one (%s)', (severity, named, environment) => {
    const one = only({ environment: { account: '*', ...environment } }, 'any-account');
    expect(one).toMatchObject({ severity, params: { named } });
    expect(codes({ environment: { account: '*' }, instanceRole: { permissions: 'existing-role' } })).toEqual([
      'existing-role-trust',
    ]);
  });

  it('know that owners who share with others need no account of the setup', () => {
    const changes = {
      environment: { account: '*', sessionEncryption: true },
      instanceRole: { sharing: { with: 'organization' } },
    } as const;
    expect(only(changes, 'any-account')).toMatchObject({ severity: 'info', params: { named: false } });
  });

  it('come with the gravest first', () => {
    const severities = found({
      environment: { cloudWatchLog: { enabled: true } },
      administrator: { preferences: 'none' },
      preferences: { runAs: true },
      instanceRole: { permissions: 'minimal' },
    }).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'warning', 'info', 'info']);
  });
});

describe('disagreements of any configuration', () => {
  const anything = fc.oneof(configurationArbitrary, anyConfigurationArbitrary);

  it('name a setting and documents, and each code and setting once', () => {
    fc.assert(
      fc.property(anything, (configuration) => {
        const all = disagreements(configuration);
        for (const { between, at } of all) {
          expect(SETTING_PATHS).toContain(at);
          expect(new Set(between).size).toBe(between.length);
          expect(between.length).toBeGreaterThan(0);
        }
        const names = all.map(({ code, params }) => `${code} ${'kind' in params ? params.kind : ''}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('do not depend on what is only checked or shown', () => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const other = {
          ...configuration,
          environment: {
            ...configuration.environment,
            statementIds: !configuration.environment.statementIds,
          },
          checks: defaultConfiguration.checks,
        };
        expect(disagreements(other)).toEqual(disagreements(configuration));
      }),
      { numRuns: 40 },
    );
  });
});
