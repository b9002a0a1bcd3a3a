import type { AttachmentKind, JsonPointer, PolicyProblemCode, Coded, None, Severity } from '#iam';

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

/** Found while a text is read, before there is a document. */
interface TextParams {
  readonly 'json-syntax': { readonly problem: JsonProblem };
  readonly 'json-name-repeated': { readonly name: string };
  readonly 'json-too-deep': { readonly limit: number };
  readonly 'json-too-large': { readonly limit: number };
  readonly 'not-a-policy': None;
  readonly 'template-with-policies': None;
}

/** Why IAM refuses a document as a policy. */
type GrammarParams = { readonly [C in PolicyProblemCode]: None };

interface WritingParams {
  readonly 'version-missing': None;
  readonly 'variable-in-old-version': { readonly variable: string };
  readonly 'sid-invalid': { readonly sid: string };
  readonly 'sid-repeated': { readonly sid: string };
  readonly 'sid-empty': None;
  readonly 'list-empty': { readonly element: string };
  readonly 'character-not-allowed': { readonly character: string };
  readonly 'placeholder-left': { readonly token: string };
  readonly 'template-left': { readonly text: string };
  readonly 'example-left': { readonly value: string };
  readonly 'size-inline': { readonly characters: number; readonly attachments: readonly AttachmentKind[] };
  readonly 'size-managed': { readonly characters: number; readonly limit: number };
  readonly 'size-any': { readonly characters: number; readonly limit: number };
  readonly 'partitions-mixed': { readonly partitions: readonly string[] };
  readonly 'statement-repeated': { readonly first: JsonPointer };
  readonly 'principal-with-resource': None;
  readonly 'nothing-of-sessions': None;
}

interface ActionParams {
  readonly 'action-malformed': { readonly text: string };
  readonly 'action-unknown': { readonly action: string; readonly nearest: string | undefined };
  /** `expected`: forms of the ARNs that the action is asked about. */
  readonly 'action-on-other-resource': { readonly action: string; readonly expected: readonly string[] };
  readonly 'action-only-on-star': { readonly action: string };
  readonly 'resource-unused': { readonly resource: string };
  readonly 'not-action-allowed': None;
}

interface ResourceParams {
  readonly 'resource-not-an-arn': { readonly text: string };
  readonly 'arn-incomplete': { readonly text: string };
  readonly 'arn-partition-unknown': { readonly partition: string };
  readonly 'arn-region-invalid': { readonly region: string; readonly partition: string };
  readonly 'arn-account-invalid': { readonly account: string };
  readonly 'arn-field-missing': { readonly field: 'region' | 'account' };
  readonly 'node-id-in-wrong-arn': {
    readonly id: string;
    readonly expected: 'instance' | 'managed-instance';
  };
  readonly 'aws-document-with-account': { readonly name: string; readonly account: string };
  readonly 'own-document-without-account': { readonly name: string };
  readonly 'session-arn-nowhere': None;
  readonly 'key-alias': { readonly alias: string };
  readonly 'key-not-an-arn': { readonly key: string };
  readonly 'key-format': { readonly key: string };
  readonly 'object-without-star': { readonly arn: string };
}

interface ConditionParams {
  readonly 'condition-key-unknown': { readonly key: string; readonly nearest: string | undefined };
  /** The request never has the key, so the comparison fails: for these actions the statement does nothing. */
  readonly 'condition-key-unsupported': { readonly key: string; readonly actions: readonly string[] };
  /** The request never has the key, and the operator lets that pass. */
  readonly 'condition-key-idle': { readonly key: string; readonly actions: readonly string[] };
  readonly 'set-operator-missing': { readonly key: string };
  readonly 'set-operator-lenient': { readonly operator: string; readonly key: string };
  readonly 'wildcard-not-read': { readonly operator: string; readonly value: string };
  readonly 'mfa-optional': None;
  readonly 'network-invalid': { readonly value: string };
  readonly 'network-private': None;
}

