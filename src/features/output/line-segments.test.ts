import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSegments } from './line-segments.ts';

describe('lineSegments', () => {
  it('tells keys, values and signs apart', () => {
    expect(lineSegments('  "Effect": "Allow",', []).map((segment) => [segment.tone, segment.text])).toEqual([
      ['space', '  '],
      ['key', '"Effect"'],
      ['punctuation', ':'],
      ['space', ' '],
      ['allow', '"Allow"'],
      ['punctuation', ','],
    ]);
    expect(lineSegments('"a": true', []).at(-1)?.tone).toBe('literal');
  });

  it('cuts a placeholder out of the value around it', () => {
    const line = '"arn:aws:ec2:region:account-id:instance/*"';
    const at = (token: string) => ({ start: line.indexOf(token), end: line.indexOf(token) + token.length });
    const segments = lineSegments(line, [at('region'), at('account-id')]);
    expect(segments.filter((segment) => segment.placeholder).map((segment) => segment.text)).toEqual([
      'region',
      'account-id',
    ]);
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(30), fc.nat(30), (text, start, length) => {
        const line = text.replaceAll('\n', '');
        const segments = lineSegments(line, [{ start, end: start + length }]);
        expect(segments.map((segment) => segment.text).join('')).toBe(line);
      }),
    );
  });
});
