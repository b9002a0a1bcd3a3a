import { isObject } from '#iam';
import { bucketProblems, logGroupProblems } from '#core';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const LIMITS = { idleSessionTimeout: 60, maxSessionDuration: 1440 } as const;

/**
 * Values of `inputs` that Session Manager does not take (9.1, 10.5).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionInputs({ document: { inputs: value } }: CheckedPolicy): readonly Found[] {
  if (!isObject(value)) return [];
  const text = (name: string) => {
    const member = value[name];
    return typeof member === 'string' && !member.includes('{{') ? member : '';
  };
  const found: Found[] = [];
  for (const [field, limit] of Object.entries(LIMITS)) {
    const minutes = text(field);
    const inRange = /^[1-9]\d{0,3}$/.test(minutes) && Number(minutes) <= limit;
    if (minutes !== '' && !inRange) {
      found.push({ code: 'session-timeout-range', at: `/inputs/${field}`, params: { field, limit } });
    }
  }
  if (text('runAsDefaultUser') === 'root') {
    found.push({ code: 'session-run-as-root', at: '/inputs/runAsDefaultUser', params: {} });
  }
  const bucket = text('s3BucketName');
  if (bucketProblems(bucket).some(({ severity }) => severity === 'error')) {
    found.push({ code: 'session-bucket-name', at: '/inputs/s3BucketName', params: { value: bucket } });
  }
  const group = text('cloudWatchLogGroupName');
  if (logGroupProblems(group).some(({ severity }) => severity === 'error')) {
    found.push({
      code: 'session-log-group-name',
      at: '/inputs/cloudWatchLogGroupName',
      params: { value: group },
    });
  }
  return found;
}
