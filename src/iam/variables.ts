import { ANY_ONE, ANY_RUN, appendText, type Glob } from './glob.ts';
import { type Context, contextKey, type ContextKey, lookup, singleValue } from './request.ts';

/** A policy variable, such as `${aws:username}` or `${aws:PrincipalTag/team, 'none'}`. */
export interface Variable {
  readonly key: ContextKey;
  /** Takes the place of a missing key. */
  readonly fallback: string | undefined;
}

type Part = string | typeof ANY_RUN | typeof ANY_ONE | Variable;

/** A text of a policy, taken apart: characters, wildcards and variables. */
export type Template = readonly Part[];

export type VariableProblem =
  | 'variable-empty'
  | 'variable-without-brace'
  | 'variable-without-quote'
  | 'variable-with-space'
  | 'variable-nested';

/** Which characters mean something else than themselves. */
export interface Syntax {
  readonly wildcards: boolean;
  readonly variables: boolean;
}

export const PLAIN: Syntax = { wildcards: false, variables: false };

export interface ParsedTemplate {
  readonly template: Template;
  /** What is wrong with the first variable that cannot be read; IAM refuses such a policy. */
  readonly problem?: VariableProblem;
}

interface ParsedPart {
  readonly part?: Part;
  readonly problem?: VariableProblem;
}

/** Reads what stands between the braces. */
function parseVariable(inside: string): ParsedPart {
  if (inside === '*' || inside === '?' || inside === '$') return { part: inside };
  const comma = inside.indexOf(',');
  const name = comma < 0 ? inside : inside.slice(0, comma);
  if (name === '') return { problem: 'variable-empty' };
  if (name.includes('${')) return { problem: 'variable-nested' };
  // The key of a tag may have spaces in it.
  if (/^\s|\s$|^[^/]*(?:\s:|:\s)/.test(name)) return { problem: 'variable-with-space' };
  if (comma < 0) return { part: { key: contextKey(name), fallback: undefined } };
  const fallback = /^, ?'([^']*)'$/.exec(inside.slice(comma))?.[1];
  if (fallback === undefined) return { problem: 'variable-without-quote' };
  return { part: { key: contextKey(name), fallback } };
}

/**
 * Finds where variables of a text end: at the brace that no quotation marks enclose, otherwise at the next one. To be
 * asked from left to right; takes the length of the text for all of them together.
 *
 * @returns the position of the brace for the position behind `${`; -1 when there is none.
 */
function closingBraces(text: string): (start: number) => number {
  let counted = 0;
  let odd = false;
  // By the parity of the quotation marks before a variable: whether no brace closes such a variable any more.
  const none = { even: false, odd: false };
  return (start) => {
    for (; counted < start; counted += 1) if (text[counted] === "'") odd = !odd;
    const parity = odd ? 'odd' : 'even';
    let quoted = false;
    for (let position = start; position < text.length && !none[parity]; position += 1) {
      if (text[position] === "'") quoted = !quoted;
      else if (text[position] === '}' && !quoted) return position;
    }
    none[parity] = true;
    return text.indexOf('}', start);
  };
}

/**
 * The text with something else in place of each `${…}`, up to the next brace, whatever stands in it.
 *
 * Not by a regular expression: `/\$\{[^}]*\}/g` looks for the brace from every `${` again.
 */
export function withoutVariables(text: string, instead: string): string {
  let written = '';
  let from = 0;
  for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', from)) {
    const end = text.indexOf('}', start);
    if (end < 0) break;
    written += text.slice(from, start) + instead;
    from = end + 1;
  }
  return written + text.slice(from);
}

