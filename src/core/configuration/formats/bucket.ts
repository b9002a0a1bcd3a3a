import { error, info, type Problem } from '../problem.ts';

const EXAMPLE = /^(?:(?:AWS)?DOC-EXAMPLE-BUCKET|amzn-s3-demo-)/;
const CHARACTERS = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const RESERVED_STARTS: readonly string[] = ['xn--', 'sthree-'];
const RESERVED_ENDS: readonly string[] = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

/**
 * Problems of the name of an S3 bucket; `''` (not named yet) has none, the names of AWS's documentation are noted.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export const bucketProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (EXAMPLE.test(value) && /^[A-Za-z0-9-]{3,63}$/.test(value))
    return [info('example-identifier', { value })];
  if (!CHARACTERS.test(value) || value.includes('..') || IP_ADDRESS.test(value)) {
    return [error('bucket-format', { value })];
  }
  const part =
    RESERVED_STARTS.find((start) => value.startsWith(start)) ??
    RESERVED_ENDS.find((end) => value.endsWith(end));
  return part === undefined ? [] : [error('bucket-reserved', { value, part })];
};
