import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, readStatements } from '#iam';
import { arrangedLike } from './arranged-like.ts';

const policy = (...Statement: readonly object[]): JsonObject => ({ Version: '2012-10-17', Statement });

const start = { Effect: 'Allow', Action: 'ssm:StartSession', Resource: ['a', 'b'] };
const end = { Effect: 'Allow', Action: ['ssm:TerminateSession', 'ssm:ResumeSession'], Resource: 'c' };

/** What a policy says, whatever order and form it says it in. */
const said = (document: JsonObject): readonly string[] =>
  readStatements(document)
    .map(({ effect, actions, resources, conditions }) =>
      JSON.stringify([
        effect,
        actions.map(({ value }) => value).toSorted(),
        resources.map(({ value }) => value).toSorted(),
        conditions
          .map(({ operator, key, values }) => [operator, key, values.map(({ value }) => value).toSorted()])
          .map((each) => JSON.stringify(each))
          .toSorted(),
      ]),
    )
    .toSorted();

const oneOrMore = (...values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));
const statements = fc.array(
  fc.record(
    {
      Sid: fc.constantFrom('One', 'Two'),
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: oneOrMore('ssm:StartSession', 'ssm:ResumeSession', 'ssm:TerminateSession'),
      Resource: oneOrMore('a', 'b', '*'),
      Condition: fc.dictionary(
        fc.constantFrom('StringEquals', 'StringLike'),
        fc.dictionary(fc.constantFrom('aws:username', 'aws:userid'), oneOrMore('x', 'y')),
      ),
    },
    { requiredKeys: ['Effect', 'Action', 'Resource'] },
  ),
  { maxLength: 5 },
);
const policies = fc.oneof(
  statements.map((all): JsonObject => policy(...all)),
  statements.map((all): JsonObject => ({ Statement: all[0] ?? [], Version: '2012-10-17' })),
);

describe('arrangedLike', () => {
  it('writes what says the same as the other is written', () => {
    const [first, second] = [policy(start, end), policy(end, start)];
    const other: JsonObject = {
      Statement: [
        { Resource: ['c'], Effect: 'Allow', Action: ['ssm:ResumeSession', 'ssm:TerminateSession'] },
        { Action: ['ssm:StartSession'], Effect: 'Allow', Resource: ['b', 'a'] },
      ],
      Version: '2012-10-17',
    };
    for (const model of [first, second])
      expect(JSON.stringify(arrangedLike(other, model))).toBe(JSON.stringify(model));
  });

  it('leaves what differs as it is, and what has no counterpart at the end', () => {
    const mine = { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' };
    const changed = { ...start, Resource: ['b', 'x', 'a'] };
    expect(arrangedLike(policy(mine, changed), policy(start))).toEqual(
      policy({ ...start, Resource: ['a', 'b', 'x'] }, mine),
    );
  });

  it('keeps the order of lists in what is no policy', () => {
    expect(arrangedLike({ inputs: { list: ['b', 'a'] }, type: 'x' }, { type: 'x', inputs: {} })).toEqual({
      type: 'x',
      inputs: { list: ['b', 'a'] },
    });
  });

  it('says what it said', () => {
    fc.assert(
      fc.property(policies, policies, (document, model) => {
        expect(said(arrangedLike(document, model))).toEqual(said(document));
      }),
    );
  });

  it('finds nothing to change in what is arranged already', () => {
    fc.assert(
      fc.property(policies, policies, (document, model) => {
        const arranged = arrangedLike(document, model);
        expect(JSON.stringify(arrangedLike(arranged, arranged))).toBe(JSON.stringify(arranged));
      }),
    );
  });
});
