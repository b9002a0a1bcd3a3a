import { hasWildcard, matchesWildcards, parseResource } from '#iam';

// Whether one pattern of a policy stands for all that another one stands for.

/** Only literal texts and `*` are compared: what a variable or `?` stands for, another pattern does not say. */
const isPlain = (pattern: string): boolean => !/[?$]/.test(pattern);

/** Whether a pattern of actions covers another. Case does not count. */
export function coversActions(pattern: string, inner: string): boolean {
  const [outer, text] = [pattern.toLowerCase(), inner.toLowerCase()];
  return outer === text || (hasWildcard(outer) && isPlain(outer) && matchesWildcards(outer, text));
}

/** Whether a pattern of ARNs covers another, field by field, as IAM compares them. */
export function coversArn(pattern: string, inner: string): boolean {
  if (pattern === '*' || pattern === inner) return true;
  if (!hasWildcard(pattern) || !isPlain(pattern)) return false;
  const [outer, text] = [parseResource(pattern), parseResource(inner)];
  if (outer === undefined || text === undefined) return false;
  return (['partition', 'service', 'region', 'account', 'rest'] as const).every((field) =>
    matchesWildcards(outer[field], text[field]),
  );
}
