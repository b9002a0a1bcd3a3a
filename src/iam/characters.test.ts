import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItLooks, escapeHidden, oddCharacters, visible } from './characters.ts';
import { HIDDEN_CHARACTERS, hiddenText } from './testing/characters.ts';

const kinds = (text: string) => oddCharacters(text).map(({ kind }) => kind);

describe('oddCharacters', () => {
  it('finds every character that is not seen, wherever it stands', () => {
    for (const character of HIDDEN_CHARACTERS) {
      expect(oddCharacters(`a${character}b`), character.codePointAt(0)?.toString(16)).toMatchObject([
        { start: 1, end: 1 + character.length, codePoint: character.codePointAt(0) },
      ]);
    }
  });

  it.each([
    ['\u202e', 'hidden'],
    ['\ud800', 'hidden'],
    ['\u00a0', 'space'],
    ['\u3000', 'space'],
    ['\u2028', 'space'],
  ])('tells what %j is', (character, kind) => {
    expect(kinds(character)).toEqual([kind]);
  });

  it('leaves alone what is seen: ASCII, line breaks, words of any language, signs', () => {
    for (const text of [
      'arn:aws:ssm:*:*:session/${aws:userid}-*',
      'a\tb\r\nc',
      'größer, naïve, ª º ² ½ µ',
      'Привет, он сам на сервере1',
      'Ρώμη',
      'こんにちは：ＡＢＣです',
      '日本 🚀 \ue000 “a – b” …',
    ]) {
      expect(oddCharacters(text), text).toEqual([]);
    }
  });

  it.each([
    ['\u0430dmin', 'admin'],
    ['r\u043e\u043et', 'root'],
    ['i-0123\uff14', 'i-01234'],
    ['\uff11\uff12\uff13', '123'],
    ['\u0441\u0430\u0440', 'cap'],
    ['eu\u2011west\u20101', 'eu-west-1'],
    ['arn\u2236aws', 'arn:aws'],
    ['\u{1d5ba}dmin', 'admin'],
    ['\u041f\u0440\u0438\u0432\u0435\u0442 \u0430dmin', '\u041f\u0440\u0438\u0432\u0435\u0442 admin'],
  ])('finds what looks like ASCII in %j', (text, looks) => {
    expect(new Set(kinds(text))).toEqual(new Set(['look-alike']));
    expect(asItLooks(text)).toBe(looks);
  });

  it('is in order, and each piece is the character', () => {
    fc.assert(
      fc.property(hiddenText, (text) => {
        let end = 0;
        for (const each of oddCharacters(text)) {
          expect(each.start).toBeGreaterThanOrEqual(end);
          end = each.end;
          expect(text.codePointAt(each.start)).toBe(each.codePoint);
          expect(text.slice(each.start, each.end)).toBe(String.fromCodePoint(each.codePoint));
        }
      }),
    );
  });
});

describe('visible', () => {
  it('names what is not seen, and nothing else', () => {
    expect(visible('\u202etoor')).toBe('‹U+202E›toor');
    expect(visible('a\u{e0041}')).toBe('a‹U+E0041›');
    expect(visible('root')).toBe('root');
  });

  it('leaves nothing that is not seen', () => {
    fc.assert(
      fc.property(hiddenText, (text) => {
        const shown = visible(text);
        for (const character of HIDDEN_CHARACTERS) expect(shown).not.toContain(character);
      }),
    );
  });
});

describe('asItLooks', () => {
  it('leaves nothing odd', () => {
    fc.assert(fc.property(hiddenText, (text) => oddCharacters(asItLooks(text)).length === 0));
  });

  it('puts a space where one is seen, and nothing where nothing is', () => {
    expect(asItLooks('Web\u00a0Servers\u200b')).toBe('Web Servers');
  });
});

describe('escapeHidden', () => {
  it('means the same, and hides nothing', () => {
    fc.assert(
      fc.property(hiddenText, (text) => {
        const json = escapeHidden(JSON.stringify(text));
        expect(JSON.parse(json)).toBe(text);
        for (const character of HIDDEN_CHARACTERS) expect(json).not.toContain(character);
      }),
    );
  });
});
