import { anyRead, type Comparison } from './operator.ts';

const toBoolean = (text: string): boolean | undefined =>
  /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;

/**
 * `Bool` (R34): `true` or `false`, without regard to case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const bool: Comparison = {
  wildcards: false,
  variables: false,
  ...anyRead(toBoolean, (value, wanted) => value === wanted),
};
