import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant.ts';

const date = fc.date({
  min: new Date('0000-01-01'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('instants', () => {
  it('are read as JavaScript reads them', () => {
    fc.assert(
      fc.property(date, (value) => {
        expect(parseInstant(value.toISOString())).toBeCloseTo(value.getTime() / 1000, 3);
      }),
    );
  });

  it('are written so that they are read back', () => {
    fc.assert(
      fc.property(date, (value) => {
        const seconds = Math.floor(value.getTime() / 1000);
        expect(formatInstant(seconds)).toBe(`${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
        expect(parseInstant(formatInstant(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ['2026', 1_767_225_600],
    ['2026-01', 1_767_225_600],
    ['2026-01-01T00:00Z', 1_767_225_600],
    ['2026-01-01T00:00:00-05:30', 1_767_245_400],
    ['2024-02-29', 1_709_164_800],
    ['0', 0],
    ['1767225600', 1_767_225_600],
    ['12345', 12_345],
    ['-1.5', -1.5],
  ])('%s is %d', (text, seconds) => {
    expect(parseInstant(text)).toBe(seconds);
  });

  it.each([
    '',
    'now',
    '2026-13',
    '2026-02-29',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00',
    '2026-1-1',
    '1e9',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
