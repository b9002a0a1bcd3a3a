import { describe, expect, it } from 'vitest';
import { outcome, policy } from './testing/ask.ts';

const allows = (Action: string | readonly string[], action: string) =>
  outcome([policy({ Action })], { action }) === 'allowed';

describe('action patterns', () => {
  it.each([
    ['ssm:StartSession', 'ssm:StartSession'],
    ['SSM:startsession', 'ssm:StartSession'],
    ['ssm:StartSession', 'SSM:STARTSESSION'],
    ['ssm:*', 'ssm:StartSession'],
    ['ssm:*session', 'ssm:StartSession'],
    ['ssm:Start*', 'ssm:Start'],
    ['ssm:?tartSession', 'ssm:StartSession'],
    ['*', 'ssm:StartSession'],
    ['s*:StartSession', 'ssm:StartSession'],
    ['*:*', 'ssm:StartSession'],
  ])('%s lists %s', (pattern, action) => {
    expect(allows(pattern, action)).toBe(true);
  });

  it.each([
    ['ssm:Start', 'ssm:StartSession'],
    ['StartSession', 'ssm:StartSession'],
    ['ssm:StartSession?', 'ssm:StartSession'],
    ['ssm:StartSessio??', 'ssm:StartSession'],
    ['ssmmessages:*', 'ssm:StartSession'],
    ['', 'ssm:StartSession'],
  ])('%s does not list %s', (pattern, action) => {
    expect(allows(pattern, action)).toBe(false);
  });

  it('takes any pattern of a list, and a single string as a list of one', () => {
    expect(allows(['ec2:*', 'ssm:StartSession'], 'ssm:StartSession')).toBe(true);
    expect(allows([], 'ssm:StartSession')).toBe(false);
  });
});

describe('nothing else is special in an action', () => {
  it.each([' ssm:StartSession', 'ssm:StartSession ', 'ssm:${aws:username}'])('%j is literal', (pattern) => {
    const context = { 'aws:username': 'StartSession' };
    expect(outcome([policy({ Action: pattern })], { context })).toBe('implicitly-denied');
    expect(outcome([policy({ Action: pattern })], { action: pattern })).toBe('allowed');
  });
});

describe('NotAction', () => {
  it('covers every action of every service that is not listed', () => {
    const document = policy({ NotAction: ['iam:*', 'ssm:SendCommand'] });
    expect(outcome([document], { action: 'ssm:StartSession' })).toBe('allowed');
    expect(outcome([document], { action: 's3:GetObject' })).toBe('allowed');
    expect(outcome([document], { action: 'ssm:sendcommand' })).toBe('implicitly-denied');
    expect(outcome([document], { action: 'iam:PassRole' })).toBe('implicitly-denied');
  });
});
