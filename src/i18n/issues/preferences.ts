import type { SomeMessages } from './message.ts';

/** Texts of the issues of the preferences document. */
export const preferencesIssues = {
  'run-as-user-missing': () =>
    'The user then comes from the tag SSMSessionRunAs of each caller. Sessions without that tag fail.',
  'run-as-user-unused': () => 'The user has no effect as long as Run As is off.',
  'run-as-root': () => 'Sessions cannot run as root. Enter another user of the node.',
  'run-as-format': ({ value }) =>
    `“${value}” is not a user name of an operating system. Leave out spaces, colons and slashes.`,
  'idle-timeout-range': ({ minimum, maximum }) =>
    `Enter whole minutes from ${minimum} to ${maximum?.toLocaleString('en')}.`,
  'max-duration-range': ({ minimum, maximum }) =>
    `Enter whole minutes from ${minimum} to ${maximum?.toLocaleString('en')}.`,
  'idle-longer-than-session': ({ longest }) =>
    `Every session ends after ${longest} minutes, before this timeout is reached.`,
  'profile-length': ({ limit }) => `The whole document may have ${limit} bytes. Shorten the profile.`,
} as const satisfies SomeMessages;
