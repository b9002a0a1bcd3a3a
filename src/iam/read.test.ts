import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { readPolicy } from './read.ts';
import { outcome, request } from './testing/ask.ts';

const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' };
const document = (Statement: unknown) => ({ Version: '2012-10-17', Statement });

describe('Version', () => {
  it.each(['2012-10-17', '2008-10-17'])('%s is one', (Version) => {
    expect(outcome([{ Version, Statement: ALLOW }])).toBe('allowed');
  });

  it.each(['2012-10-18', '', 2012, null])('%j is none, and the policy is refused', (Version) => {
    expect(readPolicy({ Version, Statement: ALLOW })).toMatchObject({
      compiled: [],
      problems: [{ code: 'version-invalid', at: '/Version' }],
    });
  });
});

describe('one or several', () => {
  it.each([
    ['one statement', ALLOW],
    ['a list of statements', [ALLOW]],
    ['lists of one', [{ ...ALLOW, Action: ['*'], Resource: ['*'] }]],
    ['elements in another order', [{ Resource: '*', Action: '*', Effect: 'Allow' }]],
  ])('%s', (_, Statement) => {
    expect(outcome([document(Statement)])).toBe('allowed');
  });

  it('no statements allow nothing', () => {
    expect(outcome([document([])])).toBe('implicitly-denied');
  });
});

describe('what IAM refuses is reported, not evaluated', () => {
  const { Action: _, ...withoutAction } = ALLOW;
  const { Resource: __, ...withoutResource } = ALLOW;
  it.each([
    ['effect-invalid', { ...ALLOW, Effect: 'allow' }, ''],
    ['effect-invalid', { Action: '*', Resource: '*' }, ''],
    ['action-missing', withoutAction, ''],
    ['action-and-not-action', { ...ALLOW, NotAction: 'iam:*' }, ''],
    ['resource-missing', withoutResource, ''],
    ['resource-and-not-resource', { ...ALLOW, NotResource: '*' }, ''],
    ['principal-present', { ...ALLOW, Principal: '*' }, ''],
    ['principal-present', { ...ALLOW, NotPrincipal: '*' }, ''],
    ['list-invalid', { ...ALLOW, Action: ['ssm:*', 1] }, '/Action'],
    ['list-invalid', { ...withoutResource, NotResource: {} }, '/NotResource'],
    ['element-unknown', { ...ALLOW, Actions: '*' }, '/Actions'],
    ['condition-invalid', { ...ALLOW, Condition: [] }, '/Condition'],
    ['condition-invalid', { ...ALLOW, Condition: { Bool: 'true' } }, '/Condition/Bool'],
    ['condition-invalid', { ...ALLOW, Condition: { Bool: { 'a/b': {} } } }, '/Condition/Bool/a~1b'],
    ['condition-invalid', { ...ALLOW, Condition: { Bool: { k: [null] } } }, '/Condition/Bool/k'],
    ['operator-unknown', { ...ALLOW, Condition: { Boolean: { k: 'true' } } }, '/Condition/Boolean'],
    ['operator-unknown', { ...ALLOW, Condition: { NullIfExists: { k: 'true' } } }, '/Condition/NullIfExists'],
    ['statement-not-an-object', 'Allow', ''],
  ])('%s: %j', (code, statement, at) => {
    const broken = document([ALLOW, statement]);
    expect(readPolicy(broken)).toMatchObject({ compiled: [], problems: [{ code, at: `/Statement/1${at}` }] });
    const decision = evaluate([document(ALLOW), broken], request());
    expect(decision.outcome).toBe('implicitly-denied');
    expect(decision.problems).toMatchObject([{ code, from: { role: 'identity', policy: 1 } }]);
  });

  it.each([null, undefined, 1, 'text', [], true])('%j is no policy', (value) => {
    expect(readPolicy(value).problems).toEqual([{ code: 'policy-not-an-object', at: '' }]);
  });

  it('a policy has statements and no other elements', () => {
    expect(readPolicy({ Version: '2012-10-17' }).problems).toEqual([{ code: 'statement-missing', at: '' }]);
    expect(readPolicy({ ...document([]), Id: 'a', Statements: [] }).problems).toEqual([
      { code: 'element-unknown', at: '/Statements' },
    ]);
  });
});
