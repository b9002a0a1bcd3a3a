import type { Parameter } from '#core';
import type { Setup } from './types.ts';

export interface Format {
  readonly name: string;
  /** Path inside the archive of all formats; its last part is the name of a single download. */
  readonly path: string;
  /** The name by which somebody finds a parameter in the file; absent when it shows placeholders instead. */
  readonly parameterName?: (parameter: Parameter) => string;
  /** Whether each Region gets a stack of its own, which asks for nothing of the others. */
  readonly isStack?: boolean;
  /** The parameters that the file asks for, where those are fewer than the setup has. */
  readonly asksFor?: (setup: Setup) => readonly Parameter[];
  /** Writes the whole file, which ends with a line break. Deterministic. */
  readonly write: (setup: Setup) => string;
}
