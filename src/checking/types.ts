import type { PolicyFinding, PolicyFindingCode } from '#analysis';
import type { Messages } from '../i18n/messages.ts';
import type { Region } from '../reading/index.ts';

/** A finding that somebody has looked at and lives with, wherever it is found. */
export interface Accepted {
  readonly code: PolicyFindingCode;
  /** Why, where that was said. */
  readonly reason?: string;
  /** Who says so: an option, or a line of a file. */
  readonly from: string;
}

/** A finding with its place in the text. `at` points into the policy that it is about. */
export type PlacedFinding = PolicyFinding & {
  readonly region: Region;
  /** Which of the policies of the text, as `CheckedFile` names them. */
  readonly policy: string;
  /** Other files beside which it was found, by their paths. */
  readonly beside?: readonly string[];
};

/** A finding in a report. One that was accepted counts for nothing. */
export type ReportedFinding = PlacedFinding & { readonly accepted?: Accepted };

export interface ReportedFile extends CheckedFile {
  readonly findings: readonly ReportedFinding[];
  readonly omitted: readonly (Omitted & { readonly accepted?: Accepted })[];
}

export interface CheckedFile {
  /** As it was given. */
  readonly path: string;
  /** Where policies stand in it, such as `PolicyVersion.Document`; empty for one that is the whole file. */
  readonly policies: readonly string[];
  /** In the order of their places in the text; of each code, the first hundred. */
  readonly findings: readonly PlacedFinding[];
  /** How many more there are of a code than those. */
  readonly omitted: readonly Omitted[];
}

/** Findings that were counted and left out: nobody reads the same a thousand times. */
export interface Omitted extends Pick<PolicyFinding, 'code' | 'severity'> {
  readonly count: number;
}

/** What a report has to know of this program. */
export interface Tool {
  readonly messages: Pick<Messages, 'commandLine' | 'findings'>;
  readonly version: string;
}
