import type { Coded, Diagnostic, None, OddKind, Severity } from '#iam';
import type { OwnSessions, SettingPath } from './configuration.ts';

/** A value that is wrong or noteworthy. */
interface Value {
  readonly value: string;
}

/** A character that is not what it looks like. */
interface Odd {
  readonly kind: OddKind;
  readonly codePoint: number;
  /** What people take it for; `''` = nothing. */
  readonly like: string;
  /** Which character of the value it is, from 1. */
  readonly position: number;
  /** How many more there are. */
  readonly others: number;
}

/** A Session of what kind a literal ID stands for. */
type PrincipalKind = 'user' | 'role-session';

/** What each problem of a setting tells besides its code. A code without a text is a type error. */
export interface IssueParams {
  // any field
  readonly 'example-identifier': Value;
  readonly 'sample-value': Value;
  readonly 'duplicate-value': Value;
  readonly 'character-odd': Value & Odd;
  readonly 'character-odd-allowed': Value & Odd;
  readonly 'character-not-allowed': Value & { readonly character: string };
  readonly 'policy-variable': Value;
  readonly 'wildcard-in-value': Value;
  readonly 'minutes-range': { readonly minimum: number; readonly maximum: number };
  readonly 'days-range': { readonly minimum: number; readonly maximum: number };
  readonly 'port-range': { readonly minimum: number; readonly maximum: number };
  readonly 'statements-format': None;
  // environment
  readonly 'region-format': Value;
  readonly 'region-unlisted': Value;
  readonly 'region-other-partition': Value & { readonly partition: string; readonly found: string };
  readonly 'region-any-with-others': None;
  readonly 'account-format': Value;
  readonly 'organization-format': Value;
  readonly 'shared-with-nobody': None;
  readonly 'shared-own-bucket': None;
  readonly 'kms-key-format': Value;
  readonly 'kms-key-not-arn': Value;
  readonly 'kms-alias': Value;
  readonly 'kms-other-partition': Value & { readonly partition: string; readonly found: string };
  readonly 'kms-other-region': { readonly region: string; readonly chosen: string };
  readonly 'kms-other-account': { readonly account: string; readonly chosen: string };
  readonly 'kms-region-twice': { readonly region: string };
  readonly 'kms-region-without-key': { readonly regions: readonly string[] };
  readonly 'kms-key-placeholder': Value;
  readonly 'bucket-format': Value;
  readonly 'bucket-reserved': Value & { readonly part: string };
  readonly 'log-region-any': None;
  readonly 'log-region-unnamed': None;
  readonly 'bucket-keys-differ': None;
  readonly 'prefix-slash': Value;
  readonly 'prefix-only-slashes': None;
  readonly 'prefix-length': { readonly limit: number };
  readonly 'log-group-format': Value;
  readonly 'log-group-reserved': Value;
  readonly 'retention-days': { readonly days: number; readonly longer: number };
  readonly 'bucket-other-account': None;
  readonly 'large-logs-lost': None;
  readonly 'encryption-enforced': { readonly target: 'bucket' | 'log-group' };
  // nodes
  readonly 'node-id-format': Value;
  readonly 'tag-key-format': Value;
  readonly 'tag-key-reserved': Value;
  readonly 'tag-key-twice': Value;
  readonly 'tag-value-format': Value;
  readonly 'tag-value-variable': Value;
  readonly 'ids-on-any-resource': None;
  readonly 'everything-on-any-resource': None;
  readonly 'every-node': None;
  readonly 'os-user-format': Value;
  readonly 'os-user-any': None;
  readonly 'keys-for-hybrid': None;
  readonly 'desktop-without-directory': None;
  readonly 'cluster-format': Value;
  readonly 'container-format': Value;
  readonly 'task-ports-unlogged': None;
  readonly 'task-ports-beside-nodes': None;
  readonly 'training-job-format': Value;
  readonly 'training-jobs-beside-nodes': None;
  // sessions and documents
  readonly 'access-request-bypassed': None;
  readonly 'access-request-sign-in': None;
  readonly 'access-request-guards': None;
  readonly 'surfaces-empty': None;
  readonly 'documents-empty': None;
  readonly 'document-name-format': Value;
  readonly 'document-name-reserved': Value;
  readonly 'document-name-any': Value;
  readonly 'document-name-default-shell': Value;
  readonly 'own-document-name-format': Value;
  readonly 'own-document-name-preferences': Value;
  readonly 'own-document-name-reserved': Value;
  readonly 'own-document-name-taken': Value;
  readonly 'own-shell-unnamed': None;
  readonly 'own-shell-beside-shell': None;
  readonly 'tunnel-beside-any-host': None;
  readonly 'command-beside-shell': None;
  readonly 'command-length': { readonly limit: number };
  readonly 'command-parameter-unknown': Value;
  readonly 'command-parameter-unused': Value;
  readonly 'command-parameter-line': Value;
  readonly 'command-parameter-twice': Value;
  readonly 'command-parameter-any': Value;
  readonly 'command-pattern-part': Value;
  readonly 'command-pattern-signs': Value & { readonly piece: string };
  readonly 'command-pattern-unread': Value;
  readonly 'command-default-refused': Value & { readonly name: string };
  readonly 'host-format': Value;
  readonly 'host-with-port': Value & { readonly host: string; readonly port: string };
  readonly 'host-refused': Value;
  readonly 'host-is-node': Value;
  readonly 'access-check-without-start': None;
  readonly 'documents-listed-without-console': None;
  readonly 'ssh-unlogged': None;
  readonly 'ports-unlogged': None;
  readonly 'remote-host-unlogged': None;
  readonly 'ports-not-encrypted': None;
  readonly 'interactive-command-is-shell': None;
  readonly 'user-name-with-roles': None;
  readonly 'user-id-may-not-match': None;
  readonly 'session-id-exact': None;
  readonly 'principal-id-format': Value & { readonly expected: PrincipalKind };
  readonly 'principal-id-kind': Value & { readonly expected: PrincipalKind };
  readonly 'principal-id-sign-in': {
    readonly sessionId: OwnSessions['sessionId'];
    readonly signIn: 'iam-user' | 'role';
  };
  readonly 'target-tag-needs-ids': None;
  readonly 'target-tag-any-owner': None;
  readonly 'every-session': None;
  readonly 'own-sessions-none': None;
  readonly 'resume-off': None;
  readonly 'data-channel-off': None;
  readonly 'agent-update-without-document': None;
  readonly 'agent-update-any-command': None;
  readonly 'agent-update-without-ec2': None;
  // guards
  readonly 'mfa-with-roles': None;
  readonly 'mfa-age-without-mfa': None;
  readonly 'network-format': Value;
  readonly 'network-host-bits': Value & { readonly network: string };
  readonly 'network-private': Value;
  readonly 'network-private-some': Value;
  readonly 'network-anywhere': Value;
  readonly 'vpc-endpoint-format': Value;
  readonly 'endpoints-beside-networks': None;
  readonly 'endpoints-beside-vpcs': None;
  readonly 'source-identity-format': Value;
  readonly 'instant-format': Value;
  readonly 'instant-order': None;
  // administrator
  readonly 'full-access': None;
  readonly 'default-version-off': None;
  // instance role
  readonly 'existing-role-presumes': None;
  readonly 'minimal-without-logs': None;
  readonly 'log-scope-published': None;
  readonly 'older-regions-absent': Value;
  readonly 'agent-buckets-region': None;
  readonly 'trust-any-account': None;
  readonly 'host-management-needs': None;
  readonly 'policy-arn-format': Value;
  readonly 'boundary-other-account': { readonly value: string; readonly account: string };
  readonly 'issuer-format': Value;
  readonly 'kubernetes-name-format': Value;
  // guardrail
  readonly 'principal-arn-format': Value;
  readonly 'principal-arn-session': Value;
  readonly 'principal-arn-any': Value;
  readonly 'guardrail-empty': None;
  readonly 'guardrail-without-exception': None;
  readonly 'guardrail-not-at-endpoint': None;
  readonly 'guardrail-no-document': None;
  readonly 'guardrail-ssh-allowed': None;
  readonly 'guardrail-ssh-only': None;
  readonly 'guardrail-origins-empty': None;
  readonly 'guardrail-only-endpoints': None;
  readonly 'guardrail-only-networks': None;
  // people's role
  readonly 'saml-provider-format': Value;
  readonly 'audience-format': Value;
  readonly 'subject-format': Value;
  readonly 'subject-any': Value;
  readonly 'principal-format': Value;
  readonly 'principal-session': Value;
  readonly 'principal-other-partition': Value & { readonly partition: string };
  readonly 'principal-account': Value;
  readonly 'trust-mfa-with-roles': Value;
  readonly 'trust-names-with-roles': Value;
  readonly 'session-tags-chosen': None;
  readonly 'source-identity-chosen': None;
  readonly 'run-as-without-session-tags': None;
  // preferences
  readonly 'run-as-user-missing': None;
  readonly 'run-as-user-unused': None;
  readonly 'run-as-root': None;
  readonly 'run-as-format': Value;
  readonly 'idle-longer-than-session': { readonly longest: number };
  readonly 'profile-length': { readonly limit: number };
}
export type IssueCode = keyof IssueParams;

