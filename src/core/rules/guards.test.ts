import { describe, expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

const guards = {
  mfa: true,
  mfaMaxAgeMinutes: 60,
  networks: ['203.0.113.0/24'],
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2026-12-31T00:00:00Z',
} as const;
const statements = statementsOf('end-user', { endUser: { guards } });

describe('guards', () => {
  it('are conditions of every statement that lets somebody in', () => {
    const condition = {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
      IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] },
      DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
      DateLessThan: { 'aws:CurrentTime': '2026-12-31T00:00:00Z' },
    };
    for (const action of ['ssm:StartSession', 'ssm:ResumeSession']) {
      const [statement] = allowing(action, statements);
      expect(statement?.Condition, action).toMatchObject(condition);
    }
  });

  it('leave reading and the data channel alone', () => {
    for (const action of ['ssm:DescribeSessions', 'ssmmessages:OpenDataChannel']) {
      expect(allowing(action, statements)[0]?.Condition, action).toBeUndefined();
    }
  });

  it('ask for no age of MFA without MFA', () => {
    const without = statementsOf('end-user', { endUser: { guards: { mfaMaxAgeMinutes: 60 } } });
    expect(allowing('ssm:StartSession', without)[0]?.Condition).toBeUndefined();
  });
});
