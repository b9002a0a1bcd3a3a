import { describe, expect, it } from 'vitest';
import type { Access } from '../configuration/configuration.ts';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

const NODE = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0a1b2c3d';
const ssh: Access['documents']['types'] = ['ssh'];

type Changes = NonNullable<Parameters<typeof statementsOf>[1]['endUser']>;
const pushes = (endUser: Changes) =>
  allowing(
    'ec2-instance-connect:SendSSHPublicKey',
    statementsOf('end-user', {
      ...IRELAND,
      endUser: {
        nodes: { ids: ['i-0a1b2c3d', 'mi-0123456789abcdef0'] },
        documents: { types: ssh },
        instanceConnect: { enabled: true },
        ...endUser,
      },
    }),
  );

describe('a pushed key for SSH', () => {
  it('is allowed on the instances alone', () => {
    expect(pushes({})).toEqual([
      { Effect: 'Allow', Action: ['ec2-instance-connect:SendSSHPublicKey'], Resource: [NODE] },
    ]);
    expect(pushes({ nodes: { ids: ['mi-0123456789abcdef0'] } })).toEqual([]);
    expect(pushes({ nodes: { by: 'every', hybrid: true } }).map(({ Resource }) => Resource)).toEqual([
      ['arn:aws:ec2:eu-west-1:012345678901:instance/*'],
    ]);
  });

  it('is for the named users, by the tags that EC2 knows, and behind guards', () => {
    const [grant] = pushes({
      nodes: { by: 'tag', tags: [{ key: 'Team', values: ['web'] }] },
      instanceConnect: { enabled: true, users: ['ec2-user', 'ubuntu'] },
      guards: { mfa: true },
    });
    expect(grant?.Condition).toEqual({
      StringLike: { 'aws:ResourceTag/Team': ['web'] },
      StringEquals: { 'ec2:osuser': ['ec2-user', 'ubuntu'] },
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    });
  });

  it('goes with SSH only', () => {
    expect(pushes({ documents: { types: ['shell'] } })).toEqual([]);
    expect(pushes({ startSessions: false })).toEqual([]);
    expect(pushes({ instanceConnect: { enabled: false } })).toEqual([]);
  });

  it('is no part of full access, and may stand beside it', () => {
    const admin = (enabled: boolean) =>
      allowing(
        'ec2-instance-connect:SendSSHPublicKey',
        statementsOf('administrator', {
          ...IRELAND,
          administrator: { fullAccess: true, instanceConnect: { enabled }, nodes: { ids: ['i-0a1b2c3d'] } },
        }),
      );
    expect(admin(false)).toEqual([]);
    expect(admin(true)).toHaveLength(1);
  });
});
