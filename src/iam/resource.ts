import { type ArnParts, type ArnPattern, compileArn, firstMismatch, splitArn, splitResource } from './arn.ts';
import { compilePattern, matches, type Pattern } from './pattern.ts';
import type { Context } from './request.ts';
import type { VariableProblem } from './variables.ts';

/** The resource of a request, split once. */
export interface AskedResource {
  readonly text: string;
  /** `undefined` for `*` and for what is no ARN. */
  readonly arn: ArnParts | undefined;
}

export function askedResource(text: string): AskedResource {
  return { text, arn: splitArn(text) };
}

/** One pattern of `Resource`: by fields, or as one string when it is no ARN. */
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
  const parts = splitResource(text);
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
    if (!SPECIAL.test(text) && (splitArn(text) !== undefined || splitResource(text) === undefined)) {
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
