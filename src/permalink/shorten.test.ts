import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateSync } from 'fflate';
import { type Configuration, defaultConfiguration, withSetting } from '#core';
import { configurationArbitrary } from '../core/testing/arbitraries.ts';
import { decode, isShortened, LONGEST_LINK } from './decode.ts';
import { encode } from './encode.ts';
import { lengthen, shorten } from './shorten.ts';

const nodes = (count: number): Configuration =>
  withSetting(
    defaultConfiguration,
    'endUser.nodes.ids',
    Array.from(
      { length: count },
      (_, index) => `i-${(index * 2_654_435_761).toString(16).padStart(17, '0').slice(-17)}`,
    ),
  );

const packed = (text: string): string => Buffer.from(deflateSync(Buffer.from(text))).toString('base64url');

describe('shorten', () => {
  it('leaves a link that is short enough as it is', () => {
    const link = encode(nodes(20), 'end-user');
    expect(shorten(link)).toBe(link);
    expect(isShortened(link)).toBe(false);
    expect(lengthen(link)).toBe(link);
  });

  it('makes a long link shorter, and lengthen gives it back', () => {
    for (const count of [300, 3276, 10_000]) {
      const link = encode(nodes(count), 'end-user');
      const short = shorten(link) ?? '';
      expect(short.length).toBeLessThan(link.length);
      expect(isShortened(short)).toBe(true);
      expect(short.startsWith('#/end-user?v=1&z=')).toBe(true);
      expect(lengthen(short)).toBe(link);
      // As mail and chat hand it over.
      expect(lengthen(`<https://example.org/app/${short}>.`)).toBe(link);
    }
  });

  it('keeps every configuration, also one with a profile of 36,000 characters', () => {
    fc.assert(
      fc.property(
        configurationArbitrary,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        (configuration, text) => {
          const long = withSetting(configuration, 'preferences.linuxProfile', text.repeat(1200));
          const link = encode(long, 'session-preferences');
          const short = shorten(link) ?? '';
          expect(short.length).toBeLessThanOrEqual(link.length);
          expect(lengthen(short)).toBe(link);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says when no link is short enough', () => {
    const random = Array.from({ length: 120_000 }, (_, index) =>
      Math.imul(index + 1, 0x9e37_79b1).toString(36),
    ).join('');
    expect(random.length).toBeGreaterThan(LONGEST_LINK / 2);
    const link = `#/end-user?v=1&account=${random}${[...random].toReversed().join('')}`;
    expect(shorten(link)).toBeUndefined();
  });
});

describe('lengthen', () => {
  const short = shorten(encode(nodes(300), 'end-user')) ?? '';

  it('does not read what was cut anywhere', () => {
    const start = short.indexOf('z=') + 2;
    fc.assert(
      fc.property(fc.integer({ min: start, max: short.length - 2 }), (end) => {
        const cut = short.slice(0, end);
        expect(lengthen(cut)).toBeUndefined();
        expect(decode(cut).warnings).toMatchObject([{ code: 'damaged' }]);
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABCxyz019-_=.&%'), maxLength: 60 }), (text) => {
        const long = lengthen(`#/end-user?v=1&z=${text}`);
        if (long !== undefined) expect(() => decode(long)).not.toThrow();
      }),
    );
  });

  it('does not unpack what is made to be huge', () => {
    expect(lengthen(`#/end-user?v=1&z=${packed('a'.repeat(50_000_000))}`)).toBeUndefined();
  });

  it('reads only what a link says, and no second shortened one', () => {
    const long = lengthen(`#/end-user?v=1&z=${packed('account=1&z=AAAA')}`) ?? '';
    const { configuration, warnings } = decode(long);
    expect(configuration.environment.account).toBe('1');
    expect(warnings).toMatchObject([{ code: 'damaged' }]);
  });
});
