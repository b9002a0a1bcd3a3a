import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compilePattern, matches } from './pattern.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '😀', '\n'), maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '😀', '\n'), maxLength: 8 });

it('matches as the regular expression does in which . is any character', () => {
  fc.assert(
    fc.property(pattern, text, (wanted, asked) => {
      const source = [...wanted].map((character) =>
        character === '*' ? '.*' : character === '?' ? '.' : `\\u{${character.codePointAt(0)?.toString(16)}}`,
      );
      const expected = new RegExp(`^${source.join('')}$`, 'su').test(asked);
      const compiled = compilePattern(wanted, { wildcards: true, variables: false });
      expect(matches(compiled.pattern, asked, {})).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it('takes no exponential time', () => {
  const { pattern: wanted } = compilePattern(`${'a*'.repeat(50)}b`, { wildcards: true, variables: false });
  expect(matches(wanted, 'a'.repeat(5000), {})).toBe(false);
});
