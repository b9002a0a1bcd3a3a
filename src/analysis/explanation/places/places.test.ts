import { DOCUMENT_KINDS, generate } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointerAt, pointerOfLine, reasonsAt } from '../places.ts';
import { configure } from '../../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../../core/testing/hostile.ts';

const kind = fc.constantFrom(...DOCUMENT_KINDS);

describe('pointerAt', () => {
  it('is the innermost element around an offset, as a search through all ranges finds it', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, fc.nat(), (configuration, of, nat) => {
        const generated = generate(configuration, of);
        const offset = nat % generated.text.length;
        const [innermost] = [...generated.ranges]
          .filter(([, { start, end }]) => start <= offset && offset < end)
          .toSorted(([, a], [, b]) => a.end - a.start - (b.end - b.start));
        expect(pointerAt(generated, offset)).toBe(innermost?.[0]);
      }),
    );
  });

  it('counts a key to its value, and what stands between elements to what holds them', () => {
    const generated = generate(configure({}), 'end-user');
    const { text } = generated;
    expect(pointerAt(generated, text.indexOf('"Effect"'))).toBe('/Statement/0/Effect');
    expect(pointerAt(generated, text.indexOf('"ssm:StartSession"') - 1)).toBe('/Statement/0/Action');
    expect(pointerAt(generated, text.length + 10)).toBe('');
    expect(pointerAt(generated, -1)).toBe('');
  });
});

describe('pointerOfLine', () => {
  it('is the element that begins on the line, else the one whose end it is', () => {
    const generated = generate(configure({}), 'end-user');
    const lines = generated.text.split('\n');
    const offset = (line: number) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1);
    const at = (content: string) => pointerOfLine(generated, offset(lines.indexOf(content)));
    expect(at('{')).toBe('');
    expect(at('    {')).toBe('/Statement/0');
    expect(at('      "Effect": "Allow",')).toBe('/Statement/0/Effect');
    expect(at('        "ssm:StartSession"')).toBe('/Statement/0/Action/0');
    expect(at('      ],')).toBe('/Statement/0/Action');
  });
});

describe('reasons', () => {
  it('stand at elements that are in the document', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const { reasons, ranges } = generate(configuration, of);
        expect(reasons.filter(({ at }) => !ranges.has(at))).toEqual([]);
      }),
    );
  });

  it('are found for every element of every statement', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const generated = generate(configuration, of);
        const below = [...generated.ranges.keys()].filter((pointer) => /^\/Statement\/\d/.test(pointer));
        expect(below.filter((pointer) => reasonsAt(generated, pointer).length === 0)).toEqual([]);
      }),
    );
  });

  it('are those of the element itself before those around it', () => {
    const generated = generate(configure({}), 'end-user');
    const settingsAt = (pointer: string) => reasonsAt(generated, pointer).map(({ setting }) => setting);
    expect(settingsAt('/Statement/3/Action/1')).toEqual(['endUser.ownSessions.resume']);
    expect(settingsAt('/Statement/3/Action/0')).toEqual(['endUser.ownSessions.by']);
    expect(reasonsAt(generated, '/Version')).toEqual([]);
  });
});
