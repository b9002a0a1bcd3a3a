import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * Instances are resources of EC2, hybrid nodes of Systems Manager; an ID in the other one's ARN never matches (P25).
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function nodeIds({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap<Found>(({ meaning, at }) => {
      if (meaning.code !== 'instances' && meaning.code !== 'hybrid-nodes') return [];
      const isInstance = meaning.code === 'instances';
      const id = meaning.params.ids.find((each) => each.startsWith(isInstance ? 'mi-' : 'i-'));
      if (id === undefined) return [];
      const expected = isInstance ? 'managed-instance' : 'instance';
      return [{ code: 'node-id-in-wrong-arn', at, params: { id, expected } }];
    });
}
