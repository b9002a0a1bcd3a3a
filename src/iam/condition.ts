import type { JsonPointer } from './json.ts';
import { isNegated, literalText, type Operator, type Test } from './operators.ts';
import { type Context, contextKey, type ContextKey, type ContextValue, lookup } from './request.ts';
import { parseTemplate, type Template, type VariableProblem } from './variables.ts';

/** One condition key under one operator, compiled. */
export interface CompiledCondition {
  readonly at: JsonPointer;
  readonly operatorName: string;
  readonly operator: Operator;
  readonly key: ContextKey;
  /** The values as text. */
  readonly written: readonly string[];
  readonly templates: readonly Template[];
  /** Whether a value answers any of the values; of `Null`, none does. */
  readonly answered: Test;
}

/**
 * What a condition says about a request. `met-without-key` and `missing` are decided by the absence of the key.
 * `unknown`: AWS documents no clear answer (`ForAnyValue:…IfExists` without the key).
 */
export type ConditionOutcome =
  | 'met'
  | 'met-without-key'
  | 'not-met'
  | 'missing'
  | 'unknown'
  | 'several-values';

export interface ConditionSource {
  readonly at: JsonPointer;
  readonly operatorName: string;
  readonly operator: Operator;
  readonly key: string;
  readonly written: readonly string[];
  /** Whether `${…}` is a variable: not under Version 2008-10-17. */
  readonly variables: boolean;
}

export interface ParsedCondition {
  readonly condition: CompiledCondition;
  readonly problem?: VariableProblem;
}

/** Makes a condition ready to be asked. */
export function compileCondition({
  at,
  operatorName,
  operator,
  key,
  written,
  variables,
}: ConditionSource): ParsedCondition {
  const { base } = operator;
  const comparison = base === 'Null' ? undefined : base.comparison;
  const syntax = {
    wildcards: comparison?.wildcards ?? false,
    variables: variables && (comparison?.variables ?? false),
  };
  const parsed = written.map((value) => parseTemplate(value, syntax));
  const templates = parsed.map(({ template }) => template);
  const problem = parsed.find((value) => value.problem !== undefined)?.problem;
  const condition: CompiledCondition = {
    at,
    operatorName,
    operator,
    key: contextKey(key),
    written,
    templates,
    answered: comparison === undefined ? () => false : comparison.compile(templates),
  };
  return problem === undefined ? { condition } : { condition, problem };
}

/** `Null`: `true` asks for a missing key, `false` for one that is there. */
function nullOutcome({ operator, templates }: CompiledCondition, present: boolean): ConditionOutcome {
  // With a set operator it is always true or never: Access Analyzer's NULL_WITH_QUALIFIER.
  if (operator.qualifier !== undefined) return operator.qualifier === 'ForAllValues' ? 'met' : 'not-met';
  const met = templates.some((template) => literalText(template).toLowerCase() === String(!present));
  if (present) return met ? 'met' : 'not-met';
  return met ? 'met-without-key' : 'missing';
}

/** What holds when the key is missing. */
function outcomeWithoutKey(operator: Operator): ConditionOutcome {
  const { qualifier, ifExists } = operator;
  if (qualifier === 'ForAllValues') return 'met-without-key';
  if (qualifier === 'ForAnyValue') return ifExists ? 'unknown' : 'missing';
  return ifExists || isNegated(operator) ? 'met-without-key' : 'missing';
}

/** Several values of a policy are alternatives; of a negated operator, none may be answered. */
function answers({ operator, answered }: CompiledCondition, value: string, context: Context): boolean {
  return answered(value, context) !== isNegated(operator);
}

function singleOutcome(
  condition: CompiledCondition,
  value: ContextValue,
  context: Context,
): ConditionOutcome {
  if (typeof value === 'string') return answers(condition, value, context) ? 'met' : 'not-met';
  const [only, ...others] = value;
  if (only === undefined || others.length > 0) return 'several-values';
  return answers(condition, only, context) ? 'met' : 'not-met';
}

/**
 * Asks a condition about a request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function conditionOutcome(condition: CompiledCondition, context: Context): ConditionOutcome {
  const { operator, key } = condition;
  const values = lookup(context, key);
  if (operator.base === 'Null') return nullOutcome(condition, values.length > 0);
  const [first, ...twins] = values;
  if (first === undefined) return outcomeWithoutKey(operator);
  if (operator.qualifier === undefined) {
    if (twins.length === 0) return singleOutcome(condition, first, context);
    const outcomes = values.map((value) => singleOutcome(condition, value, context));
    return outcomes.find((outcome) => outcome === 'met') ?? outcomes[0] ?? 'not-met';
  }
  const all = values.flat();
  const met =
    operator.qualifier === 'ForAllValues'
      ? all.every((value) => answers(condition, value, context))
      : all.some((value) => answers(condition, value, context));
  return met ? 'met' : 'not-met';
}

/** Whether a condition lets its statement apply. What AWS leaves open allows nothing and does not lift a denial. */
export function isMet(outcome: ConditionOutcome, effect: 'Allow' | 'Deny'): boolean {
  switch (outcome) {
    case 'met':
    case 'met-without-key':
      return true;
    case 'unknown':
      return effect === 'Deny';
    default:
      return false;
  }
}
