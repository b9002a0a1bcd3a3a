import fc from 'fast-check';
import { expect, it } from 'vitest';
import { furtherRegion, type HandOver, handOverOf } from '../code/testing/hand-over.ts';
import { camelCase } from '../parameter-facts.ts';
import { pulumiTypescript } from './pulumi-typescript.ts';
import { runProgram } from './testing/run-program.ts';
import { expected, FULL_SETUP, setupArbitrary, setupOf, testValue } from '../testing/setups.ts';
import type { Setup } from '../types.ts';

const full = setupOf(FULL_SETUP, { attachment: 'group' });

const valuesOf = ({ parameters }: Setup) =>
  Object.fromEntries(parameters.map((parameter) => [camelCase(parameter.id), testValue(parameter)]));

const run = (setup: Setup, values: Readonly<Record<string, string>> = valuesOf(setup)) =>
  runProgram(pulumiTypescript.write(setup), values, setup.account);

/** What a setup asks for, when one program is for all of its Regions. */
function inEveryRegion(setup: Setup): HandOver {
  const handOver = handOverOf(setup);
  const everywhere = (resources: readonly unknown[], ofRegion: (position: number) => object = () => ({})) =>
    setup.regions.flatMap((region, position) =>
      resources.map((resource) => ({
        ...Object(resource),
        region: expected(region),
        ...ofRegion(position),
      })),
    );
  const keyArns = setup.logGroup?.keyArns;
  return {
    ...handOver,
    // The descriptions are comments.
    forOwners: setup.forOwners.map(({ document }) => expected(document)),
    hostManagement: everywhere(handOver.hostManagement),
    logGroups: everywhere(handOver.logGroups, (position) =>
      keyArns === undefined ? {} : { keyArn: expected(keyArns[position] ?? null) },
    ),
    sessionDocuments: setup.regions.flatMap((region, position) =>
      furtherRegion(setup, position).sessionDocuments.map((each) => ({
        ...Object(each),
        region: expected(region),
      })),
    ),
  };
}

it('writes one full setup', async () => {
  const text = pulumiTypescript.write(full);
  expect(pulumiTypescript.write(full)).toBe(text);
  await expect(text).toMatchFileSnapshot('./golden/session-manager.ts');
});

it('creates what the setup holds, whatever people typed', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(setupArbitrary, async (setup) => {
      const { handOver } = await run(setup);
      expect(handOver).toEqual(inEveryRegion(setup));
    }),
    { numRuns: 50 },
  );
});

it('creates preferences after the role, its policies and the log groups', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(setupArbitrary, async (setup) => {
      const { resources } = await run(setup);
      const named = (type: string, region?: unknown) =>
        resources.filter(
          (each) => each.type === type && (region === undefined || each.arguments.region === region),
        );
      const attached = new Set(
        [...named('iam.GroupPolicyAttachment'), ...named('iam.RolePolicyAttachment')].map(
          ({ arguments: { policyArn } }) => policyArn,
        ),
      );
      for (const { name, arguments: values, options } of named('ssm.Document')) {
        const { dependsOn = [] } = Object(options);
        if (setup.preferences === undefined || !name.startsWith('session-preferences')) {
          expect(dependsOn).toEqual([]);
          continue;
        }
        const wanted = [
          ...named('iam.Role'),
          ...named('iam.GroupPolicyAttachment'),
          ...named('iam.RolePolicyAttachment'),
          ...named('iam.Policy').filter(({ name }) => !attached.has(`iam.Policy ${name}`)),
          ...named('cloudwatch.LogGroup', values.region),
        ].map(({ type, name }) => `${type} ${name}`);
        expect(dependsOn.map(({ arn }: { arn: string }) => arn).sort()).toEqual(wanted.sort());
      }
    }),
    { numRuns: 30 },
  );
});

it.each(['group', 'role', 'permission-set'] as const)('attaches to a %s', async (attachment) => {
  const setup = setupOf(FULL_SETUP, { attachment });
  const { handOver } = await run(setup);
  expect(handOver).toEqual(inEveryRegion(setup));
});

it('gives every resource a name of its own, and tags what has tags', async () => {
  const setup = setupOf(FULL_SETUP, { attachment: 'permission-set' });
  const { resources } = await run(setup);
  const names = resources.map(({ type, name }) => `${type} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  const untagged = resources.filter(({ arguments: { tags } }) => tags === undefined).map(({ type }) => type);
  expect(new Set(untagged)).toEqual(
    new Set(['iam.RolePolicyAttachment', 'ssoadmin.PermissionSetInlinePolicy']),
  );
});

it('exports the ARNs', async () => {
  const { exported } = await run(full);
  expect(Object.keys(exported)).toEqual([
    'nodeRoleArn',
    'nodeInstanceProfileArn',
    'endUserPolicyArn',
    'administratorPolicyArn',
    'nodePolicyArn',
    ...full.forOwners.map(({ id }) => camelCase(id)),
  ]);
});

it('refuses values that do not look right', async () => {
  const values = { ...valuesOf(full), endUserGroupName: 'a/b' };
  await expect(run(full, values)).rejects.toThrow('endUserGroupName');
});

it('refuses another account than the policies name', async () => {
  const text = pulumiTypescript.write(full);
  await expect(runProgram(text, valuesOf(full), '999988887777')).rejects.toThrow(
    'Needs the account 012345678901',
  );
});

it('creates permission sets where IAM Identity Center is, and nothing else there', async () => {
  const setup = setupOf(FULL_SETUP, { attachment: 'permission-set' });
  const isOfSets = ({ type }: { readonly type: string }) => type.startsWith('ssoadmin.');
  const inPlace = await run(setup);
  expect(inPlace.resources.filter(isOfSets).map(({ options }) => options)).toEqual([{}, {}, {}, {}]);
  const identityCenter = { identityCenterProfile: 'management', identityCenterRegion: 'us-east-1' };
  const { resources } = await run(setup, { ...valuesOf(setup), ...identityCenter });
  const elsewhere = {
    provider: { name: 'identity-center', arguments: { profile: 'management', region: 'us-east-1' } },
  };
  expect(
    resources.filter((resource) => isOfSets(resource) === 'provider' in Object(resource.options)),
  ).toEqual(resources);
  expect(resources.filter(isOfSets).map(({ options }) => options)).toEqual(Array(4).fill(elsewhere));
});

it('refers to managed policies by name where a set has too many statements', async () => {
  const ids = Array.from({ length: 400 }, (_, number) => `i-${String(number).padStart(17, '0')}`);
  const environment = { regions: ['eu-west-1'], account: '012345678901' };
  const setup = setupOf(
    { environment, endUser: { nodes: { by: 'id', ids } } },
    { scope: 'end-user', attachment: 'permission-set' },
  );
  expect(setup.policies.length).toBeGreaterThan(1);
  expect((await run(setup)).handOver).toEqual(inEveryRegion(setup));
});

it('keeps logs and preferences when the stack goes', async () => {
  const { resources } = await run(full);
  const kept = resources.filter(({ options }) => Object(options).retainOnDelete === true);
  expect(kept.map(({ name }) => name)).toEqual([
    'session-log-eu-west-1',
    'session-preferences-eu-west-1',
    'session-log-eu-central-1',
    'session-preferences-eu-central-1',
  ]);
});
