import { defaultConfiguration, DOCUMENT_KINDS, getSetting, SETTING_PATHS } from '#core';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { canonical, withoutIdentifiers } from './baseline.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { fieldAt } from './fields.ts';
import { anyConfiguration, anyKind, anyLink, canonicalConfiguration } from './testing/arbitraries.ts';

/** The shape of a value, down to the elements of its lists. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return 'list';
  if (value === null || typeof value === 'number') return 'number or none';
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shapeOf(child)]));
}

describe('links', () => {
  it('give back every configuration', () => {
    fc.assert(
      fc.property(canonicalConfiguration, anyKind, (configuration, kind) => {
        expect(decode(encode(configuration, kind))).toEqual({ configuration, kind, warnings: [] });
      }),
      { numRuns: inject('lawRuns').configurations },
    );
  });

  it('give back a configuration that is not canonical as its canonical form', () => {
    fc.assert(
      fc.property(anyConfiguration, anyKind, (configuration, kind) => {
        expect(decode(encode(configuration, kind)).configuration).toEqual(canonical(configuration));
        expect(encode(canonical(configuration), kind)).toBe(encode(configuration, kind));
      }),
    );
  });

  it('are plain text that programs find whole: no spaces, quotes, brackets or final punctuation', () => {
    fc.assert(
      fc.property(anyConfiguration, anyKind, (configuration, kind) => {
        expect(encode(configuration, kind)).toMatch(
          /^#\/[a-z-]+\?v=1[A-Za-z0-9&=.,;:/*_~%-]*[A-Za-z0-9=-]$|\?v=1$/,
        );
      }),
    );
  });

  it('survive what surrounds them in a sentence and what pages and mail make of them', () => {
    fc.assert(
      fc.property(canonicalConfiguration, anyKind, (configuration, kind) => {
        const link = encode(configuration, kind);
        const expected = { configuration, kind, warnings: [] };
        expect(decode(link.slice(1))).toEqual(expected);
        expect(decode(`https://example.com/builder/${link}`)).toEqual(expected);
        expect(decode(`${link}>,`)).toEqual(expected);
        expect(decode(link.replaceAll('&', '&amp;'))).toEqual(expected);
        expect(decode(`${link.slice(0, 20)}\r\n${link.slice(20)}`)).toEqual(expected);
        expect(decode(encodeURIComponent(link.slice(1)))).toEqual(expected);
      }),
    );
  });

  it('never throw, whatever they say, and always open a configuration', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { configuration, kind, warnings } = decode(link);
        expect(DOCUMENT_KINDS).toContain(kind);
        expect(shapeOf(configuration)).toEqual(shapeOf(defaultConfiguration));
        for (const path of SETTING_PATHS) {
          const { codec } = fieldAt(path);
          const value = getSetting(configuration, path);
          expect(codec.read(codec.write(value))).toEqual(value);
        }
        for (const { at, params } of warnings) expect(at + params.value).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
        expect(decode(encode(configuration, kind))).toEqual({ configuration, kind, warnings: [] });
      }),
      { numRuns: inject('lawRuns').links },
    );
  });

  it('hold nothing of what withoutIdentifiers leaves out', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        const shared = withoutIdentifiers(configuration);
        for (const path of SETTING_PATHS) {
          const { identifier, v1 } = fieldAt(path);
          const value = getSetting(configuration, path);
          expect(getSetting(shared, path)).toEqual(identifier && value !== '*' ? v1 : value);
        }
      }),
    );
  });
});
