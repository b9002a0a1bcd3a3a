import { describe, expect, it } from 'vitest';
import { itWithPython } from '../cdk/testing/python.ts';
import { commandsOf, recordingAws, type Run } from './testing/recording-aws.ts';
import { expected, FULL_SETUP, setupOf } from '../testing/setups.ts';

const { run } = recordingAws();

const full = setupOf(FULL_SETUP, { attachment: 'group' });
/** A policy that takes several managed ones. */
const LONG: Parameters<typeof setupOf>[0] = {
  endUser: {
    nodes: {
      by: 'id',
      ids: Array.from({ length: 200 }, (_, at) => `i-${at.toString(16).padStart(17, '0')}`),
    },
  },
};
const long = setupOf(LONG, { scope: 'end-user', attachment: 'role' });

describe('the POSIX shell script and what is there already', () => {
  it('takes no role away from another service', () => {
    const result = run(full, { TAKEN: 'yes', OTHERS: 'ssm.amazonaws.com' });
    expect(result.status).toBe(1);
    expect(result.errors).toBe(
      'The role SessionManagerNode is for ssm.amazonaws.com; this setup would hand it to ec2.amazonaws.com.\nChoose another name for this setup. Nothing was changed.\n',
    );
    expect(commandsOf(result)).toEqual(['sts get-caller-identity', 'iam create-role', 'iam get-role']);
  });

  describe('and Default Host Management Configuration', () => {
    const managed = setupOf(
      {
        environment: { regions: ['eu-west-1', 'eu-central-1'], account: '012345678901' },
        instanceRole: { trust: 'default-host-management' },
      },
      { scope: 'instance-role' },
    );
    const role = 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole';
    const settings = ({ calls }: Run) =>
      calls.filter(({ command }) => command === 'ssm update-service-setting').map(({ options }) => options);

    it('gives the role to instances in each Region, once it has its policies', () => {
      const result = run(managed);
      expect(result.status).toBe(0);
      expect(settings(result)).toEqual(
        ['eu-west-1', 'eu-central-1'].map((region) => ({
          '--region': region,
          '--setting-id': '/ssm/managed-instance/default-ec2-instance-management-role',
          '--setting-value': role,
        })),
      );
      const commands = commandsOf(result);
      expect(commands.indexOf('ssm update-service-setting')).toBeGreaterThan(
        commands.indexOf('iam attach-role-policy'),
      );
      expect(commands).not.toContain('iam create-instance-profile');
    });

    it('changes nothing where instances have the role', () => {
      const result = run(managed, { TAKEN: 'yes', HOST_ROLE: role });
      expect(result.status).toBe(0);
      expect(settings(result)).toEqual([]);
      expect(result.output).toContain(`Instances in eu-central-1 have the role ${role} already\n`);
    });

    it('takes no other role from them, and says how', () => {
      const result = run(managed, { HOST_ROLE: 'service-role/Patching' });
      expect(result.status).toBe(1);
      expect(settings(result)).toEqual([]);
      expect(result.errors).toContain('Instances in eu-west-1 have the role service-role/Patching');
      expect(result.errors).toContain(
        `  aws ssm update-service-setting --region eu-west-1 --setting-id /ssm/managed-instance/default-ec2-instance-management-role --setting-value ${role}\n`,
      );
    });
  });

  it('puts no second role into an instance profile', () => {
    const result = run(full, { TAKEN: 'yes', INSIDE: 'WebServers' });
    expect(result.status).toBe(1);
    expect(result.errors).toBe(
      'The instance profile SessionManagerNode holds the role WebServers, and has room for no other.\n',
    );
    expect(commandsOf(result).at(-1)).toBe('iam get-instance-profile');
  });

  it('detaches the parts of a policy that a smaller setup does not need, and nothing else', () => {
    const arn = (name: string, account = '012345678901') => `arn:aws:iam::${account}:policy/${name}`;
    const kept = ['', '1', '02', '2b', 'Extra', '100', '/2'].map((end) => arn(`SessionManagerEndUser${end}`));
    const others = [arn('SessionManagerEndUser2', 'aws'), arn('2'), '2', arn('path/SessionManagerEndUser2')];
    const leftOver = ['2', '9', '10', '19'].map((end) => arn(`SessionManagerEndUser${end}`));
    const result = run(setupOf({}, { scope: 'end-user', attachment: 'group' }), {
      TAKEN: 'yes',
      ATTACHED: [...kept, ...leftOver, ...others].join('\t'),
    });
    const detached = result.calls.filter(({ command }) => command === 'iam detach-group-policy');
    expect(detached.map(({ options }) => options)).toEqual(
      leftOver.map((each) => ({ '--group-name': 'Developers', '--policy-arn': each })),
    );
    expect(result.output).toContain(
      'Detached SessionManagerEndUser9, which is no longer part of the setup\n',
    );
    expect(result.status).toBe(0);
  });

  it('keeps every part that is in the setup', () => {
    const result = run(long, {
      TAKEN: 'yes',
      ATTACHED: [...long.policies.map(({ name }) => name), `SessionManagerEndUser${long.policies.length + 1}`]
        .map((name) => `arn:aws:iam::012345678901:policy/${name}`)
        .join('\t'),
    });
    expect(long.policies.length).toBeGreaterThan(1);
    const detached = result.calls.filter(({ command }) => command === 'iam detach-role-policy');
    expect(detached.map(({ options }) => options['--policy-arn'])).toEqual([
      `arn:aws:iam::012345678901:policy/SessionManagerEndUser${long.policies.length + 1}`,
    ]);
  });

  it('takes managed policies from a permission set that has an inline one, and the other way round', () => {
    const short = setupOf({}, { scope: 'end-user', attachment: 'permission-set' });
    const references = 'SessionManagerEndUser\tSessionManagerEndUser2\tOther2';
    const inline = run(short, { TAKEN: 'yes', REFERENCES: references, INLINE: '{}' });
    const dropped = inline.calls.filter(({ command }) => command.startsWith('sso-admin detach-'));
    expect(dropped.map(({ options }) => options['--customer-managed-policy-reference'])).toEqual([
      'Name=SessionManagerEndUser,Path=/',
      'Name=SessionManagerEndUser2,Path=/',
    ]);
    const inPolicies = setupOf(LONG, { scope: 'end-user', attachment: 'permission-set' });
    const managed = run(inPolicies, { INLINE: '{}' });
    expect(commandsOf(managed)).toContain('sso-admin delete-inline-policy-from-permission-set');
    expect(commandsOf(run(inPolicies))).not.toContain('sso-admin delete-inline-policy-from-permission-set');
  });

  it('believes that a permission set has a policy only when it is there', () => {
    const setup = setupOf(LONG, { scope: 'end-user', attachment: 'permission-set' });
    const result = run(setup, { TAKEN: 'yes', REFERENCES: 'SessionManagerEndUser10' });
    expect(result.status).toBe(1);
    expect(result.errors).toContain('An error occurred (ConflictException)');
  });
});

