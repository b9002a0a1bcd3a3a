import { type ArnParts, type ArnPattern, compileArn, firstMismatch, splitArn } from './arn.ts';
import { compileCondition, type CompiledCondition, conditionOutcome, isMet } from './condition.ts';
import { type Glob, globMatches } from './glob.ts';
import type { JsonPointer } from './json.ts';
import { parseOperator } from './operators.ts';
import { compilePattern, matches, matchesWildcards, type Pattern } from './pattern.ts';
import type { ReadStatement } from './read.ts';
import type { Context } from './request.ts';
import type { VariableProblem } from './variables.ts';

/** The `Action` or `NotAction` of a statement, compiled. */
export interface ActionMatcher {
  readonly negated: boolean;
  readonly written: readonly string[];
  readonly exact: ReadonlySet<string>;
  readonly globs: readonly Glob[];
  readonly everything: boolean;
}

/**
 * Compiles action patterns: the whole string, without regard to case, `*` and `?` in both parts, no
 * variables, nothing trimmed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function compileActions(written: readonly string[], negated = false): ActionMatcher {
  const exact = new Set<string>();
  const globs: Glob[] = [];
  let everything = false;
  for (const text of written) {
    const { pattern } = compilePattern(text.toLowerCase(), { wildcards: true, variables: false });
    if (pattern.kind === 'literal') exact.add(pattern.text);
    else if (pattern.kind === 'glob') globs.push(pattern.glob);
    else everything = true;
  }
  return { negated, written, exact, globs, everything };
}

/** Whether the element covers an action, given in lower case. */
export function matchesAction({ negated, exact, globs, everything }: ActionMatcher, action: string): boolean {
  const listed = everything || exact.has(action) || globs.some((glob) => globMatches(glob, action));
  return listed !== negated;
}

/** Whether one entry of `Action` covers an action, in any case. */
export function coversAction(pattern: string, action: string): boolean {
  return matchesWildcards(pattern.toLowerCase(), action.toLowerCase());
}

/** Position of a pattern that lists an action, given in lower case, the exact name if it is there; -1 when none does. */
export function listingPattern({ written }: ActionMatcher, action: string): number {
  const exact = written.findIndex((text) => text.toLowerCase() === action);
  return exact >= 0 ? exact : written.findIndex((text) => coversAction(text, action));
}

/** The resource of a request, split once. */
export interface AskedResource {
  readonly text: string;
  /** `undefined` for `*` and for what is no ARN. */
  readonly arn: ArnParts | undefined;
}

export function askedResource(text: string): AskedResource {
  return { text, arn: splitArn(text) };
}

/** One pattern of `Resource`: by fields, or as one string when it has fewer than six. */
type ResourcePattern =
  | { readonly position: number; readonly fields: ArnPattern }
  | { readonly position: number; readonly whole: Pattern };

/** The `Resource` or `NotResource` of a statement, compiled. */
export interface ResourceMatcher {
  readonly negated: boolean;
  readonly variables: boolean;
  readonly written: readonly string[];
  /** Patterns that are one resource, which long lists of nodes consist of: found without trying each. */
  readonly exact: ReadonlyMap<string, number>;
  readonly patterns: readonly ResourcePattern[];
}

export interface CompiledResources {
  readonly matcher: ResourceMatcher;
  /** By position in the element. */
  readonly problems: readonly { readonly position: number; readonly problem: VariableProblem }[];
}

interface CompiledResource {
  readonly pattern: ResourcePattern;
  readonly problem?: VariableProblem;
}

/** Compiles one pattern. */
export function compileResource(text: string, position: number, variables: boolean): CompiledResource {
  const parts = splitArn(text);
  if (parts !== undefined) {
    const { fields, problem } = compileArn(parts, variables);
    const pattern = { position, fields };
    return problem === undefined ? { pattern } : { pattern, problem };
  }
  const { pattern: whole, problem } = compilePattern(text, { wildcards: true, variables });
  const pattern = { position, whole };
  return problem === undefined ? { pattern } : { pattern, problem };
}

