import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * `Allow` with `NotAction` grants nearly everything there is (R10).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 */
export function notAction({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect, notActions }) => effect === 'Allow' && notActions.length > 0)
    .map(({ at }) => ({ code: 'not-action-allowed', at: `${at}/NotAction`, params: {} }));
}
