import { error, info, type Problem } from '../problem.ts';

const EXAMPLES: readonly string[] = ['123456789012', '111122223333', '987654321098'];

/** Whether the text is an account ID: 12 digits, leading zeros included. */
export const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

/** Problems of an account; `''` (not named yet) and `'*'` (any) have none. */
export const accountProblems = (value: string): readonly Problem[] => {
  if (value === '' || value === '*') return [];
  if (!isAccount(value)) return [error('account-format', { value })];
  return EXAMPLES.includes(value) ? [info('example-identifier', { value })] : [];
};
