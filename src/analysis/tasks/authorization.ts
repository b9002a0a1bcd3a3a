import type { Request } from '#iam';

/** What an authorisation is for. Prose is made from it at the edge. */
export type Purpose =
  | 'start-on-node'
  | 'start-with-document'
  | 'open-data-channel'
  | 'encrypt-session'
  | 'list-sessions'
  | 'see-connection-status'
  | 'list-nodes'
  | 'list-instances'
  | 'list-documents'
  | 'read-document'
  | 'resume-session'
  | 'terminate-session'
  | 'create-preferences'
  | 'update-preferences'
  | 'set-default-version'
  | 'delete-preferences'
  | 'send-command-to-node'
  | 'send-command-document'
  | 'heartbeat'
  | 'create-control-channel'
  | 'create-data-channel'
  | 'open-control-channel'
  | 'decrypt-session'
  | 'write-object'
  | 'write-object-acl'
  | 'read-bucket-encryption'
  | 'encrypt-object'
  | 'decrypt-parts'
  | 'find-log-group'
  | 'find-log-stream'
  | 'create-log-stream'
  | 'write-log-events';

/**
 * One question that AWS asks IAM when somebody does something.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export interface Authorization extends Request {
  readonly purpose: Purpose;
  /** Whether the task goes on without it. */
  readonly optional?: boolean;
  /**
   * The resource as AWS's printed policies have it, where it differs from the one that people saw. `decides`: an Allow
   * for it counts.
   */
  readonly asPrinted?: { readonly resource: string; readonly decides: boolean };
  /** The question is not asked when this request is allowed. */
  readonly unless?: Request;
}
