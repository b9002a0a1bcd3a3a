import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointerToken } from './json.ts';
import { print } from './print.ts';
import { HIDDEN_CHARACTERS, hiddenText } from './testing/characters.ts';

/** The value at a JSON pointer, found the slow way. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, token) => Object(node)[token.replaceAll('~1', '/').replaceAll('~0', '~')], value);
}

describe('print', () => {
  it('prints as JSON.stringify does, whatever the value', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        const json = JSON.parse(JSON.stringify(value));
        expect(print(json).text).toBe(JSON.stringify(json, null, 2));
      }),
    );
  });

  it('says the same in characters that are seen', () => {
    fc.assert(
      fc.property(fc.dictionary(hiddenText, hiddenText), (value) => {
        const { text } = print(value);
        expect(JSON.parse(text)).toEqual({ ...value });
        for (const character of HIDDEN_CHARACTERS) expect(text).not.toContain(character);
      }),
    );
  });

  it('knows where every value stands', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), (value) => {
        const json = JSON.parse(JSON.stringify(value));
        const { text, ranges } = print(json);
        for (const [pointer, { valueStart, end }] of ranges) {
          expect(JSON.parse(text.slice(valueStart, end))).toEqual(at(json, pointer));
        }
      }),
    );
  });

  it('starts the range of a member at its key', () => {
    const { text, ranges } = print({ 'a/b': [1] });
    const range = ranges.get(`/${pointerToken('a/b')}`);
    expect(text.slice(range?.start, range?.end)).toMatch(/^"a\/b": \[/);
  });
});
