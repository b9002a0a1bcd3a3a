import type { FootnotePlace } from '#core';
import { expect, it } from 'vitest';
import { lineReferences } from './notes-list.tsx';

const place = (firstLine: number, lastLine: number): FootnotePlace => ({
  at: `/Statement/${firstLine}`,
  setting: 'endUser.startSessions',
  firstLine,
  lastLine,
});

it('counts lines from one, in order', () => {
  expect(lineReferences([place(19, 19), place(4, 11)]).map(({ first, last }) => [first, last])).toEqual([
    [5, 12],
    [20, 20],
  ]);
});

it('puts elements together that follow one another or overlap', () => {
  const [reference, ...rest] = lineReferences([place(4, 4), place(5, 9), place(6, 7)]);
  expect(reference).toMatchObject({ first: 5, last: 10 });
  expect(reference?.places).toHaveLength(3);
  expect(rest).toEqual([]);
});
