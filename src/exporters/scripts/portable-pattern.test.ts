import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETER_FACTS } from '../parameter-facts.ts';
import { portablePattern } from './quoting.ts';

const patterns = Object.values(PARAMETER_FACTS).map(({ pattern }) => pattern);

describe('portablePattern', () => {
  it('asks for no more than 255 repetitions', () => {
    for (const pattern of patterns) {
      for (const [, most] of portablePattern(pattern).matchAll(/(\d+)\}/g)) {
        expect(Number(most)).toBeLessThanOrEqual(255);
      }
    }
  });

  it('matches the same texts', () => {
    const length = fc.oneof(fc.integer({ min: 0, max: 520 }), fc.constantFrom(255, 256, 257, 510, 512, 513));
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        length,
        fc.constantFrom('a', '0', '/', '!'),
        (pattern, count, unit) => {
          const text = unit.repeat(count);
          expect(new RegExp(portablePattern(pattern)).test(text)).toBe(new RegExp(pattern).test(text));
        },
      ),
    );
  });

  it('keeps a lower limit above 255', () => {
    const pattern = new RegExp(portablePattern('^[a]{300,600}$'));
    expect([299, 300, 600, 601].map((count) => pattern.test('a'.repeat(count)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
