import { describe, expect, it } from 'vitest';
import { met } from './testing/ask.ts';
import { OPERATOR_NAMES, parseOperator } from './operators.ts';

type Case = readonly [operator: string, value: unknown, asked: string, expected: boolean];

const check = (cases: readonly Case[]) =>
  it.each(cases)('%s %j of %j is %s', (operator, value, asked, expected) => {
    expect(met({ [operator]: { k: value } }, { k: asked })).toBe(expected);
  });

describe('strings', () => {
  check([
    ['StringEquals', 'WebServers', 'WebServers', true],
    ['StringEquals', 'WebServers', 'webservers', false],
    ['StringEquals', 'Web*', 'WebServers', false],
    ['StringEquals', 'Web*', 'Web*', true],
    ['StringEquals', '', '', true],
    ['StringNotEquals', 'WebServers', 'webservers', true],
    ['StringNotEquals', 'WebServers', 'WebServers', false],
    ['StringEqualsIgnoreCase', 'WebServers', 'wEBSERVERS', true],
    ['StringEqualsIgnoreCase', 'Web*', 'webx', false],
    ['StringNotEqualsIgnoreCase', 'WebServers', 'wEBSERVERS', false],
    ['StringNotEqualsIgnoreCase', 'WebServers', 'Db', true],
    ['StringLike', 'Web*', 'WebServers', true],
    ['StringLike', 'Web*', 'Web', true],
    ['StringLike', 'web*', 'WebServers', false],
    ['StringLike', 'Web?', 'Webs', true],
    ['StringLike', 'Web?', 'Web', false],
    ['StringLike', '*Serv*s', 'WebServers', true],
    ['StringLike', 'eb', 'Web', false],
    ['StringLike', '*', '', true],
    ['StringLike', 'a*b*c', 'a:1:b:2:c', true],
    ['StringNotLike', 'Web*', 'WebServers', false],
    ['StringNotLike', 'Web*', 'Db', true],
  ]);
});

describe('numbers', () => {
  check([
    ['NumericEquals', '10', '10.0', true],
    ['NumericEquals', 10, '10', true],
    ['NumericEquals', '-0.5', '-.5', true],
    ['NumericEquals', '10', 'ten', false],
    ['NumericEquals', 'ten', 'ten', false],
    ['NumericEquals', '1*', '10', false],
    ['NumericNotEquals', '10', '10.0', false],
    ['NumericNotEquals', '10', '11', true],
    ['NumericLessThan', '3600', '3599', true],
    ['NumericLessThan', '3600', '3600', false],
    ['NumericLessThan', '9', '10', false],
    ['NumericLessThanEquals', '3600', '3600', true],
    ['NumericLessThanEquals', '3600', '3601', false],
    ['NumericGreaterThan', '5', '6', true],
    ['NumericGreaterThan', '5', '5', false],
    ['NumericGreaterThanEquals', '5', '5', true],
    ['NumericGreaterThanEquals', '5', '4.99', false],
    ['NumericLessThan', '5', '', false],
  ]);
});

