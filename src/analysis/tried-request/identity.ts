import type { DeniedPrincipal } from '../diagnosis/types.ts';
import { type Identity, sessionNameOf } from '../tasks/identity.ts';
import type { TriedRequest } from './types.ts';

const USER_ID = 'AIDAANNEXAMPLE0000001';
const ROLE_ID = 'AROAROLEEXAMPLE000001';
const SUFFIX = '0123456789abcdef';

/**
 * A person of a kind and a name, for whom everything else is as for the one that the policy is made for.
 *
 * @param role name of the role or of the permission set.
 */
export function identityOf(
  offered: Identity,
  { kind, name }: TriedRequest['who'],
  role = 'SessionRole',
  account: string = offered.account,
): Identity {
  const { tags } = offered;
  const called = name === '' ? sessionNameOf(offered) : name;
  const roleId = offered.kind === 'iam-user' ? ROLE_ID : offered.roleId;
  switch (kind) {
    case 'iam-user':
      return {
        kind,
        account,
        tags,
        name: called,
        userId: offered.kind === 'iam-user' ? offered.userId : USER_ID,
      };
    case 'assumed-role':
      return { kind, account, tags, role, roleId, sessionName: called };
    case 'identity-center':
      return { kind, account, tags, permissionSet: role, suffix: SUFFIX, roleId, userName: called };
  }
}

/** The principal of a message; what the message does not say is as offered. */
export function deniedIdentity(offered: Identity, principal: DeniedPrincipal | undefined): Identity {
  if (principal === undefined || principal.kind === 'unknown' || principal.kind === 'root') return offered;
  const { kind, name, sessionName, account } = principal;
  if (kind === 'iam-user') return identityOf(offered, { kind, name }, undefined, account);
  const who = { kind: kind === 'identity-center' ? kind : 'assumed-role', name: sessionName } as const;
  return identityOf(offered, who, name, account);
}
