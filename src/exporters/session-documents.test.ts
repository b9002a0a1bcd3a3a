import { fillTemplate, type TemplateObject } from '#core';
import { describe, expect, it } from 'vitest';
import { archiveFiles } from './archive.ts';
import { cloudformationJson } from './cloudformation/cloudformation.ts';
import { expectRegional, stackIn } from './cloudformation/testing/expected-stack.ts';
import { deploy } from './cloudformation/testing/stack.ts';
import { commandsOf } from './commands/commands-for.ts';
import { FORMATS } from './formats.ts';
import { differentDocuments, preferencesByRegion, sessionDocumentsIn } from './session-documents.ts';
import { terraform } from './terraform/terraform.ts';
import { readModule } from './terraform/testing/module.ts';
import { expected, setupOf, testValue } from './testing/setups.ts';
import { EXPORT_FORMATS } from './types.ts';

const keyIn = (region: string) =>
  `arn:aws:kms:${region}:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e`;
const environment = {
  account: '012345678901',
  regions: ['eu-west-1', 'us-east-1'],
  sessionEncryption: true,
  sessionKeyArns: [keyIn('us-east-1'), keyIn('eu-west-1')],
} as const;

const inputsOf = (content: TemplateObject) =>
  (
    fillTemplate(content, testValue) as {
      inputs: { s3BucketName: string; s3KeyPrefix: string; kmsKeyId: string };
    }
  ).inputs;

const keysOf = (setup: ReturnType<typeof setupOf>) =>
  preferencesByRegion(setup).map(({ region, content }) => [region, inputsOf(content).kmsKeyId]);

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
    const { s3BucketName, s3KeyPrefix } = inputsOf(content);
    return [region, s3BucketName, s3KeyPrefix];
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
    expect(differentDocuments(setup).map(({ file }) => file)).toEqual(['session-preferences']);
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

const OWN_SHELL = { environment: { ...environment, ownShell: { name: 'Deploy-Shell' } } };

describe('preferences under a name of their own', () => {
  const setup = setupOf(
    { ...OWN_SHELL, endUser: { documents: { types: [], ownShell: true } } },
    { administrators: false },
  );

  it('are a Session document that people name, and never those of the Region', () => {
    expect(setup.preferences).toBeUndefined();
    expect(setup.namedDocuments).toMatchObject([{ id: 'session-preferences', name: 'Deploy-Shell' }]);
    for (const format of EXPORT_FORMATS) {
      const text = FORMATS[format].write(setup);
      expect(text, format).toContain('Deploy-Shell');
      expect(text, format).not.toContain('SSM-SessionManagerRunShell');
      expect(text, format).not.toContain('key-of-region');
      for (const region of environment.regions) expect(text, format).toContain(keyIn(region));
    }
  });

  it('are a file for each Region as well, and made by hand from it', () => {
    const files = archiveFiles(setup).map(({ path }) => path);
    for (const region of environment.regions)
      expect(files).toContain(`session-manager/policies/session-preferences-${region}.json`);
    const commands = commandsOf(setup).flatMap((group) => group.commands);
    const posix = (code: string) => commands.find((command) => command.code === code)?.posix;
    expect(posix('create-own-shell')).toContain('--name Deploy-Shell');
    expect(posix('create-own-shell')).toContain('file://policies/session-preferences-us-east-1.json');
    expect(posix('own-shell')).toContain('--document-name Deploy-Shell');
    expect(posix('create-preferences')).toBeUndefined();
  });

  it.each([true, false])(
    'log to the bucket of each Region, with a key there: %s',
    async (sessionEncryption) => {
      const s3Log = {
        enabled: true,
        bucket: 'acme-{region}',
        prefixed: true,
        prefix: '{region}/ssm',
      } as const;
      const logging = setupOf(
        { environment: { ...OWN_SHELL.environment, sessionEncryption, s3Log } },
        { scope: 'session-preferences' },
      );
      expect(logging.preferences).toBeUndefined();
      expect(sessionDocumentsIn(logging)).toMatchObject([
        { id: 'session-preferences', name: 'Deploy-Shell' },
      ]);
      const documents = differentDocuments(logging);
      expect(documents.map(({ file, region, content }) => [file, region, inputsOf(content)])).toEqual(
        environment.regions.map((region) => [
          `session-preferences-${region}`,
          region,
          expect.objectContaining({
            s3BucketName: `acme-${region}`,
            s3KeyPrefix: `${region}/ssm`,
            kmsKeyId: sessionEncryption ? keyIn(region) : '',
          }),
        ]),
      );
      const module = await readModule(terraform.write(logging), logging);
      for (const [position, { content }] of documents.entries()) {
        const region = environment.regions[position] ?? '';
        const each = { key: region, value: sessionEncryption ? keyIn(region) : region };
        const document = ['aws_ssm_document', 'session_preferences'] as const;
        expect(await module.json(...document, 'content', each)).toEqual(expected(content));
        const template: unknown = JSON.parse(cloudformationJson.write(logging));
        expectRegional(deploy(template, stackIn(logging, region, 'nodes')), logging, region);
      }
      for (const format of EXPORT_FORMATS) {
        const text = FORMATS[format].write(logging);
        expect(text, format).toContain('acme-');
        expect(text, format).not.toMatch(/this-region|acme-\{region/);
      }
      const commands = commandsOf(logging).flatMap((group) => group.commands);
      const create = commands.find(({ code }) => code === 'create-own-shell')?.posix;
      for (const { file } of documents) expect(create).toContain(`file://policies/${file}.json`);
    },
  );

  it('are there as soon as they have a name, and can be left out', () => {
    expect(setupOf(OWN_SHELL).namedDocuments).toHaveLength(1);
    expect(setupOf(OWN_SHELL, { preferences: false }).namedDocuments).toEqual([]);
    expect(setupOf({ environment: {} }).namedDocuments).toEqual([]);
    const alone = setupOf(OWN_SHELL, { scope: 'session-preferences' });
    expect([alone.preferences, alone.namedDocuments.length]).toEqual([undefined, 1]);
  });
});

it('leaves nothing in any format that stands for the key of a Region alone', () => {
  for (const format of EXPORT_FORMATS) {
    const text = FORMATS[format].write(setupOf({ environment }));
    expect(text, format).not.toContain('key-of-region');
    for (const region of environment.regions) expect(text, format).toContain(keyIn(region));
  }
});