/** Each run starts dozens of processes. */
const SPAWNS = { timeout: 300_000 };

const changesOf = (result: Run): readonly string[] =>
  commandsOf(result).filter((command) => !/ (?:get|list)-/.test(command));

const IRELAND = { environment: { regions: ['eu-west-1'], account: '012345678901' } } as const;
const preferences = setupOf(
  { ...IRELAND, preferences: { idleTimeoutMinutes: 15, linuxProfile: 'echo "`id`" == \\ é' } },
  { scope: 'session-preferences' },
);
const wanted = JSON.stringify(expected(preferences.preferences?.content ?? null));
/** The same with its members in another order and other escapes. */
const reordered = JSON.stringify(
  Object.fromEntries(Object.entries(Object(JSON.parse(wanted))).reverse()),
  null,
  1,
).replaceAll('é', '\\u00e9');
const audited = wanted.replace('"s3BucketName":""', '"s3BucketName":"audit `logs`"');

/** The calls about the preferences. */
const preferencesIn = ({ calls }: Run) =>
  calls.filter(({ options }) => options['--name'] === 'SSM-SessionManagerRunShell');

describe('preferences that are in force', SPAWNS, () => {
  it('stay when a step before them is refused', () => {
    for (const refused of ['logs create-log-group', 'iam attach-role-policy', 'iam create-role']) {
      const result = run(full, { REFUSED: refused }, { args: ['--yes'] });
      expect(result.status).not.toBe(0);
      expect(result.errors).toContain('An error occurred (AccessDeniedException)');
      expect(commandsOf(result).at(-1)).toBe(refused);
      expect(preferencesIn(result)).toEqual([]);
    }
  });

  it('stay when there is nobody to ask, and the difference is shown', () => {
    const result = run(preferences, { TAKEN: 'yes', IN_FORCE: audited });
    expect(result.status).toBe(1);
    expect(changesOf(result)).toEqual(['ssm create-document']);
    expect(result.output).toContain(
      [
        'Other preferences are in force in eu-west-1, version 3. They apply to every session there, on every node, whatever its role.',
        'These lines would go (-) and come (+):',
        '  - "s3BucketName": "audit `logs`"',
        '  + "s3BucketName": ""',
        '',
      ].join('\n'),
    );
    expect(result.errors).toBe(
      [
        'The preferences in eu-west-1 were not changed, because there is no terminal to ask at. Everything before them is done.',
        'Run this again with --yes to change them, or with --without-preferences to leave them alone.',
        '',
      ].join('\n'),
    );
  });

  it('are replaced with --yes, and the way back is named', () => {
    const result = run(preferences, { TAKEN: 'yes', IN_FORCE: audited }, { args: ['--yes'] });
    expect(result).toMatchObject({ status: 0, errors: '' });
    expect(changesOf(result)).toEqual([
      'ssm create-document',
      'ssm update-document',
      'ssm update-document-default-version',
    ]);
    expect(result.calls.at(-1)?.options).toEqual({
      '--region': 'eu-west-1',
      '--name': 'SSM-SessionManagerRunShell',
      '--document-version': '4',
      '--output': 'text',
    });
    expect(result.output).toContain('  - "s3BucketName": "audit `logs`"\n');
    expect(result.output).toMatch(
      /are version 4 now, and were version 3\. The way back:\n {2}aws ssm update-document-default-version --region eu-west-1 --name SSM-SessionManagerRunShell --document-version 3\n$/,
    );
  });

  itWithPython.each([
    ['y', 0],
    ['YES', 0],
    ['n', 1],
    ['', 1],
    ['yesterday', 1],
  ])('are replaced at a terminal only by who agrees: %j', (terminal, status) => {
    const result = run(preferences, { TAKEN: 'yes', IN_FORCE: audited }, { terminal: `${terminal}\n` });
    expect(result.output).toContain('Change the preferences in eu-west-1 now? [y/N]');
    expect(result.status).toBe(status);
    expect(changesOf(result).includes('ssm update-document-default-version')).toBe(status === 0);
    expect(result.output.includes('were not changed. Everything before them is done.')).toBe(status === 1);
  });

  it.each([wanted, reordered])('are left as they are when they say the same: %s', (inForce) => {
    const result = run(preferences, { TAKEN: 'yes', IN_FORCE: inForce });
    expect(result).toMatchObject({ status: 0, errors: '' });
    expect(changesOf(result)).toEqual(['ssm create-document']);
    expect(result.output).toContain('The preferences in eu-west-1 are in force already, as version 3\n');
  });

  it('are replaced by a version that exists, if one says the same', () => {
    const there = { TAKEN: 'yes', IN_FORCE: audited, LATEST: reordered };
    const result = run(preferences, there, { args: ['--yes'] });
    expect(result.status).toBe(0);
    expect(result.calls.at(-1)).toMatchObject({
      command: 'ssm update-document-default-version',
      options: { '--document-version': '4' },
    });
    const none = run(preferences, { ...there, LATEST: audited }, { args: ['--yes'] });
    expect(none.status).toBe(1);
    expect(none.errors).toContain('An error occurred (DuplicateDocumentContent)');
    expect(changesOf(none)).not.toContain('ssm update-document-default-version');
  });

  it('are not looked at with --without-preferences, and other options change nothing', () => {
    const without = run(full, { TAKEN: 'yes' }, { args: ['--without-preferences'] });
    expect(without).toMatchObject({ status: 0, errors: '' });
    expect(preferencesIn(without)).toEqual([]);
    const wrong = run(full, {}, { args: ['--yess'] });
    expect(wrong).toMatchObject({ status: 2, calls: [] });
    expect(wrong.errors).toBe(
      'There is no option --yess, only --yes and --without-preferences. Nothing was changed.\n',
    );
  });
});

