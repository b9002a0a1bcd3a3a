import { describe, expect, it } from 'vitest';
import type { Configuration } from '#core';
import { accessReport } from '#analysis';
import { configure } from '../../core/testing/configure.ts';
import { pictureOf } from './picture-model.ts';

function ways(
  configuration: Configuration,
  kind: 'end-user' | 'administrator' | 'instance-role' = 'end-user',
) {
  const role = accessReport(configuration, 'instance-role');
  const items = pictureOf(accessReport(configuration, kind), role).flatMap((stage) => stage.items);
  return Object.fromEntries(items.map(({ id, way }) => [id, way]));
}

describe('the picture of a person', () => {
  it('of the untouched form has the shell and the nodes open, and no logs', () => {
    expect(ways(configure({}))).toEqual({
      shell: 'open',
      ssh: 'closed',
      'port-forwarding': 'closed',
      'remote-host': 'closed',
      'interactive-command': 'closed',
      custom: 'closed',
      'your-nodes': 'open',
      'other-nodes': 'closed',
      'encrypt-session': 'unused',
      'decrypt-session': 'unused',
      's3-log': 'unused',
      'cloudwatch-log': 'unused',
    });
  });

  it('tells documents from nodes', () => {
    const ssh = configure({ endUser: { documents: { types: ['ssh'] } } });
    expect(ways(ssh)).toMatchObject({ shell: 'closed', ssh: 'open', 'your-nodes': 'open' });
    const nothing = configure({ endUser: { startSessions: false } });
    expect(ways(nothing)).toMatchObject({ shell: 'closed', 'your-nodes': 'closed', 'other-nodes': 'closed' });
  });

  it('has no other nodes when every node is meant', () => {
    const all = configure({ endUser: { nodes: { by: 'every', reach: 'all-resources' } } });
    expect(ways(all)).toMatchObject({ 'your-nodes': 'open', 'other-nodes': 'unused' });
  });

  it('takes logs, and the key of the node, from the instance role', () => {
    const environment = {
      sessionEncryption: true,
      s3Log: { enabled: true },
      cloudWatchLog: { enabled: true },
    };
    const ends = { 'encrypt-session': 'open', 'decrypt-session': 'open' };
    expect(ways(configure({ environment }))).toMatchObject({
      ...ends,
      's3-log': 'open',
      'cloudwatch-log': 'open',
    });
    const minimal = configure({ environment, instanceRole: { permissions: 'minimal' } });
    expect(ways(minimal)).toMatchObject({ ...ends, 's3-log': 'closed', 'cloudwatch-log': 'closed' });
  });
});

it('the picture of a node has what the node does', () => {
  expect(ways(configure({ environment: { s3Log: { enabled: true } } }), 'instance-role')).toEqual({
    register: 'open',
    channels: 'open',
    'decrypt-session': 'unused',
    's3-log': 'open',
    'cloudwatch-log': 'unused',
  });
});

it('every box that is in use leads to a cell', () => {
  const report = accessReport(configure({}), 'administrator');
  const role = accessReport(configure({}), 'instance-role');
  for (const { way, cell } of pictureOf(report, role).flatMap(({ items }) => items)) {
    expect(cell === undefined).toBe(way === 'unused');
  }
});
