import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, lineStarts } from './print.ts';

describe('lineOf', () => {
  it('counts the line breaks before the offset', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', 'bc'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(40), (parts, seed) => {
        const text = parts.join('');
        const offset = seed % text.length;
        expect(lineOf(lineStarts(text), offset)).toBe(text.slice(0, offset).split('\n').length - 1);
      }),
    );
  });
});
