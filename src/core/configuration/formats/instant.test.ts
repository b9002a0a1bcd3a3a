import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantProblems, isInstant, windowProblems } from './instant.ts';

describe('isInstant', () => {
  it('accepts every instant to the second', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (value) => {
        expect(isInstant(`${value.toISOString().slice(0, 19)}Z`)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    '2026-01-31',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T08:60:00Z',
    '2026-01-01T08:00:00',
    '2026-01-01T08:00:00+01:00',
    '2026-01-01T08:00:00.000Z',
  ])('refuses %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('problems of a time window', () => {
  it('leaves open ends alone and reports what is no instant', () => {
    expect(instantProblems('')).toEqual([]);
    expect(instantProblems('tomorrow').map(({ code }) => code)).toEqual(['instant-format']);
  });

  it('reports an end that is not after the beginning', () => {
    const [early, late] = ['2026-01-31T08:00:00Z', '2026-01-31T08:00:01Z'];
    expect(windowProblems(early, late)).toEqual([]);
    expect(windowProblems(late, '')).toEqual([]);
    expect(windowProblems(late, early).map(({ code }) => code)).toEqual(['instant-order']);
    expect(windowProblems(early, early).map(({ code }) => code)).toEqual(['instant-order']);
  });
});
