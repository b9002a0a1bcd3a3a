import { describe, expect, it } from 'vitest';
import { compile, decide, judge, type PolicySet } from './evaluate.ts';
import { outcome, policy, request } from './testing/ask.ts';

const NODE = 'arn:aws:ec2:us-east-1:111122223333:instance/i-1';
const allow = policy({});
const allowOther = policy({ Action: 's3:*' });
const deny = policy({ Effect: 'Deny' });
const decided = (set: PolicySet) => decide(compile(set), request());

describe('one decision', () => {
  it('an applying Deny is stronger than any Allow', () => {
    expect(outcome([policy({}, { Effect: 'Deny', Action: 'ssm:StartSession' })])).toBe('explicitly-denied');
    expect(outcome([policy({ Effect: 'Deny', Action: 'ssm:StartSession' }, {})])).toBe('explicitly-denied');
    expect(outcome([allow, deny])).toBe('explicitly-denied');
  });

  it('a Deny that does not apply is nothing', () => {
    expect(outcome([policy({}, { Effect: 'Deny', Action: 'ssm:SendCommand' })])).toBe('allowed');
    expect(outcome([policy({}, { Effect: 'Deny', Resource: NODE })])).toBe('allowed');
    expect(outcome([policy({}, { Effect: 'Deny', Condition: { Bool: { k: 'true' } } })])).toBe('allowed');
  });

  it('an Allow applies when action, resource and condition match', () => {
    const narrow = policy({
      Action: 'ssm:StartSession',
      Resource: NODE,
      Condition: { StringEquals: { k: 'a' } },
    });
    const asked = { resource: NODE, context: { k: 'a' } };
    expect(outcome([narrow], asked)).toBe('allowed');
    expect(outcome([narrow], { ...asked, action: 'ssm:SendCommand' })).toBe('implicitly-denied');
    expect(outcome([narrow], { ...asked, resource: `${NODE}2` })).toBe('implicitly-denied');
    expect(outcome([narrow], { ...asked, context: { k: 'b' } })).toBe('implicitly-denied');
  });
});

describe('several policies', () => {
  it('of an identity are one set', () => {
    expect(outcome([allowOther, allow])).toBe('allowed');
  });

  it.each([
    ['boundary', { boundary: allow }, { boundary: allowOther }, { boundary: deny }],
    ['session', { session: [allow] }, { session: [allowOther] }, { session: [deny] }],
    [
      'service-control',
      { serviceControl: [[allow]] },
      { serviceControl: [[allowOther]] },
      { serviceControl: [[deny]] },
    ],
  ])('%s must allow as well', (role, allowing, silent, denying) => {
    expect(decided({ identity: [allow], ...allowing })).toBe('allowed');
    expect(decided({ identity: [allowOther], ...allowing })).toBe('implicitly-denied');
    expect(decided({ identity: [allow], ...silent })).toBe('implicitly-denied');
    expect(decided({ identity: [allow], ...denying })).toBe('explicitly-denied');
    expect(judge(compile({ identity: [allow], ...silent }), request()).layer?.role).toBe(role);
  });

  it('control policies allow at each level, by any policy of the level', () => {
    expect(decided({ identity: [allow], serviceControl: [[allowOther, allow], [allow]] })).toBe('allowed');
    expect(decided({ identity: [allow], serviceControl: [[allow], [allowOther]] })).toBe('implicitly-denied');
    expect(decided({ identity: [allow], serviceControl: [[allow], []] })).toBe('implicitly-denied');
  });

  it('resource control policies have a principal', () => {
    const control = policy({ Principal: '*' });
    expect(decided({ identity: [allow], resourceControl: [[control]] })).toBe('allowed');
    const denied = policy({ Principal: '*' }, { Principal: '*', Effect: 'Deny', Action: 'ssm:*' });
    expect(decided({ identity: [allow], resourceControl: [[denied]] })).toBe('explicitly-denied');
    expect(compile({ identity: [control] }).problems).toMatchObject([{ code: 'principal-present' }]);
  });

  it('a denial is explained by the first policies in the order of AWS', () => {
    const all = compile({
      identity: [allowOther],
      boundary: allowOther,
      session: [allowOther],
      serviceControl: [[allow], [allowOther]],
    });
    expect(judge(all, request()).layer).toMatchObject({ role: 'service-control', level: 1 });
    const without = compile({ identity: [allowOther], boundary: allowOther, session: [allowOther] });
    expect(judge(without, request()).layer?.role).toBe('identity');
  });

  it('names the statement that decided', () => {
    const set = compile({
      identity: [allowOther, policy({ Action: 'ec2:*' }, { Sid: 'Mine' })],
      boundary: allow,
    });
    expect(judge(set, request()).statement?.reference).toEqual({
      from: { role: 'identity', level: 0, policy: 1 },
      at: '/Statement/1',
      sid: 'Mine',
    });
    const denying = compile({ identity: [allow], boundary: { ...deny, Statement: deny.Statement[0] } });
    expect(judge(denying, request()).statement?.reference).toEqual({
      from: { role: 'boundary', level: 0, policy: 0 },
      at: '/Statement',
    });
  });
});

describe('no policies', () => {
  it('allow nothing', () => {
    expect(outcome([])).toBe('implicitly-denied');
    expect(decided({ identity: [], boundary: allow })).toBe('implicitly-denied');
  });
});
