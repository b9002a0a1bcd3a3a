import { validate } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { issueMessages } from './issues.ts';

describe('issueMessages', () => {
  it('fill in all that the issue says, in one to three sentences', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, (configuration) => {
        for (const { code, params } of validate(configuration)) {
          const filled = Object.fromEntries(Object.keys(params).map((name) => [name, 'X']));
          const text = issueMessages[code](filled);
          expect(text, code).not.toContain('undefined');
          expect(text.match(/[.?!](?: |$)/g)?.length, code).toBeLessThanOrEqual(3);
          expect(text.endsWith('.') || text.endsWith('?'), code).toBe(true);
        }
      }),
    );
  });
});
