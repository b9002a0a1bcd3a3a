import type { Found } from './types.ts';

/** How deep a document may be nested to be checked; no policy and no Session document comes close. */
export const DEEPEST = 16;
/** IAM's API takes no longer policy; a Session document may have half of it. */
const LONGEST = 131_072;
/** Length of all JSON pointers together: what a few very long names with many values would cost. */
const LONGEST_POINTERS = 16_777_216;

interface Waiting {
  readonly value: unknown;
  readonly depth: number;
  readonly pointer: number;
}

/**
 * Whether a value is JSON of a size that can be checked in a moment. Total, also for values of any depth.
 *
 * @returns what keeps it from being checked; `undefined` = nothing.
 */
export function measure(document: unknown): Found | undefined {
  const waiting: Waiting[] = [{ value: document, depth: 1, pointer: 0 }];
  let characters = 0;
  let pointers = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth, pointer } = next;
    characters += typeof value === 'string' ? value.length + 2 : 2;
    pointers += pointer;
    if (typeof value === 'object' && value !== null) {
      if (depth > DEEPEST) return { code: 'json-too-deep', at: '', params: { limit: DEEPEST } };
      for (const [name, member] of Object.entries(value)) {
        characters += Array.isArray(value) ? 0 : name.length + 2;
        waiting.push({ value: member, depth: depth + 1, pointer: pointer + name.length + 1 });
        if (waiting.length > LONGEST) break;
      }
    } else if (!['string', 'number', 'boolean'].includes(typeof value) && value !== null) {
      return { code: 'not-a-policy', at: '', params: {} };
    }
    if (characters + waiting.length > LONGEST || pointers > LONGEST_POINTERS) {
      return { code: 'json-too-large', at: '', params: { limit: LONGEST } };
    }
  }
  return undefined;
}
