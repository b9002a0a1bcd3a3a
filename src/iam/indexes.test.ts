import { describe, expect, it } from 'vitest';
import { compile, decide } from './evaluate.ts';
import { type Context, contextKey, indexed, lookup } from './request.ts';

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a context with many keys', () => {
  const keys = Object.fromEntries(many(100, (index) => [`aws:ResourceTag/k${index}`, `v${index}`]));
  const context: Context = { ...keys, 'AWS:resourcetag/K7': 'twin', 'aws:TagKeys': [], list: ['a', 'b'] };

  it('says the same with an index as without', () => {
    const few = { a: 'b' };
    expect(indexed(few)).toBe(few);
    const asked = indexed(context);
    expect(asked).not.toBe(context);
    for (const name of [...Object.keys(context), 'AWS:RESOURCETAG/k3', 'none', 'toString', '__proto__']) {
      expect(lookup(asked, contextKey(name))).toEqual(lookup(context, contextKey(name)));
    }
    expect(lookup(asked, contextKey('aws:resourcetag/k7'))).toEqual(['v7', 'twin']);
    expect(Object.entries(asked)).toEqual(Object.entries(context));
  });

  it('is read once, however many conditions ask about it', () => {
    let reads = 0;
    const counting = new Proxy(keys, {
      ownKeys: (target) => {
        reads += 1;
        return Reflect.ownKeys(target);
      },
    });
    const Condition = {
      StringEquals: Object.fromEntries(many(100, (index) => [`aws:ResourceTag/k${index}`, `v${index}`])),
    };
    const Statement = [{ Effect: 'Allow', Action: 'a:b', Resource: '*', Condition }];
    const policies = compile({ identity: [{ Version: '2012-10-17', Statement }] });
    expect(decide(policies, { action: 'a:b', resource: '*', context: counting })).toBe('allowed');
    expect(reads).toBeLessThan(5);
  });

  it('may change between two questions', () => {
    const Statement = [
      {
        Effect: 'Allow',
        Action: 'a:b',
        Resource: '*',
        Condition: {
          StringEquals: Object.fromEntries(many(40, (index) => [`aws:ResourceTag/k${index}`, `v${index}`])),
        },
      },
    ];
    const policies = compile({ identity: [{ Version: '2012-10-17', Statement }] });
    const mine: Record<string, string> = { ...keys };
    const request = { action: 'a:b', resource: '*', context: mine };
    expect(decide(policies, request)).toBe('allowed');
    mine['aws:ResourceTag/k3'] = 'else';
    expect(decide(policies, request)).toBe('implicitly-denied');
  });
});

describe('a policy with many statements', () => {
  const statement = (Effect: 'Allow' | 'Deny', Resource: string | readonly string[]) => ({
    Effect,
    Action: 'a:b',
    Resource,
  });
  const named = many(100, (index) => statement('Allow', [`r${index}`, `s${index}`]));
  const decided = (statements: readonly object[], resource: string) =>
    decide(compile({ identity: [{ Version: '2012-10-17', Statement: statements }] }), {
      action: 'a:b',
      resource,
      context: {},
    });

  it('finds those that name the resource, and those that may be about any', () => {
    expect(decided(named, 's77')).toBe('allowed');
    expect(decided(named, 't1')).toBe('implicitly-denied');
    expect(decided([...named, statement('Deny', 's*')], 's77')).toBe('explicitly-denied');
    expect(decided([...named, statement('Deny', 's77')], 's77')).toBe('explicitly-denied');
    expect(decided([...named, statement('Allow', '*')], 't1')).toBe('allowed');
    const elsewhere = { Effect: 'Deny', Action: ['A:b', 'a:c'], Resource: 's*' };
    expect(decided([...named, elsewhere], 's77')).toBe('explicitly-denied');
    expect(decided([...named, { ...elsewhere, Action: 'a:c' }], 's77')).toBe('allowed');
    expect(decided([...named, { ...elsewhere, Action: 'a:?' }], 's77')).toBe('explicitly-denied');
    const except = { Effect: 'Deny', Action: 'a:b', NotResource: ['r1'] };
    expect(decided([...named, except], 'r1')).toBe('allowed');
    expect(decided([...named, except], 'r2')).toBe('explicitly-denied');
  });
});

describe('a condition with many values', () => {
  const decided = (operator: string, values: readonly string[], value: string, more: Context = {}) => {
    const Statement = [
      { Effect: 'Allow', Action: 'a:b', Resource: '*', Condition: { [operator]: { k: values } } },
    ];
    return decide(compile({ identity: [{ Version: '2012-10-17', Statement }] }), {
      action: 'a:b',
      resource: '*',
      context: { ...more, k: value },
    });
  };
  const values = many(50, (index) => `Value-${index}`);

  it.each([
    ['StringEquals', values, 'Value-33', 'value-33'],
    ['StringEqualsIgnoreCase', values, 'vALUE-33', 'value-333'],
    ['StringLike', [...values, 'x*'], 'xyz', 'yz'],
    ['StringLike', values, 'Value-33', 'Value-3?'],
    ['ArnLike', values.map((each) => `arn:a:b:c:d:${each}`), 'arn:a:b:c:d:Value-33', 'arn:a:b:c:d:Value-34x'],
    ['IpAddress', many(50, (index) => `203.0.${index}.0/24`), '203.0.33.7', '203.0.50.7'],
    ['IpAddress', many(50, (index) => `2001:db8:${index}::/48`), '2001:db8:10::1', '203.0.113.7'],
  ])('%s takes one of them and no other', (operator, listed, right, wrong) => {
    expect(decided(operator, listed, right)).toBe('allowed');
    expect(decided(operator, listed, wrong)).toBe('implicitly-denied');
  });

  it('takes what is no ARN for none, though the value is the same', () => {
    expect(decided('ArnLike', values, 'Value-33')).toBe('implicitly-denied');
  });

  it('still fills variables in', () => {
    expect(decided('StringEquals', [...values, '${aws:username}'], 'ann', { 'aws:username': 'ann' })).toBe(
      'allowed',
    );
  });
});

describe('lists with places without a value', () => {
  const action: string[] = ['a:b'];
  action.length = 3;
  const statement = { Effect: 'Allow', Action: 'a:b', Resource: '*' };
  const statements: object[] = [statement];
  statements.length = 4_000_000_000;

  it.each([
    ['actions', { Version: '2012-10-17', Statement: [{ ...statement, Action: action }] }],
    ['statements', { Version: '2012-10-17', Statement: statements }],
  ])('of %s are refused, as JSON would have null there', (_, document) => {
    const policies = compile({ identity: [document] });
    expect(policies.problems).not.toEqual([]);
    expect(decide(policies, { action: 'a:b', resource: '*', context: {} })).toBe('implicitly-denied');
  });
});
