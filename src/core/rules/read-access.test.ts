import type { Surface } from '../configuration/setting-kinds.ts';
import { describe, expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

const reads = (surfaces: readonly Surface[], readAccess: 'surfaces' | 'sessions' | 'none' = 'surfaces') =>
  statementsOf('end-user', { endUser: { surfaces, readAccess, ownSessions: { by: 'none' } } })
    .filter(({ Resource }) => Resource === '*')
    .flatMap(({ Action }) => Action);

describe('read actions', () => {
  it('are those of every surface, once and on *', () => {
    expect(reads(['session-manager', 'ec2'])).toEqual([
      'ssm:DescribeSessions',
      'ssm:GetConnectionStatus',
      'ssm:DescribeInstanceInformation',
      'ssm:DescribeInstanceProperties',
      'ec2:DescribeInstances',
    ]);
    expect(reads(['ec2'])).toEqual(['ssm:GetConnectionStatus', 'ssm:DescribeInstanceInformation']);
    expect(reads(['cli'])).toEqual([]);
  });

  it('can be the list of sessions only, or none', () => {
    expect(reads(['session-manager'], 'sessions')).toEqual(['ssm:DescribeSessions']);
    expect(reads(['session-manager'], 'none')).toEqual([]);
    expect(allowing('ssm:DescribeSessions', statementsOf('end-user', {}))).toHaveLength(1);
  });
});
