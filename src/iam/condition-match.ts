import { type CompiledCondition, compileCondition, conditionOutcome, isMet } from './condition.ts';
import { lookup } from './context.ts';
import type { ConditionMatch, ConditionMiss } from './decision.ts';
import { type Operator, parseOperator } from './operators/operators.ts';
import type { Context } from './request.ts';
import { filledText, missingVariables } from './template.ts';

/** The operators that would have answered, had the writer meant them. */
const LENIENT: readonly {
  readonly operator: string;
  readonly why: ConditionMiss;
  readonly foldsCase: boolean;
}[] = [
  { operator: 'StringEqualsIgnoreCase', why: 'different-case', foldsCase: false },
  { operator: 'StringLike', why: 'wildcard-in-exact-operator', foldsCase: false },
  { operator: 'StringLike', why: 'different-case', foldsCase: true },
];

const STRINGS = /^(?:ForAllValues:|ForAnyValue:)?String(?:Equals|Like)/;

function nearMiss(condition: CompiledCondition, context: Context): ConditionMiss | undefined {
  if (!STRINGS.test(condition.operatorName)) return undefined;
  const values = lookup(context, condition.key).flat();
  const filled = condition.templates.map((template) => filledText(template, context));
  return LENIENT.find(({ operator: name, foldsCase }) => {
    const operator: Operator | undefined = parseOperator(name);
    if (operator === undefined) return false;
    const fold = (text: string) => (foldsCase ? text.toLowerCase() : text);
    const { condition: lenient } = compileCondition({
      ...{ at: '', operatorName: name, operator, key: 'value' },
      written: filled.map(fold),
      variables: false,
    });
    return values.some((value) => conditionOutcome(lenient, { value: fold(value) }) === 'met');
  })?.why;
}

function whyNotMet(condition: CompiledCondition, context: Context): ConditionMiss {
  const { operator, templates, written } = condition;
  const { base, qualifier } = operator;
  const values = lookup(context, condition.key).flat();
  if (base === 'Null') {
    if (qualifier !== undefined) return 'set-operator-on-null';
    return values.length > 0 ? 'key-present' : 'missing-key';
  }
  if (values.length === 0) return 'missing-key';
  if (base.negated) return 'excluded-value';
  if (written.length === 0) return 'no-values';
  if (templates.every((template) => missingVariables(template, context).length > 0))
    return 'missing-variable';
  const { reads } = base.comparison;
  if (!values.some(reads) || !written.some(reads)) return 'unreadable';
  return nearMiss(condition, context) ?? 'different-value';
}

/** What a condition says about a request, and why. */
export function matchCondition(
  condition: CompiledCondition,
  effect: 'Allow' | 'Deny',
  context: Context,
): ConditionMatch {
  const { at, operatorName, operator, key, written, templates } = condition;
  const outcome = conditionOutcome(condition, context);
  const values = lookup(context, key);
  const met = isMet(outcome, effect);
  const why =
    outcome === 'unknown'
      ? 'undocumented'
      : outcome === 'several-values'
        ? outcome
        : met
          ? undefined
          : whyNotMet(condition, context);
  return {
    at,
    operator: operatorName,
    key: key.written,
    values: written,
    filled: templates.map((template) => filledText(template, context)),
    requestValues: values.flat(),
    outcome,
    met,
    ...(why === undefined ? {} : { why }),
    setOperatorOnSingleValue:
      operator.qualifier !== undefined && values.some((value) => typeof value === 'string'),
  };
}
