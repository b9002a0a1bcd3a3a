import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { configure, IRELAND } from '../testing/configure.ts';

describe('placeholders', () => {
  it('are all named in an untouched form, with the setting that replaces them', () => {
    const { placeholders, text } = generate(
      configure({ environment: { sessionEncryption: true } }),
      'end-user',
    );
    expect(placeholders.map(({ text, setting }) => [text, setting])).toEqual([
      ['region', 'environment.regions'],
      ['account-id', 'environment.account'],
      ['instance-id', 'endUser.nodes.ids'],
      ['key-name', 'environment.sessionKeyArns'],
    ]);
    for (const { text: placeholder, ranges } of placeholders) {
      for (const { start, end } of ranges) expect(text.slice(start, end)).toBe(placeholder);
    }
  });

  it('point at the setting of the document they stand in', () => {
    const { placeholders } = generate(
      configure({ administrator: { nodes: { by: 'tag' } } }),
      'administrator',
    );
    expect(placeholders.map(({ text, setting }) => [text, setting])).toContainEqual([
      'tag-key',
      'administrator.nodes.tags',
    ]);
  });

  it('are found in condition keys and values, logs and preferences', () => {
    const tokens = (kind: 'instance-role' | 'session-preferences' | 'trust-policy') =>
      generate(
        configure({
          environment: {
            s3Log: { enabled: true, prefixed: true, bucketEncryption: 'kms' },
            cloudWatchLog: { enabled: true },
          },
          instanceRole: { trust: 'hybrid' },
        }),
        kind,
      ).placeholders.map(({ text }) => text);
    expect(tokens('instance-role')).toEqual([
      'region',
      'account-id',
      'log-group-name',
      'amzn-s3-demo-bucket',
      's3-prefix',
      'bucket-key-name',
    ]);
    expect(tokens('session-preferences')).toEqual(['amzn-s3-demo-bucket', 's3-prefix', 'log-group-name']);
    expect(tokens('trust-policy')).toEqual(['account-id', 'region']);
  });

  it('are not seen in words that people use', () => {
    const { placeholders } = generate(
      configure({
        ...IRELAND,
        endUser: { nodes: { by: 'tag', tags: [{ key: 'region', values: ['account-id', 'instance-id'] }] } },
      }),
      'end-user',
    );
    expect(placeholders).toEqual([]);
  });
});
