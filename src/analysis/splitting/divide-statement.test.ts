import type { Condition, Statement } from '#core';
import { describe, expect, it } from 'vitest';
import { charactersOf, divideStatement } from './divide-statement.ts';

const many = (prefix: string, count = 40) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`);

const statement = (part: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: 'ssm:StartSession',
  Resource: '*',
  ...part,
});

const under = (operator: string, condition: Condition[string]) =>
  statement({ Condition: { [operator]: condition } });

describe('divideStatement', () => {
  it.each<readonly [string, Statement]>([
    ['resources', statement({ Resource: many('arn:aws:ssm:eu-west-1:012345678901:document/Team') })],
    ['actions', statement({ Action: many('ssm:Describe') })],
    ['actions of a Deny', statement({ Effect: 'Deny', Action: many('ssm:Describe') })],
    ...[
      'StringLike',
      'StringEquals',
      'StringEqualsIgnoreCaseIfExists',
      'ForAnyValue:StringLike',
      'ArnLike',
      'IpAddress',
      'NumericEquals',
      'DateLessThanEquals',
    ].map((operator) => [operator, under(operator, { key: many('value') })] as const),
  ])('deals out %s', (_, whole) => {
    const parts = divideStatement(whole, 300);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(charactersOf(part)).toBeLessThanOrEqual(300);
    // What all parts have alike is the statement, and the values of the divided list are all there, in order.
    const values = (text: Statement) => JSON.stringify(text).match(/[A-Za-z/:0-9-]+-\d{4}/g) ?? [];
    expect(parts.flatMap(values)).toEqual(values(whole));
    const frame = (text: Statement) => JSON.stringify(text).replace(/"[^"]*-\d{4}",?/g, '');
    for (const part of parts) expect(frame(part)).toBe(frame(whole));
  });

  it.each([
    'StringNotLike',
    'StringNotEquals',
    'ForAnyValue:StringNotLike',
    'ForAllValues:StringLike',
    'NotIpAddress',
    'ArnNotEqualsIfExists',
    'NumericNotEquals',
    'DateNotEquals',
    'Null',
  ])('never divides the values of %s', (operator) => {
    const whole = under(operator, { key: many('value') });
    expect(divideStatement(whole, 300)).toEqual([whole]);
  });

  it.each(['NotAction', 'NotResource', 'NotPrincipal'])('never divides a statement with %s', (name) => {
    const whole: Statement = { ...statement({ Resource: many('arn') }), [name]: 'value' };
    expect(divideStatement(whole, 300)).toEqual([whole]);
  });

  it('divides the list of one condition key only', () => {
    const whole = under('StringLike', { one: many('value', 20), other: many('value', 60) });
    const parts = divideStatement(whole, 700);
    for (const part of parts) expect(part.Condition?.StringLike?.one).toEqual(many('value', 20));
    expect(parts.flatMap((part) => part.Condition?.StringLike?.other ?? [])).toEqual(many('value', 60));
    const both = under('StringLike', { one: many('value', 60), other: many('value', 60) });
    expect(divideStatement(both, 700)).toEqual([both]);
  });

  it('divides a second list when the rest leaves no room, so that every pair stays', () => {
    const whole = statement({
      Resource: many('arn:aws:ssm:eu-west-1:012345678901:document/Team', 30),
      Condition: { StringLike: { key: many('value', 30) } },
    });
    const parts = divideStatement(whole, 320);
    const pairs = parts.flatMap((part) =>
      [part.Resource ?? []]
        .flat()
        .flatMap((resource) =>
          [part.Condition?.StringLike?.key ?? []].flat().map((value) => `${resource} ${value}`),
        ),
    );
    expect(new Set(pairs).size).toBe(900);
    expect(pairs).toHaveLength(900);
    for (const part of parts) expect(charactersOf(part)).toBeLessThanOrEqual(320);
  });
});
