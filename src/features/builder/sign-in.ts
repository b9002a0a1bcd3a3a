import type { Access } from '#core';

type SignIn = Access['signIn'];
type OwnForm = Pick<Access['ownSessions'], 'by' | 'tag' | 'sessionId'>;

/** The form that recognizes one's own sessions, by the way people sign in. */
const RECOMMENDED: Readonly<Record<SignIn, Partial<OwnForm> & Pick<OwnForm, 'by'>>> = {
  role: { by: 'tag', tag: 'session-id', sessionId: 'variable-prefix' },
  'iam-user': { by: 'user-name' },
};

function standsOn(access: Access, form: Partial<OwnForm>): boolean {
  const { by, tag, sessionId } = access.ownSessions;
  return (
    by === form.by &&
    (form.tag === undefined || tag === form.tag) &&
    (form.sessionId === undefined || sessionId === form.sessionId)
  );
}

/**
 * Changes how people sign in. Their own sessions follow to the form recommended for it, unless they stood on
 * something else than the recommendation so far.
 */
export function withSignIn<A extends Access>(access: A, signIn: SignIn): A {
  if (signIn === access.signIn) {
    return access;
  }
  const follows = standsOn(access, RECOMMENDED[access.signIn]);
  const ownSessions = follows ? { ...access.ownSessions, ...RECOMMENDED[signIn] } : access.ownSessions;
  return { ...access, signIn, ownSessions };
}
