import type { S3Log } from '../configuration.ts';
import { policyTextProblems } from './text.ts';
import { type Problem, problem } from '../issues.ts';

/**
 * Stands for the Region in the name of the bucket, in the prefix and in the ARN of the bucket's key. No bucket has a brace
 * in its name.
 */
export const REGION_MARKER = '{region}';
/** Of middling length, to look at the rest of a name. */
const SOME_REGION = 'us-east-1';

const EXAMPLE = /^(?:(?:AWS)?DOC-EXAMPLE-BUCKET|amzn-s3-demo-)/;
const CHARACTERS = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const RESERVED_STARTS: readonly string[] = ['xn--', 'sthree-'];
const RESERVED_ENDS: readonly string[] = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

/**
 * Problems of the name of an S3 bucket, in which the marker may stand for a Region; `''` (not named yet) has none, the names of AWS's documentation are noted.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export const bucketProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  const name = value.replaceAll(REGION_MARKER, SOME_REGION);
  if (EXAMPLE.test(name) && /^[A-Za-z0-9-]{3,63}$/.test(name))
    return [problem('example-identifier', { value })];
  if (!CHARACTERS.test(name) || name.includes('..') || IP_ADDRESS.test(name)) {
    return [problem('bucket-format', { value })];
  }
  const part =
    RESERVED_STARTS.find((start) => name.startsWith(start)) ??
    RESERVED_ENDS.find((end) => name.endsWith(end));
  return part === undefined ? [] : [problem('bucket-reserved', { value, part })];
};

/**
 * Days after which CloudWatch Logs can delete what a log group holds.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;
export type RetentionDays = (typeof RETENTION_DAYS)[number];

/** The shortest time that CloudWatch Logs can keep logs and that is not shorter than asked for; `undefined` = for ever. */
export const retentionOf = (days: number | null): RetentionDays | undefined =>
  days === null ? undefined : RETENTION_DAYS.find((each) => each >= days);

/** Limit of S3 for a whole object key. */
const KEY_LIMIT = 1024;

/** What is typed, without what the agent drops as well: slashes at the ends, and all but one of several in a row. */
export const withoutStraySlashes = (typed: string): string => typed.split('/').filter(Boolean).join('/');

/**
 * The key prefix under which the agent writes session logs, the same for policies and preferences: the agent joins it
 * and the name of the file as a path, so that a slash too many would make a policy match no upload.
 *
 * @param placeholder for a prefix that is not named yet.
 * @returns the prefix without slashes at its ends, `''` for no prefix.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-s3.html
 */
export function s3KeyPrefix({ prefixed, prefix }: S3Log, placeholder = 's3-prefix'): string {
  if (!prefixed) return '';
  return withoutStraySlashes(prefix) || placeholder;
}

/** Slashes that are left out, and what is left; nothing but slashes names no folder. */
function slashProblems(value: string): readonly Problem[] {
  const written = withoutStraySlashes(value);
  if (written === value) return [];
  return written === '' ? [problem('prefix-only-slashes')] : [problem('prefix-slash', { value: written })];
}

/** Problems of the key prefix of session logs, which stands between the bucket and `/*` in an ARN. */
export const prefixProblems = (value: string): readonly Problem[] => [
  ...policyTextProblems(value),
  ...(value.includes('${') ? [problem('policy-variable', { value })] : []),
  ...(/[*?]/.test(value) ? [problem('wildcard-in-value', { value })] : []),
  ...slashProblems(value),
  ...(value.length > KEY_LIMIT ? [problem('prefix-length', { limit: KEY_LIMIT })] : []),
];

/**
 * Problems of the name of a CloudWatch log group; `''` (not named yet) has none.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const logGroupProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (!/^[.\-_/#A-Za-z0-9]{1,512}$/.test(value)) return [problem('log-group-format', { value })];
  return value.startsWith('aws/') ? [problem('log-group-reserved', { value })] : [];
};