describe('dates', () => {
  check([
    ['DateEquals', '2026-01-31T08:00:00Z', '2026-01-31T09:00:00+01:00', true],
    ['DateEquals', '2026-01-31T08:00:00Z', '1769846400', true],
    ['DateEquals', '1769846400', '2026-01-31T08:00:00Z', true],
    ['DateEquals', '2026-01-31', '2026-01-31T00:00:00Z', true],
    ['DateEquals', '2026', '2026-01-01T00:00:00Z', true],
    ['DateEquals', '2026-01-31', '2026-01-31T00:00:01Z', false],
    ['DateEquals', '2026-01-3*', '2026-01-31', false],
    ['DateNotEquals', '2026-01-31', '2026-02-01', true],
    ['DateNotEquals', '2026-01-31', '2026-01-31T00:00:00.0Z', false],
    ['DateLessThan', '2026-12-31T00:00:00Z', '2026-06-01T12:00:00Z', true],
    ['DateLessThan', '2026-12-31T00:00:00Z', '2026-12-31T00:00:00Z', false],
    ['DateLessThanEquals', '2026-12-31T00:00:00Z', '2026-12-31T00:00:00Z', true],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z', false],
    ['DateGreaterThan', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.5Z', true],
    ['DateGreaterThanEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['DateGreaterThan', 'yesterday', '2026-01-01T00:00:00Z', false],
    ['DateGreaterThan', '2026-02-30', '2027-01-01', false],
  ]);
});

describe('Bool', () => {
  check([
    ['Bool', 'true', 'true', true],
    ['Bool', true, 'true', true],
    ['Bool', 'TRUE', 'true', true],
    ['Bool', 'true', 'false', false],
    ['Bool', false, 'false', true],
    ['Bool', 't*', 'true', false],
    ['Bool', 'yes', 'yes', false],
    ['Bool', ['true', 'false'], 'false', true],
  ]);
});

describe('addresses', () => {
  check([
    ['IpAddress', '203.0.113.0/24', '203.0.113.10', true],
    ['IpAddress', '203.0.113.0/24', '203.0.114.10', false],
    ['IpAddress', '203.0.113.10', '203.0.113.10', true],
    ['IpAddress', '203.0.113.10', '203.0.113.11', false],
    ['IpAddress', '203.0.113.77/24', '203.0.113.10', true],
    ['IpAddress', '0.0.0.0/0', '198.51.100.1', true],
    ['IpAddress', ['10.0.0.0/8', '203.0.113.0/24'], '203.0.113.10', true],
    ['IpAddress', '2001:db8::/32', '2001:db8:1::1', true],
    ['IpAddress', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1', true],
    ['IpAddress', '2001:db8::1', '2001:db8::2', false],
    ['IpAddress', '::/0', '203.0.113.10', false],
    ['IpAddress', '0.0.0.0/0', '2001:db8::1', false],
    ['IpAddress', '203.0.113.*', '203.0.113.10', false],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.10', false],
    ['NotIpAddress', '203.0.113.0/24', '198.51.100.1', true],
    ['NotIpAddress', ['203.0.113.0/24', '198.51.100.0/24'], '198.51.100.1', false],
  ]);
});

const ROLE = 'arn:aws:iam::111122223333:role/team/Ops';

describe('ARNs', () => {
  check([
    ['ArnEquals', ROLE, ROLE, true],
    ['ArnEquals', 'arn:aws:iam::*:role/*', ROLE, true],
    ['ArnLike', 'arn:aws:iam::*:role/*', ROLE, true],
    ['ArnLike', 'arn:*:*:*:*:*', ROLE, true],
    ['ArnLike', 'arn:aws:iam::111122223333:role/team/?ps', ROLE, true],
    ['ArnLike', 'arn:aws:iam::111122223333:role/TEAM/Ops', ROLE, false],
    ['ArnLike', 'arn:aws:i*', ROLE, false],
    ['ArnLike', 'arn:aws:iam:*:role/*', ROLE, false],
    ['ArnLike', '*', ROLE, false],
    ['ArnLike', 'arn:aws:iam::*:role/*', 'not-an-arn', false],
    ['ArnLike', 'arn:aws:iam:?:*:role/*', ROLE, false],
    ['StringLike', 'arn:aws:iam:*:role/*', ROLE, true],
    ['ArnNotEquals', ROLE, ROLE, false],
    ['ArnNotEquals', 'arn:aws:iam::*:user/*', ROLE, true],
    ['ArnNotLike', 'arn:aws:iam::*:role/*', ROLE, false],
    ['ArnNotLike', 'arn:aws:iam::*:user/*', ROLE, true],
  ]);
});

describe('BinaryEquals', () => {
  check([
    ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
    ['BinaryEquals', 'QmluYXJ5', 'qmluyxj5', false],
    // The last digit has bits that no byte holds.
    ['BinaryEquals', 'QQ==', 'QR==', true],
    ['BinaryEquals', 'QUI=', 'QUI=', true],
    ['BinaryEquals', 'not base64', 'not base64', false],
    ['BinaryEquals', 'Qm*', 'Qmlu', false],
  ]);
});

describe('Null', () => {
  it.each([
    ['true', {}, true],
    ['true', { k: 'a' }, false],
    ['false', {}, false],
    ['false', { k: 'a' }, true],
    [true, {}, true],
    [false, { K: 'a' }, true],
    // An empty list is no value.
    ['true', { k: [] }, true],
    ['false', { k: '' }, true],
  ])('%j with %o is %s', (value, context, expected) => {
    expect(met({ Null: { k: value } }, context)).toBe(expected);
  });

  it('asks for each of several keys', () => {
    expect(met({ Null: { a: 'true', b: 'true' } }, {})).toBe(true);
    expect(met({ Null: { a: 'true', b: 'true' } }, { b: '1' })).toBe(false);
  });

  it('is never IfExists', () => {
    expect(parseOperator('NullIfExists')).toBeUndefined();
  });

  it.each([{}, { k: 'a' }])('with a set operator is always true, or never: %o', (context) => {
    expect(met({ 'ForAllValues:Null': { k: 'true' } }, context)).toBe(true);
    expect(met({ 'ForAnyValue:Null': { k: 'true' } }, context)).toBe(false);
  });
});

describe('names of operators', () => {
  it.each(OPERATOR_NAMES)('%s is known with both qualifiers, and IfExists unless it is Null', (name) => {
    const ifExists = name === 'Null' ? undefined : expect.objectContaining({ ifExists: true });
    expect(parseOperator(`ForAllValues:${name}`)).toMatchObject({ qualifier: 'ForAllValues' });
    expect(parseOperator(`ForAnyValue:${name}`)).toMatchObject({ qualifier: 'ForAnyValue' });
    expect(parseOperator(`${name}IfExists`)).toEqual(ifExists);
  });

  it.each([
    'StringMatches',
    'stringEquals',
    'ForAll:StringEquals',
    'IfExists',
    '',
    'BinaryNotEquals',
    'constructor',
  ])('%j is none', (name) => {
    expect(parseOperator(name)).toBeUndefined();
  });
});
