import { type Glob, globMatches } from './glob.ts';
import { compilePattern, hasWildcard, matchesWildcards } from './pattern.ts';

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
  if (!hasWildcard(pattern)) return pattern.toLowerCase() === action.toLowerCase();
  return matchesWildcards(pattern.toLowerCase(), action.toLowerCase());
}

/** Position of a pattern that lists an action, given in lower case, the exact name if it is there; -1 when none does. */
export function listingPattern({ written }: ActionMatcher, action: string): number {
  const exact = written.findIndex((text) => text.toLowerCase() === action);
  return exact >= 0 ? exact : written.findIndex((text) => coversAction(text, action));
}
