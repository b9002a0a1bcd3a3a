import { describe, expect, it } from 'vitest';
import { loadServices } from '#iam';
import { checkPolicy } from './check-policy.ts';
import { POLICY_FINDING_RULES } from './rules.ts';
import type { Case } from './testing/case.ts';
import { findingCases } from './testing/cases.ts';

const services = await loadServices();

const placesOf = (document: unknown, { code, kind }: Case) =>
  checkPolicy(document, kind === undefined ? { services } : { services, kind })
    .filter((finding) => finding.code === code)
    .map(({ at }) => at);

describe.each(findingCases)('$code', (wanted) => {
  it(`is found at "${wanted.at}" and nowhere else`, () => {
    expect(placesOf(wanted.bad, wanted)).toEqual([wanted.at]);
  });

  it('is not found where it is not', () => {
    expect(placesOf(wanted.good, wanted)).toEqual([]);
  });
});

it('has a case for every code of documents', () => {
  // A value that is no object is no policy; the others come from reading a text.
  const elsewhere = [
    'setup-node-denied',
    'setup-person-denied',
    'setup-key-policy',
    'setup-bucket-policy',
    'policy-not-an-object',
    'json-syntax',
    'text-syntax',
    'no-policy-in-text',
    'values-open',
    'json-name-repeated',
  ];
  const covered = new Set<string>([...findingCases.map(({ code }) => code), ...elsewhere]);
  expect(Object.keys(POLICY_FINDING_RULES).filter((code) => !covered.has(code))).toEqual([]);
});
