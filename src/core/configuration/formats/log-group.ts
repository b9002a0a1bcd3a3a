import { error, type Problem, warning } from '../problem.ts';

/**
 * Problems of the name of a CloudWatch log group; `''` (not named yet) has none.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const logGroupProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (!/^[.\-_/#A-Za-z0-9]{1,512}$/.test(value)) return [error('log-group-format', { value })];
  return value.startsWith('aws/') ? [warning('log-group-reserved', { value })] : [];
};
