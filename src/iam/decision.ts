import { ARN_FIELDS, type ArnField, splitResource } from './arn.ts';
import {
  compileCondition,
  type CompiledCondition,
  conditionOutcome,
  type ConditionOutcome,
  isMet,
} from './condition.ts';
import type { PlacedProblem, PlacedStatement, PolicyRole, StatementReference } from './evaluate.ts';
import type { JsonPointer } from './json.ts';
import { type Operator, parseOperator } from './operators.ts';
import { type Context, type ContextKey, lookup, type Outcome } from './request.ts';
import { listingPattern, matchesAction } from './action.ts';
import {
  askedResource,
  type AskedResource,
  compileResource,
  listedAt,
  matchesResource,
  mismatch,
  type ResourceMatcher,
} from './resource.ts';
import { applies, type Asked, type CompiledStatement } from './statement.ts';
import { filledText, missingVariables, parseTemplate, type Template } from './variables.ts';

export interface ActionMatch {
  readonly element: 'Action' | 'NotAction';
  readonly matched: boolean;
  /** The pattern that lists the action. */
  readonly pattern?: { readonly text: string; readonly at: JsonPointer };
}

export interface ResourceMatch {
  readonly element: 'Resource' | 'NotResource';
  readonly matched: boolean;
  /** The pattern that lists the resource. */
  readonly pattern?: { readonly text: string; readonly filled: string; readonly at: JsonPointer };
  /** When none does: the pattern that came closest, and what keeps it from matching. */
  readonly nearest?: {
    readonly text: string;
    /** The pattern with its variables filled in. */
    readonly filled: string;
    readonly at: JsonPointer;
    readonly miss: ResourceMiss;
    readonly differsByCase: boolean;
    readonly missingVariables: readonly string[];
  };
}

/**
 * Why a condition is not met. `different-case`: the value would match if case did not count. `wildcard-in-exact-operator`:
 * it would match if the operator knew wildcards. `excluded-value`: a negated operator names it. `unreadable`: one side
 * is no number, date, address, boolean, ARN or base64. `several-values`: the key has several, and the operator no
 * `ForAllValues` or `ForAnyValue`.
 */
export type ConditionMiss =
  | 'missing-key'
  | 'missing-variable'
  | 'different-value'
  | 'different-case'
  | 'wildcard-in-exact-operator'
  | 'excluded-value'
  | 'unreadable'
  | 'several-values'
  | 'no-values'
  | 'key-present'
  | 'set-operator-on-null'
  | 'undocumented';

export interface ConditionMatch {
  readonly at: JsonPointer;
  readonly operator: string;
  readonly key: string;
  /** As the policy has them, as text. */
  readonly values: readonly string[];
  /** The same with variables filled in. */
  readonly filled: readonly string[];
  /** What the request says; empty when the key is missing. */
  readonly requestValues: readonly string[];
  readonly outcome: ConditionOutcome;
  readonly met: boolean;
  readonly why?: ConditionMiss;
  /** `ForAllValues` or `ForAnyValue` on a key that came with one value, not a list. */
  readonly setOperatorOnSingleValue: boolean;
}

/** What one statement says about a request. */
export interface StatementMatch extends StatementReference {
  /** Position in the policy. */
  readonly statement: number;
  readonly effect: 'Allow' | 'Deny';
  readonly action: ActionMatch;
  readonly resource: ResourceMatch;
  readonly conditions: readonly ConditionMatch[];
  /** Whether action, resource and every condition match. */
  readonly applies: boolean;
}

/** The decision about a request, with everything that led to it. */
export interface Decision {
  readonly outcome: Outcome;
  /** Of every policy, in order. */
  readonly statements: readonly StatementMatch[];
  /** Context keys that the request does not have and that could give or take access. */
  readonly missingContext: readonly string[];
  /** Of implicit denials: which policies do not allow. */
  readonly refusedBy?: { readonly role: PolicyRole; readonly level: number };
  /** Why IAM would refuse a policy. With any, nothing is allowed. */
  readonly problems: readonly PlacedProblem[];
}

/** Why a pattern does not match: the first ARN field that differs, or that there are no fields to compare. */
export type ResourceMiss = Exclude<ArnField, 'arn'> | 'not-an-arn' | 'variable-missing';

