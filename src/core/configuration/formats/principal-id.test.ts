import { describe, expect, it } from 'vitest';
import { principalIdProblems } from './sessions.ts';

const USER = 'AIDACKCEVSQ6C2ABCDEFG';
const ROLE = 'AROADBQP57FF2ABCDEFGH';
const codes = (value: string, expected: 'user' | 'role-session') =>
  principalIdProblems(value, expected).map(({ code, severity }) => `${severity} ${code}`);

describe('principalIdProblems', () => {
  it('accepts nothing yet, a user, and a role with its session', () => {
    expect(codes('', 'user')).toEqual([]);
    expect(codes(USER, 'user')).toEqual([]);
    expect(codes(`${ROLE}:ann@example.com`, 'role-session')).toEqual([]);
  });

  it('notes the identifiers of the documentation', () => {
    expect(codes('AIDIODR4TAW7CSEXAMPLE', 'user')).toEqual(['info example-identifier']);
    expect(codes('AIDIODR4TAW7CSEXAMPLE:MyRole', 'role-session')).toEqual(['info example-identifier']);
  });

  it('refuses the other kind as such', () => {
    expect(codes(`${ROLE}:ann`, 'user')).toEqual(['error principal-id-kind']);
    expect(codes(USER, 'role-session')).toEqual(['error principal-id-kind']);
  });

  it.each([
    ['ann', 'user'],
    [`${USER}:ann`, 'user'],
    ['AGPACKCEVSQ6C2ABCDEFG', 'user'],
    ['AIDIODR4TAW7CSEXAMPLE:MyRole', 'user'],
    [ROLE, 'role-session'],
    [`${ROLE}:`, 'role-session'],
    [`${ROLE}:two words`, 'role-session'],
    [`${ROLE}:a:b`, 'role-session'],
    [`${ROLE}:*`, 'role-session'],
    ['${aws:userid}', 'role-session'],
  ] as const)('refuses %s as %s', (value, expected) => {
    expect(codes(value, expected)).toEqual(['error principal-id-format']);
  });
});
