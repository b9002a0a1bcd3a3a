import { hasWildcard } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const WRITES = /^s3:PutObject(?:Acl)?$/i;

/**
 * `s3:PutObject` on `bucket/prefix` without `/*` names one single object, which no session log is (E13, P33).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function logObjects({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(
      ({ effect, actions }) =>
        effect === 'Allow' && actions.length > 0 && actions.every(({ value }) => WRITES.test(value)),
    )
    .flatMap(({ resources }) => resources)
    .filter(({ meaning }) => meaning.code === 'objects')
    .filter(({ value }) => !hasWildcard(value) && !/[$<{]/.test(value))
    .map(({ value, at }) => ({ code: 'object-without-star', at, params: { arn: value } }));
}
