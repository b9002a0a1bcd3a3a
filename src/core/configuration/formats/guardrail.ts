import { type Problem, problem } from '../issues.ts';

/**
 * Problems of the ID of a VPC endpoint (`vpce-…`) or of a VPC (`vpc-…`).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const vpcEndpointProblems = (value: string): readonly Problem[] =>
  /^vpce?-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(value) ? [] : [problem('vpc-endpoint-format', { value })];

const PRINCIPAL = /^arn:[\w-]+:iam::(?:\d{12}|\*):(?:role|user)\/([\w+=,.@/*?-]+)$/;

/**
 * Problems of the ARN of a role or a user that `aws:PrincipalArn` is compared with, in which `*` stands for any run of
 * characters. A session of a role has the ARN of the role there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const principalArnProblems = (value: string): readonly Problem[] => {
  if (/^arn:[\w-]+:sts::[^:]*:assumed-role\//.test(value))
    return [problem('principal-arn-session', { value })];
  const [, name] = PRINCIPAL.exec(value) ?? [];
  if (name === undefined) return [problem('principal-arn-format', { value })];
  return name === '*' ? [problem('principal-arn-any', { value })] : [];
};
