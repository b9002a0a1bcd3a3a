import { defaultConfiguration } from '../configuration.ts';
import { describe, expect, it } from 'vitest';
import { kmsKeyProblems, sessionKeysProblems } from './kms-key.ts';

const ID = '0a1b2c3d-0a1b-2c3d-4e5f-0123456789ab';
const context = { partition: 'aws', regions: ['us-east-2'], account: '444455556666' } as const;
const codes = (value: string, where: Parameters<typeof kmsKeyProblems>[1] = context) =>
  kmsKeyProblems(value, where).map(({ code, severity }) => `${severity} ${code}`);

describe('kmsKeyProblems', () => {
  it('accepts nothing yet, and the ARN of a key or multi-Region key', () => {
    expect(codes('')).toEqual([]);
    expect(codes(`arn:aws:kms:us-east-2:444455556666:key/${ID}`)).toEqual([]);
    expect(codes('arn:aws:kms:us-east-2:444455556666:key/mrk-0123456789abcdef0123456789abcdef')).toEqual([]);
  });

  it('compares with nothing that is not chosen', () => {
    const open = { partition: 'aws', regions: ['*'], account: '*' } as const;
    expect(codes(`arn:aws:kms:us-west-2:777788889999:key/${ID}`, open)).toEqual([]);
    expect(
      codes(`arn:aws:kms:us-west-2:777788889999:key/${ID}`, { ...open, regions: [], account: '' }),
    ).toEqual([]);
  });

  it.each(['arn:aws:kms:us-east-2:444455556666:alias/ssm', 'alias/ssm', 'arn:aws-cn:kms:::alias/a'])(
    'refuses the alias %s as such',
    (value) => {
      expect(codes(value)).toEqual(['error kms-alias']);
    },
  );

  it('refuses a key ID alone', () => {
    expect(codes(ID)).toEqual(['error kms-key-not-arn']);
  });

  it.each([
    'key-name',
    'arn:aws:kms:us-east-2:444455556666:key/*',
    'arn:aws:kms:us-east-2:444455556666:key/',
    `arn:aws:kms:*:444455556666:key/${ID}`,
    `arn:aws:kms:us-east-2:*:key/${ID}`,
    `arn:aws:kms:us-east-2:444455556666:key/${ID.toUpperCase()}`,
    `arn:aws:s3:us-east-2:444455556666:key/${ID}`,
    `arn:aws:kms:us-east-2:444455556666:key/${ID}:more`,
    `arn:aws:kms:cn-north-1:444455556666:key/${ID}`,
    ' ',
  ])('refuses %j', (value) => {
    expect(codes(value)).toEqual(['error kms-key-format']);
  });

  it('refuses another partition; warns of another Region and another account', () => {
    expect(codes(`arn:aws-cn:kms:cn-north-1:444455556666:key/${ID}`)).toEqual(['error kms-other-partition']);
    expect(codes(`arn:aws:kms:us-west-2:777788889999:key/${ID}`)).toEqual([
      'warning kms-other-region',
      'warning kms-other-account',
    ]);
  });

  it('notes placeholders and the identifiers of the documentation', () => {
    expect(codes('arn:aws:kms:region:account-id:key/key-name')).toEqual(['info kms-key-placeholder']);
    expect(codes('arn:aws:kms:us-east-2:444455556666:key/1234abcd-12ab-34cd-56ef-12345EXAMPLE')).toEqual([
      'info example-identifier',
    ]);
  });
});

describe('sessionKeysProblems', () => {
  const keyIn = (region: string, id = ID) => `arn:aws:kms:${region}:444455556666:key/${id}`;
  const found = (regions: readonly string[], sessionKeyArns: readonly string[]) =>
    sessionKeysProblems({ ...defaultConfiguration.environment, regions, sessionKeyArns }).map(
      ({ code, params }) => `${code} ${Object.values(params).join(' ')}`,
    );

  it('accepts none yet, and one in each Region', () => {
    expect(found(['us-east-1', 'us-east-2'], [])).toEqual([]);
    expect(found(['us-east-1', 'us-east-2'], [keyIn('us-east-2'), keyIn('us-east-1')])).toEqual([]);
    const replica = 'mrk-0123456789abcdef0123456789abcdef';
    expect(
      found(['us-east-1', 'us-east-2'], [keyIn('us-east-1', replica), keyIn('us-east-2', replica)]),
    ).toEqual([]);
  });

  it('names the Regions without a key, once there is one', () => {
    expect(found(['us-east-1', 'us-east-2', 'us-west-2'], [keyIn('us-east-2')])).toEqual([
      'kms-region-without-key us-east-1,us-west-2',
    ]);
    expect(found(['us-east-2'], [keyIn('us-east-2')])).toEqual([]);
    expect(found(['*'], [keyIn('us-east-2')])).toEqual([]);
  });

  it('finds two keys in one Region, and keys of none that is chosen', () => {
    const other = ID.replace('0a1b2c3d', '1a1b2c3d');
    expect(found(['us-east-2'], [keyIn('us-east-2'), keyIn('us-east-2', other)])).toEqual([
      'kms-region-twice us-east-2',
    ]);
    expect(found(['us-east-2'], [keyIn('us-east-1')])).toEqual(['kms-other-region us-east-1 us-east-2']);
  });

  it('looks at each key', () => {
    expect(found(['us-east-2'], [keyIn('us-east-2'), 'alias/sessions'])).toEqual([
      'kms-alias alias/sessions',
    ]);
  });
});