/**
 * How bad each one is: an error means that the policy cannot work or that IAM rejects it, a warning that it is likely
 * not what is meant, and info that it is good to know.
 */
const SEVERITIES: Readonly<Record<IssueCode, Severity>> = {
  'example-identifier': 'info',
  'sample-value': 'info',
  'duplicate-value': 'info',
  'character-odd': 'error',
  'character-odd-allowed': 'warning',
  'character-not-allowed': 'error',
  'policy-variable': 'error',
  'wildcard-in-value': 'info',
  'minutes-range': 'error',
  'days-range': 'error',
  'port-range': 'error',
  'statements-format': 'error',
  'region-format': 'error',
  'region-unlisted': 'warning',
  'region-other-partition': 'error',
  'region-any-with-others': 'warning',
  'account-format': 'error',
  'organization-format': 'error',
  'shared-with-nobody': 'warning',
  'shared-own-bucket': 'warning',
  'kms-key-format': 'error',
  'kms-key-not-arn': 'error',
  'kms-alias': 'error',
  'kms-other-partition': 'error',
  'kms-other-region': 'warning',
  'kms-other-account': 'warning',
  'kms-region-twice': 'warning',
  'kms-region-without-key': 'warning',
  'kms-key-placeholder': 'info',
  'bucket-format': 'error',
  'bucket-reserved': 'error',
  'log-region-any': 'error',
  'log-region-unnamed': 'info',
  'bucket-keys-differ': 'warning',
  'prefix-slash': 'info',
  'prefix-only-slashes': 'warning',
  'prefix-length': 'error',
  'log-group-format': 'error',
  'log-group-reserved': 'warning',
  'retention-days': 'info',
  'bucket-other-account': 'warning',
  'large-logs-lost': 'warning',
  'encryption-enforced': 'info',
  'node-id-format': 'error',
  'tag-key-format': 'error',
  'tag-key-reserved': 'warning',
  'tag-key-twice': 'warning',
  'tag-value-format': 'error',
  'tag-value-variable': 'info',
  'ids-on-any-resource': 'error',
  'everything-on-any-resource': 'warning',
  'every-node': 'info',
  'os-user-format': 'error',
  'os-user-any': 'info',
  'keys-for-hybrid': 'warning',
  'desktop-without-directory': 'error',
  'cluster-format': 'error',
  'container-format': 'error',
  'task-ports-unlogged': 'info',
  'task-ports-beside-nodes': 'warning',
  'training-job-format': 'error',
  'training-jobs-beside-nodes': 'warning',
  'access-request-bypassed': 'warning',
  'access-request-sign-in': 'error',
  'access-request-guards': 'info',
  'surfaces-empty': 'info',
  'documents-empty': 'warning',
  'document-name-format': 'error',
  'document-name-reserved': 'error',
  'document-name-any': 'warning',
  'document-name-default-shell': 'info',
  'own-document-name-format': 'error',
  'own-document-name-preferences': 'error',
  'own-document-name-reserved': 'error',
  'own-document-name-taken': 'error',
  'own-shell-unnamed': 'warning',
  'own-shell-beside-shell': 'info',
  'tunnel-beside-any-host': 'warning',
  'command-beside-shell': 'info',
  'command-length': 'error',
  'command-parameter-unknown': 'error',
  'command-parameter-unused': 'info',
  'command-parameter-line': 'error',
  'command-parameter-twice': 'error',
  'command-parameter-any': 'warning',
  'command-pattern-part': 'warning',
  'command-pattern-signs': 'warning',
  'command-pattern-unread': 'warning',
  'command-default-refused': 'error',
  'host-format': 'error',
  'host-with-port': 'error',
  'host-refused': 'error',
  'host-is-node': 'info',
  'access-check-without-start': 'info',
  'documents-listed-without-console': 'info',
  'ssh-unlogged': 'info',
  'ports-unlogged': 'info',
  'remote-host-unlogged': 'info',
  'ports-not-encrypted': 'info',
  'interactive-command-is-shell': 'warning',
  'user-name-with-roles': 'error',
  'user-id-may-not-match': 'warning',
  'session-id-exact': 'info',
  'principal-id-format': 'error',
  'principal-id-kind': 'error',
  'principal-id-sign-in': 'warning',
  'target-tag-needs-ids': 'error',
  'target-tag-any-owner': 'info',
  'every-session': 'info',
  'own-sessions-none': 'info',
  'resume-off': 'warning',
  'data-channel-off': 'warning',
  'agent-update-without-document': 'warning',
  'agent-update-any-command': 'warning',
  'agent-update-without-ec2': 'info',
  'mfa-with-roles': 'warning',
  'mfa-age-without-mfa': 'warning',
  'network-format': 'error',
  'network-host-bits': 'warning',
  'network-private': 'error',
  'network-private-some': 'warning',
  'network-anywhere': 'warning',
  'vpc-endpoint-format': 'error',
  'endpoints-beside-networks': 'error',
  'endpoints-beside-vpcs': 'warning',
  'source-identity-format': 'error',
  'instant-format': 'error',
  'instant-order': 'error',
  'full-access': 'warning',
  'default-version-off': 'info',
  'existing-role-presumes': 'info',
  'minimal-without-logs': 'warning',
  'log-scope-published': 'info',
  'older-regions-absent': 'warning',
  'agent-buckets-region': 'info',
  'trust-any-account': 'error',
  'host-management-needs': 'info',
  'policy-arn-format': 'error',
  'boundary-other-account': 'error',
  'issuer-format': 'error',
  'kubernetes-name-format': 'error',
  'principal-arn-format': 'error',
  'principal-arn-session': 'error',
  'principal-arn-any': 'warning',
  'guardrail-empty': 'warning',
  'guardrail-without-exception': 'warning',
  'guardrail-not-at-endpoint': 'warning',
  'guardrail-no-document': 'warning',
  'guardrail-ssh-allowed': 'info',
  'guardrail-ssh-only': 'warning',
  'guardrail-origins-empty': 'warning',
  'guardrail-only-endpoints': 'info',
  'guardrail-only-networks': 'info',
  'saml-provider-format': 'error',
  'audience-format': 'error',
  'subject-format': 'error',
  'subject-any': 'warning',
  'principal-format': 'error',
  'principal-session': 'error',
  'principal-other-partition': 'error',
  'principal-account': 'info',
  'trust-mfa-with-roles': 'warning',
  'trust-names-with-roles': 'error',
  'session-tags-chosen': 'warning',
  'source-identity-chosen': 'warning',
  'run-as-without-session-tags': 'info',
  'run-as-user-missing': 'info',
  'run-as-user-unused': 'info',
  'run-as-root': 'error',
  'run-as-format': 'error',
  'idle-longer-than-session': 'warning',
  'profile-length': 'error',
};

/** What is wrong with a value, before it is known in which setting the value stands. */
export type Problem<C extends IssueCode = IssueCode> = Coded<IssueParams, C> & {
  readonly severity: Severity;
};

type ProblemArguments<C extends IssueCode> = None extends IssueParams[C]
  ? readonly [code: C]
  : readonly [code: C, params: IssueParams[C]];

/** A problem by its code, with the parameters that the code has. */
export function problem<C extends IssueCode>(...[code, params]: ProblemArguments<C>): Problem {
  return { code, severity: SEVERITIES[code], params: params ?? {} } as Problem;
}

/** A problem of a setting: where it is mended, and how bad it is. */
export type Issue<C extends IssueCode = IssueCode> = Diagnostic<IssueParams, SettingPath, C>;

/** The problems as issues of one setting. */
export function issuesAt(at: SettingPath, problems: readonly Problem[]): readonly Issue[] {
  return problems.map((each) => ({ ...each, at }));
}

/** Whether something that is wrong is wrong with an answer. */
export function isIssue(diagnostic: Issue | { readonly code: string }): diagnostic is Issue {
  return diagnostic.code in SEVERITIES;
}
