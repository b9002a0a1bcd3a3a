import type { CheckedFile } from './types.ts';

export interface Count {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many findings there are of each severity. */
export function count(files: readonly CheckedFile[]): Count {
  const all = files.flatMap(({ findings }) => findings);
  const of = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}
