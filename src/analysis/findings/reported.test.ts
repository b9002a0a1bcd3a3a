import { describe, expect, it } from 'vitest';
import { decide, compile, loadServices, type Request } from '#iam';
import { checkPolicy } from './check-policy.ts';
import reported from './testing/reported-policies.json' with { type: 'json' };

const services = await loadServices();

/** A policy, and what holds for it: the errors and warnings in it with their places, and a suggestion; or a decision. */
interface Reported {
  readonly id: string;
  readonly input: unknown;
  readonly findings?: readonly string[];
  readonly suggestion?: string;
  readonly request?: Request;
  readonly outcome?: string;
}

// Made from public threads, policies and other projects' tests, with other values: each was judged wrongly once.
describe('policies made from public reports', () => {
  const all: readonly Reported[] = reported;

  it.each(all.filter(({ findings }) => findings !== undefined))(
    '$id: $findings',
    ({ input, findings, suggestion }) => {
      const found = checkPolicy(input, { services });
      const grave = found.filter(({ severity }) => severity !== 'info');
      expect(grave.map(({ severity, code, at }) => `${severity} ${code} ${at}`)).toEqual(findings);
      const suggestions = found.filter(({ severity }) => severity === 'info').map(({ code }) => code);
      if (suggestion !== undefined) expect(suggestions).toContain(suggestion);
      // One cause is told once.
      const lines = found.map(({ code, at }) => `${code} ${at}`);
      expect(new Set(lines).size).toBe(lines.length);
    },
  );

  it.each(all.filter(({ request }) => request !== undefined))(
    '$id: $outcome',
    ({ input, request, outcome }) => {
      if (request === undefined) throw new Error('no request');
      expect(decide(compile({ identity: [input] }), request)).toBe(outcome);
    },
  );
});
