import type { ReadCondition } from '#iam';
import { conditionMeaning } from '../../explanation/meaning/condition.ts';
import { readOperator } from '../../explanation/meaning/operator.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Keys that come with a list of values (R43). */
const LISTS =
  /^(?:aws:(?:calledvia|tagkeys|principalorgpaths)|kms:(?:resourcealiases|encryptioncontextkeys)|ssm:documentcategories)$/i;
/** Single values that this domain compares; other keys are not judged. */
const SINGLE =
  /^(?:(?:aws|ssm|ecs|ec2):resourcetag\/.+|aws:(?:principaltag\/.+|userid|username|sourceip|sourcearn|sourceaccount|multifactorauthpresent)|ssm:sessiondocumentaccesscheck)$/i;
const EXACT = new Set(['equals', 'not-equals', 'equals-ignoring-case', 'not-equals-ignoring-case']);

function setProblems({ operator, key, at }: ReadCondition, { effect }: CheckedStatement): readonly Found[] {
  const { relation, set } = readOperator(operator);
  if (LISTS.test(key) && set === undefined && relation !== undefined && relation !== 'null') {
    return [{ code: 'set-operator-missing', at, params: { key } }];
  }
  return SINGLE.test(key) && set === 'all' && effect === 'Allow'
    ? [{ code: 'set-operator-lenient', at, params: { operator, key } }]
    : [];
}

function wildcardProblems({ operator, values }: ReadCondition): readonly Found[] {
  const { relation } = readOperator(operator);
  if (relation === undefined || !EXACT.has(relation)) return [];
  return values
    .filter(({ value }) => /[*?]/.test(value.replace(/\$\{[^{}]*\}/g, '')))
    .map(({ value, at }) => ({ code: 'wildcard-not-read', at, params: { operator, value } }));
}

function mfaProblems(condition: ReadCondition, { effect }: CheckedStatement): readonly Found[] {
  const { code, params } = conditionMeaning(condition, []);
  return effect === 'Allow' && code === 'mfa-used' && params.lenient
    ? [{ code: 'mfa-optional', at: condition.at, params: {} }]
    : [];
}

/**
 * Operators that do something else than it seems: for keys with several values (P55, R44), with wildcards that they
 * do not read (R31), and of MFA with long-term keys (P43).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function operators({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => [
      ...setProblems(condition, statement),
      ...wildcardProblems(condition),
      ...mfaProblems(condition, statement),
    ]),
  );
}
