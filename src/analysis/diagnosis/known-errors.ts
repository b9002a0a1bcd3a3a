import type { AdviceCode } from './causes.ts';
import type { Side } from './denial.ts';
import { ABOUT_CREDENTIALS } from './errors/credentials.ts';
import { ABOUT_NETWORK } from './errors/network.ts';
import { ABOUT_NODES } from './errors/nodes.ts';
import { ABOUT_SESSIONS } from './errors/sessions.ts';
import { ABOUT_LOGS } from './errors/logs.ts';
import { ABOUT_SETUP } from './errors/setup.ts';
import type { Form, KnownError, Told } from './errors/known-error.ts';

/**
 * Every error that people meet around sessions and that is no plain denial; the first one whose words are there counts.
 * What keeps a request from being made – credentials, signature, network – comes before what it was refused for.
 */
const TABLE = {
  ...ABOUT_NODES,
  ...ABOUT_CREDENTIALS,
  ...ABOUT_NETWORK,
  ...ABOUT_LOGS,
  ...ABOUT_SESSIONS,
  ...ABOUT_SETUP,
};

export type KnownSymptom = keyof typeof TABLE;

const KNOWN: Readonly<Record<KnownSymptom, KnownError>> = TABLE;
export const KNOWN_SYMPTOMS = Object.keys(TABLE) as readonly KnownSymptom[];

/** What is known of an error. */
export const knownError = (symptom: KnownSymptom): KnownError => KNOWN[symptom];

/** An error, as its words tell it. */
export interface ReadError {
  readonly symptom: KnownSymptom;
  readonly action?: string;
  readonly subject?: string;
}

const patternOf = (form: Form): RegExp => (form instanceof RegExp ? form : form.pattern);

function subjectOf(form: Form, match: RegExpExecArray, text: string): string | undefined {
  if (form instanceof RegExp || form.subject === undefined) {
    return match.slice(1).find((part) => part !== undefined);
  }
  return form.subject(match, text);
}

/** The error that a text tells by its words. */
export function readKnownError(text: string): ReadError | undefined {
  for (const symptom of KNOWN_SYMPTOMS) {
    const { forms, action } = KNOWN[symptom];
    for (const form of forms) {
      const match = patternOf(form).exec(text);
      if (match === null) continue;
      const subject = subjectOf(form, match, text);
      const denied = typeof action === 'function' ? action(subject) : action;
      return {
        symptom,
        ...(denied === undefined ? {} : { action: denied }),
        ...(subject === undefined || subject === '' ? {} : { subject }),
      };
    }
  }
  return undefined;
}

/** Whose side an error is on. */
export function errorSide(symptom: KnownSymptom, speaker: 'agent' | 'task' | undefined): Side {
  const { side } = KNOWN[symptom];
  if (side !== 'speaker') return side;
  return speaker === 'agent' ? 'node' : (speaker ?? 'client');
}

/** What to do about an error, the likeliest first. */
export function adviceFor(symptom: KnownSymptom, told: Told): readonly AdviceCode[] {
  const { advice } = KNOWN[symptom];
  return typeof advice === 'function' ? advice(told) : advice;
}
