import { type AccessDeniedMessage, isBare, readDenial, readPrincipal } from './denial.ts';
import { entriesIn, piecesOf } from './divide.ts';
import { type TrailEvent, trailEvents } from './events.ts';
import { knownError, readKnownError } from './known-errors.ts';
import { plainText } from './plain-text.ts';

/** `no-error`: events of CloudTrail in which nothing went wrong. `unrecognized`: nothing that is known here. */
export type MessageProblem = 'empty' | 'too-long' | 'no-error' | 'unrecognized';

/** What a pasted text tells: at least one message, or a problem. */
export interface ReadMessages {
  /** Each once, in the order of the text. */
  readonly messages: readonly AccessDeniedMessage[];
  /** How many others there are. */
  readonly left: number;
  readonly problem?: MessageProblem;
}

/** Characters; larger texts are files, not messages. */
const LONGEST = 2_000_000;
/** Messages that are told; a log that has more kinds of errors is better read bit by bit. */
const MOST = 10;
/** Different messages that are compared with each other. */
const COMPARED = 200;
/** Characters of the shortest text that says anything, such as `broken pipe`. */
const SHORTEST = 11;
/** Characters of an entry that is also read as if lines had been broken within words. */
const BROKEN = 20_000;

/**
 * What `aws sts decode-authorization-message` printed: JSON within JSON, whose escapes are gone already.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
function readDecoded(text: string): AccessDeniedMessage | undefined {
  const denied = /"explicitDeny" ?: ?(true|false)/.exec(text)?.[1];
  if (denied === undefined || !/"allowed" ?: ?false/.test(text)) return undefined;
  const value = (name: string) => new RegExp(`"${name}" ?: ?"([^"]{1,2048})"`).exec(text)?.[1];
  const [arn, action, resource] = [value('arn'), value('action'), value('resource')];
  return {
    symptom: 'denied',
    ...(arn === undefined ? {} : { principal: readPrincipal(arn) }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
    reason: { policy: 'unknown', explicit: denied === 'true' },
  };
}

/** What only the agent of a node says. */
const AGENT =
  /ssm-agent|ssm-(?:agent|session|document)-worker|create(?:Data|Control)Channel|Setting up data channel|CredentialRefresher|EC2RoleProvider|OnPremCredsProvider|SSM Agent hibernate|MessageGatewayService|MGSInteractor|Health ping|RequestManagedInstanceRoleToken|ssm\.log|\/var\/lib\/amazon\/ssm/i;
const TASK = /\bExecuteCommand\b|ecs-execute-command|execute command (?:failed|agent)/i;

function speakerIn(text: string): AccessDeniedMessage['speaker'] {
  if (TASK.test(text)) return 'task';
  return AGENT.test(text) ? 'agent' : undefined;
}

/** A message on one line: a denial, an error, or an error around the denial that caused it. */
function readLine(text: string): AccessDeniedMessage | undefined {
  if (text.length < SHORTEST) return undefined;
  const denial = readDecoded(text) ?? readDenial(text);
  const error = readKnownError(text);
  const speaker = speakerIn(text);
  const said = speaker === undefined ? {} : { speaker };
  const whole = denial?.principal !== undefined && denial.action !== undefined;
  if (denial !== undefined && (error === undefined || (whole && !knownError(error.symptom).encloses))) {
    return { ...denial, ...said };
  }
  if (error === undefined) return undefined;
  if (denial === undefined || !knownError(error.symptom).encloses) {
    return { ...error, reason: { policy: 'unknown', explicit: false }, ...said };
  }
  const { subject: _, ...rest } = denial;
  return { ...rest, ...error, ...(rest.action === undefined ? {} : { action: rest.action }), ...said };
}

/** How much of a message a reading brings to light. */
function worth(message: AccessDeniedMessage | undefined): number {
  if (message === undefined || isBare(message)) return message === undefined ? 0 : 1;
  const { principal, action, resource, reason } = message;
  return (
    2 +
    (principal === undefined || principal.kind === 'unknown' ? 0 : 1) +
    (action === undefined ? 0 : 1) +
    (resource === undefined ? 0 : 1) +
    (reason.policy === 'unknown' ? 0 : 1)
  );
}

/** A message in a text that may have been broken into lines, at blanks or anywhere. */
function readPiece(text: string): AccessDeniedMessage | undefined {
  const spaced = readLine(text.replace(/\s+/g, ' '));
  if (text.length > BROKEN || !text.trim().includes('\n')) return spaced;
  const joined = readLine(text.replace(/ *\n */g, '').replace(/\s+/g, ' '));
  return worth(joined) > worth(spaced) ? joined : spaced;
}

