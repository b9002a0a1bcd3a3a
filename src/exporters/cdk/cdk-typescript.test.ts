import { DOCUMENT_KINDS } from '#core';
import { Fn } from 'aws-cdk-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cdkTypescript } from './cdk-typescript.ts';
import { readTemplate, synthesize } from './testing/synthesize.ts';
import { asList, asRecord, furtherRegion, inCloudFormation, NOTHING } from '../code/testing/hand-over.ts';
import { compile } from '../code/testing/typescript.ts';
import { camelCase } from '../parameter-facts.ts';
import { inOneStack } from '../places.ts';
import { expected, FULL_SETUP, setupArbitrary, setupOf, testValue } from '../testing/setups.ts';
import { ATTACHMENTS, type Setup } from '../types.ts';

const full = setupOf(FULL_SETUP, { attachment: 'group' });

const propertiesOf = (setup: Setup) =>
  Object.fromEntries(
    inOneStack(setup).parameters.map((parameter) => [camelCase(parameter.id), testValue(parameter)]),
  );

/** The Region of a stack for the setup: of several, the one asked for. */
const regionOf = ({ regions }: Setup, position = 0): string => String(expected(regions[position] ?? ''));

it('writes one full setup', async () => {
  const text = cdkTypescript.write(full);
  expect(cdkTypescript.write(full)).toBe(text);
  await expect(text).toMatchFileSnapshot('./golden/session-manager.ts');
});

it('synthesizes to what the setup holds, whatever people typed', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(setupArbitrary, async (setup) => {
      const template = await synthesize(cdkTypescript.write(setup), {
        region: regionOf(setup),
        properties: propertiesOf(setup),
      });
      expect(readTemplate(template)).toEqual(inCloudFormation(setup));
    }),
    { numRuns: 40 },
  );
});

it('passes the checks that the CDK makes of templates', { timeout: 300_000 }, async () => {
  for (const attachment of ['group', 'role', 'permission-set'] as const) {
    const setup = setupOf(FULL_SETUP, { attachment });
    const place = { region: regionOf(setup), properties: propertiesOf(setup), checked: true };
    expect(readTemplate(await synthesize(cdkTypescript.write(setup), place))).toEqual(
      inCloudFormation(setup),
    );
  }
});

it('compiles under strict options', { timeout: 300_000 }, async () => {
  const setups = [
    ...ATTACHMENTS.map((attachment) => setupOf(FULL_SETUP, { attachment })),
    ...DOCUMENT_KINDS.map((scope) => setupOf({}, { scope })),
    setupOf({ environment: { regions: ['*'], account: '*' } }),
    ...fc.sample(setupArbitrary, 20),
  ];
  expect(await compile(setups.map(cdkTypescript.write))).toBe('');
});

it('creates what the account has once in the stack of the first Region alone', async () => {
  const place = { region: regionOf(full, 1), properties: propertiesOf(full) };
  const template = await synthesize(cdkTypescript.write(full), place);
  expect(readTemplate(template)).toEqual(furtherRegion(full));
});

it('refuses a stack in another Region', async () => {
  const properties = propertiesOf(full);
  const text = cdkTypescript.write(full);
  await expect(synthesize(text, { region: 'us-east-1', properties })).rejects.toThrow(
    'Needs a stack in one of eu-west-1, eu-central-1',
  );
  await expect(synthesize(text, { properties })).rejects.toThrow('Needs a stack in one of');
  const preferences = cdkTypescript.write(
    setupOf({ environment: { regions: ['eu-west-1'] } }, { scope: 'session-preferences' }),
  );
  await expect(synthesize(preferences, { region: 'us-east-1', properties: {} })).rejects.toThrow(
    'Needs a stack in eu-west-1',
  );
});

it('refuses a stack in another account', async () => {
  const place = { region: regionOf(full), properties: propertiesOf(full) };
  const text = cdkTypescript.write(full);
  await expect(synthesize(text, { ...place, account: '999988887777' })).rejects.toThrow(
    'Needs a stack in the account 012345678901',
  );
  const { resources } = await synthesize(text, { ...place, account: '012345678901' });
  expect(Object.keys(resources)).not.toEqual([]);
});

