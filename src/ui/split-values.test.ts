import { expect, it } from 'vitest';
import { addValues } from './split-values.ts';

it('drops and names what was there already or twice', () => {
  expect(addValues(['a', 'b'], { values: ['b', 'c', 'd'], duplicates: ['d'] })).toEqual({
    values: ['a', 'b', 'c', 'd'],
    added: 2,
    dropped: ['b', 'd'],
  });
});
