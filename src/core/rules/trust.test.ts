import { expect, it } from 'vitest';
import { IRELAND, statementsOf } from '../testing/configure.ts';

it.each([
  ['ec2', 'ec2.amazonaws.com', undefined],
  [
    'hybrid',
    'ssm.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnEquals: { 'aws:SourceArn': ['arn:aws:ssm:eu-west-1:012345678901:*'] },
    },
  ],
  [
    'ecs-task',
    'ecs-tasks.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnLike: { 'aws:SourceArn': ['arn:aws:ecs:eu-west-1:012345678901:*'] },
    },
  ],
] as const)('trusts %s', (trust, Service, Condition) => {
  expect(statementsOf('trust-policy', { ...IRELAND, instanceRole: { trust } })).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service },
      Action: 'sts:AssumeRole',
      ...(Condition === undefined ? {} : { Condition }),
    },
  ]);
});
