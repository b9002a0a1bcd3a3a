import { expect, it } from 'vitest';
import { sizeOf } from './size.ts';

it('counts characters other than white space', () => {
  expect(sizeOf('{ "a":\n\t"b c" }', 'end-user').characters).toBe(10);
});

it('compares with the limit of every way to attach the document', () => {
  const fits = (characters: number) =>
    sizeOf('x'.repeat(characters), 'end-user')
      .limits.filter((limit) => limit.fits)
      .map(({ attachment }) => attachment);
  expect(fits(2048)).toEqual(['managed', 'inline-user', 'inline-group', 'inline-role']);
  expect(fits(2049)).toEqual(['managed', 'inline-group', 'inline-role']);
  expect(fits(6145)).toEqual(['inline-role']);
  expect(sizeOf('', 'trust-policy').limits).toEqual([
    { attachment: 'trust-policy', limit: 2048, fits: true },
  ]);
});
