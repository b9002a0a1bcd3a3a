import type { Scope, Setup } from '../../exporters/index.ts';
import type { CommandGroupId } from '../../i18n/messages.ts';

const GROUPS: Readonly<Record<Scope, readonly CommandGroupId[]>> = {
  'end-user': ['end-user', 'end-user-test'],
  administrator: ['administrator', 'administrator-test'],
  'instance-role': ['operator'],
  'trust-policy': ['operator'],
  'session-preferences': ['operator'],
  setup: ['end-user', 'administrator', 'operator', 'end-user-test', 'administrator-test', 'operator-test'],
};

/** The groups of commands that concern what is exported; those of administrators only where it is for them, too. */
export function groupsIn({ scope, documents }: Setup): readonly CommandGroupId[] {
  const hasAdministrators = documents.some(({ kind }) => kind === 'administrator');
  return GROUPS[scope].filter((id) => hasAdministrators || !id.startsWith('administrator'));
}
