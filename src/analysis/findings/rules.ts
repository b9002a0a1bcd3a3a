import type {
  AttachmentKind,
  JsonPointer,
  KeyType,
  None,
  OddCharacter,
  PolicyProblemCode,
  Severity,
} from '#iam';
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

/** What a text can be in which no policy was found. */
export type TextKind =
  | 'terraform'
  | 'terraform-state'
  | 'terraform-plan'
  | 'cloudformation'
  | 'kubernetes'
  | 'workflow'
  | 'compose'
  | 'yaml'
  | 'binary';

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
  /** Of a text in another language than JSON. */
  'text-syntax': error<{ readonly language: 'yaml' | 'terraform' }>('grammar'),
  'no-policy-in-text': warning<{ readonly what: TextKind }>('grammar'),
  /** What a template leaves open, and as what it was read. */
  'values-open': info<{
    readonly open: readonly string[];
    readonly assumed: readonly { readonly name: string; readonly value: string }[];
  }>('variables'),
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
  'list-empty': error('grammar'),
  'text-expected': error('grammar'),
  'condition-invalid': error('grammar'),
  'operator-unknown': error('operators'),
  'variable-empty': error('variables'),
  'variable-without-brace': error('variables'),
  'variable-without-quote': error('variables'),
  'variable-with-space': error('variables'),
  'variable-nested': error('variables'),
  'version-missing': warning('version'),
  'version-old': warning('version'),
  'variable-in-old-version': error<{ readonly variable: string }>('version'),
  'sid-invalid': error<{ readonly sid: string }>('sid'),
  'sid-repeated': error<{ readonly sid: string }>('sid'),
  /** Where IAM accepts it: in policies of resources. */
  'sid-repeated-accepted': warning<{ readonly sid: string }>('sid'),
  'sid-empty': info('sid'),
  'condition-values-empty': warning<{ readonly key: string }>('operators'),
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
  /** `names`: whether the names in it were looked up, as far as AWS's reference has them. */
  'nothing-of-sessions': info<{ readonly names: boolean }>('quickstart'),
  'services-by-name': info<{ readonly services: readonly string[] }>('authorization'),
  'action-malformed': error<{ readonly text: string }>('authorization'),
  /** An action that the reference lacks: of some services it does not have all. */
  'action-unlisted': warning<{ readonly action: string }>('authorization'),
  'action-unknown': error<{ readonly action: string; readonly nearest: string | undefined }>('authorization'),
  'action-service-wildcard': error<{ readonly service: string }>('grammar'),
  'service-unknown': error<{ readonly service: string; readonly nearest: string }>('authorization'),
  /** A service that the reference lacks, and no other one is called like it: it may have ended. */
  'service-unlisted': warning<{ readonly service: string }>('authorization'),
  /** `expected`: forms of the ARNs that the action is asked about. */
  'action-on-other-resource': warning<{ readonly action: string; readonly expected: readonly string[] }>(
    'authorization',
  ),
  'action-only-on-star': warning<{ readonly action: string }>('authorization'),
  /** The same of services that the reference may not describe to the end. */
  'resource-not-listed': info<{ readonly actions: readonly string[] }>('authorization'),
  /** AWS asks about the ARN of the whole service where its reference says `*`. */
  'action-on-whole-service': info<{ readonly actions: readonly string[] }>('authorization'),
  'resource-unused': warning<{ readonly resource: string }>('authorization'),
  'not-action-allowed': warning('notAction'),
  'not-resource-allowed': warning('notResource'),
  'resource-not-an-arn': error<{ readonly text: string }>('arns'),
  'arn-incomplete': error<{ readonly text: string }>('arns'),
  'arn-completed': warning<{ readonly text: string; readonly completed: string }>('arns'),
  'arn-service-wildcard': error<{ readonly service: string }>('arns'),
  'arn-service-unknown': warning<{ readonly service: string; readonly nearest: string | undefined }>('arns'),
  'arn-field-refused': error<{ readonly service: 's3' | 'iam'; readonly field: 'region' | 'account' }>(
    'arns',
  ),
  'iam-path-unknown': error<{ readonly path: string }>('arns'),
  'arn-partition-unknown': error<{ readonly partition: string }>('arns'),
  'arn-region-invalid': error<{ readonly region: string; readonly partition: string }>('arns'),
  'arn-region-unknown': warning<{ readonly region: string; readonly nearest: string | undefined }>('arns'),
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
  /** A key that the reference lacks. */
  'condition-key-unlisted': warning<{ readonly key: string }>('globalKeys'),
  'condition-key-malformed': error<{ readonly key: string; readonly nearest: string | undefined }>(
    'globalKeys',
  ),
  'condition-key-case': info<{ readonly key: string; readonly name: string }>('operators'),
  'tag-key-missing': error<{ readonly key: string }>('globalKeys'),
  'condition-value-unreadable': error<{
    readonly operator: string;
    readonly value: string;
    readonly expected: 'date' | 'number' | 'arn';
  }>('operators'),
  'boolean-invalid': warning<{ readonly value: string }>('operators'),
  'variable-not-read': warning<{ readonly operator: string; readonly value: string }>('variables'),
  'operator-mismatch': warning<{ readonly operator: string; readonly key: string; readonly type: KeyType }>(
    'operators',
  ),
  'null-with-set-operator': warning<{ readonly operator: string }>('operators'),
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
  'mfa-inverted': warning('mfa'),
  'network-invalid': error<{ readonly value: string }>('globalKeys'),
  'network-private': error('globalKeys'),
  /** Of one's own, which can have the tag. */
  'tag-condition-on-own-document': warning<{
    readonly document: string;
    readonly key: string;
    readonly action: 'ssm:StartSession' | 'ssm:SendCommand';
  }>('examples'),
  'tag-condition-on-document': error<{
    readonly document: string;
    readonly key: string;
    readonly action: 'ssm:StartSession' | 'ssm:SendCommand';
  }>('examples'),
  'tag-condition-optional': warning<{ readonly key: string }>('operators'),
  'tag-key-not-of-tasks': warning<{ readonly key: string }>('authorization'),
  'documents-missing': warning('defaultDocument'),
  'every-document': warning<{ readonly owner: 'anybody' | 'aws' | 'account' }>('defaultDocument'),
  'remote-host-document': info('startSession'),
  'any-command-document': info<{ readonly name: string }>('interactive'),
  'command-document-in-session': warning<{ readonly name: string }>('startSession'),
  'document-check-incomplete': warning('accessCheck'),
  'document-check-strict': error<{ readonly operator: string }>('accessCheck'),
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
  'heartbeat-missing': info('instanceRole'),
  'channels-none': warning('instanceRole'),
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
  'trust-action-principal': error<{ readonly action: string }>('trust'),
  'principal-kind-unknown': error<{ readonly kind: string }>('trust'),
  'principal-malformed': error<{ readonly text: string }>('trust'),
  'principal-wildcard': error<{ readonly text: string }>('trust'),
  'service-principal-malformed': error<{ readonly service: string }>('trust'),
  'service-principal-regional': error<{ readonly service: string; readonly expected: string }>('trust'),
  'control-allow': error('resourceControl'),
  'control-not-action': error('resourceControl'),
  'control-every-action': error('resourceControl'),
  'trust-any-account': warning<{ readonly service: string }>('hybridRole'),
  'trust-accounts-differ': error<{ readonly account: string; readonly inArn: string }>('hybridRole'),
  // What IAM Access Analyzer finds as well.
  'pass-role-any': warning<{ readonly action: string }>('passRole'),
  'service-linked-role-any': info<{ readonly action: string }>('analyzer'),
  /** `entries`: those that others of their list cover. */
  'action-redundant': info<{ readonly entries: readonly string[] }>('analyzer'),
  'resource-redundant': info<{ readonly entries: readonly string[] }>('analyzer'),
  'condition-block-empty': info('analyzer'),
  'condition-key-twice': warning<{ readonly key: string }>('analyzer'),
  /** When the condition is met: whenever the key is there, or is not, or always. */
  'condition-any-value': info<{ readonly key: string; readonly holds: 'present' | 'absent' | 'always' }>(
    'operators',
  ),
  'condition-value-redundant': info<{ readonly key: string }>('operators'),
  'boolean-both': warning<{ readonly key: string }>('operators'),
  'arn-key-as-text': info<{ readonly operator: string; readonly key: string }>('operators'),
  'region-unknown': warning<{ readonly region: string; readonly nearest: string | undefined }>('globalKeys'),
  'network-id-malformed': warning<{ readonly value: string; readonly prefix: string }>('globalKeys'),
  'network-host-bits': info<{ readonly value: string; readonly network: string }>('operators'),
  'network-private-partly': info<{ readonly value: string }>('globalKeys'),
  'network-private-excluded': info('globalKeys'),
  'key-value-malformed': warning<{ readonly value: string }>('analyzer'),
  'binary-invalid': warning<{ readonly value: string }>('operators'),
  'condition-key-forgeable': warning<{ readonly key: string }>('globalKeys'),
  'attributes-without-select': warning('analyzer'),
  'not-principal-allowed': warning('trust'),
  'principal-id-left': warning<{ readonly id: string }>('trust'),
  'principal-redundant': info<{ readonly session: string }>('trust'),
  'federated-unconfined': warning<{ readonly provider: string }>('trust'),
  'roles-anywhere-incomplete': warning<{ readonly missing: readonly string[] }>('trust'),
  'size-control': warning<{ readonly characters: number; readonly limit: number }>('quotas'),
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
  'session-pattern-signs': warning<{ readonly parameter: string; readonly piece: string }>('interactive'),
  'session-parameter-any': warning<{ readonly parameter: string }>('interactive'),
  'session-size': error<{ readonly limit: number }>('schema'),

  // What a policy comes to, asked of the tasks.
  'node-name': warning<{ readonly name: string; readonly kind: 'instance' | 'hybrid' }>('authorization'),
  'unique-id-in-session-arn': warning<{ readonly id: string }>('examples'),
  'nodes-missing': warning('quickstart'),
  'deny-tag-on-documents': error<{ readonly key: string }>('operators'),
  'start-denied': warning('evaluation'),
  'session-tag-on-start': error<{ readonly key: string }>('examples'),
  'start-condition-unmet': warning<{ readonly key: string }>('globalKeys'),
  'start-without-effect': warning('authorization'),
  'start-apart': warning('authorization'),

  // Documents of one setup that do not fit together.
  'setup-node-denied': warning<{ readonly action: string; readonly resource: string }>('instanceRole'),
  'setup-person-denied': warning<{ readonly action: string; readonly resource: string }>('encryption'),
  'setup-key-policy': warning<{ readonly actions: readonly string[] }>('encryption'),
  'setup-bucket-policy': warning<{ readonly key: string }>('s3Logging'),

  // Ways past a gate or a log.
  'tag-gate-open': warning<{ readonly action: string; readonly key: string }>('taggingAccess'),
  'tasks-past-exec': info('ecsExec'),
  'exec-half': warning<{ readonly missing: 'task' | 'cluster' }>('ecsAuthorization'),
  'deny-list-of-documents': info('notResource'),
  'node-every-bucket': warning('instanceRole'),
  'node-every-key': info('encryption'),
  'source-instance-arn': info('authorization'),
  'log-bucket-service': warning('s3Logging'),
  'log-bucket-encryption': info('s3Logging'),
  'session-run-as-nobody': warning('runAs'),
  'session-prefix-slash': warning<{ readonly prefix: string }>('s3Logging'),
} satisfies Readonly<Record<string, Rule<unknown>> & Record<PolicyProblemCode, Rule<None>>>;

type Rules = typeof POLICY_FINDING_RULES;
export type PolicyFindingCode = keyof Rules;
export type PolicyFindingParams = {
  readonly [C in PolicyFindingCode]: Rules[C] extends Rule<infer P> ? P : never;
};
