import { hasWildcard, type ReadText } from '#iam';
import { coversActions, coversArn } from '../../covering.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** So many wildcards of a list are compared with its other entries. */
const MOST_WILDCARDS = 100;

/** Entries of a list that others of it cover, without a wildcard that stands for one character: that is no star. */
function covered(
  entries: readonly ReadText[],
  normal: (text: string) => string,
  covers: (pattern: string, text: string) => boolean,
): readonly ReadText[] {
  const seen = new Set<string>();
  const patterns = [...new Set(entries.map(({ value }) => normal(value)))]
    .filter((text) => hasWildcard(text) && !/[?$]/.test(text))
    .slice(0, MOST_WILDCARDS);
  return entries.filter(({ value }) => {
    const text = normal(value);
    const repeated = seen.has(text);
    seen.add(text);
    return repeated || patterns.some((pattern) => pattern !== text && covers(pattern, text));
  });
}

function told(
  code: 'action-redundant' | 'resource-redundant',
  entries: readonly ReadText[],
): readonly Found[] {
  const [first] = entries;
  if (first === undefined) return [];
  return [{ code, at: first.at, params: { entries: entries.map(({ value }) => value) } }];
}

const lower = (text: string) => text.toLowerCase();

/**
 * Actions and resources that another entry of the same list covers; one finding a list.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function redundantEntries({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(({ actions, notActions, resources, notResources }) => [
    ...[actions, notActions].flatMap((list) => told('action-redundant', covered(list, lower, coversActions))),
    ...[resources, notResources].flatMap((list) =>
      told(
        'resource-redundant',
        covered(list, (text) => text, coversArn),
      ),
    ),
  ]);
}
