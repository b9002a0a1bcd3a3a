import { POLICY_FINDING_RULES } from '#analysis';
import { escapeHidden } from '#iam';
import type { Report, ReportedFile } from './types.ts';
import { visible } from '../io.ts';

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

/** What severities are called for other programs. */
const SEVERITIES = { error: 'error', warning: 'warning', info: 'suggestion' } as const;

/** Everything that is known of each finding, for other programs. */
export const formatJson: Report = (files, { version, messages }) => {
  const { message, texts } = messages.findings;
  const report = {
    version,
    summary: count(files),
    files: files.map(({ path, policies, findings }) => ({
      path,
      policies,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: SEVERITIES[finding.severity],
        title: texts[finding.code].title,
        message: message(finding),
        policy: finding.policy,
        pointer: finding.at,
        ...finding.region,
        params: finding.params,
        page: POLICY_FINDING_RULES[finding.code].page.url,
        accepted: finding.accepted !== undefined,
        reason: finding.accepted?.reason,
      })),
    })),
  };
  return `${escapeHidden(JSON.stringify(report, null, 2))}\n`;
};

/** One line for each finding that was not accepted, as compilers write them, and a line that counts them. */
export const formatText: Report = (files, { messages }) => {
  const { commandLine: words, findings: found } = messages;
  const lines = files.flatMap(({ path, findings }) =>
    findings.flatMap((finding) => {
      if (finding.accepted !== undefined) return [];
      const { region, severity, code, policy } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      const where = policy === '' ? '' : `${visible(policy)}: `;
      return `${place} ${words.severities[severity]} ${code}  ${where}${visible(found.message(finding))}`;
    }),
  );
  const policies = files.flatMap((file) => file.policies).length;
  const total = words.checked({ ...count(files), files: files.length, policies });
  return `${[...lines, total].join('\n')}\n`;
};
