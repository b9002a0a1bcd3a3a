import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';

type Administrator = NonNullable<Parameters<typeof statementsOf>[1]['administrator']>;
const onPreferences = (administrator: Administrator) =>
  allowing(
    'ssm:GetDocument',
    statementsOf('administrator', { ...IRELAND, administrator: { startSessions: false, ...administrator } }),
  );
const resource = ['arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell'];

describe('preferences', () => {
  it('are out of reach, visible, or managed with the delete that the samples lack', () => {
    expect(onPreferences({ preferences: 'none' })).toEqual([]);
    expect(onPreferences({ preferences: 'view' })).toEqual([
      { Effect: 'Allow', Action: ['ssm:GetDocument'], Resource: resource },
    ]);
    expect(onPreferences({ preferences: 'manage', defaultVersion: true })).toEqual([
      {
        Effect: 'Allow',
        Action: [
          'ssm:CreateDocument',
          'ssm:UpdateDocument',
          'ssm:GetDocument',
          'ssm:DeleteDocument',
          'ssm:UpdateDocumentDefaultVersion',
        ],
        Resource: resource,
      },
    ]);
  });

  it('can be kept from being deleted, as most of the samples do', () => {
    const kept = { preferences: 'manage', deletePreferences: false, defaultVersion: false } as const;
    expect(onPreferences(kept)[0]?.Action).toEqual([
      'ssm:CreateDocument',
      'ssm:UpdateDocument',
      'ssm:GetDocument',
    ]);
    const { reasons } = generate(configure({ administrator: kept }), 'administrator');
    const notes = reasons.flatMap(({ note, setting }) =>
      setting === 'administrator.deletePreferences' ? [note] : [],
    );
    expect(notes).toEqual(['preferences-undeletable']);
  });

  it('points each note at the action that it is about, whatever else is allowed', () => {
    const changes = {
      ...IRELAND,
      administrator: { preferences: 'manage', deletePreferences: false },
    } as const;
    const { document, reasons } = generate(configure(changes), 'administrator');
    const [reason] = reasons.filter(({ note }) => note === 'preferences-default-version');
    const [, statement, action] = /^\/Statement\/(\d+)\/Action\/(\d+)$/.exec(reason?.at ?? '') ?? [];
    const { Action = [] } = ('Statement' in document ? document.Statement : [])[Number(statement)] ?? {};
    expect([Action].flat()[Number(action)]).toBe('ssm:UpdateDocumentDefaultVersion');
  });

  it('never reach the end user', () => {
    expect(allowing('ssm:UpdateDocument', statementsOf('end-user', {}))).toEqual([]);
  });

  it('are guarded when managed, not when viewed', () => {
    const guards = { mfa: true } as const;
    expect(onPreferences({ preferences: 'manage', guards })[0]?.Condition).toBeDefined();
    expect(onPreferences({ preferences: 'view', guards })[0]?.Condition).toBeUndefined();
  });
});
