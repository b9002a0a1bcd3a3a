import { expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { goals } from './goals.ts';

it.each(goals)('$id has nothing to mend but what is to be filled in', ({ configuration, kind }) => {
  const { issues } = generate(configuration, kind);
  const serious = issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  // To reach everything is what this one is for.
  expect(serious).toEqual(configuration.administrator.fullAccess ? ['full-access'] : []);
});
