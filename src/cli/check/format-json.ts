import { POLICY_FINDING_RULES } from '#analysis';
import { findingMessage, findingTexts } from '../../i18n/findings.ts';
import { SEVERITY_WORDS } from '../../i18n/command-line.ts';
import { count } from './count.ts';
import type { Report } from './types.ts';

/** Everything that is known of each finding, for other programs. */
export const formatJson: Report = (files, { version }) => {
  const report = {
    version,
    summary: count(files),
    files: files.map(({ path, policies, findings }) => ({
      path,
      policies,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: SEVERITY_WORDS[finding.severity],
        title: findingTexts[finding.code].title,
        message: findingMessage(finding),
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
  return `${JSON.stringify(report, null, 2)}\n`;
};
