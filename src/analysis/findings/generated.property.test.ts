import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  generate,
  type Generated,
  type IssueCode,
} from '#core';
import { IRELAND, configure } from '../../core/testing/configure.ts';
import { validConfigurationArbitrary } from '../../core/testing/arbitraries.ts';
import { checkPolicy } from './check-policy.ts';
import type { PolicyFindingCode } from './rules.ts';

/** Choices that a check warns of, with the issue that warns whoever makes them. */
const ANNOUNCED: Partial<Readonly<Record<PolicyFindingCode, readonly IssueCode[]>>> = {
  'example-left': ['example-identifier'],
  'documents-missing': ['documents-empty'],
  'every-document': ['everything-on-any-resource', 'full-access', 'document-name-any'],
  'data-channel-missing': ['data-channel-off'],
  'send-command-any': ['agent-update-any-command'],
  'send-command-without-document': ['agent-update-without-document'],
  'user-id-in-session-arn': ['user-id-may-not-match'],
  'resume-missing': ['resume-off'],
  'access-request-bypassed': ['access-request-bypassed'],
  'heartbeat-missing': ['existing-role-presumes'],
  'bucket-decrypt-missing': ['large-logs-lost'],
  'wildcard-not-read': ['trust-any-account'],
  'session-run-as-nobody': ['run-as-user-missing'],
  'session-parameter-any': ['command-parameter-any'],
  'session-pattern-open': ['command-pattern-part'],
  'session-pattern-signs': ['command-pattern-signs'],
  'character-odd-in-value': ['character-odd-allowed'],
};

/** Whether a finding is one that the page announces while the policy is made, or that its size meter shows. */
function isAnnounced(code: PolicyFindingCode, { issues, placeholders, size }: Generated): boolean {
  if (code === 'placeholder-left') return placeholders.length > 0;
  if (code === 'size-managed' || code === 'size-any') return size.limits.some(({ fits }) => !fits);
  return ANNOUNCED[code]?.some((issue) => issues.some((each) => each.code === issue)) === true;
}

/** A boundary allows no more than a control policy does; the policy of an endpoint names whom it is about. */
const formOf = ({ guardrail: { as } }: Configuration, kind: DocumentKind) => {
  if (kind !== 'guardrail' || as === 'identity') return {};
  return { kind: as === 'endpoint' ? 'resource-policy' : 'service-control-policy' } as const;
};

describe('what the builder writes', () => {
  it('has no error and no warning that was not announced', () => {
    fc.assert(
      fc.property(validConfigurationArbitrary, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
        const generated = generate(configuration, kind);
        const surprising = checkPolicy(generated.document, formOf(configuration, kind))
          .filter(({ severity }) => severity !== 'info')
          .filter(({ code }) => !isAnnounced(code, generated))
          // A document of no statements has nobody to be of.
          .filter(() => !('Statement' in generated.document) || generated.document.Statement.length > 0);
        expect(surprising).toEqual([]);
      }),
      { numRuns: inject('lawRuns').checked },
    );
  });

  it.each(DOCUMENT_KINDS)('has none at all by default, once it is filled in: %s', (kind) => {
    const named = configure({
      ...IRELAND,
      environment: {
        ...IRELAND.environment,
        sessionKeyArns: ['arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-000000000000'],
        tunnel: { host: 'db.internal', port: 5432 },
        command: {
          linux: 'tail -f {{ logpath }}',
          parameters: 'logpath = ^/var/log/[a-z]+\\.log$',
        },
      },
      endUser: { nodes: { ids: ['i-0123456789abcdef0'] } },
      administrator: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['ops'] }] } },
    });
    const { document } = generate(named, kind);
    expect(checkPolicy(document).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
