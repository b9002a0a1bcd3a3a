import { checkPolicy, POLICY_FINDING_RULES, type PolicyFindingCode } from '#analysis';
import { describe, expect, it } from 'vitest';
import { elementCases } from '../../analysis/findings/testing/element-cases.ts';
import { peopleCases } from '../../analysis/findings/testing/people-cases.ts';
import { roleCases } from '../../analysis/findings/testing/role-cases.ts';
import { writingCases } from '../../analysis/findings/testing/writing-cases.ts';
import { findingMessage, findings } from './findings.ts';

const { texts: findingTexts } = findings;

const cases = [...writingCases, ...elementCases, ...peopleCases, ...roleCases];
const codes = Object.keys(POLICY_FINDING_RULES) as readonly PolicyFindingCode[];

/** The message of the first finding of a code in a document. */
function said(code: PolicyFindingCode, document: unknown): string {
  const finding = checkPolicy(document).find((each) => each.code === code);
  if (finding === undefined) throw new Error(`${code} is not found`);
  return findingMessage(finding);
}

describe('titles', () => {
  it('are short, and each code has its own', () => {
    for (const code of codes) {
      expect(findingTexts[code].title.length, code).toBeLessThanOrEqual(60);
      expect(findingTexts[code].title, code).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(new Set(codes.map((code) => findingTexts[code].title)).size).toBe(codes.length);
  });
});

describe.each(cases)('the message of $code', ({ code, bad }) => {
  it('is one to three whole sentences in plain text', () => {
    const message = said(code, bad);
    expect(message).toMatch(/[.?]$/);
    expect(message).not.toMatch(/undefined|\[object|NaN|\n/);
    expect(message.length).toBeLessThan(400);
    expect((message.match(/`/g) ?? []).length % 2).toBe(0);
  });
});

it('names what was found and what was meant', () => {
  const action = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'ssm:StartSesion', Resource: '*' },
  };
  expect(said('action-unknown', action)).toBe(
    'The service has no action `ssm:StartSesion`, so this has no effect. Did you mean `ssm:StartSession`?',
  );
});

it('keeps backticks of a document from ending a term', () => {
  const text = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'a`b', Resource: '*' } };
  expect(said('action-malformed', text)).toContain('`a’b`');
});
