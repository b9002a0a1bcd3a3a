import { splitArn } from '#iam';

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

const SSO_ROLE = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
const NODE = /^(?:i-[0-9a-f]{8}(?:[0-9a-f]{9})?|mi-[0-9a-f]{17})$/;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Named = Pick<DeniedPrincipal, 'kind' | 'name' | 'sessionName'>;

function assumedRole(name: string, sessionName: string): Named {
  const permissionSet = SSO_ROLE.exec(name)?.[1];
  return permissionSet === undefined
    ? { kind: 'assumed-role', name, sessionName }
    : { kind: 'identity-center', name: permissionSet, sessionName };
}

function named(resource: string): Named {
  const [type = '', ...path] = resource.split('/');
  const rest = path.join('/');
  switch (type) {
    case 'user':
      return { kind: 'iam-user', name: lastOf(rest), sessionName: '' };
    case 'assumed-role': {
      const role = path.slice(0, -1).join('/');
      return assumedRole(lastOf(role), lastOf(rest));
    }
    case 'role':
      return assumedRole(lastOf(rest), '');
    case 'federated-user':
      return { kind: 'federated-user', name: rest, sessionName: rest };
    case 'root':
      return { kind: 'root', name: 'root', sessionName: '' };
    default:
      return { kind: 'unknown', name: resource, sessionName: '' };
  }
}

/**
 * The principal that a message names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function readPrincipal(text: string): DeniedPrincipal {
  const parts = splitArn(text);
  if (parts === undefined) {
    return { kind: 'unknown', text, partition: '', account: '', name: text, sessionName: '', isNode: false };
  }
  const [, partition, , , account, resource] = parts;
  const who = named(resource);
  return { ...who, text, partition, account, isNode: NODE.test(who.sessionName) };
}

// Line breaks can stand anywhere, so that the words are compared without what is between them.

/** In AWS's words; the order matters where one holds another. */
const KINDS: readonly (readonly [RegExp, PolicyKind])[] = [
  [/identity-?based/, 'identity'],
  [/servicecontrol/, 'service-control'],
  [/resourcecontrol/, 'resource-control'],
  [/permissions?boundar/, 'boundary'],
  [/vpcendpoint/, 'vpc-endpoint'],
  [/session/, 'session'],
  [/resource-?based|trust|bucket|key/, 'resource'],
];

const EXPLICIT = /withanexplicitdeny(?:in(?:an?|the)?.{1,50}?(?:polic(?:y|ies)|boundary))?/;
const IMPLICIT = /no.{1,40}?(?:polic(?:y|ies)|boundary)(?:allow|grant)/;
const POLICY_ARN = /\b(?:policy|boundary):? (arn:[\w-]+:[\w-]+:[\w-]*:\w*:policy\/[\w+=,.@/-]+)/;

function kindOf(words: string): PolicyKind {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

/**
 * The reason that a message gives.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function readReason(text: string): DenialReason {
  const words = text.toLowerCase().replace(/\s/g, '');
  const explicit = EXPLICIT.exec(words);
  const match = explicit ?? IMPLICIT.exec(words);
  if (match === null) return { policy: 'unknown', explicit: false };
  const policyArn = POLICY_ARN.exec(text)?.[1]?.replace(/(?<![.,])[.,]+$/, '');
  return {
    policy: kindOf(match[0]),
    explicit: explicit !== null,
    ...(policyArn === undefined ? {} : { policyArn }),
  };
}

/** Services of the operations that a command line names without their service. */
const OPERATIONS: Readonly<Record<string, string>> = {
  StartSession: 'ssm',
  TerminateSession: 'ssm',
  ResumeSession: 'ssm',
  DescribeSessions: 'ssm',
  GetConnectionStatus: 'ssm',
  DescribeInstanceInformation: 'ssm',
  DescribeInstanceProperties: 'ssm',
  SendCommand: 'ssm',
  GetDocument: 'ssm',
  DescribeDocument: 'ssm',
  ListDocuments: 'ssm',
  CreateDocument: 'ssm',
  UpdateDocument: 'ssm',
  UpdateDocumentDefaultVersion: 'ssm',
  DeleteDocument: 'ssm',
  UpdateInstanceInformation: 'ssm',
  CreateControlChannel: 'ssmmessages',
  OpenControlChannel: 'ssmmessages',
  CreateDataChannel: 'ssmmessages',
  OpenDataChannel: 'ssmmessages',
  GenerateDataKey: 'kms',
  Decrypt: 'kms',
  DescribeLogGroups: 'logs',
  DescribeLogStreams: 'logs',
  CreateLogStream: 'logs',
  PutLogEvents: 'logs',
  GetEncryptionConfiguration: 's3',
  PutObject: 's3',
  DescribeInstances: 'ec2',
};

const REFUSED = /\b(?:is |are )?not authori[sz]ed to perform\b:?/i;
const OPERATION = /\bwhen calling the (\w{1,60}) operation\b/i;
const DENIED_WORD =
  /\b(?:AccessDenied(?:Exception)?|UnauthorizedOperation|Access ?denied|AuthorizationError)\b/i;

const ACTION = /^[\s"'`[(]*([a-z][a-z0-9-]{0,40}) ?: ?(\w{1,100})(?: ([A-Za-z]{1,60})\b)?/i;
/** What can follow the resource. */
const END_OF_RESOURCE = / (?:because|with an explicit|as |\(Service)|[\n"'<>`]|\\| {2}/;
const ARN = /arn:[\w-]*:[^\s"'`<>\\]*/i;

/** Characters that sentences put behind an ARN. */
const tidy = (text: string): string => text.replace(/(?<![\s.,;:)\]}])[\s.,;:)\]}]+$/, '');

