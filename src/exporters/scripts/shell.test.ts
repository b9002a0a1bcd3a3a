import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { upperSnakeCase } from '../parameter-facts.ts';
import { shell } from './shell.ts';
import { commandsOf, environmentOf, recordingAws, type Run } from './testing/recording-aws.ts';
import { toBeTold, told } from './testing/told.ts';
import { expected, FULL_SETUP, setupArbitrary, setupOf } from '../testing/setups.ts';
import type { Setup } from '../types.ts';

const { run, runScript } = recordingAws();

/** Setups for the account that the recording `aws` is in; the account in their documents may be anything. */
const runnable = setupArbitrary.map((setup): Setup => {
  const { account, ...rest } = setup;
  return typeof account === 'string' ? { ...rest, account: '012345678901' } : setup;
});

/** The statements that a run shows for their owners, by what is said about them. */
function shown({ output }: Run, { forOwners }: Setup): readonly unknown[] {
  return forOwners.map(({ description }) => {
    const [, after = ''] = output.split(`\n${description}:\n`);
    return JSON.parse(after.slice(0, after.indexOf('\n}\n') + 2));
  });
}

const full = setupOf(FULL_SETUP, { attachment: 'group' });

/** Each run starts dozens of processes. */
const SPAWNS = { timeout: 300_000 };

