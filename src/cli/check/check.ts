import { checkText } from './check-text.ts';
import { count } from './count.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { formatText } from './format-text.ts';
import type { CheckedFile, Report } from './types.ts';

const REPORTS = { text: formatText, json: formatJson, sarif: formatSarif } as const satisfies Record<
  string,
  Report
>;

/** 1 when there is an error or a warning, else 0. What is only good to know fails no build. */
function exitCodeOf(files: readonly CheckedFile[]): 0 | 1 {
  const { errors, warnings } = count(files);
  return errors + warnings === 0 ? 0 : 1;
}

/**
 * Checks some files.
 *
 * @param tool the version of this program, which reports name.
 * @returns the whole report, and the exit code that goes with it.
 */
export function check(
  files: readonly { readonly path: string; readonly text: string }[],
  format: keyof typeof REPORTS,
  tool: { readonly version: string },
): { readonly output: string; readonly exitCode: 0 | 1 } {
  const checked = files.map(({ path, text }) => checkText(text, path));
  return { output: REPORTS[format](checked, tool), exitCode: exitCodeOf(checked) };
}
