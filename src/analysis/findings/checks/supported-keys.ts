import type { ReadCondition } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { isNegated, readOperator } from '../../explanation/meaning/operator.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import { isDescribedKey, ssmKeyExists, ssmKeyNames, supportsKey } from '../condition-keys.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

const LONGEST_KEY = 64;
/** Their own tags have a check of its own, which says which tags there are. */
const ON_SESSIONS = /^ssm:(?:terminate|resume)session$/i;

function unknown({ key, at }: ReadCondition): readonly Found[] {
  if (!/^ssm:/i.test(key) || ssmKeyExists(key)) return [];
  const near = key.length > LONGEST_KEY ? undefined : nearest(key, ssmKeyNames);
  return [{ code: 'condition-key-unknown', at, params: { key, nearest: near } }];
}

function unsupported({ known }: CheckedStatement, condition: ReadCondition): readonly Found[] {
  const { key, at, operator } = condition;
  if (!isDescribedKey(key)) return [];
  const isTag = keyMeaning(key).code === 'resource-tag';
  const deaf = known
    .map(({ value }) => value)
    .filter((action) => !supportsKey(action, key) && !(isTag && ON_SESSIONS.test(action)));
  if (deaf.length === 0) return [];
  const { relation, lenient, set } = readOperator(operator);
  const params = { key, actions: deaf };
  if (relation !== undefined && relation !== 'null' && !isNegated(relation) && !lenient && set !== 'all') {
    return [{ code: 'condition-key-unsupported', at, params }];
  }
  // With an action that has the key, the condition is there for that one.
  return deaf.length === known.length ? [{ code: 'condition-key-idle', at, params }] : [];
}

/**
 * Condition keys that do not exist (P15) or that no request of an action has (3.3, E4).
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function supportedKeys({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => [
      ...unknown(condition),
      ...unsupported(statement, condition),
    ]),
  );
}
