import type { DocumentKind } from '#core';
import type { Step } from './steps.ts';
import { stepMessages } from '../../i18n/en/builder.ts';

/** The texts of a step. People write no logs: for them the step about logs is about encryption alone. */
export function stepText(kind: DocumentKind, { id }: Step) {
  const forPeople = kind === 'end-user' || kind === 'administrator';
  return stepMessages[id === 'logs' && forPeople ? 'encryption' : id];
}
