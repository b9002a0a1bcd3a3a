import { fillTemplate } from '#core';
import { expect, it } from 'vitest';
import { archiveFiles } from './archive.ts';
import { FORMATS } from './formats.ts';
import { preferencesByRegion, preferencesDocuments } from './preferences.ts';
import { setupOf, testValue } from './testing/setups.ts';
import { EXPORT_FORMATS } from './types.ts';

const keyIn = (region: string) =>
  `arn:aws:kms:${region}:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e`;
const environment = {
  account: '012345678901',
  regions: ['eu-west-1', 'us-east-1'],
  sessionEncryption: true,
  sessionKeyArns: [keyIn('us-east-1'), keyIn('eu-west-1')],
} as const;

const keysOf = (setup: ReturnType<typeof setupOf>) =>
  preferencesByRegion(setup).map(({ region, content }) => [
    region,
    (fillTemplate(content, testValue) as { inputs: { kmsKeyId: string } }).inputs.kmsKeyId,
  ]);

it('names the key of each Region in its preferences', () => {
  expect(keysOf(setupOf({ environment }))).toEqual([
    ['eu-west-1', keyIn('eu-west-1')],
    ['us-east-1', keyIn('us-east-1')],
  ]);
});

it('asks for the key of a Region that has none, and for no other', () => {
  const setup = setupOf({ environment: { ...environment, sessionKeyArns: [keyIn('us-east-1')] } });
  const asked = setup.parameters.filter(({ kind }) => kind.startsWith('session-key'));
  expect(asked).toMatchObject([{ id: 'session-key-id-eu-west-1', region: 'eu-west-1' }]);
  expect(keysOf(setup)[0]?.[1]).toMatch(/^arn:aws:kms:eu-west-1:012345678901:key\//);
  const all = setupOf({ environment: { ...environment, sessionKeyArns: [] } });
  expect(all.parameters.filter(({ kind }) => kind === 'session-key-id').map(({ region }) => region)).toEqual([
    'eu-west-1',
    'us-east-1',
  ]);
});

const logPlacesOf = (setup: ReturnType<typeof setupOf>) =>
  preferencesByRegion(setup).map(({ region, content }) => {
    const { inputs } = fillTemplate(content, testValue) as {
      inputs: { s3BucketName: string; s3KeyPrefix: string };
    };
    return [region, inputs.s3BucketName, inputs.s3KeyPrefix];
  });

it('names the bucket and the prefix of each Region in its preferences', () => {
  const s3Log = { enabled: true, bucket: 'acme-{region}', prefixed: true, prefix: 'ssm' } as const;
  const changes = { ...environment, sessionEncryption: false } as const;
  expect(logPlacesOf(setupOf({ environment: { ...changes, s3Log } }))).toEqual([
    ['eu-west-1', 'acme-eu-west-1', 'ssm'],
    ['us-east-1', 'acme-us-east-1', 'ssm'],
  ]);
  const inOneBucket = { ...s3Log, bucket: '', prefix: '{region}/ssm' } as const;
  expect(logPlacesOf(setupOf({ environment: { ...changes, s3Log: inOneBucket } }))).toEqual([
    ['eu-west-1', 'example-session-logs', 'eu-west-1/ssm'],
    ['us-east-1', 'example-session-logs', 'us-east-1/ssm'],
  ]);
  const unnamed = setupOf({ environment: { ...changes, regions: [], s3Log } });
  expect(logPlacesOf(unnamed).map(([, bucket]) => bucket)).toEqual(['acme-eu-west-1']);
  expect(unnamed.parameters.filter(({ kind }) => kind === 'region')).toHaveLength(1);
});

it('is one document where there is one Region, or no key', () => {
  for (const changes of [
    { ...environment, regions: ['eu-west-1'] },
    { ...environment, sessionEncryption: false },
  ]) {
    const setup = setupOf({ environment: changes }, { preferences: true });
    expect(setup.preferences?.keyArns).toBeUndefined();
    expect(preferencesDocuments(setup).map(({ file }) => file)).toEqual(['session-preferences']);
  }
});

it('is a file for each Region in the archive', () => {
  const files = new Map(archiveFiles(setupOf({ environment })).map(({ path, text }) => [path, text]));
  for (const region of environment.regions) {
    const text = files.get(`session-manager/policies/session-preferences-${region}.json`) ?? '';
    expect(text).toContain(keyIn(region));
  }
  expect(files.has('session-manager/policies/session-preferences.json')).toBe(false);
});

it('leaves nothing in any format that stands for the key of a Region alone', () => {
  for (const format of EXPORT_FORMATS) {
    const text = FORMATS[format].write(setupOf({ environment }));
    expect(text, format).not.toContain('key-of-region');
    for (const region of environment.regions) expect(text, format).toContain(keyIn(region));
  }
});
