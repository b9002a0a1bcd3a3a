import { print } from '#iam';
import { expect, it } from 'vitest';
import { oddRanges } from './odd-ranges.ts';

const marked = (value: object) => {
  const { text } = print(value);
  return oddRanges(text).map(({ start, end }) => text.slice(start, end));
};

it('finds what is not seen, and what looks like something else', () => {
  expect(marked({ a: '\u202etoor\u001b', b: 'r\u043e\u043et' })).toEqual([
    '\\u202e',
    '\\u001b',
    '\u043e',
    '\u043e',
  ]);
});

it('leaves alone line breaks, and backslashes that somebody typed', () => {
  expect(marked({ a: 'x\n\t"\\', b: '\\u202e' })).toEqual([]);
});
