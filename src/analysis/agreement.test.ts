import { type DocumentKind, generate, SESSION_DOCUMENTS } from '#core';
import { evaluate, readPolicy } from '#iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessReport } from './access/access-report.ts';
import { explain } from './explanation/explain.ts';
import { checkPolicy } from './findings/check-policy.ts';
import { summarize } from './summary/summarize.ts';
import type { SummaryItem } from './summary/types.ts';
import type { TaskId } from './tasks/tasks.ts';
import { configurationArbitrary } from '../core/testing/arbitraries.ts';
import { type AnyPolicy, policyArbitrary, requestArbitrary } from '../iam/testing/arbitraries.ts';

// The evaluator, the summary, the explanation and the findings speak about the same documents: they must agree.

const NODE = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0';
const allowing = (extra: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: NODE, ...extra }],
});
/** Ways in which people get a policy wrong. */
const DAMAGE: readonly ((statement: object) => object)[] = [
  (statement) => statement,
  (statement) => ({ ...statement, Condition: { stringLike: { 'aws:username': 'ann' } } }),
  (statement) => ({ ...statement, Condition: { NullIfExists: { 'aws:username': 'true' } } }),
  (statement) => ({ ...statement, Condition: { StringLike: { 'aws:username': '${ aws:userid }' } } }),
  (statement) => ({ ...statement, Effect: 'allow' }),
  (statement) => ({ ...statement, Actions: 'ssm:*' }),
];
const anyDocument = fc
  .tuple(policyArbitrary, fc.constantFrom(...DAMAGE))
  .map(([policy, damage]): AnyPolicy => ({ ...policy, Statement: policy.Statement.map(damage) }));
const codes = (document: unknown) => summarize(document).map(({ code }) => code);

describe('what IAM refuses, nothing reads as a policy', () => {
  it.each([
    [
      'an operator in another case',
      { Condition: { stringequals: { 'aws:username': 'ann' } } },
      'operator-unknown',
    ],
    ['NullIfExists', { Condition: { NullIfExists: { 'aws:username': 'true' } } }, 'operator-unknown'],
    [
      'a variable with spaces',
      { Resource: 'arn:aws:ssm:*:*:session/${ aws:username }-*' },
      'variable-with-space',
    ],
  ])('%s', (_, extra, problem) => {
    const document = allowing(extra);
    const request = { action: 'ssm:StartSession', resource: NODE, context: { 'aws:username': 'ann' } };
    expect(evaluate([document], request).outcome).toBe('implicitly-denied');
    expect(codes(document)).toEqual(['refused']);
    expect(checkPolicy(document)).toContainEqual(
      expect.objectContaining({ code: problem, severity: 'error' }),
    );
    const [statement] = readPolicy(document).statements;
    const [condition] = statement?.conditions ?? [];
    if (condition === undefined) {
      const { variables } = explain(document, '/Statement/0/Resource');
      expect(variables).toMatchObject([{ meaning: { code: 'malformed' } }]);
    } else {
      expect(explain(document, condition.at)).toMatchObject({
        params: { meaning: { code: 'unknown-operator' } },
      });
    }
  });

  it('for any policy: refused by one is refused by all', () => {
    fc.assert(
      fc.property(anyDocument, requestArbitrary, (document, request) => {
        const { problems } = readPolicy(document);
        const found = checkPolicy(document, { kind: 'identity-policy' }).map(({ code, at }) => ({
          code,
          at,
        }));
        for (const { code, at } of problems) expect(found).toContainEqual({ code, at });
        expect(codes(document).includes('refused')).toBe(problems.length > 0);
        if (problems.length > 0) expect(evaluate([document], request).outcome).toBe('implicitly-denied');
      }),
    );
  });
});

/** Which tasks a limit of the summary speaks of. */
const CANNOT: Partial<Record<SummaryItem['code'], readonly TaskId[]>> = {
  'no-tunnels': ['ssh', 'port-forwarding', 'remote-host'],
  'no-default-shell': ['shell-cli-named'],
  'cannot-end': ['end-session'],
  'cannot-resume': ['reconnect'],
  'no-node': ['shell-cli-named', 'ssh', 'port-forwarding', 'remote-host', 'interactive-command'],
  'no-document': ['shell-cli-named', 'ssh', 'port-forwarding', 'remote-host', 'interactive-command'],
  'cannot-start': ['shell-cli-named', 'ssh', 'port-forwarding', 'remote-host', 'interactive-command'],
  'cannot-change-preferences': ['change-preferences'],
};

describe('what the summary says people cannot do, the tasks deny', () => {
  it.each(['end-user', 'administrator'] as const satisfies readonly DocumentKind[])('of the %s', (kind) => {
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const { rows } = accessReport(configuration, kind);
        for (const { code } of summarize(generate(configuration, kind).document)) {
          for (const task of CANNOT[code] ?? []) {
            const cells = rows.find((row) => row.task === task)?.cells ?? [];
            expect
              .soft(
                cells.filter(({ outcome }) => outcome === 'allowed'),
                `${code}: ${task}`,
              )
              .toEqual([]);
          }
        }
      }),
    );
  });
});

describe('a document that only some know', () => {
  it.each(Object.values(SESSION_DOCUMENTS))(
    '$name alone: tunnels are told of tunnels',
    ({ name, owner, sessionType }) => {
      const account = owner === 'aws' ? '' : '012345678901';
      const document = allowing({ Resource: [NODE, `arn:aws:ssm:*:${account}:document/${name}`] });
      expect(codes(document).includes('no-tunnels')).toBe(sessionType !== 'Port');
    },
  );
});
