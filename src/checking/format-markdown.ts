import { POLICY_FINDING_RULES } from '#analysis';
import { escapeHidden, type Severity } from '#iam';
import { cut } from './report.ts';
import type { ReportedFile, ReportedFinding } from './types.ts';
import type { MessagesWith } from '../i18n/messages.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

type Words = Pick<MessagesWith<'check' | 'findings'>, 'check' | 'findings'>;

/** A text of somebody on one line, in which no character of Markdown has its meaning. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~-]/g, (character) => `\\${character}`);

function itemOf({ check, findings }: Words, finding: ReportedFinding): string {
  const { title } = findings.texts[finding.code];
  const { page } = POLICY_FINDING_RULES[finding.code];
  const { report } = check;
  const lines = [
    `- **${title}** (${report.place(finding.region.startLine, finding.policy)}, \`${finding.code}\`)`,
    cut(findings.message(finding)).replace(/\s+/g, ' '),
    ...(finding.accepted?.reason === undefined ? [] : [report.ignored(plain(finding.accepted.reason))]),
    report.page(page.title, page.url),
  ];
  return lines.join('\n  ');
}

/** What was found in some files, for people to read: by file and severity. What was accepted says why. */
export function formatMarkdown(files: readonly ReportedFile[], words: Words): string {
  const { check } = words;
  const parts = files.flatMap(({ path, findings, omitted }) => [
    `## ${check.report.file(path, findings.length)}`,
    ...(findings.length === 0 ? [check.report.none] : []),
    ...SEVERITIES.flatMap((severity) => {
      const found = findings.filter((finding) => finding.severity === severity);
      if (found.length === 0) return [];
      return [
        `### ${check.severities[severity](found.length)}`,
        found.map((finding) => itemOf(words, finding)).join('\n'),
      ];
    }),
    ...omitted.map(({ code, count }) => check.report.more(count, code)),
  ]);
  return `${escapeHidden([`# ${check.report.title}`, ...parts].join('\n\n'))}\n`;
}
