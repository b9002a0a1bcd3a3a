import { POLICY_FINDING_RULES, type PolicyFindingCode } from '#analysis';
import { escapeHidden, type Severity } from '#iam';
import { cut } from './report.ts';
import type { ReportedFile, ReportedFinding, Tool } from './types.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Until the project has a page of its own: the page of AWS that explains what is checked. */
const INFORMATION = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html';

/** Problems as code hosts grade them. */
const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<
  Severity,
  string
>;

/** `action-unknown` as SARIF writes the names of rules: `ActionUnknown`. */
const ruleName = (code: PolicyFindingCode): string =>
  code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const ruleOf = ({ commandLine: { rule }, findings }: Tool['messages'], id: PolicyFindingCode) => {
  const { severity, page } = POLICY_FINDING_RULES[id];
  const { title } = findings.texts[id];
  return {
    id,
    name: ruleName(id),
    shortDescription: { text: title },
    fullDescription: { text: rule.description(title, severity) },
    help: {
      text: rule.helpWithAddress(id, page.title, page.url),
      markdown: rule.help(`\`${id}\``, `[${page.title}](${page.url})`),
    },
    helpUri: page.url,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['iam', 'session-manager'], 'problem.severity': PROBLEMS[severity] },
  };
};

/** One entry when the finding was accepted. Of a run, either every result says so or none. */
const suppressionsOf = ({ accepted }: ReportedFinding) =>
  accepted === undefined
    ? []
    : [
        {
          kind: 'external',
          status: 'accepted',
          ...(accepted.reason === undefined ? {} : { justification: accepted.reason }),
        },
      ];

function resultOf(
  { findings }: Tool['messages'],
  finding: ReportedFinding,
  uri: string,
  rules: readonly PolicyFindingCode[],
) {
  return {
    ruleId: finding.code,
    ruleIndex: rules.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: cut(findings.message(finding)) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: finding.region },
        ...(finding.policy === ''
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.policy, kind: 'object' }] }),
      },
    ],
    suppressions: suppressionsOf(finding),
  };
}

/**
 * SARIF 2.1.0, which code hosts show beside the lines of a change, with what GitHub asks of it.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * @param uriOf how the path of a file reads as a reference of a URI.
 * @returns the report, which ends with a line feed.
 */
export function formatSarif(
  files: readonly ReportedFile[],
  { version, messages }: Tool,
  uriOf: (path: string) => string,
): string {
  const rules = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].toSorted();
  const left = files.flatMap(({ path, omitted }) =>
    omitted.map(({ code, count }) => ({
      level: 'note',
      message: { text: `${code}: ${messages.commandLine.omitted(count)}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
      associatedRule: { id: code, index: rules.indexOf(code) },
    })),
  );
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'session-manager-policy-builder',
            version,
            semanticVersion: version,
            informationUri: INFORMATION,
            rules: rules.map((id) => ruleOf(messages, id)),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(left.length === 0
          ? {}
          : { invocations: [{ executionSuccessful: true, toolExecutionNotifications: left }] }),
        results: files.flatMap(({ path, findings }) => {
          const uri = uriOf(path);
          return findings.map((finding) => resultOf(messages, finding, uri, rules));
        }),
      },
    ],
  };
  return `${escapeHidden(JSON.stringify(log, null, 2))}\n`;
}
