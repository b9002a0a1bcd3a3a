import type { AttachmentKind, JsonPointer, None, OddCharacter, PolicyProblemCode, Severity } from '#iam';
import type { Page } from '#core';
import { FINDING_PAGES } from './pages.ts';

/** Why a text is no JSON: what it is instead, or what is wrong at a place. */
export type JsonProblem =
  | 'empty'
  | 'terraform'
  | 'yaml'
  | 'program'
  | 'permalink'
  | 'no-json'
  | 'symbol'
  | 'number'
  | 'name-expected'
  | 'value-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'brace-expected'
  | 'bracket-expected'
  | 'end-expected'
  | 'comment'
  | 'string-without-end'
  | 'escape'
  | 'character';

/** What does not depend on the place where something was found. */
export interface PolicyFindingRule {
  /** `error` = IAM refuses it, or it cannot work; `warning` = likely not what is meant; `info` = good to know. */
  readonly severity: Severity;
  /** The AWS page that it rests on. */
  readonly page: Page;
}

/** A rule whose findings tell `P` besides their code. Nothing holds the parameters here: this is their type. */
interface Rule<P> extends PolicyFindingRule {
  readonly params?: P;
}

type PageId = keyof typeof FINDING_PAGES;
const rule = (severity: Severity, page: PageId): PolicyFindingRule => ({
  severity,
  page: FINDING_PAGES[page],
});
const error = <P = None>(page: PageId): Rule<P> => rule('error', page);
const warning = <P = None>(page: PageId): Rule<P> => rule('warning', page);
const info = <P = None>(page: PageId): Rule<P> => rule('info', page);