describe('a tunnel that is in force', SPAWNS, () => {
  const tunnel = setupOf(
    { ...IRELAND, environment: { ...IRELAND.environment, tunnel: { host: 'db.internal', port: 5432 } } },
    { scope: 'tunnel' },
  );
  const content = JSON.stringify(expected(tunnel.namedDocuments[0]?.content ?? null));

  it('is left as it is when it says the same', () => {
    const result = run(tunnel, { TAKEN: 'yes', IN_FORCE: content });
    expect(result).toMatchObject({ status: 0, errors: '' });
    expect(changesOf(result)).toEqual(['ssm create-document']);
    expect(result.output).toContain(
      'The Session document SessionManagerTunnel in eu-west-1 is in force already, as version 3\n',
    );
  });

  it('gets a new version, which is the default, when it leads elsewhere', () => {
    const elsewhere = content.replace('db.internal', 'old.internal');
    const result = run(tunnel, { TAKEN: 'yes', IN_FORCE: elsewhere });
    expect(result).toMatchObject({ status: 0, errors: '' });
    expect(changesOf(result)).toEqual([
      'ssm create-document',
      'ssm update-document',
      'ssm update-document-default-version',
    ]);
    expect(result.calls.at(-1)?.options).toMatchObject({
      '--name': 'SessionManagerTunnel',
      '--document-version': '4',
    });
    expect(result.output).toContain('is version 4 now, and was version 3\n');
  });
});

describe('a policy that is in force', SPAWNS, () => {
  const policies = setupOf(
    { ...IRELAND, endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['`Web` == é'] }] } } },
    { scope: 'end-user', attachment: 'group' },
  );
  const document = JSON.stringify(expected(policies.policies[0]?.document ?? null));
  const versions = (result: Run) =>
    commandsOf(result).filter((command) => command === 'iam create-policy-version');

  it('gets no new version when it says the same', () => {
    const result = run(policies, { TAKEN: 'yes', POLICY: document });
    expect(result).toMatchObject({ status: 0, errors: '' });
    expect(versions(result)).toEqual([]);
    expect(commandsOf(result)).not.toContain('iam delete-policy-version');
    expect(commandsOf(result)).toContain('iam attach-group-policy');
    expect(result.output).toContain('The policy SessionManagerEndUser is as it should be, as version v8\n');
  });

  it('gets a new version when it says something else', () => {
    const result = run(policies, { TAKEN: 'yes', POLICY: document.replace('`Web`', 'Web') });
    expect(versions(result)).toHaveLength(1);
  });
});
