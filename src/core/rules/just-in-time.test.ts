import { describe, expect, it } from 'vitest';
import { configure, IRELAND, statementsOf } from '../testing/configure.ts';
import { validate } from '../configuration/validate.ts';
import { listOf } from '../testing/grammar.ts';

const NOTHING = {
  surfaces: ['cli'],
  startSessions: false,
  readAccess: 'none',
  ownSessions: { by: 'none' },
  dataChannel: 'off',
} as const;
const written = (endUser: object) =>
  statementsOf('end-user', { ...IRELAND, endUser: { ...NOTHING, ...endUser } });
const actionsOf = (endUser: object) => written(endUser).flatMap(({ Action }) => listOf(Action));
const granting = (endUser: object, action: string) =>
  written(endUser).filter(({ Action }) => listOf(Action).includes(action));

describe('who asks for sessions', () => {
  const request = { justInTime: ['request'], nodes: { by: 'tag', tags: [{ key: 'Env', values: ['prod'] }] } };

  it('asks for the nodes that are meant, and never starts anything', () => {
    expect(granting(request, 'ssm:StartAccessRequest')).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:StartAccessRequest'],
        Resource: ['arn:aws:ec2:eu-west-1:012345678901:instance/*'],
        Condition: { StringLike: { 'ssm:resourceTag/Env': ['prod'] } },
      },
    ]);
    expect(actionsOf(request)).not.toContain('ssm:StartSession');
  });

  it('fetches tokens of items, and creates items on *, as they have no ARN before', () => {
    expect(granting(request, 'ssm:GetAccessToken').map(({ Resource }) => Resource)).toEqual([
      ['arn:aws:ssm:eu-west-1:012345678901:opsitem/*'],
    ]);
    expect(granting(request, 'ssm:CreateOpsItem').map(({ Resource }) => Resource)).toEqual(['*']);
  });

  it('starts automations of approval policies alone', () => {
    const [onDocuments, onExecutions] = granting(request, 'ssm:StartAutomationExecution');
    expect(onDocuments?.Condition).toEqual({
      StringEquals: { 'ssm:DocumentType': ['ManualApprovalPolicy'] },
    });
    expect(onExecutions?.Resource).toEqual(['arn:aws:ssm:eu-west-1:012345678901:automation-execution/*']);
  });

  it('is not asked for what requests do not know', () => {
    const guards = { mfa: true, endpoints: ['vpce-0a1b2c3d4e5f67890'], notAfter: '2030-01-01T00:00:00Z' };
    for (const action of ['ssm:StartAccessRequest', 'ssm:GetAccessToken'])
      expect(granting({ justInTime: ['request'], guards }, action).map(({ Condition }) => Condition)).toEqual(
        [{ DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } }],
      );
    const [approve] = granting({ justInTime: ['approve'], guards }, 'ssm:SendAutomationSignal');
    expect(Object.keys(approve?.Condition ?? {}).toSorted()).toEqual([
      'Bool',
      'DateLessThan',
      'StringEquals',
    ]);
  });

  it('reads what the console shows only there', () => {
    const quick = 'ssm:ListNodes';
    expect(actionsOf(request)).not.toContain(quick);
    expect(actionsOf({ ...request, surfaces: ['session-manager'], readAccess: 'surfaces' })).toContain(quick);
  });
});

it('approves requests by their automations, marked by a tag', () => {
  expect(written({ justInTime: ['approve'] })).toEqual([
    {
      Effect: 'Allow',
      Action: ['ssm:SendAutomationSignal'],
      Resource: ['arn:aws:ssm:eu-west-1:012345678901:automation-execution/*'],
      Condition: {
        StringEquals: { 'aws:ResourceTag/SystemsManagerJustInTimeNodeAccessManaged': 'true' },
      },
    },
    {
      Effect: 'Allow',
      Action: ['ssm:GetOpsItem'],
      Resource: ['arn:aws:ssm:eu-west-1:012345678901:opsitem/*'],
    },
    {
      Effect: 'Allow',
      Action: ['ssm:DescribeOpsItems', 'ssm:GetOpsSummary', 'ssm:ListOpsItemEvents'],
      Resource: '*',
    },
  ]);
});

it('writes approval policies and no other document, and hands one role to one service', () => {
  const policies = { justInTime: ['policies'] };
  expect(granting(policies, 'ssm:CreateDocument')[0]?.Condition).toEqual({
    StringEquals: { 'ssm:DocumentType': ['ManualApprovalPolicy', 'AutoApprovalPolicy'] },
  });
  expect(granting(policies, 'iam:PassRole')).toEqual([
    {
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: ['arn:aws:iam::012345678901:role/SSM-JustInTimeAccessTokenRole'],
      Condition: { StringEquals: { 'iam:PassedToService': 'justintimeaccess.ssm.amazonaws.com' } },
    },
  ]);
});

it.each([
  [{ startSessions: true }, ['access-request-bypassed']],
  [{ signIn: 'iam-user' }, ['access-request-sign-in']],
  [{ guards: { mfa: true } }, ['access-request-guards']],
  [{}, []],
] as const)('says at the field what does not go together: %o', (part, expected) => {
  const endUser = { ...NOTHING, justInTime: ['request'], ...part } as const;
  const issues = validate(configure({ ...IRELAND, endUser }));
  expect(issues.filter(({ at }) => at === 'endUser.justInTime').map(({ code }) => code)).toEqual(expected);
});