/** Every code: how bad it is, what it tells, and the AWS page that it rests on. Why IAM refuses a document is among them. */
export const POLICY_FINDING_RULES = {
  'json-syntax': error<{ readonly problem: JsonProblem }>('grammar'),
  'json-name-repeated': error<{ readonly name: string }>('grammar'),
  'json-too-deep': error<{ readonly limit: number }>('grammar'),
  'json-too-large': error<{ readonly limit: number }>('quotas'),
  'not-a-policy': error('grammar'),
  'template-with-policies': error('grammar'),
  'policy-not-an-object': error('grammar'),
  'version-invalid': error('version'),
  'statement-missing': error('grammar'),
  'statement-not-an-object': error('grammar'),
  'element-unknown': error('grammar'),
  'effect-invalid': error('grammar'),
  'action-missing': error('grammar'),
  'action-and-not-action': error('grammar'),
  'resource-missing': error('grammar'),
  'resource-and-not-resource': error('grammar'),
  'principal-present': error('grammar'),
  'list-invalid': error('grammar'),
  'condition-invalid': error('grammar'),
  'operator-unknown': error('operators'),
  'variable-empty': error('variables'),
  'variable-without-brace': error('variables'),
  'variable-without-quote': error('variables'),
  'variable-with-space': error('variables'),
  'variable-nested': error('variables'),
  'version-missing': warning('version'),
  'variable-in-old-version': error<{ readonly variable: string }>('version'),
  'sid-invalid': error<{ readonly sid: string }>('sid'),
  'sid-repeated': error<{ readonly sid: string }>('sid'),
  'sid-empty': info('sid'),
  'list-empty': warning<{ readonly element: string }>('grammar'),
  'character-odd': error<Pick<OddCharacter, 'kind' | 'codePoint' | 'like'>>('grammar'),
  'character-odd-in-value': warning<Pick<OddCharacter, 'kind' | 'codePoint' | 'like'>>('grammar'),
  'character-not-allowed': error<{ readonly character: string }>('grammar'),
  'placeholder-left': error<{ readonly token: string }>('quickstart'),
  'template-left': error<{ readonly text: string }>('variables'),
  'example-left': warning<{ readonly value: string }>('examples'),
  'size-inline': info<{ readonly characters: number; readonly attachments: readonly AttachmentKind[] }>(
    'quotas',
  ),
  'size-managed': warning<{ readonly characters: number; readonly limit: number }>('quotas'),
  'size-any': error<{ readonly characters: number; readonly limit: number }>('quotas'),
  'partitions-mixed': warning<{ readonly partitions: readonly string[] }>('arns'),
  'statement-repeated': info<{ readonly first: JsonPointer }>('quickstart'),
  'principal-with-resource': info('trust'),
  'nothing-of-sessions': info('quickstart'),
  'action-malformed': error<{ readonly text: string }>('authorization'),
  'action-unknown': error<{ readonly action: string; readonly nearest: string | undefined }>('authorization'),
  /** `expected`: forms of the ARNs that the action is asked about. */
  'action-on-other-resource': error<{ readonly action: string; readonly expected: readonly string[] }>(
    'authorization',
  ),
  'action-only-on-star': error<{ readonly action: string }>('authorization'),
  'resource-unused': warning<{ readonly resource: string }>('authorization'),
  'not-action-allowed': warning('notAction'),
  'resource-not-an-arn': error<{ readonly text: string }>('arns'),
  'arn-incomplete': error<{ readonly text: string }>('arns'),
  'arn-partition-unknown': error<{ readonly partition: string }>('arns'),
  'arn-region-invalid': error<{ readonly region: string; readonly partition: string }>('arns'),
  'arn-account-invalid': error<{ readonly account: string }>('arns'),
  'arn-field-missing': error<{ readonly field: 'region' | 'account' }>('arns'),
  'node-id-in-wrong-arn': error<{ readonly id: string; readonly expected: 'instance' | 'managed-instance' }>(
    'authorization',
  ),
  'aws-document-with-account': error<{ readonly name: string; readonly account: string }>('remoteDesktop'),
  'own-document-without-account': error<{ readonly name: string }>('defaultDocument'),
  'session-arn-nowhere': error('examples'),
  'key-alias': error<{ readonly alias: string }>('keyAliases'),
  'key-not-an-arn': error<{ readonly key: string }>('encryption'),
  'key-format': error<{ readonly key: string }>('encryption'),
  'object-without-star': error<{ readonly arn: string }>('instanceRole'),
  'condition-key-unknown': error<{ readonly key: string; readonly nearest: string | undefined }>(
    'authorization',
  ),
  /** The request never has the key, so the comparison fails: for these actions the statement does nothing. */
  'condition-key-unsupported': error<{ readonly key: string; readonly actions: readonly string[] }>(
    'authorization',
  ),
  /** The request never has the key, and the operator lets that pass. */
  'condition-key-idle': info<{ readonly key: string; readonly actions: readonly string[] }>('authorization'),
  'set-operator-missing': error<{ readonly key: string }>('setOperators'),
  'set-operator-lenient': warning<{ readonly operator: string; readonly key: string }>('setOperators'),
  'wildcard-not-read': warning<{ readonly operator: string; readonly value: string }>('operators'),
  'mfa-optional': warning('mfa'),
  'network-invalid': error<{ readonly value: string }>('globalKeys'),
  'network-private': error('globalKeys'),
  'tag-condition-on-document': error<{ readonly document: string; readonly key: string }>('examples'),
  'tag-condition-optional': warning<{ readonly key: string }>('operators'),
  'tag-key-not-of-tasks': warning<{ readonly key: string }>('authorization'),
  'documents-missing': warning('defaultDocument'),
  'every-document': warning<{ readonly owner: 'anybody' | 'aws' | 'account' }>('defaultDocument'),
  'remote-host-document': info('startSession'),
  'any-command-document': info<{ readonly name: string }>('interactive'),
  'command-document-in-session': warning<{ readonly name: string }>('startSession'),
  'document-check-incomplete': warning('accessCheck'),
  'document-check-strict': error('accessCheck'),
  'document-check-value': warning<{ readonly value: string }>('accessCheck'),
  'data-channel-missing': warning('quickstart'),
  'send-command-any': warning('agentUpdate'),
  'send-command-without-document': warning('agentUpdate'),
  'data-key-missing': warning('encryption'),
  'access-request-bypassed': warning('accessRequests'),
  'deny-ssh-only': info('ssh'),
  'deny-cuts-nodes': warning('notResource'),
  'user-name-only-of-users': info('examples'),
  'user-variables-mixed': info('examples'),
  'user-id-in-session-arn': warning('examples'),
  'session-tag-with-user-name': error('examples'),
  'session-tag-unknown': error<{ readonly key: string }>('examples'),
  'every-session': info('examples'),
  'resume-missing': warning('quickstart'),
  'documents-escalation': warning('interactive'),
  'default-version-missing': info('preferencesPermissions'),
  'heartbeat-missing': warning('instanceRole'),
  'channels-missing': error<{ readonly actions: readonly string[] }>('instanceRole'),
  'log-group-unseen': warning('cloudWatchLogging'),
  'bucket-encryption-unseen': warning('s3Logging'),
  'decrypt-missing': warning('encryption'),
  'bucket-decrypt-missing': warning('multipartUpload'),
  'parameters-readable': info('instanceRole'),
  'message-delivery': info('messageApis'),
  'trust-resource': error('trust'),
  'trust-principal-missing': error('trust'),
  'trust-not-principal': error('trust'),
  'trust-everybody': error('trust'),
  'trust-action': error<{ readonly action: string }>('trust'),
  'trust-any-account': warning<{ readonly service: string }>('hybridRole'),
  'trust-accounts-differ': error<{ readonly account: string; readonly inArn: string }>('hybridRole'),
  'session-schema-version': error('schema'),
  'session-type-missing': error('schema'),
  'session-type-unknown': error<{ readonly type: string; readonly nearest: string | undefined }>('schema'),
  'session-inputs-missing': warning('schema'),
  'session-field-unknown': warning<{ readonly field: string }>('schema'),
  'session-boolean-as-text': warning<{ readonly field: string; readonly value: string }>('schema'),
  'session-field-type': error<{ readonly field: string; readonly expected: 'boolean' | 'string' | 'object' }>(
    'schema',
  ),
  'session-timeout-as-number': error<{ readonly field: string; readonly value: number }>('schema'),
  'session-timeout-range': error<{ readonly field: string; readonly limit: number }>('schema'),
  'session-run-as-root': error('runAs'),
  'session-bucket-name': error<{ readonly value: string }>('s3Logging'),
  'session-log-group-name': error<{ readonly value: string }>('cloudWatchLogging'),
  'session-pattern-open': warning<{ readonly parameter: string }>('interactive'),
  'session-size': error<{ readonly limit: number }>('schema'),
} satisfies Readonly<Record<string, Rule<unknown>> & Record<PolicyProblemCode, Rule<None>>>;

type Rules = typeof POLICY_FINDING_RULES;
export type PolicyFindingCode = keyof Rules;
export type PolicyFindingParams = {
  readonly [C in PolicyFindingCode]: Rules[C] extends Rule<infer P> ? P : never;
};
