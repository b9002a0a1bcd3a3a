import { expect, test } from 'vitest';
import { cloudformationJson, cloudformationYaml } from './cloudformation.ts';
import { commandsOf, stackIn } from './testing/expected-stack.ts';
import { deploy, entryOf, parseYaml } from './testing/stack.ts';
import { FULL_SETUP, setupOf } from '../testing/setups.ts';
import type { Attachment, Scope, Setup } from '../types.ts';

const full = setupOf(FULL_SETUP, { attachment: 'group' });
const IRELAND = { environment: { regions: ['eu-west-1'], account: '012345678901' } } as const;
const dataOf = (setup: Setup): unknown => parseYaml(cloudformationYaml.write(setup), '1.2');
const refusalsOf = (setup: Setup, at: { readonly region?: string; readonly account?: string }): unknown =>
  deploy(dataOf(setup), { ...stackIn(setup, 'eu-west-1', 'nodes'), ...at }).refusals;

test('a full setup as YAML', async () => {
  await expect(cloudformationYaml.write(full)).toMatchFileSnapshot('./golden/session-manager.yaml');
});

// Not named .json, so that no formatter touches it.
test('a full setup as JSON', async () => {
  await expect(cloudformationJson.write(full)).toMatchFileSnapshot('./golden/session-manager.template');
});

test('the same setup is written alike every time', () => {
  const again = setupOf(FULL_SETUP, { attachment: 'group' });
  expect(cloudformationYaml.write(again)).toBe(cloudformationYaml.write(full));
  expect(cloudformationJson.write(again)).toBe(cloudformationJson.write(full));
});

test('a document with a tag that is not named is text with a substitution', () => {
  const setup = setupOf({ ...IRELAND, endUser: { nodes: { by: 'tag' } } }, { scope: 'end-user' });
  const yaml = cloudformationYaml.write(setup);
  expect(yaml).toContain('      PolicyDocument: !Sub |-\n        {\n');
  expect(yaml).toContain('"ssm:resourceTag/${EndUserTagKey}": [');
  expect(yaml).toContain('session/${!aws:userid}-*"');
});

test('only text with parameters is a substitution', () => {
  const yaml = cloudformationYaml.write(setupOf({}, { scope: 'end-user' }));
  expect(yaml).toContain('- !Sub arn:aws:ec2:${AWS::Region}:${AWS::AccountId}:instance/${EndUserNodeId}\n');
  expect(yaml).toContain('- ${aws:userid}*\n');
});

test('a stack elsewhere is refused with a reason', () => {
  expect(refusalsOf(full, {})).toEqual([]);
  expect(refusalsOf(full, { region: 'eu-central-1' })).toEqual([]);
  expect(refusalsOf(full, { region: 'us-east-1' })).toEqual([
    'This template is for the Regions eu-west-1, eu-central-1',
  ]);
  expect(refusalsOf(full, { account: '111122223333' })).toEqual([
    'This template is for the account 012345678901',
  ]);
  expect(refusalsOf(setupOf(IRELAND, { preferences: true }), { region: 'us-east-1' })).toEqual([
    'This template is for the Region eu-west-1',
  ]);
});

test('IAM can be set up from any Region when nothing else is', () => {
  const setup = setupOf(IRELAND, { scope: 'end-user', attachment: 'group' });
  expect(refusalsOf(setup, { region: 'us-east-1' })).toEqual([]);
  expect(cloudformationYaml.write(setup)).toContain('# Deploy it once, in any Region: IAM is global.');
});

test('preferences for a Region that is not named ask for none', () => {
  const data = dataOf(setupOf({}, { scope: 'session-preferences' }));
  expect(data).not.toHaveProperty('Parameters');
  expect(data).not.toHaveProperty('Rules');
});

test.each([
  ['setup', 'group', true],
  ['session-preferences', 'none', false],
  ['end-user', 'permission-set', false],
] as const)('%s with %s says by which command: named IAM resources %s', (scope, attachment, named) => {
  const text = commentOf(scope, attachment);
  expect(text).toContain('aws cloudformation deploy --template-file session-manager.yaml \\\n');
  expect(text.includes('--capabilities CAPABILITY_NAMED_IAM')).toBe(named);
});

const commentOf = (scope: Scope, attachment: Attachment): string =>
  cloudformationYaml
    .write(setupOf({ ...IRELAND, preferences: { idleTimeoutMinutes: 15 } }, { scope, attachment }))
    .split('\n\n')[0] ?? '';