it('creates permission sets in the account and the Region of IAM Identity Center', async () => {
  const ids = Array.from({ length: 400 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  const tooLong = { ...FULL_SETUP, endUser: { nodes: { by: 'id', ids } } } as const;
  for (const changes of [FULL_SETUP, tooLong]) {
    const setup = setupOf(changes, { attachment: 'permission-set' });
    const { identityCenterInstanceArn, administratorNodeId, ...others } = propertiesOf(setup);
    const { sessionKeyIdEuCentral1 } = others;
    const text = cdkTypescript.write(setup);
    const sets = await synthesize(text, {
      construct: 'SessionManagerPermissionSets',
      region: 'us-east-1',
      account: '999988887777',
      properties: { identityCenterInstanceArn, administratorNodeId, sessionKeyIdEuCentral1 },
    });
    const { permissionSets, ...handOver } = inCloudFormation(setup);
    expect(readTemplate(sets)).toEqual({ ...NOTHING, permissionSets });
    const place = { region: regionOf(setup), account: '012345678901', properties: others };
    const nodes = await synthesize(text, { ...place, construct: 'SessionManagerSetup' });
    expect(readTemplate(nodes)).toEqual({ ...handOver, permissionSets: [] });
  }
});

it('has one construct, for anywhere, where there are permission sets only', async () => {
  const setup = setupOf(FULL_SETUP, { scope: 'end-user', attachment: 'permission-set' });
  const place = { region: 'us-east-1', account: '999988887777', properties: propertiesOf(setup) };
  const template = await synthesize(cdkTypescript.write(setup), {
    ...place,
    construct: 'SessionManagerEndUser',
  });
  expect(readTemplate(template)).toEqual(inCloudFormation(setup));
});

it('refuses values that do not look right, and lets values of the deployment pass', async () => {
  const text = cdkTypescript.write(full);
  const region = regionOf(full);
  const properties = propertiesOf(full);
  await expect(
    synthesize(text, { region, properties: { ...properties, endUserGroupName: 'a/b' } }),
  ).rejects.toThrow('endUserGroupName has to be the name of a user group, not its ARN, not "a/b"');
  const endUserGroupName = Fn.importValue('GroupName');
  const { resources } = await synthesize(text, { region, properties: { ...properties, endUserGroupName } });
  expect(JSON.stringify(resources)).toContain('{"Fn::ImportValue":"GroupName"}');
});

it('takes Region and account of the stack unless they are given', async () => {
  const setup = setupOf({}, { scope: 'end-user' });
  const { region, accountId, ...properties } = propertiesOf(setup);
  expect([region, accountId]).toEqual(['eu-west-1', '012345678901']);
  const { resources } = await synthesize(cdkTypescript.write(setup), { properties });
  expect(JSON.stringify(resources)).toContain('{"Ref":"AWS::Region"},":",{"Ref":"AWS::AccountId"}');
});

it('tags everything that has tags', async () => {
  const setup = setupOf(FULL_SETUP, { attachment: 'permission-set' });
  const place = { region: regionOf(setup), properties: propertiesOf(setup) };
  const { resources } = await synthesize(cdkTypescript.write(setup), place);
  const untagged = Object.values(resources)
    .map(asRecord)
    .filter(({ Properties }) => asRecord(Properties).Tags === undefined)
    .map(({ Type }) => Type);
  expect(new Set(untagged)).toEqual(new Set(['AWS::IAM::InstanceProfile', 'AWS::IAM::ManagedPolicy']));
});

it('keeps logs and preferences when the stack goes, and logs for ever', async () => {
  const place = { region: regionOf(full), properties: propertiesOf(full) };
  const { resources } = await synthesize(cdkTypescript.write(full), place);
  const kept = Object.values(resources)
    .map(asRecord)
    .filter(({ DeletionPolicy }) => DeletionPolicy !== undefined);
  const policies = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
  expect(kept).toMatchObject([
    { Type: 'AWS::Logs::LogGroup', ...policies },
    { Type: 'AWS::SSM::Document', ...policies },
  ]);
  expect(asRecord(kept[0]?.Properties)).not.toHaveProperty('RetentionInDays');
});

it('stops at text that reads as a token of the CDK', async () => {
  const setup = setupOf(
    { endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['${Token[x.1]}'] }] } } },
    { scope: 'end-user' },
  );
  await expect(synthesize(cdkTypescript.write(setup), { properties: propertiesOf(setup) })).rejects.toThrow(
    'Unrecognized token key',
  );
});

it('has the role, its instance profile and the policies as members, and preferences after them', async () => {
  const text = cdkTypescript.write(full);
  const properties = propertiesOf(full);
  const { resources, instances } = await synthesize(text, { region: 'eu-west-1', properties });
  const typeOf = (id: unknown) => asRecord(resources[String(id)]).Type;
  const [instance = {}] = instances;
  const members = ['nodeRole', 'nodeInstanceProfile', 'endUserPolicy', 'administratorPolicy', 'nodePolicy'];
  for (const name of members) expect(instance[name]).toHaveProperty('node.id', pascalCaseOf(name));
  const document = Object.values(resources)
    .map(asRecord)
    .find(({ Properties }) => asRecord(Properties).Name === 'SSM-SessionManagerRunShell');
  expect(asList(document?.DependsOn).map(typeOf).sort()).toEqual([
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Role',
    'AWS::Logs::LogGroup',
  ]);
  const further = await synthesize(text, { region: 'eu-central-1', properties });
  for (const name of members) expect(further.instances[0]?.[name]).toBeUndefined();
  expect(text).toContain('readonly nodeRole?: iam.Role;');
  const inOne = setupOf({ environment: { regions: ['eu-west-1'] } });
  expect(cdkTypescript.write(inOne)).toContain('  readonly nodeRole: iam.Role;');
});

const pascalCaseOf = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
