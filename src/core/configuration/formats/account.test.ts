import { describe, expect, it } from 'vitest';
import { accountProblems, isAccount } from './account.ts';

describe('accountProblems', () => {
  it.each(['', '*', '012345678901', '444455556666'])('accepts %j', (value) => {
    expect(accountProblems(value)).toEqual([]);
  });

  it.each(['111122223333', '123456789012'])('notes that %s is from the documentation', (value) => {
    expect(accountProblems(value)).toEqual([
      { code: 'example-identifier', severity: 'info', params: { value } },
    ]);
  });

  it.each([
    '12345678901',
    '1234567890123',
    '1234-5678-9012',
    ' 444455556666',
    'account-id',
    '**',
    '٤٤٤٤٥٥٥٥٦٦٦٦',
  ])('refuses %j', (value) => {
    expect(accountProblems(value)).toEqual([
      { code: 'account-format', severity: 'error', params: { value } },
    ]);
    expect(isAccount(value)).toBe(false);
  });
});
