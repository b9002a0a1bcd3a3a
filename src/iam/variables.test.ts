import { describe, expect, it } from 'vitest';
import { readPolicy } from './read.ts';
import type { Context } from './request.ts';
import { met, outcome, policy } from './testing/ask.ts';

const SESSION = 'arn:aws:ssm:us-east-1:111122223333:session/';
const ANN = { 'aws:username': 'ann' };

const covers = (Resource: string, resource: string, context: Context = {}, Version = '2012-10-17') =>
  outcome([{ ...policy({ Resource }), Version }], { resource, context }) === 'allowed';

describe('where variables are', () => {
  it('in the last field of Resource', () => {
    expect(covers(`${SESSION}\${aws:username}`, `${SESSION}ann`, ANN)).toBe(true);
  });

  it('not in the fields before it', () => {
    const context = { Region: 'us-east-1' };
    const resource = 'arn:aws:ssm:us-east-1:111122223333:session/a';
    expect(covers('arn:aws:ssm:${Region}:111122223333:session/a', resource, context)).toBe(false);
    expect(covers('arn:aws:ssm:${Region}:*:session/a', 'arn:aws:ssm:${Region}:1:session/a', context)).toBe(
      true,
    );
  });

  it('in values of String and Arn operators', () => {
    expect(met({ StringEquals: { k: '${aws:username}' } }, { ...ANN, k: 'ann' })).toBe(true);
    expect(met({ StringLike: { k: '${aws:username}-*' } }, { ...ANN, k: 'ann-1' })).toBe(true);
    expect(met({ StringEqualsIgnoreCase: { k: '${aws:username}' } }, { ...ANN, k: 'ANN' })).toBe(true);
    const arn = 'arn:aws:iam::111122223333:role/';
    expect(met({ ArnLike: { k: `${arn}\${aws:username}` } }, { ...ANN, k: `${arn}ann` })).toBe(true);
    expect(
      met({ ArnEquals: { k: '${aws:PrincipalArn}' } }, { 'aws:PrincipalArn': `${arn}a`, k: `${arn}a` }),
    ).toBe(true);
  });

  it('not in values of other operators', () => {
    expect(met({ Bool: { k: '${flag}' } }, { flag: 'true', k: 'true' })).toBe(false);
    expect(met({ NumericEquals: { k: '${n}' } }, { n: '1', k: '1' })).toBe(false);
  });
});

describe('variables under Version 2008-10-17', () => {
  it.each(['2008-10-17', undefined])('are plain text under %s', (version) => {
    const statement = { Effect: 'Allow', Action: '*', Resource: `${SESSION}\${aws:username}` };
    const document = { ...(version === undefined ? {} : { Version: version }), Statement: statement };
    expect(outcome([document], { resource: `${SESSION}ann`, context: ANN })).toBe('implicitly-denied');
    expect(outcome([document], { resource: `${SESSION}\${aws:username}`, context: ANN })).toBe('allowed');
  });

  it('nor are escapes read there, so their star is a wildcard', () => {
    const like = { StringLike: { k: 'a${*}' } };
    expect(met(like, { k: 'a${anything}' }, '2008-10-17')).toBe(true);
    expect(met(like, { k: 'a*' }, '2008-10-17')).toBe(false);
    expect(met(like, { k: 'a*' })).toBe(true);
  });
});

describe('which keys a variable reads', () => {
  it.each(['${aws:userName}', '${AWS:USERNAME}'])('%s whatever the case', (variable) => {
    expect(covers(`${SESSION}${variable}`, `${SESSION}ann`, ANN)).toBe(true);
  });

  it('tag keys, also with blanks inside', () => {
    expect(
      met(
        { StringEquals: { k: '${aws:PrincipalTag/cost center}' } },
        { 'aws:PrincipalTag/Cost Center': '7', k: '7' },
      ),
    ).toBe(true);
  });

  it('single-valued keys only', () => {
    expect(met({ StringEquals: { k: '${many}' } }, { many: ['a'], k: 'a' })).toBe(true);
    expect(met({ StringEquals: { k: '${many}' } }, { many: ['a', 'b'], k: 'a' })).toBe(false);
    expect(met({ StringEquals: { k: "${many, 'a'}" } }, { many: ['a', 'b'], k: 'a' })).toBe(false);
  });
});

