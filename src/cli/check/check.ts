import type { Accepted } from './accepted.ts';
import { checkText } from './check-text.ts';
import { formatSarif } from './format-sarif.ts';
import { count, type Count, formatJson, formatText } from './formats.ts';
import type { FailOn } from '../parse-arguments.ts';
import type { Report, ReportedFile, Tool } from './types.ts';

const REPORTS = { text: formatText, json: formatJson, sarif: formatSarif } as const satisfies Record<
  string,
  Report
>;

/** How many findings fail a build. */
function failing({ errors, warnings, suggestions }: Count, failOn: FailOn): number {
  switch (failOn) {
    case 'error':
      return errors;
    case 'warning':
      return errors + warnings;
    case 'suggestion':
      return errors + warnings + suggestions;
    case 'never':
      return 0;
  }
}

export interface CheckOptions {
  readonly format: keyof typeof REPORTS;
  readonly failOn: FailOn;
  /** Of two for one finding, the first one counts. */
  readonly accepted: readonly Accepted[];
}

/**
 * Checks some files.
 *
 * @param tool this program, which reports name.
 * @returns the whole report, the exit code that goes with it, and what was accepted but not found.
 */
export function check(
  files: readonly { readonly path: string; readonly text: string }[],
  { format, failOn, accepted }: CheckOptions,
  tool: Tool,
): { readonly output: string; readonly exitCode: 0 | 1; readonly unused: readonly Accepted[] } {
  const byCode = new Map(accepted.toReversed().map((entry) => [entry.code, entry]));
  const checked = files.map(({ path, text }): ReportedFile => {
    const file = checkText(text, path);
    const withAccepted = <F extends { readonly code: Accepted['code'] }>(finding: F) => {
      const entry = byCode.get(finding.code);
      return entry === undefined ? finding : { ...finding, accepted: entry };
    };
    return { ...file, findings: file.findings.map(withAccepted), omitted: file.omitted.map(withAccepted) };
  });
  const found = new Set(checked.flatMap(({ findings }) => findings.map(({ code }) => code)));
  return {
    output: REPORTS[format](checked, tool),
    exitCode: failing(count(checked), failOn) === 0 ? 0 : 1,
    unused: accepted.filter(({ code }) => !found.has(code)),
  };
}
