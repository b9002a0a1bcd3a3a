import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { posixQuote } from './quoting.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', '\r', '!', '~', '=', '*', '#', '-', ' ', 'a', '('),
  }),
);

describe('posixQuote', () => {
  it('gives sh back the same arguments', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => {
        const command = `printf '%s\\0' ${texts.map(posixQuote).join(' ')}`;
        const read = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\0').slice(0, -1);
        expect(read).toEqual(texts.map((each) => each.replaceAll('\0', '')));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves plain words as they are', () => {
    for (const word of [
      'i-0123456789abcdef0',
      '--document-name',
      'file://x.json',
      'Name=tag:Team,Values=a',
    ]) {
      expect(posixQuote(word)).toBe(word);
    }
    expect(posixQuote('')).toBe("''");
    // zsh takes a word that begins so for the path of a program.
    expect(posixQuote('=aws')).toBe("'=aws'");
  });
});
