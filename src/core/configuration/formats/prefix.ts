import { error, info, type Problem, warning } from '../problem.ts';
import type { S3Log } from '../types.ts';
import { policyTextProblems } from './policy-text.ts';

/** Limit of S3 for a whole object key. */
const KEY_LIMIT = 1024;

/** What is typed, without what the agent drops as well: slashes at the ends, and all but one of several in a row. */
const withoutStraySlashes = (typed: string): string => typed.split('/').filter(Boolean).join('/');

/**
 * The key prefix under which the agent writes session logs, the same for policies and preferences: the agent joins it
 * and the name of the file as a path, so that a slash too many would make a policy match no upload.
 *
 * @param standIn for a prefix that is not named yet.
 * @returns the prefix without slashes at its ends, `''` for no prefix.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-s3.html
 */
export function s3KeyPrefix({ prefixed, prefix }: S3Log, standIn = 's3-prefix'): string {
  if (!prefixed) return '';
  return withoutStraySlashes(prefix) || standIn;
}

/** Key pattern of the objects that session logs are written to. */
export function s3LogObjects(log: S3Log): string {
  const prefix = s3KeyPrefix(log);
  return prefix === '' ? '*' : `${prefix}/*`;
}

/** Slashes that are left out, and what is left; nothing but slashes names no folder. */
function slashProblems(value: string): readonly Problem[] {
  const written = withoutStraySlashes(value);
  if (written === value) return [];
  return written === '' ? [warning('prefix-only-slashes')] : [info('prefix-slash', { value: written })];
}

/** Problems of the key prefix of session logs, which stands between the bucket and `/*` in an ARN. */
export const prefixProblems = (value: string): readonly Problem[] => [
  ...policyTextProblems(value),
  ...(value.includes('${') ? [error('policy-variable', { value })] : []),
  ...(/[*?]/.test(value) ? [info('wildcard-in-value', { value })] : []),
  ...slashProblems(value),
  ...(value.length > KEY_LIMIT ? [error('prefix-length', { limit: KEY_LIMIT })] : []),
];
