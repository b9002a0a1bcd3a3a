import type { ResourcePolicyKind } from '#core';
import { policyPath, shownJson } from '../policy-files.ts';
import type { Setup } from '../types.ts';
import { code, codeBlock } from './inline.ts';

const OWNED: Readonly<Record<ResourcePolicyKind, string>> = {
  'session-key': 'Policy of the key for session data',
  'log-bucket': 'Policy of the log bucket',
  'bucket-key': 'Policy of the key of the log bucket',
  'log-group-key': 'Policy of the key of the log group',
};

/**
 * What owners must not do with the statements that they get.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 */
export const OWNERS_WARNING =
  '**Add the statements to the policy that is there; do not put the document in its place.** `aws kms put-key-policy` and `aws s3api put-bucket-policy` replace the whole policy, which can lock everybody out of the key or the bucket. Read the policy first, add the statements, and put back all of it.';

/** The statements for owners of keys and buckets, with what to do with them. */
export const ownersSections = ({ forOwners }: Setup): readonly string[] =>
  forOwners.flatMap(({ kind, id, description, document }) => [
    `## ${OWNED[kind]}`,
    `${description}, ${code(policyPath(id))}.`,
    OWNERS_WARNING,
    codeBlock('json', shownJson(document)),
  ]);
