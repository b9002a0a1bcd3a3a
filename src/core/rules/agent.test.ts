import { describe, expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

describe('SSM Agent', () => {
  it('needs the heartbeat and four channel actions on *', () => {
    expect(statementsOf('instance-role', { instanceRole: { permissions: 'minimal' } })).toEqual([
      {
        Effect: 'Allow',
        Action: [
          'ssm:UpdateInstanceInformation',
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        Resource: '*',
      },
    ]);
  });

  it('leaves the heartbeat to a role that has it', () => {
    const statements = statementsOf('instance-role', { instanceRole: { permissions: 'existing-role' } });
    expect(allowing('ssm:UpdateInstanceInformation', statements)).toEqual([]);
    expect(allowing('ssmmessages:OpenControlChannel', statements)).toHaveLength(1);
  });

  it('uses the older channel only where asked', () => {
    const actions = (older: boolean) =>
      allowing(
        'ec2messages:GetMessages',
        statementsOf('instance-role', { instanceRole: { olderRegions: older } }),
      );
    expect(actions(false)).toEqual([]);
    expect(actions(true)).toEqual([expect.objectContaining({ Resource: '*' })]);
  });
});
