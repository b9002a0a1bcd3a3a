import { describe, expect, it } from 'vitest';
import { CHANNEL, decide, denials, INSTANCES, outcome } from './testing/perform.ts';
import { CENTER, NODE, ROLE, USER } from './testing/scenario.ts';
import type { Scenario } from './scenario.ts';

describe('own sessions (domain 4.2)', () => {
  const T = 'ssm:TerminateSession';
  const sessionTag = (value: string) => ({
    StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': value },
  });
  const targetTag = (value: string) => ({
    StringLike: { 'ssm:resourceTag/aws:ssmmessages:target-id': value },
  });
  const forms = {
    F1: { Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*' },
    F2: { Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*' },
    F3: { Resource: '*', Condition: sessionTag('${aws:userid}*') },
    F3x: { Resource: '*', Condition: sessionTag('${aws:userid}') },
    F4: { Resource: '*', Condition: targetTag(NODE.id) },
    F5: { Resource: 'arn:aws:ssm:*:*:session/*' },
    F6: { Resource: 'arn:aws:ssm:*:*:session/${aws:PrincipalTag/login}-*' },
    F7: { Resource: '*', Condition: sessionTag('AROAROLEEXAMPLE000001:ann') },
    'E19: the tag compared with the user name': { Resource: '*', Condition: sessionTag('${aws:username}-*') },
    'E2: an ARN without Region and account': { Resource: 'arn:aws:ssm:::session/${aws:username}-*' },
    'P58: a tag that sessions do not have': {
      Resource: '*',
      Condition: { StringEquals: { 'ssm:resourceTag/Finance': 'WebServers' } },
    },
    'P14: on the node': { Resource: INSTANCES },
  } as const;
  const ends = (form: object, identity: Scenario['identity'], owner = identity, node = NODE) =>
    outcome('end-session', [{ Action: T, ...form }], {
      identity,
      session: { owner, node, suffix: '0a1b2c' },
    }) === 'allowed';

  // user, role, Identity Center
  it.each([
    ['F1', true, false, false],
    ['F2', false, false, false],
    ['F3', true, true, true],
    ['F3x', true, true, true],
    ['F4', true, true, true],
    ['F5', true, true, true],
    ['F6', false, false, false],
    ['F7', false, true, false],
    ['E19: the tag compared with the user name', false, false, false],
    ['E2: an ARN without Region and account', false, false, false],
    ['P58: a tag that sessions do not have', false, false, false],
    ['P14: on the node', false, false, false],
  ] as const)('%s: IAM user %s, role %s, Identity Center %s', (form, user, role, center) => {
    expect([USER, ROLE, CENTER].map((identity) => ends(forms[form], identity))).toEqual([user, role, center]);
  });

  it('F6 works where the identity provider sets the tag', () => {
    expect(ends(forms.F6, { ...ROLE, tags: { login: 'ann' } })).toBe(true);
  });

  it('of somebody else are out of reach, but by F4 and F5', () => {
    const bob = { ...ROLE, sessionName: 'bob' } as const;
    expect(Object.keys(forms).filter((form) => ends(forms[form as keyof typeof forms], ROLE, bob))).toEqual([
      'F4',
      'F5',
    ]);
    const elsewhere = { ...NODE, id: 'i-0fedcba9876543210' };
    expect(ends(forms.F4, ROLE, bob, elsewhere)).toBe(false);
  });

  it('P17: names that begin alike are taken for the same', () => {
    expect(ends(forms.F1, USER, { ...USER, name: 'ann-lee', userId: 'AIDALEE' })).toBe(true);
    expect(ends(forms.F3, ROLE, { ...ROLE, sessionName: 'anna' })).toBe(true);
    expect(ends(forms.F3x, ROLE, { ...ROLE, sessionName: 'anna' })).toBe(false);
  });

  it('carry no tags when the user ID has a character that tags do not', () => {
    const comma = { ...ROLE, sessionName: 'ann,lee' } as const;
    expect(ends(forms.F3, comma)).toBe(false);
  });

  it('P12: F2 is told as the form that AWS prints', () => {
    const { checks } = decide('end-session', [{ Action: T, ...forms.F2 }]);
    expect(checks[0]).toMatchObject({ answer: 'denied', printedFormAllowed: true });
    expect(decide('end-session', [{ Action: T, ...forms.F1 }]).checks[0]?.printedFormAllowed).toBe(false);
  });

  it('are resumed with the data channel', () => {
    const resume = { Action: 'ssm:ResumeSession', ...forms.F3 };
    expect(denials('reconnect', [resume])).toEqual(['open-data-channel: action-not-allowed']);
    expect(outcome('reconnect', [resume, CHANNEL])).toBe('allowed');
    expect(outcome('reconnect', [{ Action: T, ...forms.F3 }, CHANNEL])).toBe('denied');
  });
});
