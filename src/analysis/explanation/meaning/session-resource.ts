import type { Coded, None } from '../coded.ts';
import type { Arn } from './arn.ts';

export interface SessionParams {
  readonly 'every-session': None;
  /** By the name of an IAM user. */
  readonly 'sessions-of-user-name': None;
  /** By the caller's unique ID, as AWS's quickstart has it. */
  readonly 'sessions-of-user-id': None;
  readonly 'sessions-like': { readonly pattern: string };
  /** Without Region or account: matches nothing. */
  readonly 'sessions-nowhere': None;
}

/**
 * What a session ARN stands for.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function sessionMeaning({ region, account }: Arn, id: string): Coded<SessionParams> {
  if (region === '' || account === '') return { code: 'sessions-nowhere', params: {} };
  if (/^\*+$/.test(id)) return { code: 'every-session', params: {} };
  if (/^\$\{aws:username\}-?\*$/i.test(id)) return { code: 'sessions-of-user-name', params: {} };
  if (/^\$\{aws:userid\}-?\*$/i.test(id)) return { code: 'sessions-of-user-id', params: {} };
  return { code: 'sessions-like', params: { pattern: id } };
}
