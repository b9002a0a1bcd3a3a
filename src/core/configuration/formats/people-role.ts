import { type Problem, problem } from '../issues.ts';

/**
 * Problems of the name of a SAML provider; `''` (not named yet) has none.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html
 */
export const samlProviderProblems = (value: string): readonly Problem[] =>
  value === '' || /^[\w.-]{1,128}$/.test(value) ? [] : [problem('saml-provider-format', { value })];

/**
 * Problems of an audience, which the provider in IAM has as a client ID and which is compared exactly; `''` (not named
 * yet) has none.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export const audienceProblems = (value: string): readonly Problem[] =>
  value === '' || /^[\x21-\x29\x2b-\x7e]{1,255}$/.test(value) ? [] : [problem('audience-format', { value })];

/** Problems of a subject, in which `*` stands for any run of characters. */
export const subjectProblems = (value: string): readonly Problem[] => {
  if (!/^[\x20-\x7e]{1,255}$/.test(value) || value.trim() !== value)
    return [problem('subject-format', { value })];
  if (/^\*+$/.test(value)) return [problem('subject-any', { value })];
  return value.includes('*') ? [problem('wildcard-in-value', { value })] : [];
};

/**
 * Problems of an account, or of the ARN of a user or a role, that a trust policy names: patterns stand for nobody there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const principalProblems = (value: string): readonly Problem[] => {
  if (/^\d{12}$/.test(value)) return [];
  if (/^arn:[\w-]+:sts::\d{12}:assumed-role\//.test(value)) return [problem('principal-session', { value })];
  const isPrincipal = /^arn:[\w-]+:iam::\d{12}:(?:root|(?:role|user)\/[\w+=,.@/-]+)$/.test(value);
  return isPrincipal ? [] : [problem('principal-format', { value })];
};

/**
 * Problems of a source identity, in which `*` stands for any run of characters.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export const sourceIdentityProblems = (value: string): readonly Problem[] =>
  /^(?!aws:)[\w+=,.@*-]{1,64}$/.test(value) ? [] : [problem('source-identity-format', { value })];
