import type { DocumentKind } from '#core';
import type { InitialMessages } from '../../i18n/messages.ts';
import type { Step } from './steps.ts';

/** The texts of a step. People write no logs: for them the step about logs is about encryption alone. */
export function stepText({ steps }: InitialMessages, kind: DocumentKind, { id }: Step) {
  const forPeople = kind === 'end-user' || kind === 'administrator';
  return steps[id === 'logs' && forPeople ? 'encryption' : id];
}
