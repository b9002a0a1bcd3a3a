import { actionExists, actionNamesOf, compileActions, matchesAction, type ReadText } from '#iam';
import { hasWildcard } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

/** Longer than any action; not worth comparing with the names there are. */
const LONGEST_NAME = 64;

function unknown({ value, at }: ReadText): readonly Found[] {
  const [service = '', name = ''] = value.split(':');
  const names = actionNamesOf(service);
  if (names.length === 0) return [];
  if (hasWildcard(name)) {
    const matcher = compileActions([value]);
    const covers = names.some((each) => matchesAction(matcher, `${service}:${each}`.toLowerCase()));
    return covers ? [] : [{ code: 'action-unknown', at, params: { action: value, nearest: undefined } }];
  }
  if (actionExists(value) !== false) return [];
  const near = name.length > LONGEST_NAME ? undefined : nearest(name, names);
  return [
    {
      code: 'action-unknown',
      at,
      params: { action: value, nearest: near === undefined ? undefined : `${service}:${near}` },
    },
  ];
}

/**
 * Actions that do not exist (P15), in the services that are known completely.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function actions({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap((statement) => [...statement.actions, ...statement.notActions])
    .flatMap<Found>((action) => {
      const { value, at } = action;
      if (/^\*+$/.test(value)) return [];
      if (!/^[\w*?-]+:[\w*?]+$/.test(value))
        return [{ code: 'action-malformed', at, params: { text: value } }];
      return unknown(action);
    });
}
