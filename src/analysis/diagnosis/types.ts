/** What kind of policy a denial came from, as AWS says it. */
export type PolicyKind =
  | 'identity'
  | 'service-control'
  | 'resource-control'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'vpc-endpoint'
  | 'unknown';

/** Why AWS says it denied. Older messages give no reason: `unknown`, implicit. */
export interface DenialReason {
  readonly policy: PolicyKind;
  /** Whether a `Deny` statement matched; otherwise nothing allowed the request. */
  readonly explicit: boolean;
  /** ARN of the policy, which newer messages name within one account or organization. */
  readonly policyArn?: string;
}

/** Who was denied, as far as the message says. */
export interface DeniedPrincipal {
  readonly kind: 'iam-user' | 'assumed-role' | 'identity-center' | 'federated-user' | 'root' | 'unknown';
  /** As the message has it. */
  readonly text: string;
  readonly partition: string;
  /** 12 digits; empty when the message does not say. */
  readonly account: string;
  /** Name of the user, the role or the permission set. */
  readonly name: string;
  /** Name of the role session, which for people is often their name; empty for users. */
  readonly sessionName: string;
  /** Whether it is the role of a node: such sessions are named after the node. */
  readonly isNode: boolean;
}

/**
 * What a message is about. `denied`: IAM refused. The others are errors that people meet around it, some of which stem
 * from a permission that the message does not name.
 */
export type Symptom =
  | 'denied'
  | 'encoded'
  | 'data-key'
  | 'key-inaccessible'
  | 'control-channel'
  | 'data-channel'
  | 'log-encryption'
  | 'target-not-connected'
  | 'not-a-session-document'
  | 'document-unknown'
  | 'plugin-missing'
  | 'credentials-expired'
  | 'run-as-user';

/** An error message of AWS, taken apart. Every text in it comes from what was pasted and is only ever shown. */
export interface AccessDeniedMessage {
  readonly symptom: Symptom;
  readonly principal?: DeniedPrincipal;
  /** Such as `ssm:StartSession`. */
  readonly action?: string;
  /** ARN, or `*`; absent when the message does not name it. */
  readonly resource?: string;
  readonly reason: DenialReason;
  /** What else it names: a node, a document, a type of document, or where logs go (`s3`, `cloudwatch`). */
  readonly subject?: string;
}

/** `unrecognized`: it is not one of the messages that are known here. */
export type AccessDeniedProblem = 'empty' | 'too-long' | 'unrecognized';

export interface ParsedAccessDenied {
  readonly message?: AccessDeniedMessage;
  readonly problem?: AccessDeniedProblem;
}
