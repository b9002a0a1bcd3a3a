import { networksProblems } from '#core';
import {
  actionReference,
  type ConditionKeyName,
  conditionKeys,
  findKey,
  hasCode,
  type KeyType,
  type ReadCondition,
  type Relation,
  resourceTypesOf,
  type Services,
  sessionServices,
} from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { conditionMeaning, operatorMeaning } from '../../explanation/meaning/condition.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

/** A template such as `ssm:resourceTag/${TagKey}` up to what varies, in lower case. */
const templates = (keys: readonly string[]) =>
  keys.map((key) => {
    const open = key.search(/\$\{|</);
    return { start: (open < 0 ? key : key.slice(0, open)).toLowerCase(), open: open >= 0 };
  });

const ALL = templates(conditionKeys);

function matchesAny(key: string, all: ReturnType<typeof templates>): boolean {
  const lower = key.toLowerCase();
  return all.some(({ start, open }) =>
    open ? lower.startsWith(start) && lower.length > start.length : lower === start,
  );
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

/** So many are compared with the names there are in one document. */
const MOST_SUGGESTIONS = 100;

/** Whether all keys of a prefix are known. */
function knowsAllOf(prefix: string, { complete, prefixes }: Services): boolean {
  return complete || prefix === 'aws' || prefixes.includes(prefix);
}

/** A key that no request has, or that is written another way than AWS does. */
function nameProblem({ key, at }: ReadCondition, services: Services, mayCompare: boolean): Found | undefined {
  const near = (names: readonly ConditionKeyName[], text: string) =>
    mayCompare && text.length <= LONGEST_KEY
      ? nearest(
          text,
          names.map(({ name }) => name).filter((name) => !name.includes('*')),
        )
      : undefined;
  const colon = key.indexOf(':');
  if (colon < 1) {
    return {
      code: 'condition-key-malformed',
      at,
      params: { key, nearest: near(services.globalKeys, `aws:${key.replace(/^:/, '')}`) },
    };
  }
  const prefix = key.slice(0, colon).toLowerCase();
  // Providers of federated identities are domains, and have keys of any name.
  if (/[./]/.test(prefix) || !knowsAllOf(prefix, services)) return undefined;
  const keys = services.keysOf(prefix);
  // A service that is not there is told of where its actions are.
  if (keys === undefined) return { code: 'condition-key-unlisted', at, params: { key } };
  const known = findKey(keys, key);
  if (known === undefined) {
    const isTag = keys.some(({ name }) => name.endsWith('/*') && name.slice(0, -1) === key);
    if (isTag) return { code: 'tag-key-missing', at, params: { key } };
    const nearby = near(keys, key);
    return nearby === undefined && !sessionServices.prefixes.includes(prefix)
      ? { code: 'condition-key-unlisted', at, params: { key } }
      : { code: 'condition-key-unknown', at, params: { key, nearest: nearby } };
  }
  const isPlain = !known.name.includes('*');
  return isPlain && known.name !== key
    ? { code: 'condition-key-case', at, params: { key, name: known.name } }
    : undefined;
}

/**
 * Condition keys that do not exist, and those that IAM reads although AWS writes them otherwise.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function keyNames({ statements, services }: CheckedPolicy): readonly Found[] {
  let left = MOST_SUGGESTIONS;
  return statements
    .flatMap(({ conditions }) => conditions)
    .flatMap((condition) => {
      const problem = nameProblem(condition, services, left > 0);
      if (problem === undefined) return [];
      left -= 1;
      return [problem];
    });
}

function unsupported({ known }: CheckedStatement, condition: ReadCondition): readonly Found[] {
  const { key, at, operator } = condition;
  if (!isDescribedKey(key)) return [];
  const isTag = keyMeaning(key).code === 'resource-tag';
  // Of other actions, requests have keys that the reference does not list with them.
  const described = known.map(({ value }) => value).filter((action) => actionReference(action) !== undefined);
  const deaf = described.filter(
    (action) => !supportsKey(action, key) && !(isTag && ON_SESSIONS.test(action)),
  );
  if (deaf.length === 0) return [];
  const { relation, negated, lenient, set } = operatorMeaning(operator);
  const params = { key, actions: deaf };
  if (relation !== undefined && relation !== 'null' && !negated && !lenient && set !== 'all') {
    return [{ code: 'condition-key-unsupported', at, params }];
  }
  // With an action that has the key, the condition is there for that one.
  return deaf.length === described.length ? [{ code: 'condition-key-idle', at, params }] : [];
}

/**
 * Condition keys that no request of an action has.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function supportedKeys({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => unsupported(statement, condition)),
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

type Family = 'text' | 'number' | 'date' | 'bool' | 'network' | 'arn' | 'binary';

/** What an operator compares. */
function familyOf(relation: Relation | undefined): Family | undefined {
  if (relation === undefined || relation === 'null') return undefined;
  if (relation.startsWith('number-')) return 'number';
  if (relation.startsWith('date-')) return 'date';
  if (relation.startsWith('arn-')) return 'arn';
  if (relation.endsWith('in-network')) return 'network';
  return relation === 'bool' || relation === 'binary' ? relation : 'text';
}

/** What values of a type can be compared as. Seconds since 1970 are numbers, and an ARN is a text. */
const COMPARABLE: Readonly<Record<KeyType, readonly Family[]>> = {
  String: ['text', 'arn', 'binary'],
  ARN: ['text', 'arn'],
  Bool: ['bool'],
  Numeric: ['number'],
  Date: ['date', 'number'],
  IPAddress: ['network'],
};

function typeProblems({ operator, key, at }: ReadCondition, services: Services): readonly Found[] {
  const family = familyOf(operatorMeaning(operator).relation);
  const known = findKey(services.keysOf(key.slice(0, Math.max(0, key.indexOf(':')))) ?? [], key);
  if (family === undefined || known === undefined || COMPARABLE[known.type].includes(family)) return [];
  return [{ code: 'operator-mismatch', at, params: { operator, key, type: known.type } }];
}

/** What IAM takes for a date: more than it can compare, such as one without its time zone. */
const DATE = /^(?:\d+|-?\d{1,9}(?:-\d\d?(?:-\d\d?)?)?(?:t[\d:.z+-]*)?)$/i;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** An ARN, or what may stand for its beginning. */
const BEGINS_AS_ARN = /^(?:arn:|\*|\$\{)/;
/** What other tools fill in. */
const TEMPLATE = /[<{]{2}|<[A-Z]/;

function valueProblems({ operator, values }: ReadCondition): readonly Found[] {
  const family = familyOf(operatorMeaning(operator).relation);
  return values.flatMap<Found>(({ value, at }) => {
    if (TEMPLATE.test(value)) return [];
    const unreadable = (expected: 'date' | 'number' | 'arn'): Found => ({
      code: 'condition-value-unreadable',
      at,
      params: { operator, value, expected },
    });
    switch (family) {
      case 'date':
        return DATE.test(value) ? [] : [unreadable('date')];
      case 'number':
        return NUMBER.test(value) ? [] : [unreadable('number')];
      case 'arn':
        return BEGINS_AS_ARN.test(value) ? [] : [unreadable('arn')];
      case 'bool':
      case 'network':
        if (value.includes('${')) return [{ code: 'variable-not-read', at, params: { operator, value } }];
        return family === 'network' || /^(?:true|false)$/i.test(value)
          ? []
          : [{ code: 'boolean-invalid', at, params: { value } }];
      default:
        return [];
    }
  });
}

function nullProblems({ operator, at }: ReadCondition): readonly Found[] {
  const { relation, set } = operatorMeaning(operator);
  return relation === 'null' && set !== undefined
    ? [{ code: 'null-with-set-operator', at, params: { operator } }]
    : [];
}

function wildcardProblems({ operator, values }: ReadCondition): readonly Found[] {
  const { relation } = operatorMeaning(operator);
  if (relation === undefined || !EXACT.has(relation)) return [];
  return values
    .filter(({ value }) => /[*?]/.test(value.replace(/\$\{[^{}]*\}/g, '')))
    .map(({ value, at }) => ({ code: 'wildcard-not-read', at, params: { operator, value } }));
}

function mfaProblems(condition: ReadCondition, { effect, conditions }: CheckedStatement): readonly Found[] {
  const { code, params } = conditionMeaning(condition, []);
  if (effect !== 'Allow') return [];
  if (code === 'mfa-missing') return [{ code: 'mfa-inverted', at: condition.at, params: {} }];
  // Without MFA there is no age, so a condition on it already refuses.
  const refuses = () => conditions.some((other) => conditionMeaning(other, []).code === 'mfa-recent');
  return code === 'mfa-used' && params.lenient && !refuses()
    ? [{ code: 'mfa-optional', at: condition.at, params: {} }]
    : [];
}

/**
 * Operators that do something else than it seems: for keys with several values or of another type, with values and
 * wildcards that they do not read, and of MFA with long-term keys.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function operators({ statements, services }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => [
      ...setProblems(condition, statement),
      ...nullProblems(condition),
      ...typeProblems(condition, services),
      ...valueProblems(condition),
      ...wildcardProblems(condition),
      ...mfaProblems(condition, statement),
    ]),
  );
}

/** More than this is not compared: the check of a list takes the square of its length. */
const MOST = 1000;

function problemsOf({ operator, key, values, at }: ReadCondition): readonly Found[] {
  const texts = values.map(({ value }) => value);
  const problems = networksProblems(texts);
  const isPrivate = problems.some(({ code }) => code === 'network-private');
  const { relation, negated } = operatorMeaning(operator);
  return [
    ...problems
      .filter((problem) => hasCode(problem, 'network-format'))
      .map<Found>(({ params }) => ({ code: 'network-invalid', at, params: { value: params.value } })),
    ...(isPrivate && relation !== undefined && !negated && SOURCE_IP.test(key)
      ? [{ code: 'network-private' as const, at, params: {} }]
      : []),
  ];
}

const SOURCE_IP = /^aws:SourceIp$/i;

/**
 * Networks that conditions compare with. `aws:SourceIp` holds public addresses only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export function networks({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator }) => familyOf(operatorMeaning(operator).relation) === 'network')
    .filter(({ values }) => values.length > 0 && values.length <= MOST)
    .filter(({ values }) => values.every(({ value }) => !value.includes('$')))
    .flatMap(problemsOf);
}
