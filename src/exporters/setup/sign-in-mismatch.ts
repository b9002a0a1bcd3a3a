import type { Configuration } from '#core';
import type { Attachment, SignInMismatch } from '../types.ts';
import type { Person } from './people.ts';

/** Whether own sessions are recognized by the name, or the ID, of an IAM user. */
function knowsUsersOnly({ endUser, administrator }: Configuration, kind: Person): boolean {
  if (kind === 'administrator' && administrator.fullAccess) return false;
  const { by, tag, sessionId } = (kind === 'end-user' ? endUser : administrator).ownSessions;
  return by === 'user-name' || (by === 'tag' && tag !== 'target-id' && sessionId === 'user');
}

/**
 * A policy that tells IAM users apart by their names is of no use to a role or a permission set, and groups hold IAM
 * users only. None when it is not said yet what the policy is attached to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function signInMismatch(
  configuration: Configuration,
  kind: Person,
  attachment: Attachment,
): readonly SignInMismatch[] {
  const { signIn } = kind === 'end-user' ? configuration.endUser : configuration.administrator;
  const takenBy = { none: signIn, group: 'iam-user', role: 'role', 'permission-set': 'role' } as const;
  if (takenBy[attachment] === signIn) return [];
  const losesOwnSessions = signIn === 'iam-user' && knowsUsersOnly(configuration, kind);
  return [{ kind, signIn, attachment, losesOwnSessions }];
}
