import { COLON, type Glob, globMatches } from './glob.ts';
import { compilePattern, matches, type Pattern } from './pattern.ts';
import type { Context } from './request.ts';
import { fill, PLAIN, type Syntax, type Template, type VariableProblem } from './variables.ts';

/** The six fields of an ARN, in order. */
export const ARN_FIELDS = ['arn', 'partition', 'service', 'region', 'account', 'resource'] as const;
export type ArnField = (typeof ARN_FIELDS)[number];

/** Texts of the six fields. The last one is the rest and may hold colons of its own. */
export type ArnParts = readonly [string, string, string, string, string, string];

/**
 * Splits an ARN into its fields.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 *
 * @returns the fields; `undefined` when the text has fewer than six.
 */
export function splitArn(text: string): ArnParts | undefined {
  const first = text.indexOf(':');
  const second = first < 0 ? -1 : text.indexOf(':', first + 1);
  const third = second < 0 ? -1 : text.indexOf(':', second + 1);
  const fourth = third < 0 ? -1 : text.indexOf(':', third + 1);
  const fifth = fourth < 0 ? -1 : text.indexOf(':', fourth + 1);
  if (fifth < 0) return undefined;
  return [
    text.slice(0, first),
    text.slice(first + 1, second),
    text.slice(second + 1, third),
    text.slice(third + 1, fourth),
    text.slice(fourth + 1, fifth),
    text.slice(fifth + 1),
  ];
}

/** The fields that AWS completes: those behind the service. */
const COMPLETED = ['*', '*', '*'] as const;

/**
 * Splits an ARN of `Resource` into its fields. What is missing behind the service AWS completes with `*`: `arn:aws:ec2` is
 * everything in EC2.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * @returns the fields; `undefined` when the text does not begin with `arn:`, a partition and a service.
 */
export function splitResource(text: string): ArnParts | undefined {
  const whole = splitArn(text);
  if (whole !== undefined) return whole;
  const [prefix, partition, service, ...rest] = text.split(':');
  if (prefix !== 'arn' || partition === undefined || service === undefined || service === '')
    return undefined;
  const [region, account, resource] = [...rest, ...COMPLETED.slice(rest.length)];
  return [prefix, partition, service, region ?? '*', account ?? '*', resource ?? '*'];
}

/** The fields of an ARN, or of a pattern for ARNs, by name; `rest` may hold further colons. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly rest: string;
}

function named(parts: ArnParts | undefined): Arn | undefined {
  const [prefix, partition, service, region, account, rest] = parts ?? [];
  if (prefix !== 'arn' || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || rest === undefined) return undefined;
  return { partition, service, region, account, rest };
}

/** Reads what begins with `arn:` and has all six fields; `undefined` for everything else. */
export const parseArn = (text: string): Arn | undefined => named(splitArn(text));

/** Reads an ARN of `Resource`, which AWS completes when it is short; `undefined` for what is none. */
export const parseResource = (text: string): Arn | undefined => named(splitResource(text));

/** A pattern for each field. */
export type ArnPattern = readonly Pattern[];

export interface CompiledArnPattern {
  readonly fields: ArnPattern;
  readonly problem?: VariableProblem;
}

const RESOURCE_FIELD: Syntax = { wildcards: true, variables: true };
const OTHER_FIELD: Syntax = { wildcards: true, variables: false };

/**
 * Compiles an ARN of `Resource`: wildcards in every field but the service, variables in the last one.
 */
export function compileArn(parts: ArnParts, variables: boolean): CompiledArnPattern {
  const last = compilePattern(parts[5], variables ? RESOURCE_FIELD : OTHER_FIELD);
  const fields = [
    compilePattern(parts[0], OTHER_FIELD).pattern,
    compilePattern(parts[1], OTHER_FIELD).pattern,
    compilePattern(parts[2], PLAIN).pattern,
    compilePattern(parts[3], OTHER_FIELD).pattern,
    compilePattern(parts[4], OTHER_FIELD).pattern,
    last.pattern,
  ];
  return last.problem === undefined ? { fields } : { fields, problem: last.problem };
}

/** Position of the first field that does not match; -1 when all do. */
export function firstMismatch(pattern: ArnPattern, arn: ArnParts, context: Context): number {
  for (let position = 0; position < ARN_FIELDS.length; position += 1) {
    const field = pattern[position];
    const text = arn[position];
    if (field === undefined || text === undefined || !matches(field, text, context)) return position;
  }
  return -1;
}

/** Splits a pattern at its first five colons; those that a variable brought in count as well. */
function splitGlob(glob: Glob): readonly Glob[] | undefined {
  const fields: Glob[] = [];
  let from = 0;
  for (let position = 0; fields.length < 5; position += 1) {
    if (position >= glob.length) return undefined;
    if (glob[position] !== COLON) continue;
    fields.push(glob.slice(from, position));
    from = position + 1;
  }
  return [...fields, glob.slice(from)];
}

/**
 * Compiles a value of the ARN condition operators: six fields, each with wildcards of its own, so that a `*`
 * does not cross a colon. What is no ARN matches nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function arnTest(template: Template): (value: string, context: Context) => boolean {
  const split = (context: Context) => {
    const glob = fill(template, context);
    return glob === undefined ? undefined : splitGlob(glob);
  };
  const fixed = template.some((part) => typeof part === 'object') ? undefined : { fields: split({}) };
  return (value, context) => {
    const fields = fixed === undefined ? split(context) : fixed.fields;
    const parts = splitArn(value);
    if (fields === undefined || parts === undefined) return false;
    return fields.every((glob, position) => globMatches(glob, parts[position] ?? ''));
  };
}
