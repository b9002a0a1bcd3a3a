import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject, loadServices } from '#iam';
import type { DocumentForm } from '../document-form.ts';
import { ACCESS_ANALYZER_CODES } from './access-analyzer.ts';
import { checkPolicy } from './check-policy.ts';
import { POLICY_FINDING_RULES } from './rules.ts';

const services = await loadServices();
const text = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');

/** A row of the tables: AWS's code, ours, and the example or the reason. */
const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)].map(
  ([, aws = '', here = '', last = '']) => ({
    aws,
    codes: [...here.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code),
    last,
  }),
);

/** A policy of a kind that is too long. */
const long = (element: object) => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: 200 }, (_, n) => ({ Effect: 'Deny', ...element, Sid: `Statement${n}` })),
});

function documentOf(example: string, kind: string | undefined): unknown {
  if (example === 'more characters than the quota') {
    const named = { Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
    return long(kind === 'trust-policy' ? named : { Action: 's3:GetObject', Resource: '*' });
  }
  const value: unknown = JSON.parse(/^`(.*)`$/.exec(example)?.[1] ?? '');
  if (isObject(value) && ('Statement' in value || 'Version' in value)) return value;
  return { Version: '2012-10-17', Statement: [value] };
}

describe('the documented checks', () => {
  it('are all of AWS’s, each once', () => {
    const codes = rows.map(({ aws }) => aws);
    expect(codes).toHaveLength(152);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have the codes that the program reports beside its own', () => {
    const documented: Record<string, readonly string[]> = {};
    for (const { aws, codes } of rows) {
      for (const code of codes) documented[code] = [...(documented[code] ?? []), aws];
    }
    expect(documented).toEqual(ACCESS_ANALYZER_CODES);
    expect(Object.keys(documented).filter((code) => !Object.hasOwn(POLICY_FINDING_RULES, code))).toEqual([]);
  });

  it('are counted as they are', () => {
    for (const section of text.split(/^## /m).slice(1)) {
      const own = section.match(/^\| `[A-Z_]+` \|/gm) ?? [];
      const without = section.match(/^\| `[A-Z_]+` \| – \|/gm) ?? [];
      expect(section).toContain(`\n${own.length - without.length} of ${own.length}.\n`);
    }
  });
});

describe.each(rows)('the row of $aws', ({ codes, last }) => {
  it(codes.length === 0 ? 'says why it has no check' : 'has an example in which it is found', () => {
    if (codes.length === 0) {
      expect(last).toMatch(/^[A-Z`].*\.$/);
      return;
    }
    const [, kind, example = ''] = /^(?:([a-z-]+): )?(.*)$/.exec(last) ?? [];
    // What is no JSON is found by whoever reads it.
    if (codes.includes('json-syntax')) {
      expect(() => documentOf(example, kind)).toThrow();
      return;
    }
    const options = kind === undefined ? { services } : { services, kind: kind as DocumentForm };
    const found = checkPolicy(documentOf(example, kind), options).map(({ code }) => code);
    expect(found.filter((code) => codes.includes(code))).not.toEqual([]);
  });
});
