import { matches, patternOf } from '../pattern.ts';
import { filledText, hasVariables, missingVariables, type Template } from '../template.ts';
import { anyOf, type Comparison, literalText, type Test } from './operator.ts';

function exactly(template: Template): Test {
  const pattern = patternOf(template);
  return (value, context) => matches(pattern, value, context);
}

function ignoringCase(template: Template): Test {
  if (!hasVariables(template)) {
    const wanted = literalText(template).toLowerCase();
    return (value) => value.toLowerCase() === wanted;
  }
  return (value, context) =>
    missingVariables(template, context).length === 0 &&
    value.toLowerCase() === filledText(template, context).toLowerCase();
}

const text = { variables: true, reads: () => true } as const;

/**
 * String operators (R31): exact, without regard to case, or with wildcards over the whole text.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const stringEquals: Comparison = { ...text, wildcards: false, compile: anyOf(exactly) };
export const stringEqualsIgnoreCase: Comparison = { ...text, wildcards: false, compile: anyOf(ignoringCase) };
export const stringLike: Comparison = { ...text, wildcards: true, compile: anyOf(exactly) };
