import type { DocumentKind } from '#core';

/** Name of the file that a document is saved as. */
export const documentFiles: Readonly<Record<DocumentKind, string>> = {
  'end-user': 'session-manager-end-user.json',
  administrator: 'session-manager-administrator.json',
  'instance-role': 'session-manager-instance-role.json',
  'trust-policy': 'session-manager-trust-policy.json',
  'session-preferences': 'session-manager-preferences.json',
};
