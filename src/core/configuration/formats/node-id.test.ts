import { describe, expect, it } from 'vitest';
import { nodeIdProblems } from './node-id.ts';

describe('nodeIdProblems', () => {
  it.each(['i-0a1b2c3d', 'i-0a1b2c3d4e5f60718', 'mi-0a1b2c3d4e5f60718'])('accepts %s', (value) => {
    expect(nodeIdProblems(value)).toEqual([]);
  });

  it.each(['i-02573cafcfEXAMPLE', 'i-abcdefghijEXAMPLE', 'mi-1a2b3c4d5eEXAMPLE'])(
    'notes that %s is from the documentation',
    (value) => {
      expect(nodeIdProblems(value)).toEqual([
        { code: 'example-identifier', severity: 'info', params: { value } },
      ]);
    },
  );

  it.each([
    'instance-id',
    '*',
    'i-0A1B2C3D',
    'i-0a1b2c3d4',
    'mi-0a1b2c3d',
    'ecs:cluster_0a1b_0a1b-1',
    'i-EXAMPLE',
    'web-1',
    'i-0a1b2c3d\n',
  ])('refuses %j', (value) => {
    expect(nodeIdProblems(value)).toEqual([{ code: 'node-id-format', severity: 'error', params: { value } }]);
  });
});
