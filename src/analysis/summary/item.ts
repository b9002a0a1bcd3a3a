import type { JsonPointer } from '#iam';
import type { SummaryItem, SummaryParams } from './types.ts';

/** Codes whose items have no parameters. */
type Bare = {
  [C in keyof SummaryParams]: Readonly<Record<never, never>> extends SummaryParams[C] ? C : never;
}[keyof SummaryParams];

/** What a document does not allow, or does not have. */
export function limit(code: Bare, at: readonly JsonPointer[] = []): SummaryItem {
  return { code, group: 'limits', at, params: {} };
}

/** The entries that are there. */
export function present<T>(entries: readonly (T | false | undefined)[]): readonly T[] {
  return entries.filter((entry): entry is T => entry !== false && entry !== undefined);
}
