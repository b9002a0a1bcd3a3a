import { generate, resourcePolicies } from '#core';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

/** The statements of the document that a link opens. */
function statementsOf(link: string) {
  const { configuration, kind, warnings } = decode(link);
  expect(warnings).toEqual([]);
  const { document } = generate(configuration, kind);
  if (!('Statement' in document)) throw new Error(`${kind} has no statements`);
  return document.Statement;
}

/** The preferences of the setup that a link opens. */
function preferencesOf(link: string) {
  const { document } = generate(decode(link).configuration, 'session-preferences');
  if (!('inputs' in document)) throw new Error('no preferences');
  return document.inputs;
}

/** Links that people reported because what they gave did not work. */
describe('reported links', () => {
  it('lets nodes upload where the preferences send them, however the prefix was typed', () => {
    const link =
      '#/instance-role?v=1&region=ca-central-1&account=210987654321&s3=on&s3.bucket=acme-central-logs&s3.prefixed=on&s3.prefix=session-logs/';
    const [write] = statementsOf(link).filter(({ Action }) => [Action].flat().includes('s3:PutObject'));
    const key = posix.join(preferencesOf(link).s3KeyPrefix, 'ann-0a1b2c3d.log');
    expect(key).toBe('session-logs/ann-0a1b2c3d.log');
    expect(write?.Resource).toBe('arn:aws:s3:::acme-central-logs/session-logs/*');
  });

  it('lets nodes write logs of any size to a bucket with a key, in the role and in the key policy', () => {
    const key = 'arn:aws:kms:eu-west-1:210987654321:key/0a1b2c3d-1111-2222-3333-0a1b2c3d4e5f';
    const link = `#/instance-role?v=1&region=eu-west-1&account=210987654321&s3=on&s3.bucket=acme-logs&s3.encryption=kms&s3.key=${key}`;
    const actions = ['kms:GenerateDataKey', 'kms:Decrypt'];
    const uses = statementsOf(link).filter(({ Resource }) => [Resource].flat().includes(key));
    expect(uses.map(({ Action }) => Action)).toEqual([actions]);
    const policies = resourcePolicies(decode(link).configuration, 'SessionManagerNode');
    const ofKey = policies.find(({ kind }) => kind === 'bucket-key')?.document.Statement ?? [];
    expect(ofKey.map(({ Action }) => Action)).toEqual([actions]);
  });
});
