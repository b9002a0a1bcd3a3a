import { describe, expect, it } from 'vitest';
import { configure } from '../testing/configure.ts';
import { sessionPreferences } from './session-preferences.ts';

describe('the preferences document', () => {
  it('is empty where nothing is logged or encrypted', () => {
    expect(sessionPreferences(configure({})).document.inputs).toEqual({
      s3BucketName: '',
      s3KeyPrefix: '',
      s3EncryptionEnabled: false,
      cloudWatchLogGroupName: '',
      cloudWatchEncryptionEnabled: false,
      cloudWatchStreamingEnabled: false,
      kmsKeyId: '',
      runAsEnabled: false,
      runAsDefaultUser: '',
      idleSessionTimeout: '',
      maxSessionDuration: '',
      shellProfile: { windows: '', linux: '' },
    });
  });

  it('names the same bucket, log group and key as the policies', () => {
    const { document } = sessionPreferences(
      configure({
        environment: {
          sessionEncryption: true,
          sessionKeyArns: ['arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
          s3Log: { enabled: true, bucket: 'acme-logs', prefix: 'sessions', prefixed: true },
          cloudWatchLog: { enabled: true, logGroup: '/sessions', delivery: 'upload' },
        },
      }),
    );
    expect(document.inputs).toMatchObject({
      s3BucketName: 'acme-logs',
      s3KeyPrefix: 'sessions',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: '/sessions',
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: false,
      kmsKeyId: 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    });
  });

  it('names the key of its Region', () => {
    const keyIn = (region: string) =>
      `arn:aws:kms:${region}:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const configuration = configure({
      environment: {
        account: '012345678901',
        regions: ['us-east-1', 'eu-west-1', 'us-west-2'],
        sessionEncryption: true,
        sessionKeyArns: [keyIn('eu-west-1'), keyIn('us-east-1')],
      },
    });
    const keyOf = (region?: string) => sessionPreferences(configuration, region).document.inputs.kmsKeyId;
    expect(keyOf()).toBe(keyIn('us-east-1'));
    expect(keyOf('eu-west-1')).toBe(keyIn('eu-west-1'));
    expect(keyOf('us-west-2')).toBe('arn:aws:kms:us-west-2:012345678901:key/key-name');
    const [reason] = sessionPreferences(configuration).because.filter(({ params }) => params !== undefined);
    expect(reason).toMatchObject({
      note: 'preferences-key-of-region',
      params: { region: 'us-east-1', others: 'eu-west-1, us-west-2' },
    });
  });

  it('writes minutes as strings and forgets the user when Run As is off', () => {
    const preferences = { idleTimeoutMinutes: 30, maxDurationMinutes: 480, runAsUser: 'ops' } as const;
    expect(sessionPreferences(configure({ preferences })).document.inputs).toMatchObject({
      idleSessionTimeout: '30',
      maxSessionDuration: '480',
      runAsDefaultUser: '',
    });
    expect(
      sessionPreferences(configure({ preferences: { runAs: true, runAsUser: 'ops' } })).document.inputs,
    ).toMatchObject({
      runAsEnabled: true,
      runAsDefaultUser: 'ops',
    });
  });
});
