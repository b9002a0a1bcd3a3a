import { arnTest, splitArn } from '../arn.ts';
import { anyOf, type Comparison } from './operator.ts';

/**
 * `ArnEquals`, which is `ArnLike` (R36): six fields, each with wildcards of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const arnLike: Comparison = {
  wildcards: true,
  variables: true,
  reads: (text) => splitArn(text) !== undefined,
  compile: anyOf(arnTest),
};
