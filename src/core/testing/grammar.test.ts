import { describe, expect, it } from 'vitest';
import type { Statement } from '../policy/types.ts';
import { identityPolicyProblems } from './grammar.ts';

const problems = (statement: Partial<Statement>): readonly string[] =>
  identityPolicyProblems({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*', ...statement }],
  });

const NODE = 'arn:aws:ec2:us-east-1:111122223333:instance/*';
const RUN_SHELL = 'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell';

describe('identityPolicyProblems', () => {
  it('finds nothing in what AWS prints', () => {
    expect(problems({ Resource: [NODE, RUN_SHELL] })).toEqual([]);
    expect(
      problems({
        Action: 'ssmmessages:OpenDataChannel',
        Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*',
      }),
    ).toEqual([]);
    expect(
      problems({
        Action: ['ssm:StartSession', 'ssm:SendCommand'],
        Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Statement>]>([
    ['an invented action', { Action: 'ssm:GetSession' }],
    ['an action on a resource of another type', { Action: 'ssm:TerminateSession', Resource: NODE }],
    ['an action without resource types on an ARN', { Action: 'ssm:DescribeSessions', Resource: NODE }],
    ['the data channel of a node on an ARN', { Action: 'ssmmessages:CreateDataChannel', Resource: NODE }],
    ['an alias of a key', { Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:111122223333:alias/a' }],
    [
      'a tag condition on a document',
      { Resource: [NODE, RUN_SHELL], Condition: { StringLike: { 'ssm:resourceTag/a': 'b' } } },
    ],
    [
      'an account in a document of AWS',
      { Resource: 'arn:aws:ssm:*:111122223333:document/AWS-StartSSHSession' },
    ],
    [
      'no account in a document of the account',
      { Resource: 'arn:aws:ssm:*::document/SSM-SessionManagerRunShell' },
    ],
    ['an unknown operator', { Condition: { StringAlike: { 'ssm:resourceTag/a': 'b' } } }],
    ['an unknown key', { Condition: { StringEquals: { 'ssm:SessionOwner': 'b' } } }],
    [
      'a key that one of the actions does not know',
      {
        Action: ['ssm:StartSession', 'ssm:SendCommand'],
        Condition: { Bool: { 'ssm:SessionDocumentAccessCheck': 'true' } },
      },
    ],
    ['an empty list', { Resource: [] }],
    ['a repetition', { Resource: [NODE, NODE] }],
    ['a condition without values', { Condition: { StringLike: { 'ssm:resourceTag/a': [] } } }],
    ['an illegal Sid', { Sid: 'Start session' }],
    ['a principal', { Principal: { Service: 'ssm.amazonaws.com' } }],
  ])('finds %s', (_, statement) => {
    expect(problems(statement)).not.toEqual([]);
  });
});