/**
 * Takes a text of a policy apart: `*` and `?` where wildcards count, `${key}`, `${key, 'default'}` and
 * the literal characters `${*}`, `${?}`, `${$}` where variables do.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(text: string, { wildcards, variables }: Syntax): ParsedTemplate {
  if (!(wildcards ? /[*?]|\$\{/ : /\$\{/).test(text)) return { template: text === '' ? [] : [text] };
  const template: Part[] = [];
  const closingBrace = closingBraces(text);
  let plainFrom = 0;
  let position = 0;
  const take = (part: Part, end: number) => {
    if (position > plainFrom) template.push(text.slice(plainFrom, position));
    template.push(part);
    plainFrom = end;
    position = end;
  };
  while (position < text.length) {
    const character = text[position];
    if (wildcards && character === '*') {
      take(ANY_RUN, position + 1);
    } else if (wildcards && character === '?') {
      take(ANY_ONE, position + 1);
    } else if (variables && character === '$' && text[position + 1] === '{') {
      const end = closingBrace(position + 2);
      if (end < 0) return { template, problem: 'variable-without-brace' };
      const { part, problem } = parseVariable(text.slice(position + 2, end));
      if (problem !== undefined) return { template, problem };
      if (part !== undefined) take(part, end + 1);
    } else {
      position += 1;
    }
  }
  if (position > plainFrom) template.push(text.slice(plainFrom));
  return { template };
}

/** A variable where it stands in a text, from `start` to `end` (exclusive) in UTF-16 code units. */
export interface FoundVariable {
  readonly start: number;
  readonly end: number;
  /** `undefined` = IAM cannot read it; a text = the character that `${*}`, `${?}` or `${$}` stands for. */
  readonly meant: Variable | string | undefined;
}

/** The variables of a text, in order. One without its brace reaches to the end. */
export function variablesIn(text: string): readonly FoundVariable[] {
  const found: FoundVariable[] = [];
  const closingBrace = closingBraces(text);
  for (let start = text.indexOf('${'); start >= 0; ) {
    const brace = closingBrace(start + 2);
    const end = brace < 0 ? text.length : brace + 1;
    const part = brace < 0 ? undefined : parseVariable(text.slice(start + 2, brace)).part;
    found.push({ start, end, meant: typeof part === 'number' ? undefined : part });
    start = text.indexOf('${', end);
  }
  return found;
}

/** Whether the text stands for itself, with no wildcard and no variable. */
export function isLiteral(template: Template): boolean {
  return template.every((part) => typeof part === 'string');
}

export function hasVariables(template: Template): boolean {
  return template.some((part) => typeof part === 'object');
}

function isUnset({ key }: Variable, context: Context): boolean {
  return lookup(context, key).length === 0;
}

function textOf(variable: Variable, context: Context): string | undefined {
  const value = singleValue(context, variable.key);
  // Several values are not a missing key, so the default does not apply.
  return value === undefined && isUnset(variable, context) ? variable.fallback : value;
}

/** The variables whose key a request does not have, also those that have a default. */
export function unsetVariables(template: Template, context: Context): readonly ContextKey[] {
  return template.flatMap((part) => (typeof part === 'object' && isUnset(part, context) ? [part.key] : []));
}

/** The variables that have no value in a request. */
export function missingVariables(template: Template, context: Context): readonly ContextKey[] {
  return template.flatMap((part) =>
    typeof part === 'object' && textOf(part, context) === undefined ? [part.key] : [],
  );
}

/**
 * Fills variables in. A wildcard inside a value is an ordinary character.
 *
 * @returns the pattern; `undefined` when a variable has no value: then it matches nothing.
 */
export function fill(template: Template, context: Context): Glob | undefined {
  const glob: number[] = [];
  for (const part of template) {
    if (typeof part === 'number') {
      glob.push(part);
      continue;
    }
    const text = typeof part === 'string' ? part : textOf(part, context);
    if (text === undefined) return undefined;
    appendText(glob, text);
  }
  return glob;
}

/** The text with its variables filled in, for people to read; a variable without a value stays as it is. */
export function filledText(template: Template, context: Context): string {
  return template
    .map((part) => {
      if (part === ANY_RUN) return '*';
      if (part === ANY_ONE) return '?';
      return typeof part === 'string' ? part : (textOf(part, context) ?? `\${${part.key.written}}`);
    })
    .join('');
}
