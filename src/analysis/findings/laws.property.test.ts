import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, loadServices, print } from '#iam';
import { checkPolicy } from './check-policy.ts';
import type { PolicyFindingCode } from './rules.ts';
import { findingCases } from './testing/cases.ts';

const services = await loadServices();

/** Statements of identity policies, with every mistake that is known and without. */
const STATEMENTS: readonly object[] = findingCases
  .filter(({ kind }) => kind === undefined || kind === 'identity-policy')
  .flatMap(({ bad, good }) => [bad, good])
  .flatMap((document) => (isObject(document) && Array.isArray(document.Statement) ? document.Statement : []))
  .filter((statement) => isObject(statement) && !('Principal' in statement))
  .filter((statement) => JSON.stringify(statement).length < 1500);

const statements = fc.array(fc.constantFrom(...STATEMENTS), { minLength: 2, maxLength: 4 });
const policy = (Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const find = (document: unknown) => checkPolicy(document, { services, kind: 'identity-policy' });

/** What is said of several statements together, at one of them: which one it is, their order may decide. */
const AT_ONE_OF_SEVERAL: ReadonlySet<PolicyFindingCode> = new Set([
  'access-request-bypassed',
  'channels-missing',
  'channels-none',
  'data-channel-missing',
  'documents-escalation',
  'documents-missing',
  'heartbeat-missing',
  'nodes-missing',
  'partitions-mixed',
  'pass-role-any',
  'resume-missing',
  'service-linked-role-any',
  'sid-repeated',
  'start-apart',
  'statement-repeated',
  'user-name-only-of-users',
  'user-variables-mixed',
]);

/** Why nobody starts a session with a statement: of two reasons, the one that comes first may be told. */
const IN_VAIN: ReadonlySet<PolicyFindingCode> = new Set(['start-condition-unmet', 'start-without-effect']);

/** What was found, with places in the statements as they were before they were put in another order. */
function placed(document: unknown, order: readonly number[]): readonly string[] {
  const found = find(document).map(({ code, at, inDeny, severity }) => {
    if (IN_VAIN.has(code)) return 'in vain';
    if (AT_ONE_OF_SEVERAL.has(code)) return code;
    const [, position, below = ''] = /^\/Statement\/(\d+)(.*)$/.exec(at) ?? [];
    const place = position === undefined ? at : `/Statement/${order[Number(position)]}${below}`;
    return `${severity} ${code} ${place} ${inDeny === true}`;
  });
  return [...new Set(found)].sort();
}

describe('for any policy', () => {
  it('the order of statements does not matter', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (chosen, ranks) => {
        const order = chosen
          .map((_, position) => ({ position, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ position }) => position);
        const shuffled = order.map((position) => chosen[position]);
        expect(placed(policy(shuffled), order)).toEqual(placed(policy(chosen), [...chosen.keys()]));
      }),
      { numRuns: 100 },
    );
  });

  it('printing and parsing changes nothing', () => {
    fc.assert(
      fc.property(statements, (chosen) => {
        const document = policy(chosen);
        const text = print(document).text;
        expect(find(JSON.parse(text))).toEqual(find(document));
        expect(find(JSON.parse(JSON.stringify(document)))).toEqual(find(document));
      }),
      { numRuns: 50 },
    );
  });
});
