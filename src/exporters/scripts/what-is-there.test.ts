import { afterAll, describe, expect, it } from 'vitest';
import { FULL_SETUP, setupOf } from '../testing/setups.ts';
import type { Setup } from '../types.ts';
import { shell } from './shell.ts';
import { RecordingAws, type Run } from './testing/recording-aws.ts';
import { environmentOf } from './testing/told.ts';

const aws = new RecordingAws();
afterAll(() => aws.remove());

const run = (setup: Setup, environment: Readonly<Record<string, string>> = {}): Run =>
  aws.run(shell.write(setup), { ...environmentOf(setup), ...environment });

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
const commandsOf = ({ calls }: Run): readonly string[] => calls.map(({ command }) => command);

describe('the POSIX shell script and what is there already', () => {
  it('takes no role away from another service', () => {
    const result = run(full, { TAKEN: 'yes', OTHERS: 'ssm.amazonaws.com' });
    expect(result.status).toBe(1);
    expect(result.errors).toBe(
      'The role SessionManagerNode is for ssm.amazonaws.com; this setup would hand it to ec2.amazonaws.com.\nChoose another name for this setup. Nothing was changed.\n',
    );
    expect(commandsOf(result)).toEqual(['sts get-caller-identity', 'iam create-role', 'iam get-role']);
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
