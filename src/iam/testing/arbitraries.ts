import fc from 'fast-check';
import type { Request } from '../request.ts';

// Few values, so that policies and requests often meet.
const arn = fc.constantFrom(
  'arn:aws:ec2:us-east-1:111122223333:instance/i-1',
  'arn:aws:ec2:eu-west-1:111122223333:instance/i-2',
  'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell',
  'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession',
  'arn:aws:ssm:us-east-1:111122223333:session/ann-1',
  'arn:aws:ssm:us-east-1:111122223333:session/bob-1',
);
const action = fc.constantFrom(
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ec2:DescribeInstances',
  'ssm:SendCommand',
);
const key = fc.constantFrom(
  'aws:userid',
  'aws:username',
  'ssm:resourceTag/Team',
  'aws:ResourceTag/Team',
  'k',
);
const value = fc.constantFrom('ann', 'bob', 'Ann', 'true', 'false', '10', '203.0.113.1', '2026-01-01');

const contextValue = fc.oneof(value, fc.array(value, { maxLength: 3 }));

export const requestArbitrary: fc.Arbitrary<Request> = fc.record({
  action,
  resource: fc.oneof(arn, fc.constant('*')),
  context: fc.dictionary(key, contextValue, { maxKeys: 4 }),
});

const actionPattern = fc.oneof(action, fc.constantFrom('*', 'ssm:*', 'SSM:start*', 'ssm:*session', 'iam:*'));
const resourcePattern = fc.oneof(
  arn,
  fc.constantFrom(
    '*',
    'arn:aws:ec2:*:*:instance/*',
    'arn:aws:ssm:*:*:session/${aws:username}-*',
    "arn:aws:ssm:*:*:session/${aws:username, 'bob'}-*",
    'arn:aws:ssm:*::document/*',
    'arn:aws:ssm:*',
    '',
  ),
);
const oneOrMore = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 3 }));

const base = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
  'NumericLessThan',
  'DateGreaterThan',
  'Bool',
  'IpAddress',
  'NotIpAddress',
  'ArnNotLike',
);
const operator = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'), base, fc.constantFrom('', 'IfExists'))
    .map((parts) => parts.join('')),
  fc.constant('Null'),
);
const policyValue = fc.oneof(
  value,
  fc.constantFrom('*', 'a*', '${aws:userid}', '${aws:username}*', '203.0.113.0/24'),
);
const condition = fc.dictionary(
  operator,
  fc.dictionary(key, oneOrMore(policyValue), { minKeys: 1, maxKeys: 2 }),
  {
    maxKeys: 2,
  },
);

/** Statements that IAM accepts; `Effect` is left to the test. */
export const bodyArbitrary = fc
  .tuple(
    fc.oneof(
      fc.record({ Action: oneOrMore(actionPattern) }),
      fc.record({ NotAction: oneOrMore(actionPattern) }),
    ),
    fc.oneof(
      fc.record({ Resource: oneOrMore(resourcePattern) }),
      fc.record({ NotResource: oneOrMore(resourcePattern) }),
    ),
    fc.oneof(fc.constant({}), fc.record({ Condition: condition })),
  )
  .map(([actions, resources, conditions]) => ({ ...actions, ...resources, ...conditions }));

export const statementArbitrary = fc
  .tuple(fc.constantFrom('Allow', 'Allow', 'Deny'), bodyArbitrary)
  .map(([Effect, body]) => ({ Effect, ...body }));

export interface AnyPolicy {
  readonly Version?: string;
  readonly Statement: readonly object[];
}

export const policyArbitrary: fc.Arbitrary<AnyPolicy> = fc.record(
  {
    Version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17'),
    Statement: fc.array(statementArbitrary, { maxLength: 4 }),
  },
  { requiredKeys: ['Statement'] },
);
