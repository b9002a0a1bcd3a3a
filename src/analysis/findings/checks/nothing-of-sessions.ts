import { keptActions, type ReadStatement } from '#iam';
import { coversAction } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Systems Manager as a whole, also what of it is not kept. */
const SYSTEMS_MANAGER = /^(?:ssm|ec2messages)/i;
const NO_ACTION = /^[^:]*$/;

const concerns = ({ actions, notActions }: ReadStatement): boolean =>
  notActions.length > 0 ||
  actions.some(
    ({ value }) =>
      SYSTEMS_MANAGER.test(value) ||
      NO_ACTION.test(value) ||
      keptActions.some((action) => coversAction(value, action)),
  );

/**
 * Whether all of a policy is about something else: that nothing was found in it says little then. What is no
 * action, or lacks it, has its own findings.
 */
export function nothingOfSessions({ statements }: CheckedPolicy): readonly Found[] {
  const named = statements.some(({ actions }) => actions.length > 0);
  return named && !statements.some(concerns) ? [{ code: 'nothing-of-sessions', at: '', params: {} }] : [];
}
