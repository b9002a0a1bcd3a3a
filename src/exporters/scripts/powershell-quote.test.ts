import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powershellQuote, powershellString } from './quoting.ts';
import { readString } from './testing/powershell-strings.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom("'", '‘', '’', '‚', '‛', '"', '“', '$', '`', '@', '\n', '(', ' ', 'a') }),
);

describe('powershellString', () => {
  it('is one string with the same text', () => {
    fc.assert(
      fc.property(text, (each) => {
        const quoted = powershellString(each);
        expect(readString(quoted, 0)).toEqual({ text: each.replaceAll('\0', ''), end: quoted.length });
      }),
    );
  });

  it('doubles every mark that ends a string', () => {
    expect(powershellString("'‘’‚‛")).toBe("'''‘‘’’‚‚‛‛'");
  });
});

describe('powershellQuote', () => {
  it('leaves plain arguments as they are', () => {
    for (const word of ['i-0123456789abcdef0', '--document-name', 'file://x.json', 'eu-west-1']) {
      expect(powershellQuote(word)).toBe(word);
    }
  });

  it('quotes what PowerShell would read as something else', () => {
    for (const word of [
      '',
      '1e3',
      '007',
      'a,b',
      '-a.b',
      '--',
      '@a',
      '%h',
      '$LATEST',
      'a;b',
      '{}',
      '#',
      '>x',
      'a=b',
    ]) {
      expect(powershellQuote(word)).toBe(`'${word}'`);
    }
  });
});
