import { parseInstant } from '../instant.ts';
import { anyRead, type Comparison } from './operator.ts';

function date(holds: (value: number, wanted: number) => boolean): Comparison {
  return { wildcards: false, variables: false, ...anyRead(parseInstant, holds) };
}

/**
 * Date operators (R33): instants, however each side is written. What is no date answers nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const dateEquals = date((value, wanted) => value === wanted);
export const dateLessThan = date((value, wanted) => value < wanted);
export const dateLessThanEquals = date((value, wanted) => value <= wanted);
export const dateGreaterThan = date((value, wanted) => value > wanted);
export const dateGreaterThanEquals = date((value, wanted) => value >= wanted);
