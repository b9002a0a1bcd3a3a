import { fillTemplate } from '#core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloudformationJson, cloudformationYaml } from './cloudformation.ts';
import {
  commandsOf,
  expectControlPolicy,
  expectIam,
  expectPermissionSets,
  expectOrder,
  expectRegional,
  expectStatements,
  isForTwo,
  isNeededBefore,
  stackIn,
  textOf,
} from './testing/expected-stack.ts';
import { deploy, entryOf, isData, namesIn, parseYaml } from './testing/stack.ts';
import { parameterName } from './values.ts';
import { parametersAskedIn } from '../formats.ts';
import { describeParameter, PARAMETER_FACTS } from '../parameter-facts.ts';
import { isRegional } from '../places.ts';
import { buildSetup } from '../setup/build-setup.ts';
import { exportedConfiguration, setupArbitrary, testValue } from '../testing/setups.ts';
import type { Setup } from '../types.ts';
import { messages } from '../../i18n/testing/messages.ts';

/** The template without what only one of the languages says. */
function templateOf(setup: Setup): unknown {
  const { Metadata: _, ...template } = JSON.parse(cloudformationJson.write(setup));
  return template;
}

const nothingOfIam = (setup: Setup): Setup => {
  const { role: _, ...rest } = setup;
  return { ...rest, policies: [] };
};

test('YAML of both versions and JSON say the same', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const yaml = cloudformationYaml.write(setup);
      const template = templateOf(setup);
      expect(parseYaml(yaml, '1.1')).toEqual(template);
      expect(parseYaml(yaml, '1.2')).toEqual(template);
      expect(yaml.endsWith('\n') && cloudformationJson.write(setup).endsWith('}\n')).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('the stacks of the nodes create all that is in the setup, and IAM once', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const template = templateOf(setup);
      const regions = setup.regions.map((region) => textOf(region));
      for (const region of regions) {
        const deployed = deploy(template, stackIn(setup, region, 'nodes'));
        expect(deployed.refusals).toEqual([]);
        const hasIam = region === regions[0] || !isRegional(setup);
        expectIam(deployed, hasIam ? setup : nothingOfIam(setup));
        expectPermissionSets(deployed, isForTwo(setup) ? { ...setup, permissionSets: [] } : setup);
        expectControlPolicy(deployed, setup);
        expectRegional(deployed, setup, region);
        expectStatements(deployed, setup);
        expectOrder(deployed, setup);
      }
    }),
    { numRuns: 40 },
  );
});

test('where there are permission sets, a stack of IAM Identity Center creates them and nothing else', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(exportedConfiguration, fc.constantFrom('end-user', 'setup'), (configuration, scope) => {
      const attachment = 'permission-set';
      const setup = buildSetup(configuration, {
        messages,
        scope,
        attachment,
        origin: { link: '', version: '' },
      });
      fc.pre(setup.permissionSets.length > 0);
      const stack = { ...stackIn(setup, 'us-east-1', 'identity-center'), account: '999999999999' };
      const deployed = deploy(templateOf(setup), stack);
      expect(deployed.refusals).toEqual([]);
      expectPermissionSets(deployed, setup);
      expect(Object.keys(deployed.resources)).toHaveLength(setup.permissionSets.length);
    }),
    { numRuns: 25 },
  );
});

test('every parameter is declared, asked for and used', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const template = templateOf(setup);
      const declared = entryOf(template, 'Parameters');
      const resources = new Set(Object.keys(entryOf(template, 'Resources')));
      const { Parameters: _, ...sections } = isData(template) ? template : {};
      const used = [...namesIn(sections)].filter((name) => !name.startsWith('AWS::') && !resources.has(name));
      expect(new Set(Object.keys(declared))).toEqual(new Set(used));
      const asked = parametersAskedIn('cloudformation-yaml', setup);
      expect(asked.map(parameterName)).toEqual(Object.keys(declared));
      const commands = commandsOf(setup);
      for (const parameter of asked) {
        const name = parameterName(parameter);
        const { AllowedPattern: pattern, Default: value, ...rest } = entryOf(declared, name);
        expect(testValue(parameter)).toMatch(new RegExp(String(pattern)));
        const isInAll = commands.every((command) => command.includes(` ${name}=...`));
        expect(value).toBe(isInAll ? undefined : '');
        if (!isInAll) expect('').toMatch(new RegExp(String(pattern)));
        expect(rest).toMatchObject({
          Type: 'String',
          Description: expect.stringContaining(describeParameter(parameter)),
          ConstraintDescription: expect.stringContaining(PARAMETER_FACTS[parameter.kind].format),
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('what is left empty is missed before anything is created', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(exportedConfiguration, (configuration) => {
      const origin = { link: '', version: '' };
      const setup = buildSetup(configuration, {
        messages,
        scope: 'setup',
        attachment: 'permission-set',
        origin,
      });
      fc.pre(isForTwo(setup));
      const template = templateOf(setup);
      for (const kind of ['nodes', 'identity-center'] as const) {
        const stack = stackIn(setup, textOf(setup.regions[0]), kind);
        for (const [name] of stack.parameters) {
          if (name === 'IdentityCenterInstanceArn') continue;
          const { Default: value, AllowedPattern: pattern } = entryOf(entryOf(template, 'Parameters'), name);
          if (value === undefined || /\{0,/.test(String(pattern))) continue;
          const parameters = new Map([...stack.parameters, [name, '']]);
          expect(deploy(template, { ...stack, parameters }).refusals).toEqual([
            expect.stringMatching(new RegExp(`^${name} must not be empty in `)),
          ]);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('the statements for the key of the log group stand above it', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(exportedConfiguration, (configuration) => {
      const { cloudWatchLog } = configuration.environment;
      const enforced = { ...cloudWatchLog, enabled: true, enforceEncryption: true };
      const environment = { ...configuration.environment, cloudWatchLog: enforced };
      const options = { scope: 'setup', attachment: 'none', origin: { link: '', version: '' } } as const;
      const setup = buildSetup({ ...configuration, environment }, { messages, ...options });
      const before = setup.forOwners.find(isNeededBefore(setup));
      const yaml = cloudformationYaml.write(setup);
      const comment = /(?:^ {2}#.*\n)+(?=^ {2}SessionLogGroup:$)/m.exec(yaml)?.[0] ?? '';
      const lines = comment.split('\n').map((line) => line.replace(/^ {2}# /, ''));
      const said = JSON.parse(lines.slice(lines.indexOf('  {')).join('\n'));
      const named = fillTemplate(before?.document ?? null, (parameter) => `<${parameterName(parameter)}>`);
      expect(said).toEqual(named);
      const about = entryOf(JSON.parse(cloudformationJson.write(setup)), 'Metadata');
      const { SessionLogGroup: group } = entryOf(about, 'SessionManagerPolicyBuilder');
      expect(group).toMatchObject({ Policy: named });
    }),
    { numRuns: 30 },
  );
});

test('comments stay comments', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const [head = ''] = cloudformationYaml.write(setup).split('\nAWSTemplateFormatVersion:');
      expect(head.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line !== '')).toSatisfy(
        (lines: readonly string[]) => lines.every((line) => line.startsWith('#')),
      );
    }),
    { numRuns: 20 },
  );
});

test('every name is one that CloudFormation takes', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(setupArbitrary, (setup) => {
      const template = templateOf(setup);
      for (const section of ['Parameters', 'Rules', 'Conditions', 'Resources', 'Outputs']) {
        for (const name of Object.keys(entryOf(template, section))) expect(name).toMatch(/^[A-Za-z0-9]+$/);
      }
    }),
    { numRuns: 20 },
  );
});