describe('a missing key in a condition value', () => {
  it('matches nothing in a positive comparison', () => {
    expect(met({ StringLike: { k: '${aws:username}*' } }, { k: '' })).toBe(false);
    expect(met({ StringEquals: { k: '${aws:username}' } }, { k: '${aws:username}' })).toBe(false);
    expect(met({ StringEquals: { k: ['${aws:username}', 'a'] } }, { k: 'a' })).toBe(true);
  });

  it('counts as not equal in a negated one', () => {
    expect(met({ StringNotEquals: { k: '${aws:username}' } }, { k: 'a' })).toBe(true);
    expect(met({ StringNotLike: { k: '*${aws:username}*' } }, { k: 'a' })).toBe(true);
    expect(
      met({ ArnNotLike: { k: 'arn:aws:iam::1:role/${aws:username}' } }, { k: 'arn:aws:iam::1:role/a' }),
    ).toBe(true);
  });
});

describe('defaults', () => {
  it.each([
    ["${aws:PrincipalTag/team, 'all'}", {}, 'all', true],
    ["${aws:PrincipalTag/team, 'all'}", { 'aws:PrincipalTag/team': 'red' }, 'red', true],
    ["${aws:PrincipalTag/team, 'all'}", { 'aws:PrincipalTag/team': 'red' }, 'all', false],
    ["${aws:PrincipalTag/team, ''}", {}, '', true],
    ["${aws:PrincipalTag/team, 'a}b'}", {}, 'a}b', true],
    ["${aws:PrincipalTag/team, '*'}", {}, 'anything', false],
  ])('%s with %o and %j', (value, context, asked, expected) => {
    expect(met({ StringLike: { k: value } }, { ...context, k: asked })).toBe(expected);
  });
});

describe('escapes', () => {
  it.each([
    ['a${*}', 'a*', true],
    ['a${*}', 'ab', false],
    ['a${?}', 'a?', true],
    ['a${?}', 'ab', false],
    ['${$}{aws:username}', '${aws:username}', true],
    ['cost$', 'cost$', true],
    ['$5', '$5', true],
  ])('%s and %s', (value, asked, expected) => {
    expect(met({ StringLike: { k: value } }, { ...ANN, k: asked })).toBe(expected);
    expect(covers(`${SESSION}${value}`, `${SESSION}${asked}`, ANN)).toBe(expected);
  });
});

describe('values of variables', () => {
  it('hold no wildcards', () => {
    const star = { 'aws:username': '*' };
    expect(covers(`${SESSION}\${aws:username}`, `${SESSION}ann`, star)).toBe(false);
    expect(covers(`${SESSION}\${aws:username}`, `${SESSION}*`, star)).toBe(true);
    expect(met({ StringLike: { k: '${aws:username}' } }, { 'aws:username': 'a?', k: 'ab' })).toBe(false);
  });

  it.each([
    ['${}', 'variable-empty'],
    ['${aws:username', 'variable-without-brace'],
    ['${ aws:username}', 'variable-with-space'],
    ['${aws:username }', 'variable-with-space'],
    ['${a${b}}', 'variable-nested'],
    ['${aws:username, all}', 'variable-without-quote'],
  ])('%s is refused as %s', (value, code) => {
    const inResource = readPolicy(policy({ Resource: [SESSION, `${SESSION}${value}`] }));
    expect(inResource.problems).toEqual([{ code, at: '/Statement/0/Resource/1' }]);
    const inCondition = readPolicy(policy({ Condition: { StringLike: { 'a/b': value } } }));
    expect(inCondition.problems).toEqual([{ code, at: '/Statement/0/Condition/StringLike/a~1b' }]);
  });
});
