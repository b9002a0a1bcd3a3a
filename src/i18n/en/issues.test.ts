import { validate } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { issueMessage } from './issues.ts';

describe('issueMessage', () => {
  it('fill in all that the issue says, in one to three sentences', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, (configuration) => {
        for (const issue of validate(configuration)) {
          const { code } = issue;
          // What people typed may hold anything that looks like the end of a sentence.
          const params = Object.entries(issue.params).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === 'string' ? 'X' : Array.isArray(value) ? value.map(() => 'X') : value,
          ]);
          const text = issueMessage({ ...issue, params: Object.fromEntries(params) });
          expect(text, code).not.toContain('undefined');
          expect(text.match(/[.?!](?: |$)/g)?.length, code).toBeLessThanOrEqual(3);
          expect(text.endsWith('.') || text.endsWith('?'), code).toBe(true);
        }
      }),
    );
  });
});
