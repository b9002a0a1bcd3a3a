import { ANY_RUN, type Glob, globMatches } from './glob.ts';
import type { Context } from './request.ts';
import {
  fill,
  hasVariables,
  isLiteral,
  parseTemplate,
  type Syntax,
  type Template,
  type VariableProblem,
} from './variables.ts';

/** A text of a policy, made ready to be compared with many texts of requests. */
export type Pattern =
  | { readonly kind: 'anything' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'glob'; readonly glob: Glob }
  | { readonly kind: 'template'; readonly template: Template };

const NO_CONTEXT: Context = {};
const ANYTHING: Pattern = { kind: 'anything' };

/** Whether a pattern matches a whole text; case counts. A variable without a value matches nothing. */
export function matches(pattern: Pattern, text: string, context: Context): boolean {
  switch (pattern.kind) {
    case 'literal':
      return pattern.text === text;
    case 'anything':
      return true;
    case 'glob':
      return globMatches(pattern.glob, text);
    case 'template': {
      const glob = fill(pattern.template, context);
      return glob !== undefined && globMatches(glob, text);
    }
  }
}

/** The pattern of a template. */
export function patternOf(template: Template): Pattern {
  if (template.length === 1 && template[0] === ANY_RUN) return ANYTHING;
  if (isLiteral(template)) return { kind: 'literal', text: template.join('') };
  if (hasVariables(template)) return { kind: 'template', template };
  return { kind: 'glob', glob: fill(template, NO_CONTEXT) ?? [] };
}

export interface CompiledPattern {
  readonly pattern: Pattern;
  readonly template: Template;
  readonly problem?: VariableProblem;
}

/** Whether a text has `*` or `?`. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** Whether a pattern matches a whole text: `*` is any run of characters, `?` exactly one, nothing is a variable. */
export function matchesWildcards(pattern: string, text: string): boolean {
  return matches(compilePattern(pattern, { wildcards: true, variables: false }).pattern, text, NO_CONTEXT);
}

/** Makes a text of a policy ready to be compared. */
export function compilePattern(text: string, syntax: Syntax): CompiledPattern {
  const { template, problem } = parseTemplate(text, syntax);
  const pattern = patternOf(template);
  return problem === undefined ? { template, pattern } : { template, pattern, problem };
}
