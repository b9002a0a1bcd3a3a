import type { OwnSessions } from '../configuration/configuration.ts';
import type { Subject } from '../configuration/subject.ts';
import { sessionArn } from '../policy/arn.ts';
import type { Reason } from '../types.ts';
import { allow, because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, guards, withConditions } from './guards.ts';

const SESSION_ID_TAG = 'ssm:resourceTag/aws:ssmmessages:session-id';
const TARGET_ID_TAG = 'ssm:resourceTag/aws:ssmmessages:target-id';

function sessionIdValue({ sessionId, principalId }: OwnSessions): string {
  switch (sessionId) {
    case 'variable':
      return '${aws:userid}';
    case 'variable-prefix':
      return '${aws:userid}*';
    case 'user':
      return principalId === '' ? 'user-id' : principalId;
    case 'role-session':
      return principalId === '' ? 'role-id:role-session-name' : principalId;
  }
}

/** The two tags that the service sets on every session; there are no others. */
function sessionTags({ root, access }: Subject): Conditions {
  const { ownSessions, nodes } = access;
  const keys: Record<string, readonly string[]> = {};
  const reasons: Reason[] = [];
  if (ownSessions.tag !== 'session-id') {
    const ids = nodes.by === 'id' ? nodes.ids : [];
    keys[TARGET_ID_TAG] = ids.length === 0 ? ['instance-id'] : ids;
    reasons.push(
      because('target-id-tag', conditionPointer('StringLike', TARGET_ID_TAG), `${root}.ownSessions.tag`),
    );
  }
  if (ownSessions.tag !== 'target-id') {
    const literal = ownSessions.sessionId === 'user' || ownSessions.sessionId === 'role-session';
    keys[SESSION_ID_TAG] = [sessionIdValue(ownSessions)];
    reasons.push(
      because(
        literal
          ? 'session-id-literal'
          : ownSessions.sessionId === 'variable'
            ? 'session-id-variable'
            : 'session-id-variable-prefix',
        conditionPointer('StringLike', SESSION_ID_TAG),
        literal ? `${root}.ownSessions.principalId` : `${root}.ownSessions.sessionId`,
      ),
    );
  }
  return { condition: { StringLike: keys }, because: reasons };
}

function whichSessions(
  subject: Subject,
):
  | { readonly resources: string | readonly string[]; readonly tags: Conditions; readonly because: Reason }
  | undefined {
  const { root, access, environment } = subject;
  const noTags: Conditions = { condition: {}, because: [] };
  const setting = `${root}.ownSessions.by` as const;
  const onArn = (
    sessionId: string,
    note: 'own-sessions-user-name' | 'own-sessions-user-id' | 'every-session',
  ) => ({
    resources: [sessionArn(environment, sessionId)],
    tags: noTags,
    because: because(note, '', setting),
  });
  switch (access.ownSessions.by) {
    case 'none':
      return undefined;
    case 'user-name':
      return onArn('${aws:username}-*', 'own-sessions-user-name');
    case 'user-id':
      return onArn('${aws:userid}-*', 'own-sessions-user-id');
    case 'every':
      return onArn('*', 'every-session');
    case 'tag':
      return {
        resources: '*',
        tags: sessionTags(subject),
        because: because('own-sessions-tag', '', setting),
      };
  }
}

/**
 * `ssm:TerminateSession` and, if wanted, `ssm:ResumeSession` on sessions of the caller's own. The user name exists
 * for IAM users only; the tag form is the one with measured success for roles.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function ownSessions(subject: Subject): readonly Grant[] {
  const { root, access } = subject;
  const which = access.fullAccess ? undefined : whichSessions(subject);
  if (which === undefined) return [];
  const { resume } = access.ownSessions;
  const conditions = withConditions(which.tags, guards(subject));
  return [
    allow({
      sid: 'OwnSessions',
      actions: resume ? ['ssm:TerminateSession', 'ssm:ResumeSession'] : ['ssm:TerminateSession'],
      resources: which.resources,
      condition: conditions.condition,
      because: [
        which.because,
        ...(resume ? [because('resume-session', '/Action/1', `${root}.ownSessions.resume`)] : []),
        ...conditions.because,
      ],
    }),
  ];
}
