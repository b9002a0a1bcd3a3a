import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zip } from './zip.ts';

const files = [
  { path: 'README.md', text: '# Session Manager\n' },
  { path: 'terraform/session-manager.tf', text: '"$${aws:username}" \u{1f600}\n' },
];

it('holds every file as it is', () => {
  const unzipped = unzipSync(zip(files));
  expect(Object.entries(unzipped).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files);
});

it('is the same archive every time', () => {
  expect(zip(files)).toEqual(zip(files));
  // Modified on 1 January 1980, in the format of MS-DOS.
  expect([...zip(files).slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
