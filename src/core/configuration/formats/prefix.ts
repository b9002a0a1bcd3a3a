import { error, info, type Problem, warning } from '../problem.ts';
import { policyTextProblems } from './policy-text.ts';

/** Limit of S3 for a whole object key. */
const KEY_LIMIT = 1024;

/** Problems of the key prefix of session logs, which stands between the bucket and `/*` in an ARN. */
export const prefixProblems = (value: string): readonly Problem[] => [
  ...policyTextProblems(value),
  ...(value.includes('${') ? [error('policy-variable', { value })] : []),
  ...(/[*?]/.test(value) ? [info('wildcard-in-value', { value })] : []),
  ...(/^\/|\/$/.test(value) ? [warning('prefix-slash', { value })] : []),
  ...(value.length > KEY_LIMIT ? [error('prefix-length', { limit: KEY_LIMIT })] : []),
];
