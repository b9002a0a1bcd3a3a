import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { generate } from '#core';
import { sessionServices } from '#iam';
import { comparePolicies } from './compare-policies.ts';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';

const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const NODES = 'arn:aws:ec2:us-east-1:111122223333:instance/*';
const SHELL = 'arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell';
const start = (condition?: object, resource: string | readonly string[] = NODES) => ({
  Effect: 'Allow',
  Action: 'ssm:StartSession',
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
});
const tagged = (...values: readonly string[]) => ({ StringEquals: { 'ssm:resourceTag/Team': values } });
const accessOf = (first: object, second: object) => comparePolicies(first, second, sessionServices).access;

describe('comparePolicies', () => {
  it('finds nothing between policies that say the same in another way', () => {
    const one = policy(
      {
        Sid: 'A',
        Effect: 'Allow',
        Action: ['ssm:StartSession', 'ssm:ResumeSession'],
        Resource: [NODES, SHELL],
      },
      { Effect: 'Allow', Action: 'ssm:DescribeSessions', Resource: '*' },
    );
    const other = policy(
      { Effect: 'Allow', Action: ['SSM:describesessions'], Resource: ['*'] },
      { Effect: 'Allow', Action: 'ssm:ResumeSession', Resource: [SHELL, NODES] },
      start(undefined, SHELL),
      start(),
    );
    expect(comparePolicies(one, other, sessionServices)).toMatchObject({
      tasks: [],
      access: [],
      refused: [],
      complete: true,
    });
  });

  it('names what is allowed by one alone, and the tasks that depend on it', () => {
    const one = policy(start(undefined, [NODES, SHELL]));
    const other = policy(start(undefined, [NODES, SHELL]), {
      Effect: 'Allow',
      Action: 'ssm:TerminateSession',
      Resource: '*',
    });
    const { access, tasks } = comparePolicies(one, other, sessionServices);
    expect(access).toEqual([
      { allowedBy: 'second', actions: ['ssm:TerminateSession'], resource: '*', said: [] },
    ]);
    expect(tasks).toContainEqual({
      task: 'end-session',
      case: 'other-session',
      outcomes: { first: 'denied', second: 'allowed' },
    });
  });

  it('says a pattern where it differs in all that it stands for, and names where in some', () => {
    const all = { Effect: 'Allow', Action: 'ssm:*Session', Resource: NODES };
    expect(accessOf(policy(all), policy({ ...all, Action: 's3:GetObject' }))).toContainEqual({
      allowedBy: 'first',
      actions: ['ssm:*Session'],
      resource: NODES,
      said: [],
    });
    expect(accessOf(policy(all), policy(start()))).toEqual([
      {
        allowedBy: 'first',
        actions: ['ssm:ResumeSession', 'ssm:TerminateSession'],
        resource: NODES,
        said: [],
      },
    ]);
  });

  it('says what a request has to say, once for each value that differs', () => {
    expect(accessOf(policy(start(tagged('web', 'app'))), policy(start(tagged('web'))))).toEqual([
      {
        allowedBy: 'first',
        actions: ['ssm:StartSession'],
        resource: NODES,
        said: [{ key: 'ssm:resourceTag/Team', value: 'app' }],
      },
    ]);
    // Without a condition nothing has to be said.
    expect(accessOf(policy(start(tagged('web'))), policy(start()))).toEqual([
      { allowedBy: 'second', actions: ['ssm:StartSession'], resource: NODES, said: [] },
    ]);
  });

  it('sees what is denied, and what NotAction and NotResource leave', () => {
    const deny = { Effect: 'Deny', Action: 'ssm:StartSession', NotResource: [NODES] };
    expect(accessOf(policy(start(undefined, '*')), policy(start(undefined, '*'), deny))).toEqual(
      expect.arrayContaining([
        {
          allowedBy: 'first',
          actions: ['ssm:StartSession'],
          resource: 'arn:aws:other:region:account:elsewhere',
          said: [],
        },
      ]),
    );
    const others = { Effect: 'Allow', NotAction: 'ssm:StartSession', Resource: '*' };
    expect(
      accessOf(policy(others), policy({ ...others, NotAction: ['ssm:StartSession', 'ssm:SendCommand'] })),
    ).toEqual([{ allowedBy: 'first', actions: ['ssm:SendCommand'], resource: '*', said: [] }]);
  });

  it('tells people apart by how they sign in, where that matters', () => {
    const own = (variable: string) =>
      policy({
        Effect: 'Allow',
        Action: 'ssm:TerminateSession',
        Resource: `arn:aws:ssm:*:*:session/\${${variable}}-*`,
      });
    expect(accessOf(own('aws:username'), policy(start()))).toContainEqual({
      allowedBy: 'first',
      actions: ['ssm:TerminateSession'],
      resource: 'arn:aws:ssm:*:*:session/${aws:username}-*',
      said: [],
      as: 'iam-user',
    });
  });

  it('swaps the sides with the policies', () => {
    const [one, other] = [policy(start(tagged('web'))), policy(start(undefined, SHELL))];
    const swapped = { first: 'second', second: 'first' } as const;
    const there = accessOf(one, other);
    expect(there).toHaveLength(2);
    expect(accessOf(other, one)).toEqual(
      expect.arrayContaining(there.map((each) => ({ ...each, allowedBy: swapped[each.allowedBy] }))),
    );
  });

  it('says which of them IAM refuses', () => {
    const refused = { ...policy(start()), Version: '2020-01-01' };
    expect(comparePolicies(policy(start()), refused, sessionServices)).toMatchObject({ refused: ['second'] });
    expect(comparePolicies('nothing', null, sessionServices)).toMatchObject({ access: [], tasks: [] });
  });
});

it('finds nothing between a policy and the same with its statements and lists in another order', () => {
  fc.assert(
    fc.property(configurationArbitrary, (configuration) => {
      const { document } = generate(configuration, 'end-user');
      if (!('Statement' in document)) return;
      const turned = {
        ...document,
        Statement: document.Statement.toReversed().map(({ Sid: _, ...statement }) => ({
          ...statement,
          Resource: [statement.Resource].flat().toReversed(),
        })),
      };
      const { access, tasks } = comparePolicies(document, turned, sessionServices);
      expect({ access, tasks }).toEqual({ access: [], tasks: [] });
    }),
    { numRuns: 20 },
  );
});
