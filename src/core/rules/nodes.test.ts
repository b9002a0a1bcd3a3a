import { describe, expect, it } from 'vitest';
import { IRELAND, statementsOf } from '../testing/configure.ts';

type Changes = Parameters<typeof statementsOf>[1];
type NodeChanges = NonNullable<NonNullable<Changes['endUser']>['nodes']>;

const firstStatement = (nodes: NodeChanges, environment: Changes['environment'] = IRELAND.environment) =>
  statementsOf('end-user', { environment, endUser: { nodes, documents: { types: [] } } })[0];

describe('the nodes of a statement', () => {
  it('writes instances and hybrid nodes with the ARN of their own service', () => {
    expect(firstStatement({ ids: ['mi-0123456789abcdef0', 'i-0123456789abcdef0'] })?.Resource).toEqual([
      'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
      'arn:aws:ssm:eu-west-1:012345678901:managed-instance/mi-0123456789abcdef0',
    ]);
  });

  it('stands in a placeholder for IDs that are not named yet', () => {
    expect(firstStatement({}, {})?.Resource).toEqual(['arn:aws:ec2:region:account-id:instance/instance-id']);
  });

  it('writes no ARN for what is no node ID', () => {
    expect(firstStatement({ ids: ['web-1', 'i-0123456789abcdef0', 'i-123'] })?.Resource).toEqual([
      'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
    ]);
    expect(firstStatement({ ids: ['web-1'] })?.Resource).toEqual([
      'arn:aws:ec2:eu-west-1:012345678901:instance/instance-id',
    ]);
  });

  it.each([
    ['region', 'arn:aws:ec2:eu-west-1:012345678901:instance/*'],
    ['account', 'arn:aws:ec2:*:012345678901:instance/*'],
    ['any', 'arn:aws:ec2:*:*:instance/*'],
  ] as const)('reaches %s', (reach, arn) => {
    expect(firstStatement({ by: 'every', reach })?.Resource).toEqual([arn]);
  });

  it('never widens named IDs to a star', () => {
    expect(firstStatement({ ids: ['i-0123456789abcdef0'], reach: 'all-resources' })?.Resource).toEqual([
      'arn:aws:ec2:*:*:instance/i-0123456789abcdef0',
    ]);
  });

  it('adds hybrid nodes to tags and to every node', () => {
    expect(firstStatement({ by: 'tag', hybrid: true })?.Resource).toEqual([
      'arn:aws:ec2:eu-west-1:012345678901:instance/*',
      'arn:aws:ssm:eu-west-1:012345678901:managed-instance/*',
    ]);
  });

  it('leaves instances out where hybrid nodes alone are meant', () => {
    const hybrid = 'arn:aws:ssm:eu-west-1:012345678901:managed-instance/*';
    for (const by of ['tag', 'every'] as const) {
      expect(firstStatement({ by, hybrid: true, onlyHybrid: true })?.Resource).toEqual([hybrid]);
    }
    // Without hybrid nodes it says nothing.
    expect(firstStatement({ by: 'every', onlyHybrid: true })?.Resource).toEqual([
      'arn:aws:ec2:eu-west-1:012345678901:instance/*',
    ]);
  });

  it('leaves out nodes with any of some tags, and the documents out of that condition', () => {
    const except = [
      { key: 'Tier', values: ['db', 'vault'] },
      { key: 'Locked', values: [] },
      { key: '', values: ['x'] },
    ];
    const [nodes, documents] = statementsOf('end-user', {
      ...IRELAND,
      endUser: { nodes: { by: 'every', except } },
    });
    expect(nodes?.Resource).toEqual(['arn:aws:ec2:eu-west-1:012345678901:instance/*']);
    expect(nodes?.Condition).toEqual({
      StringNotLike: { 'ssm:resourceTag/Tier': ['db', 'vault'], 'ssm:resourceTag/Locked': ['*'] },
    });
    expect(documents?.Resource).toEqual([
      'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
    ]);
    expect(documents?.Condition).toBeUndefined();
    expect(firstStatement({ by: 'tag', except })?.Condition).not.toHaveProperty('StringNotLike');
  });

  it('compares tags with those of the person by a variable', () => {
    const tags = [{ key: 'Team', values: ['${aws:PrincipalTag/Team}'] }];
    expect(firstStatement({ by: 'tag', tags })?.Condition).toEqual({
      StringLike: { 'ssm:resourceTag/Team': ['${aws:PrincipalTag/Team}'] },
    });
  });

  it('repeats the ARN for every Region, in the partition that was chosen', () => {
    const environment = {
      partition: 'aws-cn',
      regions: ['cn-north-1', 'cn-northwest-1'],
      account: '1',
    } as const;
    expect(firstStatement({ by: 'every' }, environment)?.Resource).toEqual([
      'arn:aws-cn:ec2:cn-north-1:1:instance/*',
      'arn:aws-cn:ec2:cn-northwest-1:1:instance/*',
    ]);
  });

  it('reads two spellings of a tag key as one, as IAM does', () => {
    const tags = [
      { key: 'Team', values: ['a'] },
      { key: 'team', values: ['b', 'a'] },
      { key: 'Env', values: [] },
    ];
    expect(firstStatement({ by: 'tag', tags })?.Condition).toEqual({
      StringLike: { 'ssm:resourceTag/Team': ['a', 'b'], 'ssm:resourceTag/Env': ['tag-value'] },
    });
  });
});
