import { type DisagreementCode, disagreements } from '#analysis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { disagreementMessage } from './setup.ts';

describe('disagreementMessage', () => {
  it('fill in all that a disagreement says, in one or two sentences', () => {
    fc.assert(
      fc.property(fc.oneof(configurationArbitrary, anyConfigurationArbitrary), (configuration) => {
        for (const { code, params } of disagreements(configuration)) {
          const text = disagreementMessage({ code, params });
          expect(text, code).not.toMatch(/undefined|\[object|end-user|ecs-task|cloudwatch\b/);
          // What people typed may hold anything, so the sentences are counted without it.
          const free = { group: 'X', names: 'X' };
          const plain = disagreementMessage({ code, params: { ...params, ...free } });
          expect(plain.match(/[.?!](?: |$)/g)?.length, code).toBeLessThanOrEqual(2);
          expect(plain.endsWith('.'), code).toBe(true);
          expect(plain.length, code).toBeLessThan(280);
        }
      }),
    );
  });

  it('say something else for each value that changes what happens', () => {
    const said = (code: DisagreementCode, ...values: readonly Record<string, string | number>[]) =>
      new Set(values.map((params) => disagreementMessage({ code, params }))).size;
    expect(said('nobody-starts-sessions', { meant: 'yes' }, { meant: 'no' })).toBe(2);
    expect(
      said(
        'role-writes-no-log',
        ...['s3', 'cloudwatch', 'both'].flatMap((target) =>
          ['yes', 'no'].map((enforced) => ({ target, enforced })),
        ),
      ),
    ).toBe(6);
    expect(
      said('preferences-skip-ports', { who: 'end-user' }, { who: 'administrator' }, { who: 'both' }),
    ).toBe(3);
    expect(said('existing-role-trust', { trust: 'ec2' }, { trust: 'hybrid' }, { trust: 'ecs-task' })).toBe(3);
    expect(said('preferences-out-of-hand', { access: 'view' }, { access: 'none' })).toBe(2);
    expect(said('any-account', { named: 'yes' }, { named: 'no' })).toBe(2);
    expect(said('log-group-key-policy', { group: '' }, { group: '/ssm' })).toBe(2);
  });
});
