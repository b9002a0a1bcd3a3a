import { describe, expect, it } from 'vitest';
import { defaultConfiguration, generate, withSetting } from '#core';
import { stepState } from './step-state.ts';

const stateOfNodes = (ids: readonly string[]) =>
  stepState(
    ['endUser.nodes.ids'],
    generate(withSetting(defaultConfiguration, 'endUser.nodes.ids', ids), 'end-user'),
  );

describe('stepState', () => {
  it('counts what is left to fill in', () => {
    const generated = generate(defaultConfiguration, 'end-user');
    expect(stepState(['endUser.nodes.ids'], generated)).toEqual({ status: 'placeholders', count: 1 });
    expect(stepState(['endUser.signIn'], generated)).toEqual({ status: 'done', count: 0 });
  });

  it('puts errors first, and counts settings rather than values', () => {
    expect(stateOfNodes(['nonsense', 'rubbish'])).toEqual({ status: 'errors', count: 1 });
  });

  it('takes identifiers of AWS’s documentation for something to fill in', () => {
    expect(stateOfNodes(['i-02573cafcfEXAMPLE'])).toEqual({ status: 'placeholders', count: 1 });
    expect(stateOfNodes(['i-0123456789abcdef0'])).toEqual({ status: 'done', count: 0 });
  });
});
