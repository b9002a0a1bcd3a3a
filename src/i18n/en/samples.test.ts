import { expect, it } from 'vitest';
import { samples as published } from '#core';
import { samples } from './samples.ts';

it.each(published)('has a title for $id, its own in its edition', ({ id, edition }) => {
  expect(samples.titleOf(id)).not.toBe(id);
  const alike = published.filter(
    (other) => other.edition === edition && samples.titleOf(other.id) === samples.titleOf(id),
  );
  expect(alike).toHaveLength(1);
});
