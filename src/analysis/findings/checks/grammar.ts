import { compilePolicy, type PolicyProblemCode } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { CheckedKind, Found } from '../types.ts';

/** What only identity policies must not have or lack. */
const BESIDE_THE_POINT: Partial<Readonly<Record<CheckedKind, readonly PolicyProblemCode[]>>> = {
  'trust-policy': ['principal-present', 'resource-missing'],
  'resource-policy': ['principal-present'],
};

/**
 * Why IAM refuses the document.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function grammar({ kind, document }: CheckedPolicy): readonly Found[] {
  return compilePolicy(document)
    .problems.filter(({ code }) => BESIDE_THE_POINT[kind]?.includes(code) !== true)
    .map(({ code, at }) => ({ code, at, params: {} }));
}
