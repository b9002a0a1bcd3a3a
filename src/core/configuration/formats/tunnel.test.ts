import { describe, expect, it } from 'vitest';
import { hostProblems } from './tunnel.ts';

const codes = (problems: ReturnType<typeof hostProblems>) =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

describe('hostProblems', () => {
  it.each([
    '',
    'db',
    'db.internal.example.com',
    'db.internal.example.com.',
    'orders.abc123.eu-west-1.rds.amazonaws.com',
    'my_db.private',
    '10.0.12.7',
    '2001:db8::5',
    '3com.example',
    'xn--bcher-kva.example',
  ])('accepts %j', (value) => {
    expect(codes(hostProblems(value))).toEqual([]);
  });

  it.each([
    'postgres://db.internal/orders',
    'https://db.internal',
    'db.internal/orders',
    'user@db.internal',
    'db internal',
    '-db.internal',
    'db..internal',
    '.internal',
    '10.0.12',
    '10.0.12.256',
    '1234',
    '2001:db8::g',
    '{{ host }}',
    '${host}',
    '*.internal',
    '"',
    `${'a'.repeat(64)}.internal`,
    Array.from({ length: 64 }, () => 'abc').join('.'),
    'büro.example',
  ])('refuses %j', (value) => {
    expect(codes(hostProblems(value))).toEqual(['error host-format']);
  });

  it.each([
    ['db.internal:5432', 'db.internal', '5432'],
    ['10.0.12.7:3306', '10.0.12.7', '3306'],
    ['[2001:db8::5]:5432', '2001:db8::5', '5432'],
  ])('tells host and port of %j apart', (value, host, port) => {
    expect(hostProblems(value)).toMatchObject([{ code: 'host-with-port', params: { value, host, port } }]);
  });

  it.each(['169.254.169.254', '169.254.169.253', 'fd00:ec2::254', 'fd00:ec2:0:0::254'])(
    'refuses %s, which the agent refuses',
    (value) => {
      expect(codes(hostProblems(value))).toEqual(['error host-refused']);
    },
  );

  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1'])(
    'notes that %s is the node',
    (value) => {
      expect(codes(hostProblems(value))).toEqual(['info host-is-node']);
    },
  );
});
