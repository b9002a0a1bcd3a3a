import type { IssueCode } from '../issue-codes.ts';
import { error, type Problem } from '../problem.ts';

/** Problems of a number that must be whole and within bounds, both included; `null` (not set) has none. */
export const wholeNumberProblems = (
  value: number | null,
  code: IssueCode,
  minimum: number,
  maximum: number,
): readonly Problem[] =>
  value === null || (Number.isInteger(value) && value >= minimum && value <= maximum)
    ? []
    : [error(code, { value, minimum, maximum })];
