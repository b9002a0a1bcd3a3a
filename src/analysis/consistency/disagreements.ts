import type { Configuration } from '#core';
import { account } from './account.ts';
import { keys } from './keys.ts';
import { logs } from './logs.ts';
import { nodes } from './nodes.ts';
import { preferences } from './preferences.ts';
import { starting } from './starting.ts';
import type { Disagreement } from './types.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * Where the documents of one configuration do not work together as a setup, the gravest first. What is wrong with one
 * setting alone `validate` says. Asks the evaluator, so it is for lazy use. Total, and silent about what is not named yet.
 */
export function disagreements(configuration: Configuration): readonly Disagreement[] {
  return [starting, nodes, logs, keys, preferences, account]
    .flatMap((check) => check(configuration))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}
