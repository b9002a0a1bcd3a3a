import type { Statement } from '#core';

/** By the first concern that has one of a statement's actions; the order settles statements about several. */
const CONCERNS: readonly (readonly [concern: string, actions: RegExp])[] = [
  ['preferences', /^ssm:(?:(?:create|update|delete)document|modifydocumentpermission)/],
  ['agent', /^(?:ec2messages:|ssmmessages:(?:create|opencontrol)|ssm:updateinstanceinformation$)/],
  ['start', /^(?:\*$|ssm:(?:\*$|start|sendcommand|getaccesstoken)|ssmmessages:|ssm-guiconnect:)/],
  ['own-sessions', /^ssm:(?:terminate|resume)/],
  ['logs', /^(?:logs|s3):/],
  ['key', /^kms:/],
  ['read', /^[^:]+:(?:describe|get|list|batchget|search)/],
];

/**
 * What a statement is about, by its actions alone, so that it is found in any policy: starting sessions and what belongs
 * to it, reading, preferences, one's own sessions, the agent, logs, keys; otherwise the service of the first action.
 */
export function concernOf(statement: Statement): string {
  // A foreign statement may list what it does not allow.
  const written: string | readonly string[] | undefined = statement.Action;
  const actions = (typeof written === 'string' ? [written] : (written ?? [])).map((action) =>
    action.toLowerCase(),
  );
  const known = CONCERNS.find(([, pattern]) => actions.some((action) => pattern.test(action)));
  return known?.[0] ?? `other ${actions[0]?.split(':')[0] ?? ''}`;
}
