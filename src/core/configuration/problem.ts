import type { Issue, Params } from '../types.ts';
import type { IssueCode } from './issue-codes.ts';
import type { SettingPath, Severity } from './types.ts';

/** What is wrong with a value, before it is known in which setting the value stands. */
export type Problem = Omit<Issue, 'path'>;

const problem =
  (severity: Severity) =>
  (code: IssueCode, params: Params = {}): Problem => ({ code, severity, params });

/** The policy cannot work, or IAM rejects it. */
export const error = problem('error');
/** Likely not what is meant. */
export const warning = problem('warning');
/** Good to know. */
export const info = problem('info');

/** The problems as issues of one setting. */
export const issuesAt = (path: SettingPath, problems: readonly Problem[]): readonly Issue[] =>
  problems.map(({ code, severity, params }) => ({ code, path, severity, params }));
