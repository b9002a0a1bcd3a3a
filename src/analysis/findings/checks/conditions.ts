import { networksProblems } from '#core';
import { actionReference, conditionKeys, type ReadCondition, resourceTypesOf, hasCode } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { conditionMeaning, operatorMeaning } from '../../explanation/meaning/condition.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

/** Keys of Systems Manager that belong to none of the actions of this domain. */
const OTHER_SSM_KEYS: readonly string[] = [
  'ssm:AutoApprove',
  'ssm:DocumentVersion',
  'ssm:InventoryTypeName',
  'ssm:Overwrite',
  'ssm:Policies',
  'ssm:Recursive',
  'ssm:SyncType',
];

/** A template such as `ssm:resourceTag/${TagKey}` up to what varies, in lower case. */
const templates = (keys: readonly string[]) =>
  keys.map((key) => {
    const open = key.search(/\$\{|</);
    return { start: (open < 0 ? key : key.slice(0, open)).toLowerCase(), open: open >= 0 };
  });

const SSM_KEYS = [...conditionKeys.filter((key) => key.startsWith('ssm:')), ...OTHER_SSM_KEYS];
const ALL = templates(conditionKeys);
const SSM = templates(SSM_KEYS);

function matchesAny(key: string, all: ReturnType<typeof templates>): boolean {
  const lower = key.toLowerCase();
  return all.some(({ start, open }) =>
    open ? lower.startsWith(start) && lower.length > start.length : lower === start,
  );
}

/** Names of the condition keys of Systems Manager, for whoever misspelt one. */
const ssmKeyNames: readonly string[] = SSM_KEYS.filter((key) => !key.includes('/'));

/** Whether Systems Manager has a condition key of this name, which begins with `ssm:`. */
export function ssmKeyExists(key: string): boolean {
  return matchesAny(key, SSM);
}

/** Whether the reference says which of the actions here have this key. */
function isDescribedKey(key: string): boolean {
  return matchesAny(key, ALL);
}

const byAction = new Map<string, ReturnType<typeof templates>>();

/**
 * Whether requests of an action can have a condition key, by AWS's reference.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function supportsKey(action: string, key: string): boolean {
  const name = action.toLowerCase();
  const supported =
    byAction.get(name) ??
    templates([
      ...(actionReference(name)?.conditionKeys ?? []),
      ...resourceTypesOf(name).flatMap((type) => type.conditionKeys),
    ]);
  byAction.set(name, supported);
  return matchesAny(key, supported);
}

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
  const { relation, negated, lenient, set } = operatorMeaning(operator);
  const params = { key, actions: deaf };
  if (relation !== undefined && relation !== 'null' && !negated && !lenient && set !== 'all') {
    return [{ code: 'condition-key-unsupported', at, params }];
  }
  // With an action that has the key, the condition is there for that one.
  return deaf.length === known.length ? [{ code: 'condition-key-idle', at, params }] : [];
}

/**
 * Condition keys that do not exist or that no request of an action has.
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

/** Keys that come with a list of values. */
const LISTS =
  /^(?:aws:(?:calledvia|tagkeys|principalorgpaths)|kms:(?:resourcealiases|encryptioncontextkeys)|ssm:documentcategories)$/i;
/** Single values that this domain compares; other keys are not judged. */
const SINGLE =
  /^(?:(?:aws|ssm|ecs|ec2):resourcetag\/.+|aws:(?:principaltag\/.+|userid|username|sourceip|sourcearn|sourceaccount|multifactorauthpresent)|ssm:sessiondocumentaccesscheck)$/i;
const EXACT = new Set(['equals', 'not-equals', 'equals-ignoring-case', 'not-equals-ignoring-case']);

function setProblems({ operator, key, at }: ReadCondition, { effect }: CheckedStatement): readonly Found[] {
  const { relation, set } = operatorMeaning(operator);
  if (LISTS.test(key) && set === undefined && relation !== undefined && relation !== 'null') {
    return [{ code: 'set-operator-missing', at, params: { key } }];
  }
  return SINGLE.test(key) && set === 'all' && effect === 'Allow'
    ? [{ code: 'set-operator-lenient', at, params: { operator, key } }]
    : [];
}

function wildcardProblems({ operator, values }: ReadCondition): readonly Found[] {
  const { relation } = operatorMeaning(operator);
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
 * Operators that do something else than it seems: for keys with several values, with wildcards that they
 * do not read, and of MFA with long-term keys.
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

/** More than this is not compared: the check of a list takes the square of its length. */
const MOST = 1000;

function problemsOf({ operator, values, at }: ReadCondition): readonly Found[] {
  const texts = values.map(({ value }) => value);
  const problems = networksProblems(texts);
  const isPrivate = problems.some(({ code }) => code === 'network-private');
  const { relation, negated } = operatorMeaning(operator);
  return [
    ...problems
      .filter((problem) => hasCode(problem, 'network-format'))
      .map<Found>(({ params }) => ({ code: 'network-invalid', at, params: { value: params.value } })),
    ...(isPrivate && relation !== undefined && !negated
      ? [{ code: 'network-private' as const, at, params: {} }]
      : []),
  ];
}

/**
 * Networks that `aws:SourceIp` is compared with: the key holds public addresses only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export function networks({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ key, values }) => /^aws:SourceIp$/i.test(key) && values.length > 0 && values.length <= MOST)
    .filter(({ values }) => values.every(({ value }) => !value.includes('$')))
    .flatMap(problemsOf);
}
