import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const EMPTY = /^\/Statement(?:\/\d+)?\/(Action|NotAction|Resource|NotResource|Condition\/[^/]+\/[^/]+)$/;

/**
 * Lists without an entry, which match nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function emptyLists({ printed: { text, ranges } }: CheckedPolicy): readonly Found[] {
  return [...ranges].flatMap<Found>(([at, { valueStart, end }]) => {
    if (end - valueStart !== 2 || !text.startsWith('[]', valueStart)) return [];
    const element = EMPTY.exec(at)?.[1]?.replace(/\/.*/, '');
    return element === undefined ? [] : [{ code: 'list-empty', at, params: { element } }];
  });
}
