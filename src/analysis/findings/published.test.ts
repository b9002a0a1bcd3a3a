import { describe, expect, it } from 'vitest';
import published from '../../core/samples/fixtures/published-policies.json' with { type: 'json' };
import { checkPolicy } from './check-policy.ts';

/** Of every sample, since they are samples. */
const TO_FILL_IN = new Set(['placeholder-left', 'example-left']);

function found(id: string): readonly string[] {
  const entry = published.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no published policy ${id}`);
  return checkPolicy(entry.policy)
    .filter(({ code }) => !TO_FILL_IN.has(code))
    .map(({ code, at }) => `${at} ${code}`);
}

/** AWS's policies as printed, and everything that is found in them. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'quickstart-2020/end-user/ec2': [
    '/Statement/0/Action/0 documents-missing',
    '/Statement/0/Action/0 data-channel-missing',
    '/Statement/0/Action/1 send-command-without-document',
    '/Statement/2/Action/0 resume-missing',
    '/Statement/2/Resource/0 user-name-only-of-users',
  ],
  'quickstart-2023/admin/session-manager+cli': [
    '/Statement/0/Action/0 data-channel-missing',
    '/Statement/2/Action/1 default-version-missing',
    '/Statement/3/Resource/0 user-id-in-session-arn',
  ],
  'additional/end-own-sessions/target-id-tag': [
    '/Statement/0/Action/0 resume-missing',
    '/Statement/0/Resource resource-not-an-arn',
  ],
  'additional/end-own-sessions/both-tags': [
    '/Statement/0/Action/0 resume-missing',
    '/Statement/0/Condition/StringLike/ssm:resourceTag~1aws:ssmmessages:session-id/0 session-tag-with-user-name',
  ],
  'additional/full-access': [
    '/Statement/0/Action/0 data-channel-missing',
    '/Statement/0/Resource/0 every-document',
    '/Statement/0/Resource/0 every-session',
  ],
  'latest-qs-user-sm-fleet': ['/Statement/3/Resource/0 user-id-in-session-arn'],
  'latest-qs-user-ec2': [
    '/Statement/0/Action/1 send-command-without-document',
    '/Statement/3/Resource/0 user-variables-mixed',
  ],
  'latest-qs-admin-sm-cli': [
    '/Statement/3/Action/1 default-version-missing',
    '/Statement/4 statement-repeated',
    '/Statement/5/Resource/0 user-id-in-session-arn',
  ],
  'latest-ex1-console-documents': ['/Statement/0/Action/1 action-only-on-star'],
  'latest-ex2-specific-nodes': [
    '/Statement/2/Resource/0 user-id-in-session-arn',
    '/Statement/3 statement-repeated',
  ],
  'latest-ex3-one-tag': ['/Statement/2/Resource/0 user-id-in-session-arn'],
  'latest-ex3-two-tags': [],
  'latest-default-session-document': [],
  'latest-ssh-allow': [],
  'latest-interactive-many-documents': [],
  'latest-instance-minimal': [],
  'latest-instance-logging': ['/Statement/5/Action bucket-decrypt-missing'],
  'latest-preferences-allow': ['/Statement/0/Action/2 default-version-missing'],
};

describe('policies as AWS printed them', () => {
  it.each(Object.entries(EXPECTED))('%s', (id, expected) => {
    expect(found(id)).toEqual(expected);
  });

  it('are all read as policies of users and roles', () => {
    for (const { id, policy } of published) {
      const errors = checkPolicy(policy).filter(({ code }) =>
        ['not-a-policy', 'principal-with-resource', 'principal-present', 'element-unknown'].includes(code),
      );
      expect(errors, id).toEqual([]);
    }
  });

  it('have every error of the corpus that one policy shows by itself', () => {
    const BY_NUMBER: Readonly<Record<string, string>> = {
      E5: 'statement-repeated',
      E6: 'user-variables-mixed',
      E7: 'action-only-on-star',
      E8: 'default-version-missing',
      E10: 'send-command-without-document',
      E11: 'session-tag-with-user-name',
    };
    for (const entry of published) {
      for (const error of 'knownErrors' in entry ? entry.knownErrors : []) {
        // Who may end no session may do the rest, and a denial may stand beside what is allowed.
        if (/^E(?:21|25):/.test(error)) continue;
        const code = BY_NUMBER[error.slice(0, error.indexOf(':'))];
        expect(
          checkPolicy(entry.policy).map((each) => each.code),
          `${entry.id}: ${error}`,
        ).toContain(code);
      }
    }
  });
});
