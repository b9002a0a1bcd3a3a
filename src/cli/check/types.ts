import type { PolicyFinding } from '../../core/index.ts';

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

export interface CheckedFile {
  /** As it was given. */
  readonly path: string;
  /** Where policies stand in it, such as `PolicyVersion.Document`; empty for one that is the whole file. */
  readonly policies: readonly string[];
  /** In the order of their places in the text. */
  readonly findings: readonly PlacedFinding[];
}

/** Makes the report of some files; ends with a line feed. */
export type Report = (files: readonly CheckedFile[], tool: { readonly version: string }) => string;
