import { describe, expect, it } from 'vitest';
import { accountProblems, isAccount, regionsProblems } from './places.ts';

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

const codes = (...found: Parameters<typeof regionsProblems>) =>
  regionsProblems(...found).map(({ code, severity }) => `${severity} ${code}`);

describe('regionsProblems', () => {
  it('accepts none, any, and listed Regions of the partition', () => {
    expect(codes([], 'aws')).toEqual([]);
    expect(codes(['*'], 'aws-iso')).toEqual([]);
    expect(codes(['us-east-1', 'eu-central-2'], 'aws')).toEqual([]);
    expect(codes(['cn-north-1'], 'aws-cn')).toEqual([]);
  });

  it('warns of a Region that fits the pattern but is not listed', () => {
    expect(codes(['eu-west-9'], 'aws')).toEqual(['warning region-unlisted']);
  });

  it('refuses a Region of another partition and says which', () => {
    expect(regionsProblems(['us-gov-west-1'], 'aws')).toEqual([
      {
        code: 'region-other-partition',
        severity: 'error',
        params: { value: 'us-gov-west-1', partition: 'aws', found: 'aws-us-gov' },
      },
    ]);
    expect(codes(['us-east-1'], 'aws-us-gov')).toEqual(['error region-other-partition']);
  });

  it('refuses what is no Region', () => {
    expect(codes(['region', 'US-EAST-1'], 'aws')).toEqual(['error region-format', 'error region-format']);
  });

  it('reports * beside names, and repetition once', () => {
    expect(codes(['*', 'us-east-1'], 'aws')).toEqual(['warning region-any-with-others']);
    expect(codes(['us-east-1', 'us-east-1', 'us-east-1'], 'aws')).toEqual(['info duplicate-value']);
  });
});
