import { sep } from 'node:path';
import { POLICY_FINDING_RULES, type PolicyFindingCode, type Severity } from '../../core/index.ts';
import { findingMessage, findingTexts } from '../../i18n/findings.ts';
import type { CheckedFile, PlacedFinding, Report } from './types.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** A path as a reference of a URI: relative stays relative, and no character means anything else than itself. */
export function uriOf(path: string): string {
  const parts = path.split(sep).map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')));
  const [first = '', ...rest] = parts[0] === '.' ? parts.slice(1) : parts;
  if (/^[A-Za-z]%3A$/.test(first)) return `file:///${[first.replace('%3A', ':'), ...rest].join('/')}`;
  const uri = [first, ...rest].join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

const ruleOf = (id: PolicyFindingCode) => {
  const { severity, page } = POLICY_FINDING_RULES[id];
  return {
    id,
    shortDescription: { text: findingTexts[id].title },
    helpUri: page.url,
    defaultConfiguration: { level: LEVELS[severity] },
  };
};

function resultOf(finding: PlacedFinding, { path }: CheckedFile, rules: readonly PolicyFindingCode[]) {
  return {
    ruleId: finding.code,
    ruleIndex: rules.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: findingMessage(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: finding.region },
        ...(finding.policy === ''
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.policy, kind: 'object' }] }),
      },
    ],
  };
}

/**
 * SARIF 2.1.0, which code hosts show beside the lines of a change.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const formatSarif: Report = (files, { version }) => {
  const rules = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].toSorted();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'session-manager-policy-builder', version, rules: rules.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, rules))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