interface StartParams {
  readonly 'tag-condition-on-document': { readonly document: string; readonly key: string };
  readonly 'tag-condition-optional': { readonly key: string };
  readonly 'tag-key-not-of-tasks': { readonly key: string };
  readonly 'documents-missing': None;
  readonly 'every-document': { readonly owner: 'anybody' | 'aws' | 'account' };
  readonly 'remote-host-document': None;
  readonly 'any-command-document': { readonly name: string };
  readonly 'command-document-in-session': { readonly name: string };
  readonly 'document-check-incomplete': None;
  readonly 'document-check-strict': None;
  readonly 'document-check-value': { readonly value: string };
  readonly 'data-channel-missing': None;
  readonly 'send-command-any': None;
  readonly 'send-command-without-document': None;
  readonly 'data-key-missing': None;
  readonly 'access-request-bypassed': None;
  readonly 'deny-ssh-only': None;
  readonly 'deny-cuts-nodes': None;
}

interface SessionParams {
  readonly 'user-name-only-of-users': None;
  readonly 'user-variables-mixed': None;
  readonly 'user-id-in-session-arn': None;
  readonly 'session-tag-with-user-name': None;
  readonly 'session-tag-unknown': { readonly key: string };
  readonly 'every-session': None;
  readonly 'resume-missing': None;
}

interface AdministratorParams {
  readonly 'documents-escalation': None;
  readonly 'default-version-missing': None;
}

interface NodeParams {
  readonly 'heartbeat-missing': None;
  readonly 'channels-missing': { readonly actions: readonly string[] };
  readonly 'log-group-unseen': None;
  readonly 'bucket-encryption-unseen': None;
  readonly 'decrypt-missing': None;
  readonly 'bucket-decrypt-missing': None;
  readonly 'parameters-readable': None;
  readonly 'message-delivery': None;
}

interface TrustParams {
  readonly 'trust-resource': None;
  readonly 'trust-principal-missing': None;
  readonly 'trust-not-principal': None;
  readonly 'trust-everybody': None;
  readonly 'trust-action': { readonly action: string };
  readonly 'trust-any-account': { readonly service: string };
  readonly 'trust-accounts-differ': { readonly account: string; readonly inArn: string };
}

interface SessionDocumentParams {
  readonly 'session-schema-version': None;
  readonly 'session-type-missing': None;
  readonly 'session-type-unknown': { readonly type: string; readonly nearest: string | undefined };
  readonly 'session-inputs-missing': None;
  readonly 'session-field-unknown': { readonly field: string };
  readonly 'session-boolean-as-text': { readonly field: string; readonly value: string };
  readonly 'session-field-type': {
    readonly field: string;
    readonly expected: 'boolean' | 'string' | 'object';
  };
  readonly 'session-timeout-as-number': { readonly field: string; readonly value: number };
  readonly 'session-timeout-range': { readonly field: string; readonly limit: number };
  readonly 'session-run-as-root': None;
  readonly 'session-bucket-name': { readonly value: string };
  readonly 'session-log-group-name': { readonly value: string };
  readonly 'session-pattern-open': { readonly parameter: string };
  readonly 'session-size': { readonly limit: number };
}

export type PolicyFindingParams = TextParams &
  GrammarParams &
  WritingParams &
  ActionParams &
  ResourceParams &
  ConditionParams &
  StartParams &
  SessionParams &
  AdministratorParams &
  NodeParams &
  TrustParams &
  SessionDocumentParams;
export type PolicyFindingCode = keyof PolicyFindingParams;

/** Something found at an element of a document, before its severity is looked up. */
export type Found = Coded<PolicyFindingParams> & { readonly at: JsonPointer };

/** What is wrong, doubtful or worth knowing about an element of a document. */
export type PolicyFinding = Found & { readonly severity: Severity };
