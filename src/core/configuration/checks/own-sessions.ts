import type { Issue } from '../../types.ts';
import { principalIdProblems } from '../formats/principal-id.ts';
import { error, info, issuesAt, type Problem, warning } from '../problem.ts';
import type { OwnSessions } from '../types.ts';
import { type AccessPath, type Subject, startsSessions } from '../subject.ts';

type Found = readonly [AccessPath, Problem];

/** The form that is known to work for people who sign in through roles. */
const BETTER_FORM = 'tag';

const formProblems = (subject: Subject): readonly Problem[] => {
  const { ownSessions, signIn } = subject.access;
  switch (ownSessions.by) {
    case 'user-name':
      return signIn === 'role' ? [error('user-name-with-roles', { better: BETTER_FORM })] : [];
    case 'user-id':
      return [warning('user-id-may-not-match', { better: BETTER_FORM })];
    case 'every':
      return [info('every-session')];
    case 'none':
      return startsSessions(subject) ? [info('own-sessions-none')] : [];
    case 'tag':
      return [];
  }
};

const sessionIdProblems = (
  { sessionId, principalId }: OwnSessions,
  signIn: 'iam-user' | 'role',
): readonly Found[] => {
  if (sessionId === 'variable-prefix') return [];
  if (sessionId === 'variable') return [['ownSessions.sessionId', info('session-id-exact')]];
  const fits = sessionId === (signIn === 'role' ? 'role-session' : 'user');
  return [
    ...principalIdProblems(principalId, sessionId).map((found): Found => ['ownSessions.principalId', found]),
    ...(fits
      ? []
      : [['ownSessions.sessionId', warning('principal-id-sign-in', { sessionId, signIn })] as const]),
  ];
};

const tagProblems = (subject: Subject): readonly Found[] => {
  const { ownSessions, nodes, signIn } = subject.access;
  return [
    ...(ownSessions.tag !== 'session-id' && nodes.by !== 'id'
      ? [['ownSessions.tag', error('target-tag-needs-ids')] as const]
      : []),
    ...(ownSessions.tag === 'target-id' ? [['ownSessions.tag', info('target-tag-any-owner')] as const] : []),
    ...(ownSessions.tag === 'target-id' ? [] : sessionIdProblems(ownSessions, signIn)),
  ];
};

/** Issues of how a subject's own sessions are recognised; full access leaves nothing to recognise. */
export const checkOwnSessions = (subject: Subject): readonly Issue[] => {
  const { root, access } = subject;
  if (access.fullAccess) return [];
  const { by, resume } = access.ownSessions;
  const found: readonly Found[] = [
    ...formProblems(subject).map((problem): Found => ['ownSessions.by', problem]),
    ...(by === 'tag' ? tagProblems(subject) : []),
    ...(by === 'none' || resume ? [] : [['ownSessions.resume', warning('resume-off')] as const]),
  ];
  return found.flatMap(([path, problem]) => issuesAt(`${root}.${path}`, [problem]));
};
