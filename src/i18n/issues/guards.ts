import type { SomeMessages } from './message.ts';

/** Texts of the issues of MFA, networks and time windows. */
export const guardsIssues = {
  'mfa-with-roles': () =>
    'Sign-in through IAM Identity Center or SAML does not mark sessions with MFA, so this condition would lock those people out. It works for roles that are assumed with an MFA code.',
  'mfa-age-without-mfa': () => 'The maximum age has no effect as long as MFA is not required.',
  'mfa-age-range': ({ minimum, maximum }) =>
    `Enter whole minutes from ${minimum} to ${maximum?.toLocaleString('en')}.`,
  'network-format': ({ value }) =>
    `“${value}” is not a network. It looks like 203.0.113.0/24 or 2001:db8::/32.`,
  'network-host-bits': ({ value, network }) =>
    `${value} means the whole network ${network}. Write that, or a longer prefix.`,
  'network-private': ({ value }) =>
    `${value} is private. AWS sees public addresses only, so nobody would get in. Enter the public addresses of your network.`,
  'network-private-some': ({ value }) =>
    `${value} is private and never matches: AWS sees public addresses only. Remove it.`,
  'network-anywhere': ({ value }) => `${value} includes every address and so restricts nothing.`,
  'instant-format': ({ value }) => `“${value}” is not a time in UTC. It looks like 2026-01-31T08:00:00Z.`,
  'instant-order': () => 'The end is not after the beginning, so the policy would never allow anything.',
} as const satisfies SomeMessages;
