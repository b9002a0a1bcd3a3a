import {
  hasWildcard,
  isNegated,
  parseOperator,
  type ReadCondition,
  type Relation,
  relationOf,
  type Coded,
} from '#iam';
import { keyMeaning, type KeyMeaning } from './condition-key.ts';

/** A condition operator, for words. */
export interface OperatorMeaning {
  readonly name: string;
  /** `undefined` = no operator of IAM. */
  readonly relation: Relation | undefined;
  /** `…IfExists`: a request without the key passes. */
  readonly lenient: boolean;
  /** For keys with several values: all or any of them have to match. */
  readonly set: 'all' | 'any' | undefined;
  /** Whether several values mean "none of them" instead of "any of them". */
  readonly negated: boolean;
}

const SETS = { ForAllValues: 'all', ForAnyValue: 'any' } as const;

/**
 * How a condition operator compares.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function operatorMeaning(name: string): OperatorMeaning {
  const operator = parseOperator(name);
  if (operator === undefined)
    return { name, relation: undefined, lenient: false, set: undefined, negated: false };
  const { qualifier, ifExists } = operator;
  return {
    name,
    relation: relationOf(operator),
    lenient: ifExists,
    set: qualifier === undefined ? undefined : SETS[qualifier],
    negated: isNegated(operator),
  };
}

/** What a tag belongs to, as far as the actions of the statement tell. */
export type Tagged = 'node' | 'document' | 'session' | 'key' | 'resource';

interface Comparison {
  readonly key: KeyMeaning;
  readonly tagged: Tagged;
  readonly relation: Relation;
  readonly values: readonly string[];
  /** A request without the key passes as well. */
  readonly lenient: boolean;
  readonly set: 'all' | 'any' | undefined;
}

export interface ConditionParams {
  /** `lenient`: long-term access keys, which carry no such mark, pass too. */
  readonly 'mfa-used': { readonly lenient: boolean };
  readonly 'mfa-missing': { readonly lenient: boolean };
  readonly 'mfa-recent': { readonly minutes: number };
  readonly 'document-check': { readonly lenient: boolean };
  /** The session was started by whoever asks. */
  readonly 'own-session': { readonly prefix: boolean };
  readonly comparison: Comparison;
  readonly absent: { readonly key: KeyMeaning; readonly tagged: Tagged };
  readonly present: { readonly key: KeyMeaning; readonly tagged: Tagged };
  /** Nothing to compare with: never true. */
  readonly 'no-values': { readonly key: KeyMeaning; readonly tagged: Tagged };
  readonly 'unknown-operator': {
    readonly operator: string;
    readonly key: string;
    readonly values: readonly string[];
  };
}
export type ConditionMeaning = Coded<ConditionParams>;

const SESSION_ACTION = /^ssm:(?:terminatesession|resumesession)$/i;
const TAGGED: readonly (readonly [pattern: RegExp, tagged: Tagged])[] = [
  [SESSION_ACTION, 'session'],
  [/^ssm:(?:startsession|sendcommand|getconnectionstatus|startaccessrequest)$/i, 'node'],
  [/^ssm:.*document/i, 'document'],
  [/^kms:/i, 'key'],
];

/** What carries the tags that a statement's conditions compare; `resource` when the actions differ. */
export function taggedBy(actions: readonly string[]): Tagged {
  const kinds = new Set(
    actions.map((action) => TAGGED.find(([pattern]) => pattern.test(action))?.[1] ?? 'resource'),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'resource';
}

const ALSO_ANY: Partial<Record<Relation, Relation>> = { like: 'equals', 'not-like': 'not-equals' };

function comparison(condition: ReadCondition, tagged: Tagged): ConditionMeaning {
  const key = keyMeaning(condition.key);
  const { relation, lenient, set } = operatorMeaning(condition.operator);
  const values = condition.values.map(({ value }) => value);
  if (relation === undefined) {
    return { code: 'unknown-operator', params: { operator: condition.operator, key: condition.key, values } };
  }
  if (values.length === 0) return { code: 'no-values', params: { key, tagged } };
  if (relation === 'null') {
    return {
      code: values.every((value) => /^false$/i.test(value)) ? 'present' : 'absent',
      params: { key, tagged },
    };
  }
  // Without wildcards, the looser operators compare exactly.
  const exact = values.some(hasWildcard) ? undefined : ALSO_ANY[relation];
  return {
    code: 'comparison',
    params: { key, tagged, relation: exact ?? relation, values, lenient, set },
  };
}

/**
 * What a condition asks for.
 *
 * @param actions those of its statement: they tell what a tag belongs to.
 */
export function conditionMeaning(condition: ReadCondition, actions: readonly string[]): ConditionMeaning {
  const { relation, lenient, set } = operatorMeaning(condition.operator);
  const key = keyMeaning(condition.key);
  const [value, ...others] = condition.values.map((each) => each.value);
  if (value !== undefined && others.length === 0 && set === undefined) {
    if (relation === 'bool' && key.code === 'mfa') {
      if (/^true$/i.test(value)) return { code: 'mfa-used', params: { lenient } };
      if (/^false$/i.test(value)) return { code: 'mfa-missing', params: { lenient } };
    }
    if (relation === 'bool' && key.code === 'document-check' && /^true$/i.test(value)) {
      return { code: 'document-check', params: { lenient } };
    }
    if (relation === 'number-less' && key.code === 'mfa-age' && !lenient && /^\d+$/.test(value)) {
      return { code: 'mfa-recent', params: { minutes: Number(value) / 60 } };
    }
    const owner = /^\$\{aws:userid\}(\*?)$/i.exec(value);
    if (key.code === 'session-owner' && owner !== null && !lenient) {
      if (relation === 'like') return { code: 'own-session', params: { prefix: owner[1] === '*' } };
      if (relation === 'equals' && owner[1] === '') return { code: 'own-session', params: { prefix: false } };
    }
  }
  return comparison(condition, key.code === 'resource-tag' ? taggedBy(actions) : 'resource');
}
