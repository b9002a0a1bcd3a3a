import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { OPERATOR_NAMES } from './operators.ts';
import { met, outcome, policy, request } from './testing/ask.ts';

describe('how conditions combine', () => {
  const context = { a: '1', b: '2' };

  it('all operators, and all keys of an operator', () => {
    expect(met({ StringEquals: { a: '1', b: '2' } }, context)).toBe(true);
    expect(met({ StringEquals: { a: '1', b: '3' } }, context)).toBe(false);
    expect(met({ StringEquals: { a: '1' }, NumericLessThan: { b: '3' } }, context)).toBe(true);
    expect(met({ StringEquals: { a: '1' }, NumericLessThan: { b: '2' } }, context)).toBe(false);
    expect(met({}, context)).toBe(true);
    expect(met({ StringEquals: {} }, context)).toBe(true);
  });

  it('any of several values', () => {
    expect(met({ StringEquals: { a: ['0', '1'] } }, context)).toBe(true);
    expect(met({ StringEquals: { a: ['0', '2'] } }, context)).toBe(false);
  });

  it('of a negated operator, none of them', () => {
    expect(met({ StringNotEquals: { a: ['0', '2'] } }, context)).toBe(true);
    expect(met({ StringNotEquals: { a: ['0', '1'] } }, context)).toBe(false);
  });
});

describe('names of keys', () => {
  it('are compared without regard to case, tag keys included', () => {
    expect(
      met({ StringEquals: { 'SSM:ResourceTag/FINANCE': 'x' } }, { 'ssm:resourceTag/Finance': 'x' }),
    ).toBe(true);
    expect(
      met({ StringEquals: { 'ssm:resourceTag/Finance': 'X' } }, { 'ssm:resourceTag/Finance': 'x' }),
    ).toBe(false);
  });

  it('so that either of two tags that differ only in case answers', () => {
    const twins = { 'aws:ResourceTag/team': 'red', 'aws:ResourceTag/Team': 'blue' };
    expect(met({ StringEquals: { 'aws:ResourceTag/Team': 'red' } }, twins)).toBe(true);
    expect(met({ StringEquals: { 'aws:ResourceTag/Team': 'blue' } }, twins)).toBe(true);
    expect(met({ StringEquals: { 'aws:ResourceTag/Team': 'green' } }, twins)).toBe(false);
  });
});

describe('values of a policy', () => {
  it('are strings, numbers or booleans', () => {
    expect(met({ StringEquals: { k: 10 } }, { k: '10' })).toBe(true);
    expect(met({ StringEquals: { k: true } }, { k: 'true' })).toBe(true);
    expect(met({ StringEquals: { k: ['a', 10] } }, { k: '10' })).toBe(true);
  });

  it('of which none never matches, or always in a negated operator', () => {
    expect(met({ StringEquals: { k: [] } }, { k: 'a' })).toBe(false);
    expect(met({ StringEqualsIfExists: { k: [] } }, {})).toBe(true);
    expect(met({ 'ForAllValues:StringEquals': { k: [] } }, {})).toBe(true);
    expect(met({ 'ForAllValues:StringEquals': { k: [] } }, { k: ['a'] })).toBe(false);
    expect(met({ 'ForAnyValue:StringEquals': { k: [] } }, { k: ['a'] })).toBe(false);
    expect(met({ StringNotEquals: { k: [] } }, { k: 'a' })).toBe(true);
  });
});

describe('several values and no set operator', () => {
  const context = { 'aws:CalledVia': ['ssm-guiconnect.amazonaws.com', 'ssm.amazonaws.com'] };

  it.each(['StringEquals', 'StringNotEquals', 'StringLikeIfExists'])('%s does not match', (operator) => {
    const document = policy({ Condition: { [operator]: { 'aws:CalledVia': 'ssm.amazonaws.com' } } });
    const { outcome: decided, statements } = evaluate([document], request({ context }));
    expect(decided).toBe('implicitly-denied');
    expect(statements[0]?.conditions[0]?.why).toBe('several-values');
  });

  it('a list of one is one value', () => {
    expect(met({ StringEquals: { k: 'a' } }, { k: ['a'] })).toBe(true);
  });
});

