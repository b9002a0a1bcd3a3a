import { anyRead, type Comparison } from './operator.ts';

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function toNumber(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}

function numeric(holds: (value: number, wanted: number) => boolean): Comparison {
  return { wildcards: false, variables: false, ...anyRead(toNumber, holds) };
}

/**
 * Numeric operators (R32): decimals by value, so that `10` is `10.0`. What is no number answers nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const numericEquals = numeric((value, wanted) => value === wanted);
export const numericLessThan = numeric((value, wanted) => value < wanted);
export const numericLessThanEquals = numeric((value, wanted) => value <= wanted);
export const numericGreaterThan = numeric((value, wanted) => value > wanted);
export const numericGreaterThanEquals = numeric((value, wanted) => value >= wanted);
