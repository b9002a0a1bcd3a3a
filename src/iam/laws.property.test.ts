import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, decide, evaluate, explain } from './evaluate.ts';
import { print } from './print.ts';
import {
  bodyArbitrary,
  policyArbitrary,
  requestArbitrary,
  statementArbitrary,
} from './testing/arbitraries.ts';

const runs = { numRuns: 2000 };
const decided = (policies: readonly unknown[], request: Parameters<typeof decide>[1]) =>
  decide(compile({ identity: policies }), request);
const allow = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [{ ...statement, Effect: 'Allow' }],
});
const deny = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [{ ...statement, Effect: 'Deny' }],
});

const listed = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** Every single string as a list of one. */
const withLists = (statement: object) =>
  Object.fromEntries(
    Object.entries(statement).map(([name, value]) => {
      if (name === 'Effect') return [name, value];
      if (name !== 'Condition') return [name, listed(value)];
      const keys = (block: object) =>
        Object.fromEntries(Object.entries(block).map(([key, of]) => [key, listed(of)]));
      return [
        name,
        Object.fromEntries(
          Object.entries(value).map(([operator, block]) => [operator, keys(block as object)]),
        ),
      ];
    }),
  );

describe('laws of the decision', () => {
  it('an Allow more never removes access', () => {
    fc.assert(
      fc.property(policyArbitrary, bodyArbitrary, requestArbitrary, (policy, body, request) => {
        const before = decided([policy], request);
        const after = decided([policy, allow(body)], request);
        if (before !== 'implicitly-denied') expect(after).toBe(before);
        else expect(after).not.toBe('explicitly-denied');
      }),
      runs,
    );
  });

  it('a Deny more never adds access', () => {
    fc.assert(
      fc.property(policyArbitrary, bodyArbitrary, requestArbitrary, (policy, body, request) => {
        const before = decided([policy], request);
        const after = decided([policy, deny(body)], request);
        if (after !== 'explicitly-denied') expect(after).toBe(before);
      }),
      runs,
    );
  });

  it('what would allow denies as a Deny, unless AWS leaves it open', () => {
    fc.assert(
      fc.property(bodyArbitrary, requestArbitrary, (body, request) => {
        const denied =
          decided([allow({ Action: '*', Resource: '*' }), deny(body)], request) === 'explicitly-denied';
        const open =
          JSON.stringify(body).includes('"ForAnyValue:') && JSON.stringify(body).includes('IfExists"');
        if (!open) expect(denied).toBe(decided([allow(body)], request) === 'allowed');
      }),
      runs,
    );
  });

  it('the order of statements, and their distribution over policies, do not matter', () => {
    fc.assert(
      fc.property(fc.array(statementArbitrary, { maxLength: 5 }), requestArbitrary, (statements, request) => {
        const document = (Statement: unknown) => ({ Version: '2012-10-17', Statement });
        const expected = decided([document(statements)], request);
        expect(decided([document(statements.toReversed())], request)).toBe(expected);
        expect(decided(statements.map(document), request)).toBe(expected);
      }),
      runs,
    );
  });

  it('a policy that was printed and parsed decides the same', () => {
    fc.assert(
      fc.property(policyArbitrary, requestArbitrary, (policy, request) => {
        expect(evaluate([JSON.parse(print(policy).text)], request)).toEqual(evaluate([policy], request));
      }),
    );
  });

  it('a single string decides as a list of one', () => {
    fc.assert(
      fc.property(policyArbitrary, requestArbitrary, (policy, request) => {
        const lists = { ...policy, Statement: policy.Statement.map(withLists) };
        expect(decided([lists], request)).toBe(decided([policy], request));
      }),
      runs,
    );
  });

  it('a boundary never adds access, and one that allows everything removes none', () => {
    fc.assert(
      fc.property(policyArbitrary, policyArbitrary, requestArbitrary, (policy, boundary, request) => {
        const bounded = decide(compile({ identity: [policy], boundary }), request);
        if (bounded === 'allowed') expect(decided([policy], request)).toBe('allowed');
        const open = allow({ Action: '*', Resource: '*' });
        expect(decide(compile({ identity: [policy], boundary: open }), request)).toBe(
          decided([policy], request),
        );
      }),
      runs,
    );
  });

  it('the case of actions and of context keys does not matter', () => {
    fc.assert(
      fc.property(policyArbitrary, requestArbitrary, (policy, request) => {
        const context = Object.fromEntries(
          Object.entries(request.context).map(([key, value]) => [key.toUpperCase(), value]),
        );
        const louder = { ...request, action: request.action.toUpperCase(), context };
        expect(decided([policy], louder)).toBe(decided([policy], request));
      }),
      runs,
    );
  });
});

describe('laws of the explanation', () => {
  it('agrees with the fast path, and its statements with the outcome', () => {
    fc.assert(
      fc.property(policyArbitrary, policyArbitrary, requestArbitrary, (policy, boundary, request) => {
        const set = compile({ identity: [policy], boundary });
        const { outcome, statements } = explain(set, request);
        expect(outcome).toBe(decide(set, request));
        const applying = statements.filter(({ applies }) => applies);
        const allows = (role: string) =>
          applying.some(({ from, effect }) => from.role === role && effect === 'Allow');
        const expected = applying.some(({ effect }) => effect === 'Deny')
          ? 'explicitly-denied'
          : allows('identity') && allows('boundary')
            ? 'allowed'
            : 'implicitly-denied';
        expect(outcome).toBe(expected);
      }),
      runs,
    );
  });

  it('a statement applies when all its parts match, and what is not met has a reason', () => {
    fc.assert(
      fc.property(policyArbitrary, requestArbitrary, (policy, request) => {
        for (const { applies, action, resource, conditions } of evaluate([policy], request).statements) {
          expect(applies).toBe(action.matched && resource.matched && conditions.every(({ met }) => met));
          const listing = (match: { matched: boolean; element: string; pattern?: object }) =>
            (match.pattern !== undefined) === (match.matched !== match.element.startsWith('Not'));
          expect(listing(action) && listing(resource)).toBe(true);
          for (const { met, why, outcome } of conditions)
            expect(why === undefined).toBe(met && outcome !== 'unknown');
        }
      }),
      runs,
    );
  });

  it('without missing context no value of an absent key gives or takes access', () => {
    const added = fc.dictionary(
      fc.constantFrom('aws:userid', 'aws:username', 'ssm:resourceTag/Team', 'k'),
      fc.constantFrom('ann', 'true', '10', 'x'),
      {
        maxKeys: 4,
      },
    );
    fc.assert(
      fc.property(policyArbitrary, requestArbitrary, added, (policy, request, more) => {
        const { outcome, missingContext } = evaluate([policy], request);
        if (missingContext.length > 0) return;
        const present = Object.fromEntries(
          Object.entries(request.context).filter(([, value]) => value.length > 0),
        );
        const known = decided([policy], { ...request, context: { ...more, ...present } });
        expect(known === 'allowed').toBe(outcome === 'allowed');
      }),
      runs,
    );
  });

  it('is total: any JSON is either refused or evaluated', () => {
    fc.assert(
      fc.property(fc.jsonValue(), requestArbitrary, (value, request) => {
        const { outcome, problems } = evaluate(
          [
            value,
            { Statement: value },
            { Statement: [{ Effect: 'Allow', Action: value, Resource: value, Condition: value }] },
          ],
          request,
        );
        expect(outcome === 'allowed' && problems.length > 0).toBe(false);
      }),
    );
  });
});
