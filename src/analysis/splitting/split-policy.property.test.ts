import { generate, type PolicyDocument } from '#core';
import { compile, decide, OPERATOR_NAMES } from '#iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPolicy } from './split-policy.ts';
import { charactersOf, divideStatement } from './divide-statement.ts';
import { proveSplit, type SplitKind, splitProof, statementRequests } from './split-proof.ts';
import { longConfigurationArbitrary } from './testing/long-configurations.ts';
import { policyArbitrary, requestArbitrary } from '../../iam/testing/arbitraries.ts';

const kindArbitrary = fc.constantFrom<SplitKind>('end-user', 'administrator', 'instance-role');
const limitArbitrary = fc.oneof(fc.constantFrom(2048, 6144), fc.integer({ min: 300, max: 3000 }));

const frame = charactersOf({ Version: '2012-10-17', Statement: [] });

/** How many documents first-fit needs, which puts each part into the first document that has room. */
function firstFit(lengths: readonly number[], capacity: number): number {
  const rooms: number[] = [];
  for (const length of lengths) {
    const position = rooms.findIndex((room) => length <= room);
    if (position < 0) rooms.push(capacity - length);
    else rooms[position] = (rooms[position] ?? 0) - length;
  }
  return rooms.length;
}

/** The fewest documents that first-fit needs, with the statements in their order and with the longest first. */
function simplyPacked({ Statement: statements }: PolicyDocument, limit: number): number {
  const parts = statements.flatMap((whole) => divideStatement(whole, limit - frame));
  const lengths = parts.map((part) => charactersOf(part) + 1);
  return Math.min(
    ...[lengths, lengths.toSorted((a, b) => b - a)].map((order) => firstFit(order, limit - frame + 1)),
  );
}

function policyOf(configuration: Parameters<typeof generate>[0], kind: SplitKind): PolicyDocument {
  const { document } = generate(configuration, kind);
  if (!('Statement' in document)) throw new Error(`${kind} is no policy`);
  return document;
}

describe('splitPolicy', () => {
  it('needs no more documents than it must, and they are neither empty nor too long', () => {
    fc.assert(
      fc.property(longConfigurationArbitrary, kindArbitrary, limitArbitrary, (configuration, kind, limit) => {
        const document = policyOf(
          { ...configuration, environment: { ...configuration.environment, statementIds: false } },
          kind,
        );
        const { documents, fits } = splitPolicy(document, limit);
        if (document.Statement.length > 0) {
          for (const part of documents) expect(part.Statement.length).toBeGreaterThan(0);
        }
        expect(fits).toBe(documents.every((part) => charactersOf(part) <= limit));
        expect(documents.length).toBeGreaterThanOrEqual(fits ? Math.ceil(charactersOf(document) / limit) : 1);
        expect(documents.length).toBeLessThanOrEqual(Math.max(1, simplyPacked(document, limit)));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('always fits into managed policies', () => {
    fc.assert(
      fc.property(longConfigurationArbitrary, kindArbitrary, (configuration, kind) => {
        const { documents, fits } = splitPolicy(policyOf(configuration, kind), 6144);
        expect(fits).toBe(true);
        const names = documents.flatMap((part) => part.Statement.flatMap(({ Sid }) => Sid ?? []));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z0-9]+$/);
      }),
      { numRuns: 100 },
    );
  });

  it('divides the policies of configurations so that the parts decide as the whole', () => {
    fc.assert(
      fc.property(longConfigurationArbitrary, kindArbitrary, limitArbitrary, (configuration, kind, limit) => {
        const { requests, differing } = splitProof(configuration, kind, limit);
        expect(differing).toEqual([]);
        expect(requests).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('divides any list of conditions so that the parts decide as the whole', () => {
    const names = OPERATOR_NAMES.flatMap((name) =>
      ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((qualifier) => [
        `${qualifier}${name}`,
        ...(name === 'Null' ? [] : [`${qualifier}${name}IfExists`]),
      ]),
    );
    const value = fc.constantFrom(
      'a',
      'b*',
      'true',
      '5',
      '7',
      '203.0.113.0/24',
      '2026-01-01',
      'arn:a:b:c:d:e',
    );
    const values = fc.uniqueArray(value, { minLength: 2 });
    const effect = fc.constantFrom('Allow', 'Deny');
    fc.assert(
      fc.property(fc.constantFrom(...names), values, effect, (operator, listed, Effect) => {
        const statement = { Effect, Action: '*', Resource: '*', Condition: { [operator]: { key: listed } } };
        const document = { Version: '2012-10-17', Statement: [statement] } as const;
        const limit = charactersOf(document) - 1;
        const { documents } = splitPolicy(document as PolicyDocument, limit);
        const others = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
        // Something has to be allowed, or a Deny could be lost without a difference.
        const all = Effect === 'Deny' ? [others] : [];
        const requests = statementRequests(statement, {});
        const whole = compile({ identity: [document, ...all] });
        const parts = compile({ identity: [...documents, ...all] });
        for (const request of requests) expect(decide(parts, request)).toBe(decide(whole, request));
      }),
      { numRuns: 400 },
    );
  });

  it('divides any policy so that the parts decide as the whole', () => {
    // Between what leaves no room and what divides the longest statement into two.
    const shares = fc.double({ min: 0.3, max: 1, noNaN: true });
    const asked = fc.array(requestArbitrary, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(policyArbitrary, shares, asked, (policy, share, random) => {
        // Any document that IAM accepts, whatever elements its statements have.
        const document = policy as PolicyDocument;
        const { documents } = splitPolicy(document, Math.floor(share * charactersOf(document)));
        const context = random[0]?.context ?? {};
        const requests = [
          ...random,
          ...policy.Statement.flatMap((statement) => statementRequests(statement, context)),
        ];
        expect(proveSplit(document, documents, requests).differing).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
