import type { DocumentKind } from '#core';

/** Documents that are of no use without one another, the next one first. */
export const RELATED: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
  'end-user': ['instance-role'],
  administrator: ['session-preferences'],
  'instance-role': ['trust-policy', 'session-preferences'],
  'trust-policy': ['session-preferences', 'instance-role'],
  'session-preferences': ['instance-role'],
  tunnel: ['end-user'],
  'session-command': ['end-user'],
  guardrail: ['end-user', 'session-preferences'],
};
