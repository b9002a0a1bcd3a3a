import { describe, expect, it } from 'vitest';
import { defaultConfiguration, generate } from '../../core/index.ts';
import { stepState } from './step-state.ts';

describe('stepState', () => {
  it('counts what is left to fill in', () => {
    const generated = generate(defaultConfiguration, 'end-user');
    expect(stepState(['endUser.nodes.ids'], generated)).toEqual({ status: 'placeholders', count: 1 });
    expect(stepState(['endUser.signIn'], generated)).toEqual({ status: 'done', count: 0 });
  });

  it('puts errors first', () => {
    const nodes = { ...defaultConfiguration.endUser.nodes, ids: ['nonsense'] };
    const configuration = { ...defaultConfiguration, endUser: { ...defaultConfiguration.endUser, nodes } };
    expect(stepState(['endUser.nodes.ids'], generate(configuration, 'end-user')).status).toBe('errors');
  });
});
