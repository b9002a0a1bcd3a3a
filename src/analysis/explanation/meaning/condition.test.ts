import { coversAction, matchesWildcards } from '#iam';
import { describe, expect, it } from 'vitest';
import { conditionMeaning } from './condition.ts';

const condition = (operator: string, key: string, ...values: readonly string[]) => ({
  operator,
  key,
  at: '',
  values: values.map((value) => ({ value, at: '' })),
});

describe('conditionMeaning', () => {
  it.each([
    [
      condition('Bool', 'aws:MultiFactorAuthPresent', 'true'),
      { code: 'mfa-used', params: { lenient: false } },
    ],
    [
      condition('BoolIfExists', 'AWS:multifactorauthpresent', 'False'),
      { code: 'mfa-missing', params: { lenient: true } },
    ],
    [
      condition('NumericLessThan', 'aws:MultiFactorAuthAge', '3600'),
      { code: 'mfa-recent', params: { minutes: 60 } },
    ],
    [
      condition('BoolIfExists', 'ssm:SessionDocumentAccessCheck', 'true'),
      { code: 'document-check', params: { lenient: true } },
    ],
    [
      condition('StringLike', 'ssm:resourceTag/aws:ssmmessages:session-id', '${aws:userid}*'),
      { code: 'own-session', params: { prefix: true } },
    ],
  ])('has words of its own for %j', (read, meaning) => {
    expect(conditionMeaning(read, [])).toEqual(meaning);
  });

  it('does not take a star for a wildcard where the operator compares exactly', () => {
    const read = condition('StringEquals', 'ssm:resourceTag/aws:ssmmessages:session-id', '${aws:userid}*');
    expect(conditionMeaning(read, []).code).toBe('comparison');
  });

  it('knows that a tag on sessions is not one on nodes', () => {
    const read = condition('StringLike', 'ssm:resourceTag/Team', 'a');
    const tagged = (...actions: readonly string[]) => {
      const { params } = conditionMeaning(read, actions);
      return 'tagged' in params ? params.tagged : undefined;
    };
    expect(tagged('ssm:StartSession', 'ssm:SendCommand')).toBe('node');
    expect(tagged('ssm:TerminateSession')).toBe('session');
    expect(tagged('ssm:TerminateSession', 'ssm:StartSession')).toBe('resource');
  });

  it('reads Null, empty lists and unknown operators as what they are', () => {
    expect(conditionMeaning(condition('Null', 'aws:CalledVia', 'true'), []).code).toBe('absent');
    expect(conditionMeaning(condition('Null', 'aws:CalledVia', 'false'), []).code).toBe('present');
    expect(conditionMeaning(condition('StringLike', 'aws:CalledVia'), []).code).toBe('no-values');
    expect(conditionMeaning(condition('constructor', 'k', 'v'), []).code).toBe('unknown-operator');
  });
});

describe('matchesPattern', () => {
  it.each([
    ['ssm:*session', 'ssm:startsession', true],
    ['ssm:start*', 'ssm:startsession', true],
    ['ssm:start?ession', 'ssm:startsession', true],
    ['ssm:start?session', 'ssm:startsession', false],
    ['*', '', true],
    ['**', 'a', true],
    ['a*b*c', 'abbcc', true],
    ['a*b*c', 'abbcd', false],
  ])('%s and %s', (pattern, text, matches) => {
    expect(matchesWildcards(pattern, text)).toBe(matches);
  });

  it('compares actions without regard to case', () => {
    expect(coversAction('SSM:*session', 'ssm:StartSession')).toBe(true);
  });
});
