import { describe, expect, it } from 'vitest';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

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

  it('never reach the end user', () => {
    expect(allowing('ssm:UpdateDocument', statementsOf('end-user', {}))).toEqual([]);
  });

  it('are guarded when managed, not when viewed', () => {
    const guards = { mfa: true } as const;
    expect(onPreferences({ preferences: 'manage', guards })[0]?.Condition).toBeDefined();
    expect(onPreferences({ preferences: 'view', guards })[0]?.Condition).toBeUndefined();
  });
});
