import type { Setup } from './types.ts';

/** Whether there is something that each Region has of its own. */
export const isRegional = ({ logGroup, preferences }: Pick<Setup, 'logGroup' | 'preferences'>): boolean =>
  logGroup !== undefined || preferences !== undefined;

/** Whether there are policies or a role, of which an account has one for all Regions. */
export const hasIam = ({ policies, role }: Setup): boolean => policies.length > 0 || role !== undefined;

/** Whether there is something that belongs to the account of the nodes. */
export const isOfNodes = (setup: Setup): boolean => hasIam(setup) || isRegional(setup);

/**
 * Whether there are permission sets beside that: they belong to the account and the Region of IAM Identity Center, which
 * are seldom those of the nodes.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export const hasTwoPlaces = (setup: Setup): boolean => setup.permissionSets.length > 0 && isOfNodes(setup);

/** The account of the nodes, when it is known and something in a setup belongs to it. */
export const accountOfNodes = (setup: Setup): string | undefined =>
  typeof setup.account === 'string' && isOfNodes(setup) ? setup.account : undefined;
