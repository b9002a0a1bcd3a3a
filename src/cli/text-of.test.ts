import { expect, it } from 'vitest';
import { textOf } from './text-of.ts';

const TEXT = '{"Sid": "ä€😀"}\r\n';
const utf8 = Buffer.from(TEXT);
const little = Buffer.from(TEXT, 'utf16le');
const big = Buffer.from(little).swap16();
const marked = (bytes: Buffer, ...mark: readonly number[]) => Buffer.concat([Buffer.from(mark), bytes]);

it.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', marked(utf8, 0xef, 0xbb, 0xbf)],
  ['UTF-16 little endian', little],
  ['UTF-16 little endian with a mark', marked(little, 0xff, 0xfe)],
  ['UTF-16 big endian', big],
  ['UTF-16 big endian with a mark', marked(big, 0xfe, 0xff)],
  ['UTF-16 with half a character at its end', marked(Buffer.concat([big, Buffer.from([0])]), 0xfe, 0xff)],
])('reads %s', (_, bytes) => {
  expect(textOf(bytes)).toBe(TEXT);
});

it('reads an empty file, and one of a mark alone', () => {
  for (const bytes of [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]])
    expect(textOf(Buffer.from(bytes))).toBe('');
});

it('leaves the bytes as they are', () => {
  const bytes = marked(big, 0xfe, 0xff);
  textOf(bytes);
  expect(textOf(bytes)).toBe(TEXT);
});
