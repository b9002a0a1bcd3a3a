import type { Configuration } from '#core';
import { checkExpectations, parseExpectations } from '#analysis';
import { reportFor } from './reports.ts';

/** How many expectations the policies of a configuration do not meet, by what AWS checks today. */
export function failingExpectations(configuration: Configuration): number {
  const { expectations } = parseExpectations(configuration.checks.expectations);
  return checkExpectations(expectations, (kind) => reportFor(configuration, kind, 'today')).filter(
    ({ standing }) => standing !== 'holds',
  ).length;
}
