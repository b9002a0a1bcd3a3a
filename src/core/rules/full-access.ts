import type { Subject } from '../configuration/subject.ts';
import { allow, because, type Grant } from './grant.ts';
import { guards } from './guards.ts';

/** What full access already allows on `*`; no other statement repeats it. */
export const FULL_ACCESS_ACTIONS = [
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:ResumeSession',
  'ssm:DescribeSessions',
  'ssm:GetConnectionStatus',
] as const;

/**
 * Every session on every node with every document.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function fullAccess(subject: Subject): readonly Grant[] {
  if (!subject.access.fullAccess) return [];
  const guarded = guards(subject);
  return [
    allow({
      sid: 'FullSessionAccess',
      actions: FULL_ACCESS_ACTIONS,
      resources: '*',
      condition: guarded.condition,
      because: [because('full-access', '', 'administrator.fullAccess'), ...guarded.because],
    }),
  ];
}
