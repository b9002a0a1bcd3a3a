import type { InstanceRole } from '../configuration/configuration.ts';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';
import { sessionPreferences } from './session-preferences.ts';

type Environment = NonNullable<Parameters<typeof statementsOf>[1]['environment']>;
const role = (environment: Environment, instanceRole: Partial<InstanceRole> = {}) =>
  statementsOf('instance-role', { environment: { ...IRELAND.environment, ...environment }, instanceRole });
const resources = (action: string, statements: ReturnType<typeof role>) =>
  allowing(action, statements).map(({ Resource }) => Resource);

describe('CloudWatch log', () => {
  const cloudWatchLog = { enabled: true, logGroup: 'sessions' } as const;

  it('is narrowed to the log group, except for the action that knows no resource', () => {
    const statements = role({ cloudWatchLog });
    const streams = ['arn:aws:logs:eu-west-1:012345678901:log-group:sessions:*'];
    for (const action of ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams']) {
      expect(resources(action, statements), action).toEqual([streams]);
    }
    expect(resources('logs:DescribeLogGroups', statements)).toEqual(['*']);
  });

  it('stands on * as published', () => {
    expect(resources('logs:PutLogEvents', role({ cloudWatchLog }, { logScope: 'published' }))).toEqual(['*']);
  });

  it('is no concern of a minimal role', () => {
    expect(resources('logs:PutLogEvents', role({ cloudWatchLog }, { permissions: 'minimal' }))).toEqual([]);
  });
});

describe('S3 log', () => {
  const s3Log = { enabled: true, bucket: 'acme-logs', prefix: 'sessions', prefixed: true } as const;

  it('writes objects and reads the setting of the bucket itself', () => {
    const statements = role({ s3Log });
    expect(resources('s3:PutObject', statements)).toEqual(['arn:aws:s3:::acme-logs/sessions/*']);
    expect(resources('s3:GetEncryptionConfiguration', statements)).toEqual(['arn:aws:s3:::acme-logs']);
    expect(resources('s3:PutObjectAcl', statements)).toEqual([]);
  });

  it('may go without a prefix', () => {
    expect(resources('s3:PutObject', role({ s3Log: { ...s3Log, prefixed: false } }))).toEqual([
      'arn:aws:s3:::acme-logs/*',
    ]);
  });

  it('covers every object that an agent writes by the preferences, whatever slashes were typed', () => {
    const slashes = fc.constantFrom('', '/', '//', '///');
    const folders = fc.array(fc.stringMatching(/^[a-z0-9._-]{0,3}[a-z0-9]$/), { maxLength: 3 });
    fc.assert(
      fc.property(fc.tuple(slashes, folders, slashes, slashes), ([start, names, between, end]) => {
        const prefix = `${start}${names.join(between)}${end}`;
        const environment = { s3Log: { ...s3Log, prefix } } as const;
        const { inputs } = sessionPreferences(configure({ environment })).document;
        // The agent joins the prefix and the name of the file as a path.
        const object = `arn:aws:s3:::acme-logs/${posix.join(inputs.s3KeyPrefix, 'ann-0a1b2c3d.log')}`;
        const [resource] = resources('s3:PutObject', role(environment));
        expect(resource).toMatch(/\/\*$/);
        expect(object.startsWith(String(resource).slice(0, -1)), `${resource} covers ${object}`).toBe(true);
      }),
    );
  });

  it('is in a bucket of each Region where its name has the marker', () => {
    const regional = { ...s3Log, bucket: 'acme-{region}', prefix: '{region}/ssm/{region}' } as const;
    const regions = ['eu-west-1', 'us-east-1'];
    const statements = role({ regions, s3Log: regional });
    expect(resources('s3:PutObject', statements)).toEqual([
      [
        'arn:aws:s3:::acme-eu-west-1/eu-west-1/ssm/eu-west-1/*',
        'arn:aws:s3:::acme-us-east-1/us-east-1/ssm/us-east-1/*',
      ],
    ]);
    expect(resources('s3:GetEncryptionConfiguration', statements)).toEqual([
      ['arn:aws:s3:::acme-eu-west-1', 'arn:aws:s3:::acme-us-east-1'],
    ]);
    const onePrefixEach = role({ regions, s3Log: { ...regional, bucket: 'acme' } });
    expect(resources('s3:GetEncryptionConfiguration', onePrefixEach)).toEqual(['arn:aws:s3:::acme']);
    expect(resources('s3:PutObject', role({ s3Log: regional }))).toEqual([
      'arn:aws:s3:::acme-eu-west-1/eu-west-1/ssm/eu-west-1/*',
    ]);
  });

  it.each([[[]], [['*']]])('keeps the marker where no Region takes its place: %j', (regions) => {
    const statements = role({ regions, s3Log: { ...s3Log, bucket: 'acme-{region}' } });
    expect(resources('s3:PutObject', statements)).toEqual(['arn:aws:s3:::acme-{region}/sessions/*']);
  });

  it('uses the key of each bucket, which is one key in several Regions', () => {
    const bucketKeyArn = 'arn:aws:kms:{region}:012345678901:key/mrk-1234abcd12ab34cd56ef1234567890ab';
    const statements = role({
      regions: ['eu-west-1', 'us-east-1'],
      s3Log: { ...s3Log, bucket: 'acme-{region}', bucketEncryption: 'kms', bucketKeyArn },
    });
    expect(resources('kms:GenerateDataKey', statements)).toEqual([
      ['eu-west-1', 'us-east-1'].map((region) => bucketKeyArn.replace('{region}', region)),
    ]);
  });

  it('hands the object over to the owner of a bucket in another account', () => {
    const statements = role({ s3Log: { ...s3Log, otherAccount: true } });
    expect(resources('s3:PutObjectAcl', statements)).toEqual(['arn:aws:s3:::acme-logs/sessions/*']);
  });

  it('uses the key of the bucket only if there is one', () => {
    const bucketKeyArn = 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    const log = { ...s3Log, bucketKeyArn };
    expect(resources('kms:GenerateDataKey', role({ s3Log: log }))).toEqual([]);
    const encrypted = { ...log, bucketEncryption: 'kms' } as const;
    // The agent uploads logs above 5 MB in parts, which takes both.
    for (const action of ['kms:GenerateDataKey', 'kms:Decrypt']) {
      expect(resources(action, role({ s3Log: log })), action).toEqual([]);
      expect(resources(action, role({ s3Log: encrypted })), action).toEqual([bucketKeyArn]);
      expect(resources(action, role({ s3Log: encrypted }, { logScope: 'published' })), action).toEqual(['*']);
    }
    const asPrinted = role({ s3Log: { ...encrypted, multipart: false } });
    expect(resources('kms:GenerateDataKey', asPrinted)).toEqual([bucketKeyArn]);
    expect(resources('kms:Decrypt', asPrinted)).toEqual([]);
  });
});
