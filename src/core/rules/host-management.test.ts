import { describe, expect, it } from 'vitest';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

const statements = (administrator: object) => statementsOf('administrator', { ...IRELAND, administrator });
const SETTING = '/ssm/managed-instance/default-ec2-instance-management-role';

describe('Default Host Management Configuration', () => {
  it('is left to others unless administrators may set it', () => {
    expect(allowing('ssm:UpdateServiceSetting', statements({}))).toEqual([]);
    expect(allowing('iam:PassRole', statements({}))).toEqual([]);
  });

  it('is set, reset and shown in each Region, with a role that goes to Systems Manager alone', () => {
    const environment = { regions: ['eu-west-1', 'eu-central-1'], account: '012345678901' };
    const allowed = statementsOf('administrator', { environment, administrator: { hostManagement: true } });
    expect(allowing('ssm:UpdateServiceSetting', allowed)).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:GetServiceSetting', 'ssm:ResetServiceSetting', 'ssm:UpdateServiceSetting'],
        Resource: ['eu-west-1', 'eu-central-1'].map(
          (region) => `arn:aws:ssm:${region}:012345678901:servicesetting${SETTING}`,
        ),
      },
    ]);
    expect(allowing('iam:PassRole', allowed)).toEqual([
      {
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: [
          'arn:aws:iam::012345678901:role/service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
        ],
        Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
      },
    ]);
  });

  it('is guarded where it changes something; the role alone is of no use', () => {
    const allowed = statements({ hostManagement: true, guards: { mfa: true } });
    expect(allowing('ssm:UpdateServiceSetting', allowed)[0]?.Condition).toEqual({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    });
    expect(allowing('iam:PassRole', allowed)[0]?.Condition).not.toHaveProperty('Bool');
  });
});
