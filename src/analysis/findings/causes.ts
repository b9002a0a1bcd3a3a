import type { PolicyFindingCode } from './rules.ts';
import type { PolicyFinding } from './types.ts';

/** Pointer of the statement that a finding is in, also of one that is not in a list; empty for none. */
export function statementOf({ at }: Pick<PolicyFinding, 'at'>): string {
  return /^\/Statement(?:\/\d+)?/.exec(at)?.[0] ?? '';
}

/** How far what causes something may be from it. */
type Reach = 'place' | 'statement' | 'policy';

/** Findings that follow from others. `by`: from which; from any error about actions, resources and conditions where none are named. */
interface Consequence {
  readonly within: Reach;
  readonly by?: readonly PolicyFindingCode[];
}

/** What keeps an ARN from being one, so that no action is asked about it. */
const ARN_REFUSED: readonly PolicyFindingCode[] = [
  'arn-incomplete',
  'arn-field-refused',
  'arn-service-wildcard',
  'arn-service-unknown',
  'arn-partition-unknown',
  'iam-path-unknown',
  'resource-not-an-arn',
];

const CONSEQUENCES: Partial<Readonly<Record<PolicyFindingCode, Consequence>>> = {
  'action-on-other-resource': { within: 'statement', by: ['key-alias', ...ARN_REFUSED] },
  'action-only-on-star': { within: 'statement', by: ARN_REFUSED },
  'resource-not-listed': { within: 'statement', by: ARN_REFUSED },
  'not-resource-allowed': { within: 'statement', by: ['not-action-allowed', 'pass-role-any'] },
  'operator-mismatch': { within: 'place', by: ['document-check-strict'] },
  'nodes-missing': {
    within: 'policy',
    by: ['node-name', 'node-id-in-wrong-arn', 'arn-incomplete', 'resource-not-an-arn'],
  },
  'documents-missing': { within: 'policy', by: ['deny-tag-on-documents'] },
  'start-condition-unmet': { within: 'statement' },
  'start-without-effect': { within: 'statement' },
  'start-denied': { within: 'statement' },
  'start-apart': {
    within: 'policy',
    by: [
      'partitions-mixed',
      'arn-region-invalid',
      'arn-region-unknown',
      'arn-account-invalid',
      'aws-document-with-account',
      'own-document-without-account',
      'placeholder-left',
    ],
  },
};
/** Warnings that say why a statement has no effect. */
const REASONS: ReadonlySet<PolicyFindingCode> = new Set([
  'node-name',
  'placeholder-left',
  'tag-key-not-of-tasks',
  'resource-unused',
  'boolean-invalid',
  'wildcard-not-read',
]);

/** Codes of what was found, by place and statement, and of the whole document under the empty pointer. */
function byReach(findings: readonly PolicyFinding[]): ReadonlyMap<string, ReadonlySet<PolicyFindingCode>> {
  const found = new Map<string, Set<PolicyFindingCode>>();
  for (const finding of findings) {
    for (const where of new Set([finding.at, statementOf(finding), ''])) {
      const codes = found.get(where) ?? new Set();
      codes.add(finding.code);
      found.set(where, codes);
    }
  }
  return found;
}

/** Whether it says why a statement has no effect; what is wrong with a `Sid` does not. */
const isReason = ({ code, severity, at }: PolicyFinding): boolean =>
  REASONS.has(code) || (severity === 'error' && /\/(?:Not)?(?:Action|Resource)\b|\/Condition\b/.test(at));

/**
 * One cause, one finding: leaves out what only follows from something else that was found.
 *
 * @param findings of one document.
 */
export function withoutConsequences(findings: readonly PolicyFinding[]): readonly PolicyFinding[] {
  const others = findings.filter(({ code }) => CONSEQUENCES[code] === undefined);
  const causes = byReach(others);
  const reasons = byReach(others.filter(isReason));
  return findings.filter((finding) => {
    const consequence = CONSEQUENCES[finding.code];
    if (consequence === undefined) return true;
    const { within, by } = consequence;
    const where = { place: finding.at, statement: statementOf(finding), policy: '' }[within];
    if (by === undefined) return !reasons.has(where);
    return !by.some((code) => causes.get(where)?.has(code) === true);
  });
}
