import { isObject, type ReadStatement } from '#iam';
import type { Coded } from './coded.ts';
import { keyMeaning } from './meaning/condition-key.ts';
import { conditionMeaning, taggedBy } from './meaning/condition.ts';
import { isNegated, readOperator } from './meaning/operator.ts';
import type { ExplanationParams } from './types.ts';

/**
 * Explains what stands below `Condition`.
 *
 * @param tokens from below `Condition`: operator, key, position of the value.
 */
export function explainCondition(
  statement: ReadStatement,
  tokens: readonly string[],
  value: unknown,
): Coded<ExplanationParams> {
  const [operator, key] = tokens;
  if (operator === undefined) return { code: 'conditions', params: { count: statement.conditions.length } };
  if (key === undefined) {
    const count = isObject(value) ? Object.keys(value).length : 0;
    return { code: 'operator', params: { ...readOperator(operator), count } };
  }
  const actions = statement.actions.map((action) => action.value);
  const condition = statement.conditions.find((each) => each.operator === operator && each.key === key);
  if (condition === undefined) return { code: 'unknown-element', params: { name: key } };
  if (tokens.length === 2) {
    return {
      code: 'condition',
      params: { effect: statement.effect, meaning: conditionMeaning(condition, actions) },
    };
  }
  const { relation } = readOperator(operator);
  return {
    code: 'condition-value',
    params: {
      value: String(value),
      key: keyMeaning(key),
      tagged: taggedBy(actions),
      negated: relation !== undefined && isNegated(relation),
      count: condition.values.length,
    },
  };
}
