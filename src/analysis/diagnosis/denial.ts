import { splitArn } from '#iam';
import { readPrincipal } from './principal.ts';
import { readReason } from './reason.ts';
import type { AccessDeniedMessage } from './types.ts';

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
const tidy = (text: string): string => text.replace(/[\s.,;:)\]}]+$/, '');

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
