import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * Tells that a document was taken for the policy of a bucket, key or endpoint: statements with principals and
 * resources, which AWS also printed for roles by mistake (E14).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principals({ statements: [first] }: CheckedPolicy): readonly Found[] {
  return first === undefined ? [] : [{ code: 'principal-with-resource', at: first.at, params: {} }];
}
