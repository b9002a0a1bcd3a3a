import { describe, expect, it } from 'vitest';
import { checkPolicy } from './check-policy.ts';
import { POLICY_FINDING_RULES } from './rules.ts';
import { elementCases } from './testing/element-cases.ts';
import { peopleCases } from './testing/people-cases.ts';
import { roleCases } from './testing/role-cases.ts';
import { writingCases } from './testing/writing-cases.ts';

const cases = [...writingCases, ...elementCases, ...peopleCases, ...roleCases];

const placesOf = (document: unknown, code: string) =>
  checkPolicy(document)
    .filter((finding) => finding.code === code)
    .map(({ at }) => at);

describe.each(cases)('$code', ({ code, at, bad, good }) => {
  it(`is found at "${at}" and nowhere else`, () => {
    expect(placesOf(bad, code)).toEqual([at]);
  });

  it('is not found where it is not', () => {
    expect(placesOf(good, code)).toEqual([]);
  });
});

it('has a case for every code of documents', () => {
  // A value that is no object is no policy; the others come from reading a text.
  const elsewhere = ['policy-not-an-object', 'json-syntax', 'json-name-repeated'];
  const covered = new Set<string>([...cases.map(({ code }) => code), ...elsewhere]);
  expect(Object.keys(POLICY_FINDING_RULES).filter((code) => !covered.has(code))).toEqual([]);
});
