import { type AccessDeniedMessage, type ParsedAccessDenied, readDenial, readPrincipal } from './denial.ts';
import { readSymptom } from './symptoms.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

function character(code: number): string {
  return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

/** Turns `&quot;`, `&#39;` and their like into characters. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}

/** Undoes the escapes of JSON strings, also where the JSON around them was cut off. */
function withoutJsonEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, '\n')
    .replace(/\\(["/\\])/g, '$1');
}

// Terminals colour what they print, and chat programs put invisible characters between letters.
const COLOUR = /\p{Cc}\[[0-9;?]*[A-Za-z]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** Escapes can be escaped themselves, when a log entry holds JSON that holds JSON. */
const LAYERS = 3;

/** The text of a message as AWS wrote it, out of HTML, JSON, terminals, quotations and chat. Line breaks stay. */
function plainText(pasted: string): string {
  let text = pasted.replace(COLOUR, '').replace(INVISIBLE, '');
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const next = withoutJsonEscapes(withoutEntities(text));
    if (next === text) break;
    text = next;
  }
  return text
    .replace(TAG, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/^[ \t]*>+/gm, '')
    .replace(/[^\S\n]+/g, ' ');
}

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

/** Characters; a whole agent log is more than anybody means to have explained. */
const LONGEST = 20_000;

/** A denial within an error around it, such as an agent that could not fetch a key because of one. */
function combined(text: string): AccessDeniedMessage | undefined {
  const denial = readDecoded(text) ?? readDenial(text);
  const symptom = readSymptom(text);
  if (denial === undefined || symptom === undefined) return denial ?? symptom;
  const { action = symptom.action, subject = symptom.subject, ...rest } = denial;
  // An encoded message says more than the words around it, and what names an action says what was denied.
  const meant = symptom.symptom === 'encoded' || denial.principal === undefined ? symptom.symptom : 'denied';
  const named = meant === 'denied' && ENCLOSING.includes(symptom.symptom) ? symptom.symptom : meant;
  return {
    ...rest,
    symptom: named,
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Errors that are caused by a denial that they quote. */
const ENCLOSING: readonly AccessDeniedMessage['symptom'][] = ['data-key', 'control-channel', 'data-channel'];

/** How much of a denial a reading brings to light. */
function worth(message: AccessDeniedMessage | undefined): number {
  if (message === undefined) return 0;
  const { principal, action, resource, reason } = message;
  return (
    1 +
    (principal === undefined || principal.kind === 'unknown' ? 0 : 1) +
    (action === undefined ? 0 : 1) +
    (resource === undefined ? 0 : 1) +
    (reason.policy === 'unknown' ? 0 : 1)
  );
}

/**
 * Takes an error message apart that AWS printed: in a console, on a command line, in a log of the agent, as JSON or
 * HTML, cut into lines. Total: what is not recognised is a problem, whatever the text is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function parseAccessDenied(pasted: string): ParsedAccessDenied {
  if (pasted.trim() === '') return { problem: 'empty' };
  if (pasted.length > LONGEST) return { problem: 'too-long' };
  const text = plainText(pasted);
  // Terminals break lines at blanks or anywhere; the reading that makes more sense counts.
  const spaced = combined(text.replace(/\s+/g, ' '));
  const joined = combined(text.replace(/ *\n */g, '').replace(/\s+/g, ' '));
  const message = worth(joined) > worth(spaced) ? joined : spaced;
  return message === undefined ? { problem: 'unrecognized' } : { message };
}
