import { ARN_FIELDS, type ArnField, splitArn } from './arn.ts';
import type { ContextKey } from './context.ts';
import type { Context } from './request.ts';
import {
  type AskedResource,
  askedResource,
  compileResource,
  mismatch,
  type ResourceMatcher,
} from './resource.ts';
import { filledText, missingVariables, parseTemplate, type Template } from './template.ts';

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
  const parts = splitArn(text);
  if (parts === undefined) return parseTemplate(text, { wildcards: true, variables }).template;
  const head = `${parts.slice(0, 5).join(':')}:`;
  return [head, ...parseTemplate(parts[5], { wildcards: true, variables }).template];
}

/** The text of one pattern with its variables filled in, as people read it. */
export function filledResource(
  { written, variables }: ResourceMatcher,
  position: number,
  context: Context,
): string {
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
export function nearestResource(
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
  const miss = missOf(furthest, asked.arn !== undefined && splitArn(text) !== undefined, missing);
  return {
    position,
    miss,
    differsByCase: miss !== 'variable-missing' && differsByCase(text, variables, asked, context),
    filled: filledText(template, context),
    missingVariables: missing,
  };
}
