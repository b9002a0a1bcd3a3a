import { error, type Problem } from '../problem.ts';

/** Problems of the operating system user of sessions; `''` (taken from a tag of the caller) has none. */
export const runAsUserProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (value === 'root') return [error('run-as-root')];
  return /^[^\s:/\p{Cc}-][^\s:/\p{Cc}]{0,255}$/u.test(value) ? [] : [error('run-as-format', { value })];
};