describe('the POSIX shell script', () => {
  it('tells AWS exactly the setup, whatever its texts hold, when nothing exists', SPAWNS, () => {
    fc.assert(
      fc.property(runnable, (setup) => {
        const result = run(setup);
        expect(result.errors).toBe('');
        expect(result.status).toBe(0);
        expect(told(result.calls)).toEqual(toBeTold(setup));
        expect(shown(result, setup)).toEqual(setup.forOwners.map(({ document }) => expected(document)));
      }),
      { numRuns: 30 },
    );
  });

  it('tells AWS the same when everything exists', SPAWNS, () => {
    fc.assert(
      fc.property(runnable, (setup) => {
        const references = setup.permissionSets.flatMap(({ managedPolicies }) => managedPolicies);
        const args = setup.preferences === undefined ? [] : ['--yes'];
        const result = run(setup, { TAKEN: 'yes', REFERENCES: references.join('\t') }, { args });
        expect(result.errors).toBe('');
        expect(result.status).toBe(0);
        expect(told(result.calls)).toEqual(toBeTold(setup));
      }),
      { numRuns: 15 },
    );
  });

  it('is a script to sh in every case', SPAWNS, () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const { status, stderr } = spawnSync('sh', ['-n'], { input: shell.write(setup), encoding: 'utf8' });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      }),
      { numRuns: 50 },
    );
  });

  it('makes room for a version, makes it the default, and attaches the policy', () => {
    const result = run(setupOf({}, { scope: 'end-user', attachment: 'group' }), { TAKEN: 'yes' });
    expect(commandsOf(result)).toEqual([
      'sts get-caller-identity',
      'iam create-policy',
      'iam get-policy',
      'iam get-policy-version',
      'iam list-policy-versions',
      'iam delete-policy-version',
      'iam delete-policy-version',
      'iam create-policy-version',
      'iam attach-group-policy',
      'iam list-attached-group-policies',
    ]);
    const deleted = result.calls.filter(({ command }) => command === 'iam delete-policy-version');
    expect(deleted.map(({ options }) => options['--version-id'])).toEqual(['v2', 'v3']);
    expect(result.calls.at(-3)?.options).toHaveProperty('--set-as-default');
  });

  it('renews a service control policy that says something else, and no other', () => {
    const setup = setupOf({ guardrail: { as: 'scp' } }, { scope: 'guardrail' });
    const found = [
      'sts get-caller-identity',
      'organizations create-policy',
      'organizations list-policies',
      'organizations describe-policy',
      'sts get-caller-identity',
    ];
    expect(commandsOf(run(setup, { TAKEN: 'yes' }))).toEqual([...found, 'organizations update-policy']);
    const POLICY = JSON.stringify(expected(setup.controlPolicy?.document ?? null));
    expect(commandsOf(run(setup, { TAKEN: 'yes', POLICY }))).toEqual(found);
  });

  it('shows the policy that an endpoint had', () => {
    const setup = setupOf({ guardrail: { as: 'endpoint' } }, { scope: 'guardrail' });
    const POLICY = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"ssm:*","Resource":"*"}]}';
    const result = run(setup, { POLICY });
    expect(result.output).toContain(`which had this one:\n${POLICY}\n`);
    expect(commandsOf(result).at(-1)).toBe('ec2 modify-vpc-endpoint');
  });

  it('tags what has tags', () => {
    const tags = new Map(run(full).calls.map(({ command, options }) => [command, options['--tags']]));
    for (const command of [
      'iam create-policy',
      'iam create-role',
      'iam create-instance-profile',
      'ssm create-document',
    ]) {
      expect(tags.get(command)).toBe('Key=Purpose,Value=SessionManager');
    }
    expect(tags.get('logs create-log-group')).toBe('Purpose=SessionManager');
  });

  it('shows everything that owners have to add before the log groups, and ends with the preferences', () => {
    const result = run(full);
    const created = result.output.indexOf('Created the log group');
    for (const { description } of full.forOwners) {
      expect(result.output.indexOf(`\n${description}:\n`)).toBeGreaterThan(0);
      expect(result.output.indexOf(`\n${description}:\n`)).toBeLessThan(created);
    }
    expect(commandsOf(result).slice(-4)).toEqual([
      'logs create-log-group',
      'logs create-log-group',
      'ssm create-document',
      'ssm create-document',
    ]);
  });

  it.each([{ TAKEN: 'no' }, { TAKEN: 'yes' }])('says what to do when the key cannot be used: %o', (there) => {
    const result = run(full, { KEYLESS: 'yes', ...there });
    expect(result.status).toBe(1);
    expect(result.errors).toContain('An error occurred (InvalidParameterException)');
    expect(result.errors).toMatch(/Add the statements above to the key's policy, then run this again\.\n$/);
    expect(shown(result, full)).toHaveLength(full.forOwners.length);
  });

  it('stops in another account before it changes anything', () => {
    const result = run(full, { ACCOUNT: '999999999999' });
    expect(result.status).toBe(1);
    expect(result.errors).toBe(
      'This is account 999999999999, but it is meant for 012345678901. Nothing was changed.\n',
    );
    expect(commandsOf(result)).toEqual(['sts get-caller-identity']);
  });

  it('asks for no account where permission sets alone are created', () => {
    const result = run(
      setupOf(
        { environment: { account: '012345678901' } },
        { scope: 'end-user', attachment: 'permission-set' },
      ),
      { ACCOUNT: '999999999999', IDENTITY_CENTER_PROFILE: 'the management' },
    );
    expect(result.status).toBe(0);
    expect(commandsOf(result)).toEqual([
      'sso-admin create-permission-set',
      'sso-admin put-inline-policy-to-permission-set',
      'sso-admin list-customer-managed-policy-references-in-permission-set',
    ]);
    for (const { options } of result.calls) expect(options['--profile']).toBe('the management');
  });

  it('stops at an error that it does not expect', () => {
    const script = shell.write(full).replace('attempt EntityAlreadyExists', 'attempt SomethingElse');
    const result = runScript(script, { ...environmentOf(full), TAKEN: 'yes' });
    expect(result.status).toBe(1);
    expect(result.errors).toContain('An error occurred (EntityAlreadyExists)');
    expect(commandsOf(result)).toEqual(['sts get-caller-identity', 'iam create-role']);
  });

  it('names every parameter that is missing or wrong, and calls nobody', () => {
    const { ADMINISTRATOR_NODE_ID: _missing, ...others } = environmentOf(full);
    const result = runScript(shell.write(full), {
      ...others,
      LOG_GROUP_NAME: 'a\nb',
      END_USER_GROUP_NAME: "O'Neill; touch x",
      ADMINISTRATOR_GROUP_NAME: '',
    });
    expect(result.status).toBe(2);
    expect(result.calls).toEqual([]);
    expect(result.errors).toContain('ADMINISTRATOR_NODE_ID is not set\n    ID of the node');
    expect(result.errors).toContain('LOG_GROUP_NAME has more than one line');
    expect(result.errors).toContain("END_USER_GROUP_NAME is 'O'Neill; touch x', which does not match");
    expect(result.errors).toContain("ADMINISTRATOR_GROUP_NAME is '', which does not match");
    expect(result.errors).not.toContain('LOG_GROUP_KEY_ARN');
  });

  it('takes an empty value where one is allowed', () => {
    const setup = setupOf(
      { endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: [] }] } } },
      { scope: 'end-user' },
    );
    const [value] = setup.parameters.filter(({ kind }) => kind === 'tag-value');
    const result = run(setup, { [value === undefined ? '' : upperSnakeCase(value.id)]: '' });
    expect(result.status).toBe(0);
    expect(JSON.stringify([...told(result.calls).policies])).toContain('"ssm:resourceTag/Team":[""]');
  });

  it('is pleasant to read', async () => {
    await expect(shell.write(full)).toMatchFileSnapshot('./golden/session-manager.sh');
  });
});
