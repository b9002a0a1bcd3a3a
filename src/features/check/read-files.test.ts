import { expect, it } from 'vitest';
import { LARGEST, readAll } from './read-files.ts';

const TEXT = '{"Sid": "ä€😀"}';
const little = Buffer.from(TEXT, 'utf16le');
const big = Buffer.from(little).swap16();
const opened = (...parts: readonly BlobPart[]) => readAll([new File([...parts], 'a.json')]);

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 in the other order, without a mark', big],
])('opens %s', async (_, bytes) => {
  expect(await opened(bytes)).toEqual({ read: [{ name: 'a.json', text: TEXT }], not: [] });
});

it.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
  ['half a character', Buffer.from('ä').subarray(0, 1), 'binary'],
  ['more than any text', new Uint8Array(LARGEST + 1), 'tooLarge'],
] as const)('says why it does not open %s', async (_, bytes, reason) => {
  expect(await opened(bytes)).toEqual({ read: [], not: [{ name: 'a.json', reason }] });
});
