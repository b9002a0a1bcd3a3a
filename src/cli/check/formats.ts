import { POLICY_FINDING_RULES } from '#analysis';
import type { Report, ReportedFile } from './types.ts';
import { visible } from '../io.ts';
import { SEVERITY_WORDS } from '../../i18n/en/command-line.ts';
import { findingMessage, findingTexts } from '../../i18n/en/findings.ts';

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

const many = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** One line for each finding that was not accepted, as compilers write them, and a line that counts them. */
export const formatText: Report = (files) => {
  const lines = files.flatMap(({ path, findings }) =>
    findings.flatMap((finding) => {
      if (finding.accepted !== undefined) return [];
      const { region, severity, code, policy } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      const where = policy === '' ? '' : `${visible(policy)}: `;
      return `${place} ${SEVERITY_WORDS[severity]} ${code}  ${where}${visible(findingMessage(finding))}`;
    }),
  );
  const { errors, warnings, suggestions, accepted } = count(files);
  const total = [
    many(errors, 'error'),
    many(warnings, 'warning'),
    many(suggestions, 'suggestion'),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ].join(', ');
  const policies = files.flatMap((file) => file.policies).length;
  const checked =
    policies === files.length
      ? many(files.length, 'file')
      : `${many(files.length, 'file')} with ${policies === 1 ? '1 policy' : `${policies} policies`}`;
  return `${[...lines, `${checked} checked: ${total}`].join('\n')}\n`;
};
