import type { Coded } from '#iam';
import { type Disagreement, disagreements, type SetupProblemParams } from '#analysis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { setupProblemText } from './setup.ts';

describe('setupProblemText', () => {
  it('fill in all that a disagreement says, in one or two sentences', () => {
    fc.assert(
      fc.property(fc.oneof(configurationArbitrary, anyConfigurationArbitrary), (configuration) => {
        for (const disagreement of disagreements(configuration)) {
          const { code, params } = disagreement;
          const text = setupProblemText(disagreement);
          expect(text, code).not.toMatch(/undefined|\[object|end-user|ecs-task|cloudwatch\b/);
          // What people typed may hold anything, so the sentences are counted without it.
          const free = { group: 'X', names: ['X'] };
          const plain = setupProblemText({ ...disagreement, params: { ...params, ...free } } as Disagreement);
          expect(plain.match(/[.?!](?: |$)/g)?.length, code).toBeLessThanOrEqual(2);
          expect(plain.endsWith('.'), code).toBe(true);
          expect(plain.length, code).toBeLessThan(280);
        }
      }),
    );
  });

  it('say something else for each value that changes what happens', () => {
    const said = <C extends keyof SetupProblemParams>(code: C, ...values: readonly SetupProblemParams[C][]) =>
      new Set(values.map((params) => setupProblemText({ code, params } as Coded<SetupProblemParams>))).size;
    expect(said('nobody-starts-sessions', { meant: true }, { meant: false })).toBe(2);
    expect(
      said(
        'role-writes-no-log',
        ...(['s3', 'cloudwatch', 'both'] as const).flatMap((target) =>
          [true, false].map((enforced) => ({ target, enforced })),
        ),
      ),
    ).toBe(6);
    expect(
      said('preferences-skip-ports', { who: 'end-user' }, { who: 'administrator' }, { who: 'both' }),
    ).toBe(3);
    expect(said('existing-role-trust', { trust: 'ec2' }, { trust: 'hybrid' }, { trust: 'ecs-task' })).toBe(3);
    expect(said('preferences-out-of-hand', { access: 'view' }, { access: 'none' })).toBe(2);
    expect(said('any-account', { named: true }, { named: false })).toBe(2);
    expect(said('log-group-key-policy', { group: '' }, { group: '/ssm' })).toBe(2);
  });
});
