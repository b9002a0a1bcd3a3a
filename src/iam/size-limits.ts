/** How a document gets to where it works. */
export type AttachmentKind =
  | 'managed'
  | 'inline-user'
  | 'inline-group'
  | 'inline-role'
  | 'trust-policy'
  | 'session-document'
  | 'scp'
  | 'boundary'
  | 'endpoint';

/** A size limit of IAM, in characters other than white space. */
export interface SizeLimit {
  readonly attachment: AttachmentKind;
  readonly limit: number;
}

/**
 * How long an identity policy may be by the way it is attached. Inline limits are the sum over all inline policies of
 * that user, group or role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const POLICY_SIZE_LIMITS: readonly SizeLimit[] = [
  { attachment: 'managed', limit: 6144 },
  { attachment: 'inline-user', limit: 2048 },
  { attachment: 'inline-group', limit: 5120 },
  { attachment: 'inline-role', limit: 10_240 },
];

/**
 * How many managed policies can be attached to one of them. AWS raises those of users and roles on request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const MANAGED_POLICY_QUOTAS = { user: 10, group: 10, role: 20 } as const;
export type PolicyHolder = keyof typeof MANAGED_POLICY_QUOTAS;

/** Limit of a role's trust policy, in the same unit; AWS raises it to 8,192 on request. */
export const TRUST_POLICY_SIZE_LIMIT = 2048;

/** Limit of a policy that a session is confined by when a role is assumed. */
export const SESSION_POLICY_SIZE_LIMIT = 2048;

/**
 * Limit of a service control policy. What is saved with the AWS CLI counts with its white space.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const CONTROL_POLICY_SIZE_LIMIT = 5120;

/**
 * Limit of the policy of a VPC endpoint, white space included.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
 */
export const ENDPOINT_POLICY_SIZE_LIMIT = 20_480;

/** Limit of the content of a Session document, in bytes. */
export const SESSION_DOCUMENT_SIZE_LIMIT = 65_536;

/**
 * Length of a printed document as IAM counts it: characters that are not white space.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
