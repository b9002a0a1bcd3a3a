import type { DocumentKind } from '#core';
import { kindMessages } from './builder.ts';

interface Mismatch {
  readonly kind: DocumentKind;
  /** How people sign in, by the answer. */
  readonly signIn: 'iam-user' | 'role';
  /** What takes the policy. */
  readonly attachment: string;
  /** Whether it recognizes people's own sessions by what only IAM users have. */
  readonly losesOwnSessions: boolean;
}

/** What goes wrong when people sign in otherwise than what takes their policy; backticks mark IAM terms. */
export function signInMismatchText({ kind, signIn, attachment, losesOwnSessions }: Mismatch): string {
  const { title } = kindMessages[kind];
  if (signIn === 'role') {
    return `${title}: written for people who sign in through a role, but user groups hold IAM users only, so they do not get it. Attach it to a role or a permission set, or change how they sign in.`;
  }
  const place = attachment === 'permission-set' ? 'a permission set, which becomes a role' : 'a role';
  const effect = losesOwnSessions
    ? 'what recognizes an IAM user, such as `${aws:username}`, matches nobody there, so nobody can end or resume their own sessions'
    : 'its answers were checked for IAM users only';
  return `${title}: written for IAM users, but attached to ${place}; ${effect}. Change how they sign in, or attach it to a user group.`;
}
