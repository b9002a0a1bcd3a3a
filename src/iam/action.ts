import { globMatches, type Glob } from './glob.ts';
import { compilePattern } from './pattern.ts';

/** The `Action` or `NotAction` of a statement, compiled. */
export interface ActionMatcher {
  readonly negated: boolean;
  /** Whether the element is one string instead of a list. */
  readonly single: boolean;
  readonly written: readonly string[];
  readonly exact: ReadonlySet<string>;
  readonly globs: readonly Glob[];
  readonly everything: boolean;
}

/**
 * Compiles action patterns (R8–R10): the whole string, without regard to case, `*` and `?` in both parts, no
 * variables, nothing trimmed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function compileActions(
  written: readonly string[],
  { negated = false, single = false }: { readonly negated?: boolean; readonly single?: boolean } = {},
): ActionMatcher {
  const exact = new Set<string>();
  const globs: Glob[] = [];
  let everything = false;
  for (const text of written) {
    const { pattern } = compilePattern(text.toLowerCase(), { wildcards: true, variables: false });
    if (pattern.kind === 'literal') exact.add(pattern.text);
    else if (pattern.kind === 'glob') globs.push(pattern.glob);
    else everything = true;
  }
  return { negated, single, written, exact, globs, everything };
}

/** Whether the element covers an action, given in lower case. */
export function matchesAction({ negated, exact, globs, everything }: ActionMatcher, action: string): boolean {
  const listed = everything || exact.has(action) || globs.some((glob) => globMatches(glob, action));
  return listed !== negated;
}

/** Position of a pattern that lists an action, given in lower case, the exact name if it is there; -1 when none does. */
export function listingPattern({ written }: ActionMatcher, action: string): number {
  const exact = written.findIndex((text) => text.toLowerCase() === action);
  return exact >= 0 ? exact : written.findIndex((text) => matchesAction(compileActions([text]), action));
}
