import { type Context, indexed, type Request } from '#iam';
import {
  nodeArn,
  nodeContext,
  requestContext,
  type Scenario,
  type Session,
  sessionArn,
  sessionArnByUserId,
  sessionContext,
  sessionIdOf,
  tagContext,
} from './scenario.ts';

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
  | 'push-key'
  | 'connect-desktop'
  | 'read-desktop-node'
  | 'read-password'
  | 'find-directory-user'
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
  | 'write-log-events'
  | 'find-bucket'
  | 'exec-on-task'
  | 'exec-on-cluster'
  | 'find-task'
  | 'request-access'
  | 'fetch-token'
  | 'create-request'
  | 'start-approval'
  | 'run-approval'
  | 'read-request'
  | 'approve-request'
  | 'create-approval-policy'
  | 'change-approval-policy'
  | 'pass-token-role'
  | 'read-host-management'
  | 'set-host-management'
  | 'reset-host-management'
  | 'pass-host-role'
  | 'read-agent-version'
  | 'read-document-modules'
  | 'read-windows-downloads'
  | 'read-packages';

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

/** A scenario with the context keys of its requests, which many questions share. */
export interface Asking {
  readonly scenario: Scenario;
  /** Keys that every request of the caller has. */
  readonly context: Context;
  /** The same with the tags of the node. */
  readonly onNode: Context;
  /** The same with the tags of the session. */
  readonly onSession: Context;
  /** The same with what is known of a Session document, of the account or of AWS. */
  readonly onDocument: Readonly<Record<AskedDocument['owner'], Context>>;
  /** The session that a start begins. */
  readonly newSession: Session;
  /** The same with what KMS is told about that session. */
  readonly onSessionKey: Context;
}

/** What KMS is told about a session. */
export function encryptionContext(session: Session): Context {
  return {
    'kms:EncryptionContext:aws:ssm:SessionId': sessionIdOf(session),
    'kms:EncryptionContext:aws:ssm:TargetId': session.node.id,
    'kms:EncryptionContextKeys': ['aws:ssm:SessionId', 'aws:ssm:TargetId'],
  };
}

export interface AskedDocument {
  readonly name: string;
  /** Documents of AWS have no account in their ARN. */
  readonly owner: 'account' | 'aws';
  readonly type: 'Session' | 'Command' | 'ManualApprovalPolicy';
  /** The account that a document was shared from; that of the node where none is told. */
  readonly account?: string;
  /** Its own tags; only documents of AWS never have any. */
  readonly tags?: Readonly<Record<string, string>>;
}

const DOCUMENT_TYPE_PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov'];

function documentType(partition: string, type: AskedDocument['type']): Context {
  return DOCUMENT_TYPE_PARTITIONS.includes(partition) ? { 'ssm:DocumentType': type } : {};
}

/** Prepares the questions about the caller. */
export function prepare(scenario: Scenario): Asking {
  const context = requestContext(scenario, scenario.identity);
  const { identity: owner, node } = scenario;
  const newSession: Session = { owner, node, suffix: '0a1b2c3d4e5f60718' };
  const onAwsDocument = { ...context, ...documentType(scenario.partition, 'Session') };
  return {
    scenario,
    context,
    // A node may have any number of tags, and many questions are asked about it.
    onNode: indexed({ ...context, ...nodeContext(node) }),
    onSession: { ...context, ...sessionContext(scenario.session) },
    onDocument: {
      account: { ...onAwsDocument, 'aws:ResourceAccount': node.account },
      aws: onAwsDocument,
    },
    newSession,
    onSessionKey: { ...context, ...encryptionContext(newSession) },
  };
}

/** An action that knows no resource types is asked on `*`. */
export function onEverything(
  { context }: Pick<Asking, 'context'>,
  purpose: Purpose,
  action: string,
): Authorization {
  return { purpose, action, resource: '*', context };
}

/** On the node, with its tags. */
export function onNode(
  { scenario: { node, partition }, onNode: context }: Asking,
  purpose: Purpose,
  action: string,
): Authorization {
  return { purpose, action, resource: nodeArn(node, partition), context };
}

/** On a document, in the node's Region. It has its own tags and none of the node's. */
export function onDocument(
  { scenario: { partition, node }, onDocument: contexts }: Asking,
  purpose: Purpose,
  action: string,
  { name, owner, type, account: sharedFrom, tags }: AskedDocument,
): Authorization {
  const account = owner === 'aws' ? '' : (sharedFrom ?? node.account);
  const context = tags === undefined ? contexts[owner] : { ...contexts[owner], ...tagContext(tags) };
  return {
    purpose,
    action,
    resource: `arn:${partition}:ssm:${node.region}:${account}:document/${name}`,
    context: type === 'Session' ? context : { ...context, ...documentType(partition, type) },
  };
}

/** On a session, with its tags. AWS prints policies for another form of the ARN, which does not decide. */
export function onSession(
  { scenario: { session, partition }, onSession: context }: Asking,
  purpose: Purpose,
  action: string,
): Authorization {
  return {
    purpose,
    action,
    resource: sessionArn(session, partition),
    context,
    asPrinted: { resource: sessionArnByUserId(session, partition), decides: false },
  };
}

/**
 * The caller's data channel: asked on the session. AWS prints a policy for the session named after
 * `aws:userid`, which worked where it was tried, so this form decides as well.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function openDataChannel({ scenario, context }: Asking, session: Session): Authorization {
  const { partition, assumptions } = scenario;
  return {
    purpose: 'open-data-channel',
    action: 'ssmmessages:OpenDataChannel',
    resource: sessionArn(session, partition),
    context,
    ...(assumptions.dataChannel === 'checked' ? {} : { optional: true }),
    asPrinted: { resource: sessionArnByUserId(session, partition), decides: true },
  };
}
