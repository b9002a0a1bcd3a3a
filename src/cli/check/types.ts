import type { PolicyFinding } from '../../core/index.ts';

/** From one position in a text up to another, in lines and columns from 1. Columns count UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Of the character behind the last one. */
  readonly endColumn: number;
}

export type PlacedFinding = PolicyFinding & { readonly region: Region };

export interface CheckedFile {
  /** As it was given. */
  readonly path: string;
  /** In the order of their places in the text. */
  readonly findings: readonly PlacedFinding[];
}

/** Makes the report of some files; ends with a line feed. */
export type Report = (files: readonly CheckedFile[], tool: { readonly version: string }) => string;
