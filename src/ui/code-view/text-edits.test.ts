import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEdits } from './text-edits.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '  "x",\n', '}'), { maxLength: 20 })
  .map((all) => all.join(''));

describe('textEdits', () => {
  it('turns any text into any other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let result = before;
        for (const edit of [...textEdits(before, after)].reverse()) {
          result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
        }
        expect(result).toBe(after);
      }),
    );
  });

  it('never cuts a character in two', () => {
    expect(textEdits('"a😀"', '"a😁"')).toEqual([{ start: 2, end: 4, text: '😁' }]);
    expect(textEdits('\u{10400}', '\u{10800}')).toEqual([{ start: 0, end: 2, text: '\u{10800}' }]);
  });

  it('touches only the characters that differ', () => {
    const before = '{\n  "Region": "region",\n  "Id": 1,\n  "Account": "account-id"\n}';
    const after = '{\n  "Region": "eu-west-1",\n  "Id": 1,\n  "Account": "123"\n}';
    const edits = textEdits(before, after);
    expect(edits.map((edit) => before.slice(edit.start, edit.end))).toEqual(['region', 'account-id']);
    expect(edits.map((edit) => edit.text)).toEqual(['eu-west-1', '123']);
  });
});
