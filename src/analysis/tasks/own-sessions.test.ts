import { describe, expect, it } from 'vitest';
import type { Scenario } from './scenario.ts';
import { CHANNEL, decide, denials, INSTANCES, outcome } from './testing/perform.ts';
import { CENTER, NODE, ROLE, USER } from './testing/scenario.ts';

describe('own sessions', () => {
  const T = 'ssm:TerminateSession';
  const sessionTag = (value: string) => ({
    StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': value },
  });
  const targetTag = (value: string) => ({
    StringLike: { 'ssm:resourceTag/aws:ssmmessages:target-id': value },
  });
  const forms = {
    userNameArn: { Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*' },
    userIdArn: { Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*' },
    tagPrefix: { Resource: '*', Condition: sessionTag('${aws:userid}*') },
    tagExact: { Resource: '*', Condition: sessionTag('${aws:userid}') },
    targetTagged: { Resource: '*', Condition: targetTag(NODE.id) },
    everySession: { Resource: 'arn:aws:ssm:*:*:session/*' },
    principalTagArn: { Resource: 'arn:aws:ssm:*:*:session/${aws:PrincipalTag/login}-*' },
    tagLiteral: { Resource: '*', Condition: sessionTag('AROAROLEEXAMPLE000001:ann') },
    'the tag compared with the user name': { Resource: '*', Condition: sessionTag('${aws:username}-*') },
    'an ARN without Region and account': { Resource: 'arn:aws:ssm:::session/${aws:username}-*' },
    'a tag that sessions do not have': {
      Resource: '*',
      Condition: { StringEquals: { 'ssm:resourceTag/Finance': 'WebServers' } },
    },
    'on the node': { Resource: INSTANCES },
  } as const;
  const ends = (form: object, identity: Scenario['identity'], owner = identity, node = NODE) =>
    outcome('end-session', [{ Action: T, ...form }], {
      identity,
      session: { owner, node, suffix: '0a1b2c' },
    }) === 'allowed';

  // user, role, Identity Center
  it.each([
    ['userNameArn', true, false, false],
    ['userIdArn', false, false, false],
    ['tagPrefix', true, true, true],
    ['tagExact', true, true, true],
    ['targetTagged', true, true, true],
    ['everySession', true, true, true],
    ['principalTagArn', false, false, false],
    ['tagLiteral', false, true, false],
    ['the tag compared with the user name', false, false, false],
    ['an ARN without Region and account', false, false, false],
    ['a tag that sessions do not have', false, false, false],
    ['on the node', false, false, false],
  ] as const)('%s: IAM user %s, role %s, Identity Center %s', (form, user, role, center) => {
    expect([USER, ROLE, CENTER].map((identity) => ends(forms[form], identity))).toEqual([user, role, center]);
  });

  it('principalTagArn works where the identity provider sets the tag', () => {
    expect(ends(forms.principalTagArn, { ...ROLE, tags: { login: 'ann' } })).toBe(true);
  });

  it('of somebody else are out of reach, but by targetTag and everySession', () => {
    const bob = { ...ROLE, sessionName: 'bob' } as const;
    expect(Object.keys(forms).filter((form) => ends(forms[form as keyof typeof forms], ROLE, bob))).toEqual([
      'targetTagged',
      'everySession',
    ]);
    const elsewhere = { ...NODE, id: 'i-0fedcba9876543210' };
    expect(ends(forms.targetTagged, ROLE, bob, elsewhere)).toBe(false);
  });

  it('names that begin alike are taken for the same', () => {
    expect(ends(forms.userNameArn, USER, { ...USER, name: 'ann-lee', userId: 'AIDALEE' })).toBe(true);
    expect(ends(forms.tagPrefix, ROLE, { ...ROLE, sessionName: 'anna' })).toBe(true);
    expect(ends(forms.tagExact, ROLE, { ...ROLE, sessionName: 'anna' })).toBe(false);
  });

  it('carry no tags when the user ID has a character that tags do not', () => {
    const comma = { ...ROLE, sessionName: 'ann,lee' } as const;
    expect(ends(forms.tagPrefix, comma)).toBe(false);
  });

  it('userIdArn is told as the form that AWS prints', () => {
    const { checks } = decide('end-session', [{ Action: T, ...forms.userIdArn }]);
    expect(checks[0]).toMatchObject({ answer: 'denied', printedFormAllowed: true });
    expect(decide('end-session', [{ Action: T, ...forms.userNameArn }]).checks[0]?.printedFormAllowed).toBe(
      false,
    );
  });

  it('are resumed with the data channel', () => {
    const resume = { Action: 'ssm:ResumeSession', ...forms.tagPrefix };
    expect(denials('reconnect', [resume])).toEqual(['open-data-channel: action-not-allowed']);
    expect(outcome('reconnect', [resume, CHANNEL])).toBe('allowed');
    expect(outcome('reconnect', [{ Action: T, ...forms.tagPrefix }, CHANNEL])).toBe('denied');
  });
});
