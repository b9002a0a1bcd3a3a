import { defaultConfiguration, generate } from '#core';
import { expect, it } from 'vitest';
import { lineRanges } from './print.ts';

const generated = generate(defaultConfiguration, 'end-user');
const lines = generated.text.split('\n');

it('counts lines from 1, both ends included', () => {
  const [range] = lineRanges(generated, ['/Statement/0']);
  expect(lines[(range?.first ?? 0) - 1]).toBe('    {');
  expect(lines[(range?.last ?? 0) - 1]).toBe('    },');
});

it('puts together what touches and sorts the rest', () => {
  const [first] = lineRanges(generated, ['/Statement/0']);
  const [, second] = lineRanges(generated, ['/Version', '/Statement/1']);
  const both = lineRanges(generated, ['/Statement/1', '/Statement/0']);
  expect(both).toEqual([{ first: first?.first, last: second?.last }]);
});

it('leaves out elements that are not there', () => {
  expect(lineRanges(generated, ['/Statement/99'])).toEqual([]);
});
