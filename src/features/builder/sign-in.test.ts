import { defaultConfiguration } from '#core';
import { describe, expect, it } from 'vitest';
import { withSignIn } from './place-questions.tsx';

const access = defaultConfiguration.endUser;

describe('withSignIn', () => {
  it('moves own sessions from one recommended form to the other and back', () => {
    const users = withSignIn(access, 'iam-user');
    expect(users).toMatchObject({ signIn: 'iam-user', ownSessions: { by: 'user-name', resume: true } });
    expect(withSignIn(users, 'role')).toEqual(access);
  });

  it('leaves another choice alone', () => {
    const chosen = { ...access, ownSessions: { ...access.ownSessions, sessionId: 'variable' as const } };
    expect(withSignIn(chosen, 'iam-user').ownSessions).toBe(chosen.ownSessions);
  });

  it('changes nothing when nothing changes', () => {
    expect(withSignIn(access, 'role')).toBe(access);
  });
});
