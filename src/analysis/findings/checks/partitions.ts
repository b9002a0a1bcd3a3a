import { PARTITIONS } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * ARNs of several partitions in one policy: an account belongs to one, so the others never match (P59).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function partitions({ statements }: CheckedPolicy): readonly Found[] {
  const all = statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap(({ arn, at }) => {
      const partition = PARTITIONS.find((name) => name === arn?.partition);
      return partition === undefined ? [] : [{ partition, at }];
    });
  const other = all.find(({ partition }) => partition !== all[0]?.partition);
  if (other === undefined) return [];
  const names = [...new Set(all.map(({ partition }) => partition))];
  return [{ code: 'partitions-mixed', at: other.at, params: { partitions: names } }];
}
