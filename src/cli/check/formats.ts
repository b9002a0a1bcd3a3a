import { POLICY_FINDING_RULES } from '#analysis';
import { escapeHidden } from '#iam';
import type { Report, ReportedFile } from './types.ts';
import { cut, visible } from '../io.ts';

export interface Count {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** Of any severity; they are none of the others. */
  readonly accepted: number;
}

/** How many findings there are of each severity. */
export function count(files: readonly ReportedFile[]): Count {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { findings, omitted } of files) {
    for (const { severity, accepted } of findings)
      counts[accepted === undefined ? severity : 'accepted'] += 1;
    for (const { severity, accepted, count: more } of omitted) {
      counts[accepted === undefined ? severity : 'accepted'] += more;
    }
  }
  const { error: errors, warning: warnings, info: suggestions, accepted } = counts;
  return { errors, warnings, suggestions, accepted };
}

/** What severities are called for other programs. */
const SEVERITIES = { error: 'error', warning: 'warning', info: 'suggestion' } as const;

/** Texts of a value, wherever they stand in it, cut where they are too long to be read. */
function shortened<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? cut(each) : each,
  ) as T;
}

/** Everything that is known of each finding, for other programs; the longest texts cut. */
export const formatJson: Report = (files, { version, messages }) => {
  const { message, texts } = messages.findings;
  const report = {
    version,
    summary: count(files),
    files: files.map(({ path, policies, findings, omitted }) => ({
      path,
      policies,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: SEVERITIES[finding.severity],
        title: texts[finding.code].title,
        message: cut(message(finding)),
        policy: finding.policy,
        pointer: cut(finding.at),
        ...finding.region,
        params: shortened(finding.params),
        page: POLICY_FINDING_RULES[finding.code].page.url,
        accepted: finding.accepted !== undefined,
        reason: finding.accepted?.reason,
      })),
      omitted: omitted.map(({ code, severity, count: more, accepted }) => ({
        code,
        severity: SEVERITIES[severity],
        count: more,
        accepted: accepted !== undefined,
      })),
    })),
  };
  return `${escapeHidden(JSON.stringify(report, null, 2))}\n`;
};

/** One line for each finding that was not accepted, as compilers write them, and a line that counts them. */
export const formatText: Report = (files, { messages }) => {
  const { commandLine: words, findings: found } = messages;
  const lines = files.flatMap(({ path, findings, omitted }) => [
    ...findings.flatMap((finding) => {
      if (finding.accepted !== undefined) return [];
      const { region, severity, code, policy } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      const where = policy === '' ? '' : `${visible(policy)}: `;
      return `${place} ${words.severities[severity]} ${code}  ${where}${visible(cut(found.message(finding)))}`;
    }),
    ...omitted
      .filter(({ accepted }) => accepted === undefined)
      .map(
        ({ code, severity, count: more }) =>
          `${visible(path)} ${words.severities[severity]} ${code}  ${words.omitted(more)}`,
      ),
  ]);
  const policies = files.flatMap((file) => file.policies).length;
  const total = words.checked({ ...count(files), files: files.length, policies });
  return `${[...lines, total].join('\n')}\n`;
};
