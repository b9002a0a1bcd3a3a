import { describe, expect, it } from 'vitest';
import type { SessionDocumentType } from '../configuration/types.ts';
import { allowing, statementsOf } from '../testing/configure.ts';

const sessionKeyArn = 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const environment = { sessionEncryption: true, sessionKeyArn } as const;
const callers = (types: readonly SessionDocumentType[], custom: readonly string[] = []) =>
  allowing(
    'kms:GenerateDataKey',
    statementsOf('end-user', { environment, endUser: { documents: { types, custom } } }),
  );

describe('the key of sessions', () => {
  it('stands on both sides', () => {
    expect(callers(['shell']).map(({ Resource }) => Resource)).toEqual([sessionKeyArn]);
    const node = statementsOf('instance-role', { environment });
    expect(allowing('kms:Decrypt', node).map(({ Resource }) => Resource)).toEqual([sessionKeyArn]);
  });

  it('is left to a placeholder until it is named', () => {
    const node = statementsOf('instance-role', { environment: { sessionEncryption: true } });
    expect(allowing('kms:Decrypt', node).map(({ Resource }) => Resource)).toEqual(['key-name']);
  });

  it('is of no use where only ports are forwarded', () => {
    expect(callers(['ssh', 'port-forwarding', 'remote-host'])).toEqual([]);
    expect(callers(['ssh'], ['custom'])).toHaveLength(1);
    expect(callers([])).toHaveLength(1);
  });

  it('is absent without encryption and without starting', () => {
    expect(allowing('kms:GenerateDataKey', statementsOf('end-user', {}))).toEqual([]);
    const ending = statementsOf('end-user', { environment, endUser: { startSessions: false } });
    expect(allowing('kms:GenerateDataKey', ending)).toEqual([]);
  });
});
