import { isObject, pointerToken } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/**
 * Patterns of parameters that match a part of the value and let anything stand around it (9.3).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-restrict-command-access.html
 */
export function sessionPatterns({ document: { parameters } }: CheckedPolicy): readonly Found[] {
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).flatMap<Found>(([parameter, value]) => {
    const pattern = isObject(value) ? value.allowedPattern : undefined;
    if (typeof pattern !== 'string' || (pattern.startsWith('^') && pattern.endsWith('$'))) return [];
    const at = `/parameters/${pointerToken(parameter)}/allowedPattern`;
    return [{ code: 'session-pattern-open', at, params: { parameter } }];
  });
}
