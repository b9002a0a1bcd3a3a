import type { Services } from '#iam';
import { formatJson, formatText } from './formats.ts';
import { uriOf } from './uri-of.ts';
import type { FailOn } from '../parse-arguments.ts';
import {
  type Accepted,
  checkRead,
  count,
  type Count,
  formatSarif,
  foundTogether,
  type ReportedFile,
  type Tool as AnyTool,
} from '../../checking/index.ts';
import type { ReadText } from '../../reading/index.ts';

/** This program, run from a command line. */
interface Tool extends AnyTool {
  /** The folder that it runs in. */
  readonly folder: string;
}

const REPORTS = {
  text: formatText,
  json: formatJson,
  sarif: (files, tool) => formatSarif(files, tool, (path) => uriOf(path, tool.folder)),
} as const satisfies Record<string, (files: readonly ReportedFile[], tool: Tool) => string>;

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
  /** The names that AWS's services have. */
  readonly services: Services;
}

/**
 * Checks some files that were read.
 *
 * @param tool this program, which reports name.
 * @returns the whole report, the exit code that goes with it, and what was accepted but not found.
 */
export function check(
  files: readonly ReadText[],
  { format, failOn, accepted, services }: CheckOptions,
  tool: Tool,
): { readonly output: string; readonly exitCode: 0 | 1; readonly unused: readonly Accepted[] } {
  const byCode = new Map(accepted.toReversed().map((entry) => [entry.code, entry]));
  const together = foundTogether(files);
  const checked = files.map((read, position): ReportedFile => {
    const file = checkRead(read, services, (policy) => together(position, policy));
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
