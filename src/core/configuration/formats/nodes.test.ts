import { describe, expect, it } from 'vitest';
import { nodeIdProblems, tagKeyProblems, tagsProblems, tagValueProblems } from './nodes.ts';

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

const codes = (problems: ReturnType<typeof tagsProblems>) =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

describe('tagKeyProblems', () => {
  it.each(['', 'Finance', 'cost center', 'a:b/c=d+e-f@g._', 'Größe', 'k'.repeat(128)])(
    'accepts %j',
    (value) => {
      expect(codes(tagKeyProblems(value))).toEqual([]);
    },
  );

  it.each([
    ['a*', 'error tag-key-format'],
    ['a"b', 'error tag-key-format'],
    ['k'.repeat(129), 'error tag-key-format'],
    ['部門', 'error character-not-allowed'],
    ['aws:cloudformation:stack-name', 'warning tag-key-reserved'],
    ['AWS:x', 'warning tag-key-reserved'],
  ])('reports %j as %s', (value, expected) => {
    expect(codes(tagKeyProblems(value))).toEqual([expected]);
  });
});

describe('tagValueProblems', () => {
  it.each(['', 'WebServers', 'büro 1', 'v'.repeat(256)])('accepts %j', (value) => {
    expect(codes(tagValueProblems(value))).toEqual([]);
  });

  it.each([
    ['Web*', 'info wildcard-in-value'],
    ['Web?', 'info wildcard-in-value'],
    ['${aws:PrincipalTag/team}', 'info tag-value-variable'],
    ["${aws:PrincipalTag/team, 'none'}", 'info tag-value-variable'],
    ['${*}', 'info tag-value-variable'],
    ['${}', 'error tag-value-format'],
    ['${aws:PrincipalTag/team', 'error tag-value-format'],
    ['a"b', 'error tag-value-format'],
    ['a,b', 'error tag-value-format'],
    ['v'.repeat(257), 'error tag-value-format'],
    ['tab\there', 'error tag-value-format'],
    ['nul\u0000', 'error character-not-allowed'],
    ['😀', 'error character-not-allowed'],
  ])('reports %j as %s', (value, expected) => {
    expect(codes(tagValueProblems(value))).toEqual([expected]);
  });

  it('names the character that IAM refuses, whole', () => {
    expect(tagValueProblems('a😀b')[0]?.params).toEqual({ value: 'a😀b', character: '😀' });
  });
});

describe('tagsProblems', () => {
  it('accepts rows that are not filled in', () => {
    expect(tagsProblems([])).toEqual([]);
    expect(
      tagsProblems([
        { key: '', values: [] },
        { key: '', values: [] },
      ]),
    ).toEqual([]);
  });

  it('finds a key that is there twice, without regard to case', () => {
    const tags = [
      { key: 'Team', values: ['a'] },
      { key: 'team', values: ['b'] },
    ];
    expect(codes(tagsProblems(tags))).toEqual(['warning tag-key-twice']);
  });

  it('finds repeated values', () => {
    expect(codes(tagsProblems([{ key: 'Team', values: ['a', 'a'] }]))).toEqual(['info duplicate-value']);
  });
});
