import { describe, expect, it } from 'vitest';
import { defaultConfiguration, validate, withSetting } from '#core';
import { messages } from '../../i18n/testing/messages.ts';
import { messagesOf } from './issue-messages.ts';

const messagesFor = (ids: readonly string[]) =>
  messagesOf(
    messages.issues,
    validate(withSetting(defaultConfiguration, 'endUser.nodes.ids', ids)).filter(
      ({ at }) => at === 'endUser.nodes.ids',
    ),
  );

describe('messagesOf', () => {
  it('says what is wrong with one value', () => {
    expect(messagesFor(['i-0123456789abcdef0', 'nonsense'])).toMatchObject([
      {
        severity: 'error',
        text: expect.stringContaining('“nonsense” is not a node ID'),
        values: ['nonsense'],
      },
    ]);
  });

  it('says once what is wrong with many values', () => {
    const values = ['Instance', 'ID', 'i-123', 'Name'];
    expect(messagesFor(['i-0123456789abcdef0', ...values])).toMatchObject([
      {
        severity: 'error',
        text: expect.stringContaining('4 values are not node IDs: Instance, ID, i-123, …'),
        values,
      },
    ]);
    expect(messagesFor(values.slice(0, 2))[0]?.text).toContain('2 values are not node IDs: Instance, ID. ');
  });
});
