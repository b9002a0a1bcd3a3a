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
  const all = files.flatMap(({ findings }) => findings);
  const open = all.filter(({ accepted }) => accepted === undefined);
  const of = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    suggestions: of('info'),
    accepted: all.length - open.length,
  };
}