describe('the key is missing', () => {
  const comparing = OPERATOR_NAMES.filter((name) => name !== 'Null');

  it.each(comparing)('%s', (name) => {
    const negated = name.includes('Not');
    expect(met({ [name]: { k: 'a' } })).toBe(negated);
  });

  it.each(comparing)('%sIfExists is true', (name) => {
    expect(met({ [`${name}IfExists`]: { k: 'a' } })).toBe(true);
  });

  it.each(comparing)('ForAllValues:%s is true', (name) => {
    expect(met({ [`ForAllValues:${name}`]: { k: 'a' } })).toBe(true);
    expect(met({ [`ForAllValues:${name}IfExists`]: { k: 'a' } })).toBe(true);
  });

  it.each(comparing)('ForAnyValue:%s is false', (name) => {
    expect(met({ [`ForAnyValue:${name}`]: { k: 'a' } })).toBe(false);
  });

  it('ForAnyValue with IfExists is unknown: it neither allows nor lifts a denial', () => {
    const Condition = { 'ForAnyValue:StringEqualsIfExists': { k: 'a' } };
    expect(outcome([policy({ Condition })])).toBe('implicitly-denied');
    expect(outcome([policy({}, { Effect: 'Deny', Condition })])).toBe('explicitly-denied');
    const { statements, missingContext } = evaluate([policy({ Condition })], request());
    expect(statements[0]?.conditions[0]).toMatchObject({ outcome: 'unknown', why: 'undocumented' });
    expect(missingContext).toEqual(['k']);
  });
});

describe('IfExists', () => {
  it('changes nothing when the key is there', () => {
    expect(met({ StringEqualsIfExists: { k: 'a' } }, { k: 'b' })).toBe(false);
    expect(met({ BoolIfExists: { k: 'true' } }, { k: 'false' })).toBe(false);
    expect(met({ BoolIfExists: { k: 'true' } }, { k: 'true' })).toBe(true);
  });

  it('does not save a Deny with a negated operator from a missing key', () => {
    const document = policy({}, { Effect: 'Deny', Condition: { StringNotEqualsIfExists: { k: 'a' } } });
    expect(outcome([document])).toBe('explicitly-denied');
    expect(outcome([document], { context: { k: 'a' } })).toBe('allowed');
  });

  it('MFA in its three forms', () => {
    const key = 'aws:MultiFactorAuthPresent';
    expect(met({ BoolIfExists: { [key]: 'true' } }, {})).toBe(true);
    expect(met({ Bool: { [key]: 'true' } }, {})).toBe(false);
    const deny = policy({}, { Effect: 'Deny', Condition: { BoolIfExists: { [key]: 'false' } } });
    expect(outcome([deny])).toBe('explicitly-denied');
    expect(outcome([deny], { context: { [key]: 'true' } })).toBe('allowed');
  });
});

describe('set operators', () => {
  it.each([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    ['ForAllValues:StringEquals', ['a'], [], true],
    ['ForAllValues:StringLike', ['a*'], ['ab', 'ac'], true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'a'], true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c'], false],
    ['ForAnyValue:StringEquals', ['a'], [], false],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], true],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'a'], false],
    ['ForAllValues:StringNotEquals', ['a'], [], true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'], true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], false],
    ['ForAnyValue:StringNotEquals', ['a'], [], false],
    ['ForAllValues:NumericLessThan', ['5'], ['1', '4'], true],
    ['ForAnyValue:NumericLessThan', ['5'], ['7', '4'], true],
  ])('%s %j of %j is %s', (operator, values, asked, expected) => {
    expect(met({ [operator]: { k: values } }, { k: asked })).toBe(expected);
  });

  it('in a Deny a missing key denies nothing', () => {
    const document = policy(
      {},
      { Effect: 'Deny', Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'x' } } },
    );
    expect(outcome([document])).toBe('allowed');
  });

  it('in an Allow ForAllValues needs Null beside it', () => {
    const guarded = { 'ForAllValues:StringEquals': { k: 'a' }, Null: { k: 'false' } };
    expect(met(guarded, {})).toBe(false);
    expect(met(guarded, { k: ['a'] })).toBe(true);
  });
});

describe('a set operator on one value', () => {
  it('takes it as a list of one, and says so', () => {
    const document = policy({ Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'x' } } });
    const { outcome: decided, statements } = evaluate(
      [document],
      request({ context: { 'aws:CalledVia': 'x' } }),
    );
    expect(decided).toBe('allowed');
    expect(statements[0]?.conditions[0]?.setOperatorOnSingleValue).toBe(true);
    const listed = evaluate([document], request({ context: { 'aws:CalledVia': ['y', 'x'] } }));
    expect(listed.outcome).toBe('allowed');
    expect(listed.statements[0]?.conditions[0]?.setOperatorOnSingleValue).toBe(false);
  });
});