test('a setup with permission sets says which stack is for what', () => {
  const text = commentOf('setup', 'permission-set');
  expect(text).toContain('# 1. First, in the account of the nodes: deploy it in eu-west-1.\n');
  expect(text).toContain('# 2. Then in the account and the Region of IAM Identity Center');
  const [first = '', second = ''] = text.split('# 2. ');
  expect(first).toContain('--stack-name session-manager \\\n');
  expect(first).not.toContain('IdentityCenterInstanceArn');
  expect(second).toContain('--stack-name session-manager-permission-sets \\\n');
  expect(second).toContain('IdentityCenterInstanceArn=...');
});

test('stacks of a setup that has a name are named after it', () => {
  const setup = { ...setupOf(IRELAND, { attachment: 'permission-set' }), name: 'PaymentsTeam+2' };
  expect(commandsOf(setup).map((command) => /--stack-name (\S+)/.exec(command)?.[1])).toEqual([
    'session-manager-payments-team-2',
    'session-manager-payments-team-2-permission-sets',
  ]);
});

test('a template that is too long to be sent along goes through a bucket', () => {
  const ids = Array.from({ length: 900 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  const isUploaded = (count: number) => {
    const nodes = { by: 'id', ids: ids.slice(0, count) } as const;
    const setup = setupOf({ ...IRELAND, endUser: { nodes } }, { scope: 'end-user' });
    const isLarge = Buffer.byteLength(cloudformationYaml.write(setup)) > 51_200;
    expect(cloudformationYaml.write(setup).includes('--s3-bucket ... \\\n')).toBe(isLarge);
    return isLarge;
  };
  expect([isUploaded(100), isUploaded(900)]).toEqual([false, true]);
});

test('a permission set asks for what its stack does not know', () => {
  const yaml = cloudformationYaml.write(setupOf({}, { attachment: 'permission-set' }));
  expect(yaml).toContain('!Sub arn:aws:ec2:${Region}:${AccountId}:instance/${EndUserNodeId}\n');
  const { parameters } = stackIn(setupOf({}, { attachment: 'permission-set' }), 'eu-west-1', 'nodes');
  expect([...parameters.keys()]).not.toContain('Region');
});

test('a policy that is attached to nothing names nobody', () => {
  const policy = entryOf(
    entryOf(dataOf(setupOf(IRELAND, { scope: 'end-user' })), 'Resources'),
    'EndUserPolicy',
  );
  const names = Object.keys(entryOf(policy, 'Properties'));
  expect(names).toEqual(['ManagedPolicyName', 'Description', 'PolicyDocument']);
});

test('what allows nothing creates nothing', () => {
  const nothing: Setup = { ...setupOf(IRELAND, { scope: 'end-user' }), policies: [], parameters: [] };
  const yaml = cloudformationYaml.write(nothing);
  expect(yaml).toContain('# The answers allow nothing yet');
  expect(yaml).toMatch(/\n\nResources: \{\}\n$/);
  expect(yaml).not.toContain('aws cloudformation');
});

test('JSON has the link, the version and the comments in its metadata', () => {
  const template: unknown = JSON.parse(cloudformationJson.write(full));
  const about = entryOf(entryOf(template, 'Metadata'), 'SessionManagerPolicyBuilder');
  expect(about).toMatchObject({
    Version: full.origin.version,
    Link: full.origin.link,
    SessionPreferences: expect.stringContaining('import it with a change set'),
  });
});

test('preferences depend on nothing that their stack may do without', () => {
  const { Resources: resources } = Object(dataOf(full));
  expect(resources.SessionPreferences.DependsOn).toEqual(['SessionLogGroup']);
  expect(resources.SessionPreferences.Metadata).toEqual({
    After: {
      'Fn::If': [
        'IsFirstRegion',
        ['EndUserPolicy', 'AdministratorPolicy', 'NodePolicy', 'NodeRole'].map((Ref) => ({ Ref })),
        '',
      ],
    },
  });
  const { Resources: inOne } = Object(
    dataOf(
      setupOf({ ...IRELAND, preferences: { idleTimeoutMinutes: 15 } }, { attachment: 'permission-set' }),
    ),
  );
  expect(inOne.SessionPreferences).toMatchObject({
    Condition: 'IsNodeStack',
    DependsOn: ['NodePolicy', 'NodeRole'],
  });
  for (const id of inOne.SessionPreferences.DependsOn) expect(inOne[id].Condition).toBe('IsNodeStack');
});
