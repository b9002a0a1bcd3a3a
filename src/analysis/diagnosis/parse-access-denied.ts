import { readDecoded } from './decoded.ts';
import { readDenial } from './denial.ts';
import { plainText } from './plain-text.ts';
import { readSymptom } from './symptoms.ts';
import type { AccessDeniedMessage, ParsedAccessDenied } from './types.ts';

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
  const around = meant === 'denied' && AROUND.includes(symptom.symptom) ? symptom.symptom : meant;
  return {
    ...rest,
    symptom: around,
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Errors that are caused by a denial that they quote. */
const AROUND: readonly AccessDeniedMessage['symptom'][] = ['data-key', 'control-channel', 'data-channel'];

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
