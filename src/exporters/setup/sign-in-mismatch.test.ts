import { expect, it } from 'vitest';
import { setupOf } from '../testing/setups.ts';
import type { Attachment } from '../types.ts';
import { setupProblemText } from '../../i18n/en/setup.ts';

type Changes = Parameters<typeof setupOf>[0];

const byName: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'user-name' } } };
const byUserId: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'tag', sessionId: 'user' } } };
const byVariable: Changes = { endUser: { signIn: 'iam-user', ownSessions: { by: 'tag' } } };
const throughRole: Changes = { endUser: { signIn: 'role' } };

const said = (changes: Changes, attachment: Attachment) =>
  setupOf(changes, { scope: 'end-user', attachment }).problems.map(setupProblemText);

it('says what goes wrong where people sign in otherwise than what takes their policy', () => {
  for (const changes of [byName, byUserId, byVariable]) {
    expect(said(changes, 'none')).toEqual([]);
    expect(said(changes, 'group')).toEqual([]);
  }
  for (const changes of [byName, byUserId]) {
    expect(said(changes, 'role')).toEqual([expect.stringMatching(/a role; .*nobody can end/)]);
  }
  expect(said(byName, 'permission-set')).toEqual([expect.stringMatching(/a permission set.*nobody can end/)]);
  expect(said(throughRole, 'group')).toEqual([expect.stringMatching(/user groups hold IAM users only/)]);
  expect(said(throughRole, 'role')).toEqual([]);
});

it('says nothing of own sessions where they are found in a way that roles have too', () => {
  const [text = ''] = said(byVariable, 'role');
  expect(text).toMatch(/checked for IAM users only/);
  expect(text).not.toMatch(/nobody/);
  const full: Changes = {
    administrator: { signIn: 'iam-user', fullAccess: true, ownSessions: { by: 'user-name' } },
  };
  const { problems } = setupOf(full, { scope: 'administrator', attachment: 'role' });
  expect(problems).toMatchObject([{ params: { kind: 'administrator', losesOwnSessions: false } }]);
});
