import { keptActions, splitArn } from '#iam';
import type { KnownSymptom } from './known-errors.ts';

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
 * Who has to do something about a message: the person's permissions (`caller`) or computer (`client`), the node's role or
 * agent (`node`), the ECS task, or whoever sets things up (`setup`): key and trust policies, activations, deployments.
 */
export type Side = 'caller' | 'client' | 'node' | 'task' | 'setup';

/** What a message is about. `denied`: IAM refused. The others are errors that people meet around it. */
export type Symptom = 'denied' | KnownSymptom;

/** An error message of AWS, taken apart. Every text in it comes from what was pasted and is only ever shown. */
export interface AccessDeniedMessage {
  readonly symptom: Symptom;
  readonly principal?: DeniedPrincipal;
  /** Such as `ssm:StartSession`. */
  readonly action?: string;
  /** ARN, or `*`; absent when the message does not name it. */
  readonly resource?: string;
  readonly reason: DenialReason;
  /** What else it names: a node, a document, where logs go (`s3`, `cloudwatch`), an operation without an action. */
  readonly subject?: string;
  /** Who speaks, where the words tell: an agent on a node, or a program of the person. */
  readonly speaker?: 'agent' | 'task';
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

/** Operations whose action has another name, or whose action stands in no reference that is kept here. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  GetBucketEncryption: 's3:GetEncryptionConfiguration',
  HeadBucket: 's3:ListBucket',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  CreateLogGroup: 'logs:CreateLogGroup',
  AssociateKmsKey: 'logs:AssociateKmsKey',
  SendSSHPublicKey: 'ec2-instance-connect:SendSSHPublicKey',
  TagSession: 'sts:TagSession',
  DecodeAuthorizationMessage: 'sts:DecodeAuthorizationMessage',
  CreateActivation: 'ssm:CreateActivation',
  RequestManagedInstanceRoleToken: 'ssm:RequestManagedInstanceRoleToken',
};

/** Actions by the operations that a command line names without their service. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ...keptActions.map((action) => [action.slice(action.indexOf(':') + 1), action] as const),
  ...Object.entries(NAMED_OTHERWISE),
]);

const REFUSED = /\b(?:is |are )?not authori[sz]ed to perform\b:?/i;
/** Rather than "You are not authorized to perform this operation", which some messages begin with. */
const REFUSED_ACTION =
  /\b(?:is |are )?not authori[sz]ed to perform\b:?(?=[\s"'`[(]{0,4}[a-z][a-z0-9-]{0,40} ?: ?\w)/i;
const OPERATION =
  /\bwhen calling the (\w{1,60}) operation\b|\boperation error [\w ]{1,40}: (\w{1,60}),|\bcalling (?:S3 API )?(\w{1,60}):? ?AccessDenied|"eventName" ?: ?"(\w{1,60})"/i;
const DENIED_WORD =
  /\b(?:AccessDenied(?:Exception)?|UnauthorizedOperation|Access ?denied|AuthorizationError)\b/i;

const ACTION = /^[\s"'`[(]*([a-z][a-z0-9-]{0,40}) ?: ?(\w{1,100})(?: ([A-Za-z]{1,60})\b)?/i;
/** What can follow the resource. */
const END_OF_RESOURCE =
  / (?:because|with an explicit|as |\(Service|status code|User:|An error)|,? request id|[\n"'<>`]|\\| {2}/i;
const ARN = /arn:[\w-]*:[^\s"'`<>\\]*/i;

/** Without the characters that sentences put behind an ARN; that of every log stream ends with a colon of its own. */
const tidy = (text: string): string =>
  text.replace(/(?<![\s.,;:)\]}])[\s.,;:)\]}]+$/, (end, at: number) =>
    end.startsWith(':') && text.slice(0, at).endsWith(':log-stream') ? ':' : '',
  );

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
  const [first = '', second = ''] = (end > 0 ? rest.slice(0, end) : rest).split(/\s+/);
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
  const isCut = !OPERATIONS.has(name) && OPERATIONS.has(name + next);
  return `${service.toLowerCase()}:${isCut ? name + next : name}`;
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

/** Whether a message says no more than that something was denied. */
export function isBare({ symptom, action, principal, subject }: AccessDeniedMessage): boolean {
  return symptom === 'denied' && action === undefined && principal === undefined && subject === undefined;
}

/** The denial that a text tells, in the form of AWS's services; `undefined` when there is none. */
export function readDenial(text: string): AccessDeniedMessage | undefined {
  const refused = REFUSED_ACTION.exec(text) ?? REFUSED.exec(text);
  const operation = OPERATION.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  const action = operation === undefined ? undefined : OPERATIONS.get(operation);
  const called = action === undefined ? {} : { action };
  if (refused === null) {
    if (!DENIED_WORD.test(text)) return undefined;
    const unknown = action === undefined && operation !== undefined ? { subject: operation } : {};
    return { symptom: 'denied', ...called, ...unknown, reason: readReason(text) };
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
