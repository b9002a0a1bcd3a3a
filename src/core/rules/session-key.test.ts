import { describe, expect, it } from 'vitest';
import type { SessionDocumentType } from '../reference/session-documents.ts';
import { allowing, statementsOf } from '../testing/configure.ts';

const sessionKeyArn = 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const environment = { sessionEncryption: true, sessionKeyArns: [sessionKeyArn] } as const;
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

  it('is another one in each of several Regions, and told by its ARN while it is not named', () => {
    const replica = sessionKeyArn.replace('eu-west-1', 'us-east-1');
    const regions = ['us-east-1', 'eu-west-1', 'us-west-2'];
    const keysOf = (sessionKeyArns: readonly string[]) => {
      const changes = {
        environment: { ...environment, account: '012345678901', regions, sessionKeyArns },
      } as const;
      const people = allowing('kms:GenerateDataKey', statementsOf('end-user', changes));
      const nodes = allowing('kms:Decrypt', statementsOf('instance-role', changes));
      expect(people.map(({ Resource }) => Resource)).toEqual(nodes.map(({ Resource }) => Resource));
      return nodes[0]?.Resource;
    };
    const missing = (region: string) => `arn:aws:kms:${region}:012345678901:key/key-name`;
    expect(keysOf([sessionKeyArn, replica])).toEqual([replica, sessionKeyArn, missing('us-west-2')]);
    expect(keysOf([])).toEqual(regions.map(missing));
    const elsewhere = sessionKeyArn.replace('eu-west-1', 'ap-south-1');
    expect(keysOf([elsewhere])).toEqual([...regions.map(missing), elsewhere]);
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