const serviceOf = ({ action = '' }: AccessDeniedMessage): string => action.split(':')[0]?.toLowerCase() ?? '';

/** Whether a piece goes on with the message of the one before: what was denied stands behind the error that it caused. */
function goesOn(before: AccessDeniedMessage | undefined, message: AccessDeniedMessage | undefined): boolean {
  if (before === undefined || message === undefined || isBare(message)) return true;
  if (before.principal !== undefined || message.symptom !== 'denied') return false;
  if (before.symptom !== 'denied') {
    const [around, within] = [serviceOf(before), serviceOf(message)];
    const causes = around === within || (before.symptom === 'upload' && within === 'kms');
    return knownError(before.symptom).encloses === true && causes;
  }
  return before.action === undefined || message.action === before.action;
}

/** The messages of an entry: its pieces, put together again where they belong together. */
function messagesOf(entry: string): readonly AccessDeniedMessage[] {
  const pieces = piecesOf(entry);
  const read = pieces.map((text) => ({ text, message: pieces.length > 1 ? readPiece(text) : undefined }));
  const groups: { text: string; message: AccessDeniedMessage | undefined }[] = [];
  for (const { text, message } of read) {
    const last = groups.at(-1);
    if (last !== undefined && goesOn(last.message, message)) {
      last.text += `\n${text}`;
      last.message ??= message;
    } else {
      groups.push({ text, message });
    }
  }
  return groups.flatMap(({ text }) => readPiece(text) ?? []);
}

/** What an event of CloudTrail tells; the text of its error says more than its fields, where both say something. */
function messageOf({ error, action, principal, resource }: TrailEvent): AccessDeniedMessage | undefined {
  const message = readPiece(plainText(error));
  if (message === undefined) return undefined;
  const { subject: _, ...rest } = message;
  return {
    ...(message.symptom === 'denied' ? rest : message),
    ...(message.principal === undefined && principal !== '' ? { principal: readPrincipal(principal) } : {}),
    ...(message.action === undefined ? { action } : {}),
    ...(message.resource === undefined && resource !== '' ? { resource } : {}),
  };
}

/** Whether one message says all that another one says. */
function covers(message: AccessDeniedMessage, other: AccessDeniedMessage): boolean {
  if (isBare(other)) return true;
  const same = <T>(of: (each: AccessDeniedMessage) => T) =>
    of(other) === undefined || of(other) === of(message);
  return (
    message.symptom === other.symptom &&
    same(({ principal }) => principal?.text) &&
    same(({ action }) => action) &&
    same(({ resource }) => resource) &&
    same(({ subject }) => subject) &&
    (other.reason.policy === 'unknown' || other.reason.policy === message.reason.policy)
  );
}

/** Each message once, and none that says less than another. */
function distinct(found: readonly AccessDeniedMessage[]): readonly AccessDeniedMessage[] {
  const different = [...new Map(found.map((message) => [JSON.stringify(message), message])).values()];
  const compared = different.slice(0, COMPARED);
  return compared.filter(
    (message, position) =>
      !compared.some(
        (other, at) =>
          at !== position && covers(other, message) && (!covers(message, other) || at < position),
      ),
  );
}

function readAll(pasted: string): readonly AccessDeniedMessage[] {
  return entriesIn(plainText(pasted)).flatMap(messagesOf);
}

/**
 * Takes apart what AWS, its programs and its agent print when something goes wrong: in a console, on a command line, in a
 * log, as JSON of CloudTrail, as HTML, broken into lines, several at once. Total: what is not recognised is a problem,
 * whatever the text is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function readMessages(pasted: string): ReadMessages {
  const none = (problem: MessageProblem): ReadMessages => ({ messages: [], left: 0, problem });
  if (pasted.trim() === '') return none('empty');
  if (pasted.length > LONGEST) return none('too-long');
  const events = trailEvents(pasted);
  const failed = events.filter(({ error }) => error !== '');
  if (events.length > 0 && failed.length === 0) return none('no-error');
  const told = failed.flatMap((event) => messageOf(event) ?? []);
  const messages = distinct(told.length > 0 ? told : readAll(pasted));
  if (messages.length === 0) return none('unrecognized');
  return { messages: messages.slice(0, MOST), left: Math.max(0, messages.length - MOST) };
}
