import type { OwnSessions } from '../configuration/configuration.ts';
import { describe, expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

const ends = (ownSessions: Partial<OwnSessions>, ids: readonly string[] = []) =>
  allowing('ssm:TerminateSession', statementsOf('end-user', { endUser: { ownSessions, nodes: { ids } } }));
const session = 'ssm:resourceTag/aws:ssmmessages:session-id';
const target = 'ssm:resourceTag/aws:ssmmessages:target-id';

describe('own sessions', () => {
  it.each([
    ['user-name', 'arn:aws:ssm:*:*:session/${aws:username}-*'],
    ['user-id', 'arn:aws:ssm:*:*:session/${aws:userid}-*'],
    ['every', 'arn:aws:ssm:*:*:session/*'],
  ] as const)('by ARN: %s', (by, arn) => {
    expect(ends({ by })).toEqual([
      { Effect: 'Allow', Action: ['ssm:TerminateSession', 'ssm:ResumeSession'], Resource: [arn] },
    ]);
  });

  it.each([
    ['variable', '', '${aws:userid}'],
    ['variable-prefix', '', '${aws:userid}*'],
    ['user', 'AIDACKCEVSQ6C2EXAMPLE', 'AIDACKCEVSQ6C2EXAMPLE'],
    ['role-session', 'AROADBQP57FF2AEXAMPLE:ann', 'AROADBQP57FF2AEXAMPLE:ann'],
    ['user', '', 'user-id'],
    ['role-session', '', 'role-id:role-session-name'],
  ] as const)('by the session-id tag: %s %s', (sessionId, principalId, value) => {
    expect(ends({ by: 'tag', tag: 'session-id', sessionId, principalId })).toEqual([
      expect.objectContaining({ Resource: '*', Condition: { StringLike: { [session]: [value] } } }),
    ]);
  });

  it('by the node, and by node and owner together', () => {
    const ids = ['i-0123456789abcdef0'];
    expect(ends({ by: 'tag', tag: 'target-id' }, ids)[0]?.Condition).toEqual({
      StringLike: { [target]: ids },
    });
    expect(ends({ by: 'tag', tag: 'both' })[0]?.Condition).toEqual({
      StringLike: { [target]: ['instance-id'], [session]: ['${aws:userid}*'] },
    });
  });

  it('may be none, and may go without resuming', () => {
    expect(ends({ by: 'none' })).toEqual([]);
    expect(ends({ by: 'every', resume: false })[0]?.Action).toEqual(['ssm:TerminateSession']);
  });
});
