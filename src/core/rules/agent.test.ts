import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { allowing, configure, statementsOf } from '../testing/configure.ts';

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

  describe('and AWS’s own buckets', () => {
    const read = (environment: object, instanceRole: object = {}) =>
      allowing(
        's3:GetObject',
        statementsOf('instance-role', { environment, instanceRole: { agentBuckets: true, ...instanceRole } }),
      ).map(({ Resource }) => Resource);

    it('are read only where asked, by an agent that updates itself', () => {
      expect(read({}, { agentBuckets: false })).toEqual([]);
      for (const trust of ['ecs-task', 'codebuild', 'sagemaker']) expect(read({}, { trust })).toEqual([]);
      for (const permissions of ['minimal', 'existing-role', 'logging']) {
        expect(read({}, { permissions })).toHaveLength(1);
      }
    });

    it('are those of each Region, in its partition', () => {
      expect(read({ partition: 'aws-cn', regions: ['cn-north-1', 'cn-northwest-1'] })).toEqual([
        ['cn-north-1', 'cn-northwest-1'].flatMap((region) => [
          `arn:aws-cn:s3:::aws-windows-downloads-${region}/*`,
          `arn:aws-cn:s3:::amazon-ssm-${region}/*`,
          `arn:aws-cn:s3:::aws-ssm-${region}/*`,
          `arn:aws-cn:s3:::${region}-birdwatcher-prod/*`,
        ]),
      ]);
    });

    it('are those of the Regions that are named beside any Region', () => {
      expect(read({ regions: ['us-east-1', '*'] })).toEqual(read({ regions: ['us-east-1'] }));
    });

    it.each([[[]], [['*']]])('never leave the Region open: %j is a placeholder', (regions) => {
      expect(read({ regions })).toEqual([
        [
          'arn:aws:s3:::aws-windows-downloads-region/*',
          'arn:aws:s3:::amazon-ssm-region/*',
          'arn:aws:s3:::aws-ssm-region/*',
          'arn:aws:s3:::region-birdwatcher-prod/*',
        ],
      ]);
      const { placeholders } = generate(
        configure({
          environment: { regions },
          instanceRole: { permissions: 'minimal', agentBuckets: true },
        }),
        'instance-role',
      );
      expect(placeholders).toEqual([
        expect.objectContaining({ text: 'region', setting: 'environment.regions' }),
      ]);
      expect(placeholders[0]?.at).toHaveLength(4);
    });
  });
});