/** The pattern that came closest, and what keeps it from matching. */
export interface NearestResource {
  readonly position: number;
  readonly miss: ResourceMiss;
  /** Whether nothing but upper and lower case is different in the field. */
  readonly differsByCase: boolean;
  /** The pattern with its variables filled in. */
  readonly filled: string;
  readonly missingVariables: readonly ContextKey[];
}

/** A resource pattern, taken apart for people to read. */
export function resourceTemplate(text: string, variables: boolean): Template {
  const parts = splitResource(text);
  if (parts === undefined) return parseTemplate(text, { wildcards: true, variables }).template;
  const head = `${parts.slice(0, 5).join(':')}:`;
  return [head, ...parseTemplate(parts[5], { wildcards: true, variables }).template];
}

/** The text of one pattern with its variables filled in, as people read it. */
function filledResource({ written, variables }: ResourceMatcher, position: number, context: Context): string {
  return filledText(resourceTemplate(written[position] ?? '', variables), context);
}

/** Whether a pattern would get further if case did not count. */
function differsByCase(text: string, variables: boolean, asked: AskedResource, context: Context): boolean {
  const field = mismatch(compileResource(text, 0, variables).pattern, asked, context);
  const lower = compileResource(text.toLowerCase(), 0, variables).pattern;
  const lowerField = mismatch(lower, askedResource(asked.text.toLowerCase()), context);
  return lowerField < 0 || lowerField > field;
}

function missOf(field: number, named: boolean, missing: readonly ContextKey[]): ResourceMiss {
  const name = named ? ARN_FIELDS[field] : undefined;
  if (missing.length > 0 && (name === undefined || name === 'resource')) return 'variable-missing';
  return name === undefined || name === 'arn' ? 'not-an-arn' : name;
}

/** The pattern that agrees with the resource in the most fields; `undefined` when there is no pattern. */
function nearestResource(
  matcher: ResourceMatcher,
  asked: AskedResource,
  context: Context,
): NearestResource | undefined {
  const { written, variables } = matcher;
  let furthest = -1;
  let position = -1;
  written.forEach((text, candidate) => {
    const field = mismatch(compileResource(text, candidate, variables).pattern, asked, context);
    if (field > furthest) [furthest, position] = [field, candidate];
  });
  const text = written[position];
  if (text === undefined) return undefined;
  const template = resourceTemplate(text, variables);
  const missing = missingVariables(template, context);
  const miss = missOf(furthest, asked.arn !== undefined && splitResource(text) !== undefined, missing);
  return {
    position,
    miss,
    differsByCase: miss !== 'variable-missing' && differsByCase(text, variables, asked, context),
    filled: filledText(template, context),
    missingVariables: missing,
  };
}

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
function matchCondition(
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

function matchAction({ read, actions }: CompiledStatement, { action }: Asked): ActionMatch {
  const element = actions.negated ? 'NotAction' : 'Action';
  const pattern = (actions.negated ? read.notActions : read.actions)[listingPattern(actions, action)];
  return {
    element,
    matched: matchesAction(actions, action),
    ...(pattern === undefined ? {} : { pattern: { text: pattern.value, at: pattern.at } }),
  };
}

function matchResource({ read, resources }: CompiledStatement, { resource, context }: Asked): ResourceMatch {
  const element = resources.negated ? 'NotResource' : 'Resource';
  const list = resources.negated ? read.notResources : read.resources;
  const place = (position: number) => ({
    text: list[position]?.value ?? '',
    at: list[position]?.at ?? read.at,
  });
  const matched = matchesResource(resources, resource, context);
  const position = listedAt(resources, resource, context);
  if (position >= 0) {
    return {
      element,
      matched,
      pattern: { ...place(position), filled: filledResource(resources, position, context) },
    };
  }
  const nearest = nearestResource(resources, resource, context);
  if (nearest === undefined) return { element, matched };
  const { miss, differsByCase, filled, missingVariables } = nearest;
  return {
    element,
    matched,
    nearest: {
      ...place(nearest.position),
      filled,
      miss,
      differsByCase,
      missingVariables: missingVariables.map(({ written }) => written),
    },
  };
}

/** What a statement says about a request, element by element. */
export function matchStatement({ reference, statement }: PlacedStatement, asked: Asked): StatementMatch {
  const { read, effect, conditions } = statement;
  return {
    ...reference,
    statement: read.index,
    effect,
    action: matchAction(statement, asked),
    resource: matchResource(statement, asked),
    conditions: conditions.map((condition) => matchCondition(condition, effect, asked.context)),
    applies: applies(statement, asked),
  };
}
