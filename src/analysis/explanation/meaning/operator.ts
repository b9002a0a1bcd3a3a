/** How a condition operator compares. */
export type Relation =
  | 'equals'
  | 'not-equals'
  | 'equals-ignoring-case'
  | 'not-equals-ignoring-case'
  | 'like'
  | 'not-like'
  | 'number-equals'
  | 'number-not-equals'
  | 'number-less'
  | 'number-at-most'
  | 'number-greater'
  | 'number-at-least'
  | 'date-equals'
  | 'date-not-equals'
  | 'date-before'
  | 'date-at-latest'
  | 'date-after'
  | 'date-at-earliest'
  | 'bool'
  | 'in-network'
  | 'not-in-network'
  | 'arn-like'
  | 'arn-not-like'
  | 'binary'
  | 'null';

const BY_NAME: Readonly<Record<string, Relation>> = {
  stringequals: 'equals',
  stringnotequals: 'not-equals',
  stringequalsignorecase: 'equals-ignoring-case',
  stringnotequalsignorecase: 'not-equals-ignoring-case',
  stringlike: 'like',
  stringnotlike: 'not-like',
  numericequals: 'number-equals',
  numericnotequals: 'number-not-equals',
  numericlessthan: 'number-less',
  numericlessthanequals: 'number-at-most',
  numericgreaterthan: 'number-greater',
  numericgreaterthanequals: 'number-at-least',
  dateequals: 'date-equals',
  datenotequals: 'date-not-equals',
  datelessthan: 'date-before',
  datelessthanequals: 'date-at-latest',
  dategreaterthan: 'date-after',
  dategreaterthanequals: 'date-at-earliest',
  bool: 'bool',
  ipaddress: 'in-network',
  notipaddress: 'not-in-network',
  arnequals: 'arn-like',
  arnlike: 'arn-like',
  arnnotequals: 'arn-not-like',
  arnnotlike: 'arn-not-like',
  binaryequals: 'binary',
  null: 'null',
};

export interface Operator {
  readonly name: string;
  /** `undefined` = no operator of IAM. */
  readonly relation: Relation | undefined;
  /** `…IfExists`: a request without the key passes. */
  readonly lenient: boolean;
  /** For keys with several values: all or any of them have to match. */
  readonly set: 'all' | 'any' | undefined;
}

/**
 * Takes a condition operator apart: qualifier, comparison, `IfExists`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function readOperator(name: string): Operator {
  const [, qualifier = '', base = '', suffix = ''] =
    /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/is.exec(name) ?? [];
  const key = base.toLowerCase();
  return {
    name,
    relation: Object.hasOwn(BY_NAME, key) ? BY_NAME[key] : undefined,
    lenient: suffix !== '',
    set: qualifier === '' ? undefined : /all/i.test(qualifier) ? 'all' : 'any',
  };
}

const NEGATED: ReadonlySet<Relation> = new Set([
  'not-equals',
  'not-equals-ignoring-case',
  'not-like',
  'number-not-equals',
  'date-not-equals',
  'not-in-network',
  'arn-not-like',
]);

/** Whether several values mean "none of them" instead of "any of them". */
export function isNegated(relation: Relation): boolean {
  return NEGATED.has(relation);
}
