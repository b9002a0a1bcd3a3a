import { describe, expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

describe('full access', () => {
  const statements = statementsOf('administrator', { administrator: { fullAccess: true } });

  it('stands on * in one statement', () => {
    expect(statements[0]).toEqual({
      Effect: 'Allow',
      Action: [
        'ssm:StartSession',
        'ssm:TerminateSession',
        'ssm:ResumeSession',
        'ssm:DescribeSessions',
        'ssm:GetConnectionStatus',
      ],
      Resource: '*',
    });
  });

  it.each(['ssm:StartSession', 'ssm:TerminateSession', 'ssm:DescribeSessions', 'ssm:GetConnectionStatus'])(
    'leaves %s out of every other statement',
    (action) => {
      expect(allowing(action, statements)).toHaveLength(1);
    },
  );

  it('keeps what the consoles read besides', () => {
    expect(allowing('ec2:DescribeInstances', statements)).toHaveLength(1);
  });
});
