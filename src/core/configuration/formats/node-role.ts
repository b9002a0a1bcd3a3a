import type { Environment } from '../configuration.ts';
import { type Problem, problem } from '../issues.ts';

const POLICY = /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,128}$/;

/**
 * Problems of the ARN of a managed policy that is the permissions boundary of a role: of the account, or of AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export const policyArnProblems = (value: string): readonly Problem[] =>
  value === '' || POLICY.test(value) ? [] : [problem('policy-arn-format', { value })];

/**
 * A boundary of another account, which IAM refuses.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html
 */
export function boundaryProblems(value: string, { account }: Environment): readonly Problem[] {
  const owner = POLICY.exec(value)?.[1];
  return owner === undefined || owner === 'aws' || owner === account || !/^\d{12}$/.test(account)
    ? []
    : [problem('boundary-other-account', { value: owner, account })];
}