const SPECIAL = /[*?$]/;

/**
 * Compiles resource patterns.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * @param variables whether `${…}` is a variable: not under Version 2008-10-17.
 */
export function compileResources(
  written: readonly string[],
  { negated, variables }: Pick<ResourceMatcher, 'negated' | 'variables'>,
): CompiledResources {
  const exact = new Map<string, number>();
  const patterns: ResourcePattern[] = [];
  const problems: { position: number; problem: VariableProblem }[] = [];
  written.forEach((text, position) => {
    if (!SPECIAL.test(text)) {
      if (!exact.has(text)) exact.set(text, position);
      return;
    }
    const { pattern, problem } = compileResource(text, position, variables);
    patterns.push(pattern);
    if (problem !== undefined) problems.push({ position, problem });
  });
  return { matcher: { negated, variables, written, exact, patterns }, problems };
}

/** Position of the first field that differs, -1 when the pattern matches; a pattern without fields is its own field. */
export function mismatch(pattern: ResourcePattern, { text, arn }: AskedResource, context: Context): number {
  if ('whole' in pattern) return matches(pattern.whole, text, context) ? -1 : 0;
  return arn === undefined ? 0 : firstMismatch(pattern.fields, arn, context);
}

/** Position of a pattern that matches the resource; -1 when none does. */
export function listedAt(
  { exact, patterns }: ResourceMatcher,
  asked: AskedResource,
  context: Context,
): number {
  const found = exact.get(asked.text);
  if (found !== undefined) return found;
  for (const pattern of patterns) {
    if (mismatch(pattern, asked, context) < 0) return pattern.position;
  }
  return -1;
}

/** Whether the element covers the resource. */
export function matchesResource(matcher: ResourceMatcher, asked: AskedResource, context: Context): boolean {
  return listedAt(matcher, asked, context) < 0 === matcher.negated;
}

/** One statement, ready to be asked about requests. */
export interface CompiledStatement {
  readonly read: ReadStatement;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: ActionMatcher;
  readonly resources: ResourceMatcher;
  readonly conditions: readonly CompiledCondition[];
}

/** A request, taken apart once for all statements. */
export interface Asked {
  /** In lower case. */
  readonly action: string;
  readonly resource: AskedResource;
  readonly context: Context;
}

/** Whether a statement applies: action, resource and every condition match. */
export function applies(statement: CompiledStatement, { action, resource, context }: Asked): boolean {
  if (!matchesAction(statement.actions, action)) return false;
  if (!matchesResource(statement.resources, resource, context)) return false;
  for (const condition of statement.conditions) {
    if (!isMet(conditionOutcome(condition, context), statement.effect)) return false;
  }
  return true;
}

/**
 * Makes a statement ready to be asked. Variables that cannot be read are reported: IAM refuses the policy for them.
 *
 * @param variables whether `${…}` is a variable: not under Version 2008-10-17.
 */
export function compileStatement(
  read: ReadStatement,
  variables: boolean,
  report: (code: VariableProblem, at: JsonPointer) => void,
): CompiledStatement {
  const { exceptActions, exceptResources } = read;
  const actions = exceptActions ? read.notActions : read.actions;
  const resources = exceptResources ? read.notResources : read.resources;
  const compiled = compileResources(
    resources.map(({ value }) => value),
    { negated: exceptResources, variables },
  );
  for (const { position, problem } of compiled.problems) report(problem, resources[position]?.at ?? read.at);
  return {
    read,
    effect: read.effect ?? 'Allow',
    actions: compileActions(
      actions.map(({ value }) => value),
      exceptActions,
    ),
    resources: compiled.matcher,
    conditions: read.conditions.flatMap(({ operator, key, values, at }) => {
      const meant = parseOperator(operator);
      if (meant === undefined) return [];
      const written = values.map(({ value }) => value);
      const { condition, problem } = compileCondition({
        ...{ at, operatorName: operator, operator: meant, key, written, variables },
      });
      if (problem !== undefined) report(problem, at);
      return [condition];
    }),
  };
}
