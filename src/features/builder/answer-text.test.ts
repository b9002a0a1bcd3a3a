import { describe, expect, it } from 'vitest';
import { defaultConfiguration as base, withSetting } from '#core';
import { answerText } from './answer-text.ts';

describe('answerText', () => {
  it('names choices by their titles', () => {
    expect(answerText(base, 'endUser.signIn')).toEqual({ text: 'Through a role', mono: false });
    expect(answerText(base, 'endUser.surfaces').text).toBe('Session Manager console, AWS CLI');
  });

  it('tells what is missing from what is none and what is open', () => {
    expect(answerText(base, 'environment.account').text).toBe('Not named yet');
    expect(answerText(base, 'endUser.documents.custom').text).toBe('None');
    expect(answerText(base, 'preferences.maxDurationMinutes').text).toBe('No limit');
    expect(answerText(base, 'endUser.guards.networks').text).toBe('Anywhere');
    expect(answerText(base, 'administrator.guards.notBefore').text).toBe('At once');
    expect(answerText(base, 'administrator.guards.notAfter').text).toBe('No end');
  });

  it('shows identifiers as they are, and tags with their alternatives', () => {
    const tagged = withSetting(base, 'endUser.nodes.tags', [{ key: 'Team', values: ['a', 'b'] }]);
    expect(answerText(tagged, 'endUser.nodes.tags')).toEqual({ text: 'Team=a|b', mono: true });
    const any = withSetting(base, 'environment.regions', ['*']);
    expect(answerText(any, 'environment.regions').text).toBe('Any (*)');
  });
});
