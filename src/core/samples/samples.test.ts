import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import type { DepartureCode, Sample } from '../types.ts';
import published from './fixtures/published-policies.json' with { type: 'json' };
import { samples } from './samples.ts';

interface LooseStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const list = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value);

/** A statement as text that is equal when IAM reads it the same: order and single values do not count. */
function canonical({ Effect, Action, Resource, Condition = {} }: LooseStatement): string {
  const condition = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [operator, key, list(values).toSorted()]),
  );
  return JSON.stringify([Effect, list(Action).toSorted(), list(Resource).toSorted(), condition.toSorted()]);
}

const canonicalAll = (statements: readonly LooseStatement[]) => statements.map(canonical).toSorted();

/** What each departure mends in the policy as AWS printed it. */
const REPAIRS: Record<DepartureCode, (statements: readonly LooseStatement[]) => readonly LooseStatement[]> = {
  'empty-resource': (statements) => statements.map((s) => (s.Resource === '' ? { ...s, Resource: '*' } : s)),
  'repeated-statement': (statements) =>
    statements.filter((s, i) => statements.findIndex((other) => canonical(other) === canonical(s)) === i),
  'mixed-user-variables': (statements) =>
    statements.map((s) => ({
      ...s,
      Resource: list(s.Resource).map((r) => r.replace('${aws:username}', '${aws:userid}')),
    })),
  'list-documents-on-arn': (statements) =>
    statements.flatMap((s) => [
      { ...s, Action: 'ssm:ListDocuments', Resource: '*' },
      { ...s, Action: 'ssm:GetDocument' },
    ]),
  'session-tag-compared-with-user-name': (statements) =>
    JSON.parse(JSON.stringify(statements).replace('${aws:username}-*', '${aws:userid}*')),
  'owned-document-any-account': (statements) =>
    JSON.parse(JSON.stringify(statements).replace('ssm:*:*:document/AWS-', 'ssm:*::document/AWS-')),
};

function publishedStatements({ id }: Sample): readonly LooseStatement[] {
  const entry = published.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no published policy ${id}`);
  return entry.policy.Statement as readonly LooseStatement[];
}

function generatedStatements(sample: Sample): readonly LooseStatement[] {
  return JSON.parse(generate(sample.configuration, sample.kind).text).Statement;
}

it('has every published policy once', () => {
  expect(samples.map(({ id }) => id).toSorted()).toEqual(published.map(({ id }) => id).toSorted());
});

describe.each(samples)('$id', (sample) => {
  it('generates what AWS published, with its departures and no other difference', () => {
    const repaired = sample.departures.reduce(
      (statements, { code }) => REPAIRS[code](statements),
      publishedStatements(sample),
    );
    expect(canonicalAll(generatedStatements(sample))).toEqual(canonicalAll(repaired));
  });

  it('points each departure at an element, with what AWS printed', () => {
    const { ranges } = generate(sample.configuration, sample.kind);
    for (const { at, printed } of sample.departures) {
      expect(ranges.has(at), at).toBe(true);
      expect(() => JSON.parse(printed)).not.toThrow();
    }
  });

  it('names the page', () => {
    expect(sample.source).toBe(published.find(({ id }) => id === sample.id)?.document);
  });

  it('has no issue that is an error', () => {
    const { issues } = generate(sample.configuration, sample.kind);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('departs wherever the corpus knows of an error that the choices cannot express', () => {
  // SendCommand as AWS publishes it, and preferences that cannot be deleted, are choices of their own.
  const expressed = /^(?:E8|E10):/;
  for (const { id, knownErrors = [] } of published as readonly {
    id: string;
    knownErrors?: readonly string[];
  }[]) {
    const errors = knownErrors.filter((error) => !expressed.test(error));
    expect(samples.find((sample) => sample.id === id)?.departures.length, id).toBeGreaterThanOrEqual(
      errors.length,
    );
  }
});
