import type { Configuration, DocumentKind } from '#core';
import { accessReport, type AccessReport, TODAY, UNTIL_2025 } from '#analysis';
import type { AssumedTime } from './access-view.ts';

const ASSUMPTIONS = { today: TODAY, 'until-2025': UNTIL_2025 } as const;

const reports = new WeakMap<Configuration, Map<string, AccessReport>>();

/** `accessReport`, once for each configuration, document and time. */
export function reportFor(
  configuration: Configuration,
  kind: DocumentKind,
  assumed: AssumedTime,
): AccessReport {
  const known = reports.get(configuration) ?? new Map<string, AccessReport>();
  reports.set(configuration, known);
  const name = `${kind} ${assumed}`;
  const report = known.get(name) ?? accessReport(configuration, kind, { assumptions: ASSUMPTIONS[assumed] });
  known.set(name, report);
  return report;
}
