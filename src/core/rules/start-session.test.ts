import { describe, expect, it } from 'vitest';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

const instance = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0';
const shell = 'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell';
const starts = (endUser: Parameters<typeof statementsOf>[1]['endUser']) =>
  allowing('ssm:StartSession', statementsOf('end-user', { ...IRELAND, endUser: endUser ?? {} }));

describe('ssm:StartSession', () => {
  it('names the node and the document together when there is no tag condition', () => {
    expect(starts({ nodes: { ids: ['i-0123456789abcdef0'] } })).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [instance, shell] },
    ]);
  });

  it('keeps documents out of the reach of a tag condition', () => {
    expect(starts({ nodes: { by: 'tag', tags: [{ key: 'Env', values: ['dev', 'test'] }] } })).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: ['arn:aws:ec2:eu-west-1:012345678901:instance/*'],
        Condition: { StringLike: { 'ssm:resourceTag/Env': ['dev', 'test'] } },
      },
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [shell] },
    ]);
  });

  it('puts the document access check into every statement', () => {
    const statements = starts({ nodes: { by: 'tag' }, documents: { accessCheck: true } });
    expect(statements).toHaveLength(2);
    for (const { Condition } of statements) {
      expect(Condition?.BoolIfExists).toEqual({ 'ssm:SessionDocumentAccessCheck': 'true' });
    }
  });

  it('needs no document beside a star that covers them all', () => {
    expect(starts({ nodes: { by: 'every', reach: 'all-resources' } })).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: '*' },
    ]);
  });

  it('is absent when people do not start sessions', () => {
    expect(starts({ startSessions: false })).toEqual([]);
  });

  it('joins the preferences statement only when the shell needs a statement of its own', () => {
    const administrator = (nodes: { by: 'tag' | 'id' }, accessCheck = false) =>
      allowing(
        'ssm:StartSession',
        statementsOf('administrator', { ...IRELAND, administrator: { nodes, documents: { accessCheck } } }),
      ).flatMap(({ Action }) => Action);
    expect(administrator({ by: 'tag' })).toContain('ssm:UpdateDocument');
    expect(administrator({ by: 'id' })).not.toContain('ssm:UpdateDocument');
    expect(administrator({ by: 'tag' }, true)).not.toContain('ssm:UpdateDocument');
  });
});
