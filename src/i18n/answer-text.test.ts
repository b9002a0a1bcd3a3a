import { describe, expect, it } from 'vitest';
import { defaultConfiguration as base, withSetting } from '#core';
import { messages } from './testing/messages.ts';
import { answerText } from './answer-text.ts';

describe('answerText', () => {
  it('names choices by their titles', () => {
    expect(answerText(messages, base, 'endUser.signIn')).toEqual({ text: 'Through a role', mono: false });
    expect(answerText(messages, base, 'endUser.surfaces').text).toBe('Session Manager console, AWS CLI');
  });

  it('tells what is missing from what is none and what is open', () => {
    expect(answerText(messages, base, 'environment.account').text).toBe('Not named yet');
    expect(answerText(messages, base, 'endUser.documents.custom').text).toBe('None');
    expect(answerText(messages, base, 'preferences.maxDurationMinutes').text).toBe('No limit');
    expect(answerText(messages, base, 'endUser.guards.networks').text).toBe('Anywhere');
    expect(answerText(messages, base, 'administrator.guards.notBefore').text).toBe('Immediately');
    expect(answerText(messages, base, 'administrator.guards.notAfter').text).toBe('No end');
  });

  it('shows identifiers as they are, and tags with their alternatives', () => {
    const tagged = withSetting(base, 'endUser.nodes.tags', [{ key: 'Team', values: ['a', 'b'] }]);
    expect(answerText(messages, tagged, 'endUser.nodes.tags')).toEqual({ text: 'Team=a|b', mono: true });
    const any = withSetting(base, 'environment.regions', ['*']);
    expect(answerText(messages, any, 'environment.regions').text).toBe('Any (*)');
  });
});
