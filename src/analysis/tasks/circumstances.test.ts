import { describe, expect, it } from 'vitest';
import type { Scenario } from './scenario.ts';
import { outcome } from './testing/perform.ts';
import { ACCOUNT, CENTER, REGION, ROLE, scenario, USER } from './testing/scenario.ts';

describe('circumstances', () => {
  const only = (Condition: object) => [{ Condition }];
  const { circumstances } = scenario();
  const mfa = { circumstances: { ...circumstances, mfaAge: 30 } };
  const shell = (condition: object, part?: Partial<Scenario>) =>
    outcome('list-sessions', only(condition), part);

  it('MFA: a role says false without it, long-term keys say nothing', () => {
    const strict = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    const lenient = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } };
    expect(shell(strict)).toBe('denied');
    expect(shell(strict, mfa)).toBe('allowed');
    expect(shell(lenient)).toBe('denied');
    expect(shell(lenient, { identity: USER })).toBe('allowed');
    expect(shell(strict, { identity: USER })).toBe('denied');
    expect(shell({ NumericLessThan: { 'aws:MultiFactorAuthAge': '60' } }, mfa)).toBe('allowed');
  });

  it('time, address and Region', () => {
    expect(shell({ DateLessThan: { 'aws:CurrentTime': '2026-06-01T12:00:01Z' } })).toBe('allowed');
    expect(shell({ NumericLessThan: { 'aws:EpochTime': '1780315200' } })).toBe('denied');
    expect(shell({ NumericLessThanEquals: { 'aws:EpochTime': '1780315200' } })).toBe('allowed');
    expect(shell({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })).toBe('allowed');
    const endpoint = { circumstances: { ...circumstances, sourceIp: null } };
    expect(shell({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, endpoint)).toBe('denied');
    expect(shell({ StringEquals: { 'aws:RequestedRegion': REGION } })).toBe('allowed');
  });

  it('who asks', () => {
    const is = (key: string, value: string, identity: Scenario['identity']) =>
      shell({ StringEquals: { [key]: value } }, { identity }) === 'allowed';
    expect(is('aws:userid', 'AIDAANNEXAMPLE0000001', USER)).toBe(true);
    expect(is('aws:userid', 'AROAROLEEXAMPLE000001:ann', ROLE)).toBe(true);
    expect(is('aws:userid', 'AROASSOOEXAMPLE000001:ann@example.com', CENTER)).toBe(true);
    expect(is('aws:username', 'ann', USER)).toBe(true);
    expect(is('aws:username', 'ann', ROLE)).toBe(false);
    expect(is('aws:PrincipalType', 'User', USER)).toBe(true);
    expect(is('aws:PrincipalType', 'AssumedRole', CENTER)).toBe(true);
    expect(is('aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/Developers`, ROLE)).toBe(true);
    const center = {
      ArnLike: {
        'aws:PrincipalArn':
          'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Developers_*',
      },
    };
    expect(shell(center, { identity: CENTER })).toBe('denied');
    expect(is('aws:PrincipalTag/team', 'red', { ...ROLE, tags: { Team: 'red' } })).toBe(true);
  });
});
