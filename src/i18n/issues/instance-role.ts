import type { SomeMessages } from './message.ts';

/** Texts of the issues of the node's role. */
export const instanceRoleIssues = {
  'existing-role-presumes': () =>
    'This only adds to a role that already has Systems Manager permissions. Alone it is not enough for a node.',
  'minimal-without-logs': () =>
    'Logs are on, but a minimal role may not write them, and enforced encryption then stops sessions. Include the logs.',
  'log-scope-published': () =>
    'The node may write to every bucket or log group. The narrow form names yours.',
  'older-regions-absent': ({ value }) => `ec2messages does not exist in ${value}. Leave it out there.`,
  'trust-any-account': () =>
    'This trust policy compares the account exactly, and * never matches. Enter the account ID.',
} as const satisfies SomeMessages;
