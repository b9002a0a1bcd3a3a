import type { PolicyFinding } from '#analysis';
import type { Messages } from '../../i18n/messages.ts';
import type { Accepted } from './accepted.ts';

/** From one position in a text up to another, in lines and columns from 1. Columns count UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Of the character behind the last one. */
  readonly endColumn: number;
}

/** A finding with its place in the text. `at` points into the policy that it is about. */
export type PlacedFinding = PolicyFinding & {
  readonly region: Region;
  /** Which of the policies of the text, as `CheckedFile` names them. */
  readonly policy: string;
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
  /** The folder that it runs in. */
  readonly folder: string;
}

/** Makes the report of some files; ends with a line feed. */
export type Report = (files: readonly ReportedFile[], tool: Tool) => string;