const isWhole = (arn: string): boolean => {
  const parts = splitArn(arn);
  return parts !== undefined && !/[:/-]$/.test(arn) && !/[:/]m?i-[0-9a-f]{0,7}$/.test(arn);
};

/** An ARN that may have been cut by line breaks: what belongs to it is put together again. */
function readArn(text: string): string | undefined {
  const start = text.search(/arn:/i);
  if (start < 0) return undefined;
  const rest = text.slice(start);
  const end = rest.search(END_OF_RESOURCE);
  const closed = end > 0 && /^ (?:because|with)/.test(rest.slice(end));
  // A reason follows, so that everything before it is the ARN.
  if (closed && end < 2048 && !/[.;]\s/.test(rest.slice(0, end)))
    return tidy(rest.slice(0, end).replace(/\s/g, ''));
  const [first = '', second = ''] = rest.split(/\s+/);
  const arn = ARN.exec(first)?.[0] ?? first;
  return tidy(isWhole(arn) || !/^[\w:/*.-]+$/.test(second) ? arn : arn + second);
}

function principalBefore(text: string): AccessDeniedMessage['principal'] {
  const label = [...text.matchAll(/\b(?:user|principal|role): ?/gi)].at(-1);
  const name = label === undefined ? text.slice(-400) : text.slice(label.index + label[0].length);
  const arn = /arn:[\w-]+:(?:sts|iam):.*$/is.exec(name)?.[0];
  if (arn !== undefined) return readPrincipal(tidy(arn.replace(/\s/g, '')));
  const word = label === undefined ? '' : tidy(name.trim());
  return word === '' || /\s/.test(word) ? undefined : readPrincipal(word);
}

/** The action behind "to perform", of which a line break may have made two words. */
function actionIn(text: string): string | undefined {
  const [, service, name, next = ''] = ACTION.exec(text) ?? [];
  if (service === undefined || name === undefined) return undefined;
  const isKnown = (operation: string) => Object.hasOwn(OPERATIONS, operation);
  return `${service.toLowerCase()}:${!isKnown(name) && isKnown(name + next) ? name + next : name}`;
}

function afterPerform(text: string): Partial<AccessDeniedMessage> {
  const action = actionIn(text);
  const marker = /\bon (?:the )?(?:following )?resources?:? /i.exec(`${text} `);
  const named = marker === null ? '' : text.slice(marker.index + marker[0].length);
  const star = /^["'`]?\*/.test(named);
  const resource = star ? '*' : marker === null ? undefined : readArn(named.slice(0, 4096));
  return {
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined || resource === '' ? {} : { resource }),
  };
}

/** The denial that a text tells, in the form of AWS's services; `undefined` when there is none. */
export function readDenial(text: string): AccessDeniedMessage | undefined {
  const refused = REFUSED.exec(text);
  const operation = OPERATION.exec(text)?.[1] ?? '';
  const service = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  const called = service === undefined ? {} : { action: `${service}:${operation}` };
  if (refused === null) {
    if (!DENIED_WORD.test(text)) return undefined;
    return { symptom: 'denied', ...called, reason: readReason(text) };
  }
  const after = text.slice(refused.index + refused[0].length);
  const principal = principalBefore(text.slice(0, refused.index));
  return {
    symptom: 'denied',
    ...(principal === undefined ? {} : { principal }),
    ...called,
    ...afterPerform(after),
    reason: readReason(after),
  };
}
