import type { ReportedFile } from './types.ts';

export interface Count {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** Of any severity; they are none of the others. */
  readonly accepted: number;
}

/** How many findings there are of each severity. */
export function count(files: readonly ReportedFile[]): Count {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { findings, omitted } of files) {
    for (const { severity, accepted } of findings)
      counts[accepted === undefined ? severity : 'accepted'] += 1;
    for (const { severity, accepted, count: more } of omitted) {
      counts[accepted === undefined ? severity : 'accepted'] += more;
    }
  }
  const { error: errors, warning: warnings, info: suggestions, accepted } = counts;
  return { errors, warnings, suggestions, accepted };
}

/** Longer than anything that people read to its end. */
const LONGEST = 1000;

/** A text that is too long to be read, with a mark where it was cut. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
