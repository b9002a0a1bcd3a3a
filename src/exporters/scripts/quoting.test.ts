import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PARAMETER_FACTS } from '../parameter-facts.ts';
import { portablePattern, posixQuote, powershellQuote, powershellString } from './quoting.ts';
import { readString } from './testing/powershell-strings.ts';

const posixText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', '\r', '!', '~', '=', '*', '#', '-', ' ', 'a', '('),
  }),
);

describe('posixQuote', () => {
  it('gives sh back the same arguments', () => {
    fc.assert(
      fc.property(fc.array(posixText, { minLength: 1, maxLength: 40 }), (texts) => {
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

const powershellText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom("'", '‘', '’', '‚', '‛', '"', '“', '$', '`', '@', '\n', '(', ' ', 'a') }),
);

describe('powershellString', () => {
  it('is one string with the same text', () => {
    fc.assert(
      fc.property(powershellText, (each) => {
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
