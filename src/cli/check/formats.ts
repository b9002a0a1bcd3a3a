import { ACCESS_ANALYZER_CODES, POLICY_FINDING_RULES } from '#analysis';
import { escapeHidden } from '#iam';
import { visible } from '../io.ts';
import { count, cut, type ReportedFile, type Tool } from '../../checking/index.ts';

/** Makes the report of some files; ends with a line feed. */
type Report = (files: readonly ReportedFile[], tool: Tool) => string;

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
        accessAnalyzer: ACCESS_ANALYZER_CODES[finding.code] ?? [],
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
