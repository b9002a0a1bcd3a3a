import type { ReadCondition } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { readOperator } from '../../explanation/meaning/operator.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { isOnNodes, placeOf } from './documents.ts';

const START = 'ssm:StartSession';
const asks = ({ key }: ReadCondition) => keyMeaning(key).code === 'document-check';
const hasCheck = ({ conditions }: CheckedStatement) =>
  conditions.some(
    (condition) => asks(condition) && condition.values.some(({ value }) => /^true$/i.test(value)),
  );

function inCondition({ operator, values, at }: ReadCondition): readonly Found[] {
  const { relation, lenient } = readOperator(operator);
  const odd = values.find(({ value }) => value !== 'true');
  return [
    ...(relation === 'bool' && !lenient ? [{ code: 'document-check-strict' as const, at, params: {} }] : []),
    ...(odd === undefined
      ? []
      : [{ code: 'document-check-value' as const, at: odd.at, params: { value: odd.value } }]),
  ];
}

/**
 * `ssm:SessionDocumentAccessCheck`: in every statement that starts sessions on nodes or in none (P4), as
 * `BoolIfExists` (P5), with `true`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-sessiondocumentaccesscheck.html
 */
export function documentCheck(policy: CheckedPolicy): readonly Found[] {
  const starting = policy.allowing(START);
  const checked = starting.some(hasCheck);
  return starting.flatMap<Found>((statement) => [
    ...statement.conditions.filter(asks).flatMap(inCondition),
    ...(checked && isOnNodes(statement) && !hasCheck(statement)
      ? [{ code: 'document-check-incomplete' as const, at: placeOf(statement, START), params: {} }]
      : []),
  ]);
}
