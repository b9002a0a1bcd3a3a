import { TRUST_POLICY_SIZE_LIMIT } from '#iam';
import { sizeOf } from '#core';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * Where the policy is too long to be attached (P47).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function size({ printed, holder }: CheckedPolicy): readonly Found[] {
  const { characters, limits } = sizeOf(printed.text, holder === 'node' ? 'instance-role' : 'end-user');
  const tooSmall = limits.filter(({ fits }) => !fits);
  const managed = tooSmall.find(({ attachment }) => attachment === 'managed');
  if (tooSmall.length === 0) return [];
  if (tooSmall.length === limits.length) {
    const limit = Math.max(...limits.map((each) => each.limit));
    return [{ code: 'size-any', at: '', params: { characters, limit } }];
  }
  if (managed !== undefined) {
    return [{ code: 'size-managed', at: '', params: { characters, limit: managed.limit } }];
  }
  const attachments = tooSmall.map(({ attachment }) => attachment);
  return [{ code: 'size-inline', at: '', params: { characters, attachments } }];
}

/** Whether a trust policy is too long for its role; AWS raises the limit on request. */
export function trustSize({ printed }: CheckedPolicy): readonly Found[] {
  const { characters, limits } = sizeOf(printed.text, 'trust-policy');
  return limits.every(({ fits }) => fits)
    ? []
    : [{ code: 'size-any', at: '', params: { characters, limit: TRUST_POLICY_SIZE_LIMIT } }];
}
