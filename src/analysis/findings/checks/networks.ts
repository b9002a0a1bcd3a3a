import type { ReadCondition } from '#iam';
import { networksProblems } from '#core';
import { isNegated, readOperator } from '../../explanation/meaning/operator.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** More than this is not compared: the check of a list takes the square of its length. */
const MOST = 1000;

function problemsOf({ operator, values, at }: ReadCondition): readonly Found[] {
  const texts = values.map(({ value }) => value);
  const problems = networksProblems(texts);
  const isPrivate = problems.some(({ code }) => code === 'network-private');
  const { relation } = readOperator(operator);
  return [
    ...problems
      .filter(({ code }) => code === 'network-format')
      .map<Found>(({ params }) => ({
        code: 'network-invalid',
        at,
        params: { value: String(params.value) },
      })),
    ...(isPrivate && relation !== undefined && !isNegated(relation)
      ? [{ code: 'network-private' as const, at, params: {} }]
      : []),
  ];
}

/**
 * Networks that `aws:SourceIp` is compared with: the key holds public addresses only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export function networks({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ key, values }) => /^aws:SourceIp$/i.test(key) && values.length > 0 && values.length <= MOST)
    .filter(({ values }) => values.every(({ value }) => !value.includes('$')))
    .flatMap(problemsOf);
}
