import { describe, expect, it } from 'vitest';
import { compile, evaluate, explain } from './evaluate.ts';
import type { Request } from './request.ts';
import { policy, request } from './testing/ask.ts';

const NODE = 'arn:aws:ec2:us-east-1:111122223333:instance/i-1';
const SESSION = 'arn:aws:ssm:us-east-1:111122223333:session/ann-1';

const first = (statement: object, part: Partial<Request> = {}) => {
  const match = evaluate([policy(statement)], request(part)).statements[0];
  if (match === undefined) throw new Error('no statement');
  return match;
};

describe('the explanation of a statement', () => {
  it('has each statement of each policy, in order', () => {
    const { statements } = explain(
      compile({ identity: [policy({ Sid: 'A' }, {}), policy({ Effect: 'Deny' })], boundary: policy({}) }),
      request(),
    );
    expect(
      statements.map(({ from, statement, sid, effect, applies }) => [
        from.role,
        from.policy,
        statement,
        sid,
        effect,
        applies,
      ]),
    ).toEqual([
      ['identity', 0, 0, 'A', 'Allow', true],
      ['identity', 0, 1, undefined, 'Allow', true],
      ['identity', 1, 0, undefined, 'Deny', true],
      ['boundary', 0, 0, undefined, 'Allow', true],
    ]);
  });

  it('names the pattern that lists the action', () => {
    expect(first({ Action: ['ec2:*', 'SSM:Start*'] }).action).toEqual({
      element: 'Action',
      matched: true,
      pattern: { text: 'SSM:Start*', at: '/Statement/0/Action/1' },
    });
    expect(first({ NotAction: 'ssm:*' }).action).toEqual({
      element: 'NotAction',
      matched: false,
      pattern: { text: 'ssm:*', at: '/Statement/0/NotAction' },
    });
    expect(first({ Action: 'ec2:*' }).action).toEqual({ element: 'Action', matched: false });
  });

  it('names the pattern that lists the resource, with its variables filled in', () => {
    const context = { 'aws:username': 'ann' };
    const own = 'arn:aws:ssm:*:*:session/${aws:username}-*';
    expect(first({ Resource: [NODE, own] }, { resource: SESSION, context }).resource).toEqual({
      element: 'Resource',
      matched: true,
      pattern: { text: own, filled: 'arn:aws:ssm:*:*:session/ann-*', at: '/Statement/0/Resource/1' },
    });
    expect(first({ NotResource: own }, { resource: SESSION, context }).resource).toMatchObject({
      element: 'NotResource',
      matched: false,
      pattern: { at: '/Statement/0/NotResource' },
    });
  });

  it.each([
    ['arn:aws-cn:ec2:us-east-1:111122223333:instance/i-1', 'partition', false],
    ['arn:aws:ssm:us-east-1:111122223333:instance/i-1', 'service', false],
    ['arn:aws:EC2:us-east-1:111122223333:instance/i-1', 'service', true],
    ['arn:aws:ec2:us-east-2:111122223333:instance/i-1', 'region', false],
    ['arn:aws:ec2:us-east-1::instance/i-1', 'account', false],
    ['arn:aws:ec2:us-east-1:111122223333:instance/i-2', 'resource', false],
    ['arn:aws:ec2:us-east-1:111122223333:Instance/*', 'resource', true],
    ['arn:aws:ec2:us-east-1:111122223333:instance/${aws:username}', 'variable-missing', false],
    ['arn:aws:ssm', 'service', false],
    ['arn:aws', 'not-an-arn', false],
    ['key-name', 'not-an-arn', false],
  ])('%s misses the node by %s', (pattern, miss, differsByCase) => {
    expect(first({ Resource: pattern }, { resource: NODE }).resource.nearest).toMatchObject({
      miss,
      differsByCase,
    });
  });

  it('tells of the pattern that came closest', () => {
    const Resource = [
      'arn:aws:ssm:*:*:document/a',
      'arn:aws:ec2:us-east-1:999999999999:instance/i-1',
      'arn:aws:ec2:eu-west-1:*:instance/*',
    ];
    expect(first({ Resource }, { resource: NODE }).resource.nearest).toMatchObject({
      at: '/Statement/0/Resource/1',
      miss: 'account',
    });
  });

  it('says that an ARN never covers an action that is asked on the star', () => {
    expect(first({ Resource: NODE }).resource).toMatchObject({
      matched: false,
      nearest: { miss: 'not-an-arn' },
    });
  });

  it('lists the variables that have no value', () => {
    const { nearest } = first(
      { Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*' },
      { resource: SESSION },
    ).resource;
    expect(nearest).toMatchObject({
      missingVariables: ['aws:username'],
      filled: 'arn:aws:ssm:*:*:session/${aws:username}-*',
    });
  });
});

describe('the explanation of a condition', () => {
  it.each([
    ['StringEquals', 'WebServers', 'Db', 'different-value'],
    ['StringEquals', 'WebServers', 'webservers', 'different-case'],
    ['StringLike', 'Web*', 'webservers', 'different-case'],
    ['StringEquals', 'Web*', 'WebServers', 'wildcard-in-exact-operator'],
    ['ForAnyValue:StringEquals', 'Web*', 'WebServers', 'wildcard-in-exact-operator'],
    ['StringNotEquals', 'Db', 'Db', 'excluded-value'],
    ['StringEquals', [], 'a', 'no-values'],
    ['StringEquals', '${aws:username}', 'a', 'missing-variable'],
    ['NumericLessThan', '5', 'six', 'unreadable'],
    ['NumericLessThan', '5', '6', 'different-value'],
    ['DateLessThan', 'soon', '2026-01-01', 'unreadable'],
    ['IpAddress', '10.0.0.0/8', '203.0.113.1', 'different-value'],
    ['IpAddress', '10.0.0.0/8', 'localhost', 'unreadable'],
    ['ArnLike', 'arn:aws:iam::*:role/a', 'role/a', 'unreadable'],
    ['Bool', 'yes', 'true', 'unreadable'],
    ['Null', 'true', 'a', 'key-present'],
    ['ForAnyValue:Null', 'true', 'a', 'set-operator-on-null'],
    ['StringEquals', 'a', undefined, 'missing-key'],
    ['Null', 'false', undefined, 'missing-key'],
  ])('%s %j of %j: %s', (operator, value, asked, why) => {
    const context = asked === undefined ? {} : { k: asked };
    const [condition] = first({ Condition: { [operator]: { k: value } } }, { context }).conditions;
    expect(condition).toMatchObject({ met: false, why });
  });

  it('has the values of both sides', () => {
    const context = { 'aws:userid': 'AROA:ann', 'ssm:resourceTag/aws:ssmmessages:session-id': 'AROA:ann' };
    const key = 'SSM:resourceTag/aws:ssmmessages:session-id';
    const { conditions } = first({ Condition: { StringLike: { [key]: ['${aws:userid}*'] } } }, { context });
    expect(conditions).toEqual([
      {
        at: '/Statement/0/Condition/StringLike/SSM:resourceTag~1aws:ssmmessages:session-id',
        operator: 'StringLike',
        key,
        values: ['${aws:userid}*'],
        filled: ['AROA:ann*'],
        requestValues: ['AROA:ann'],
        outcome: 'met',
        met: true,
        setOperatorOnSingleValue: false,
      },
    ]);
  });

  it('tells a condition that is met without its key', () => {
    const [condition] = first({ Condition: { BoolIfExists: { k: 'true' } } }).conditions;
    expect(condition).toMatchObject({ outcome: 'met-without-key', met: true, requestValues: [] });
  });
});

describe('missing context', () => {
  const missing = (statements: readonly object[], part: Partial<Request> = {}) =>
    evaluate([policy(...statements)], request(part)).missingContext;
  const needs = (key: string, operator = 'Bool') => ({ Condition: { [operator]: { [key]: 'true' } } });

  it('names the keys without which an Allow did not apply', () => {
    expect(missing([needs('a'), needs('b')])).toEqual(['a', 'b']);
  });

  it('names the keys without which a Deny did not apply', () => {
    expect(missing([{}, { Effect: 'Deny', ...needs('a') }])).toEqual(['a']);
  });

  it('names the keys by whose absence alone it is allowed, or denied', () => {
    expect(missing([needs('a', 'BoolIfExists')])).toEqual(['a']);
    expect(missing([{}, { Effect: 'Deny', ...needs('a', 'StringNotEquals') }])).toEqual(['a']);
  });

  it('names variables', () => {
    const own = { Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*' };
    expect(missing([own], { resource: SESSION })).toEqual(['aws:username']);
    expect(missing([own], { resource: NODE })).toEqual([]);
    expect(
      missing([{ Condition: { StringLike: { k: '${aws:userid}*' } } }], { context: { k: 'a' } }),
    ).toEqual(['aws:userid']);
    expect(
      missing([{ Condition: { StringLike: { k: ['${aws:userid}*', 'a'] } } }], { context: { k: 'a' } }),
    ).toEqual([]);
  });

  it('names no key that could not have turned the outcome', () => {
    expect(missing([{}, needs('a')])).toEqual([]);
    expect(missing([{ Action: 'ec2:*', ...needs('a') }])).toEqual([]);
    expect(missing([{ Resource: NODE, ...needs('a') }])).toEqual([]);
    expect(missing([{ Condition: { Bool: { a: 'true', b: 'true' } } }], { context: { b: 'false' } })).toEqual(
      [],
    );
    expect(missing([{}, { Effect: 'Deny' }, { Effect: 'Deny', ...needs('a', 'StringNotEquals') }])).toEqual(
      [],
    );
    expect(missing([needs('a')], { context: { A: 'true' } })).toEqual([]);
  });

  it('names a key once', () => {
    expect(missing([needs('aws:Key'), needs('AWS:key')])).toEqual(['aws:Key']);
  });

  it('asks only the policies that refuse', () => {
    const set = compile({ identity: [policy(needs('a'), {})], boundary: policy(needs('b')) });
    const decision = explain(set, request());
    expect(decision.refusedBy).toEqual({ role: 'boundary', level: 0 });
    expect(decision.missingContext).toEqual(['b']);
  });
});
