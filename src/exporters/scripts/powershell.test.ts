import { parametersOf } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camelCase, PARAMETER_FACTS, pascalCase } from '../parameter-facts.ts';
import { differentDocuments } from '../session-documents.ts';
import { powershell } from './powershell.ts';
import { readAssignment, readString, skeletonOf } from './testing/powershell-strings.ts';
import { argumentOf, asArgument } from './testing/told.ts';
import { expected, FULL_SETUP, setupArbitrary, setupOf, testValue } from '../testing/setups.ts';
import type { Setup, Text } from '../types.ts';

/** Every document of a setup, by the name that its variable is made of. */
const documentsOf = ({ role, policies, permissionSets, forOwners, ...setup }: Setup) => [
  ...(role === undefined ? [] : [[`${role.id}-trust`, role.trust] as const]),
  ...policies.map(({ id, document }) => [`${id}-policy`, document] as const),
  ...permissionSets.flatMap(({ id, inlinePolicy }) =>
    inlinePolicy === undefined ? [] : [[`${id}-policy`, inlinePolicy] as const],
  ),
  ...differentDocuments(setup).map(({ id, content }) => [id, content] as const),
  ...forOwners.map(({ id, document }) => [id, document] as const),
];

function valuesOf(setup: Setup): (variable: string) => string {
  const values = new Map(
    setup.parameters.map((parameter) => [`$${pascalCase(parameter.id)}`, testValue(parameter)]),
  );
  return (variable) => {
    const value = values.get(variable);
    if (value === undefined) throw new Error(`No parameter ${variable}`);
    return value;
  };
}

describe('the PowerShell script', () => {
  it('holds every document as it is', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const script = powershell.write(setup);
        for (const [id, document] of documentsOf(setup)) {
          const text = readAssignment(script, `$${camelCase(id)}`, valuesOf(setup));
          expect(JSON.parse(text)).toEqual(expected(document));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the same code whatever the texts hold', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const [first, ...others] = setup.regions;
        const tame = (text: typeof first) => (typeof text === 'string' ? 'x' : text);
        const { logGroup, namedDocuments, account, ...rest } = setup;
        const plain: Setup = {
          ...rest,
          regions: [tame(first), ...others.map(tame)],
          ...(account === undefined ? {} : { account: tame(account) }),
          ...(logGroup === undefined ? {} : { logGroup: { ...logGroup, name: tame(logGroup.name) } }),
          namedDocuments: namedDocuments.map((document) => ({ ...document, name: 'x' })),
        };
        expect(skeletonOf(powershell.write(setup))).toBe(skeletonOf(powershell.write(plain)));
      }),
      { numRuns: 60 },
    );
  });

  it('names the Regions and the log group as they are', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const { regions, logGroup } = setup;
        if (logGroup === undefined || [...regions, logGroup.name].some((text) => typeof text !== 'string'))
          return;
        const script = powershell.write(setup);
        let at = 0;
        const skip = (code: string): void => {
          expect(script.indexOf(code, at)).toBeGreaterThanOrEqual(at);
          at = script.indexOf(code, at) + code.length;
        };
        const reads = (expectedText: Text): void => {
          const { text, end } = readString(script, at);
          expect(asArgument(text)).toBe(argumentOf(expectedText));
          at = end;
        };
        for (const [position, region] of regions.entries()) {
          const key = logGroup.keyArns?.[position];
          skip(key === undefined ? '\n    Publish-LogGroup ' : '\n    Publish-EncryptedLogGroup ');
          reads(region);
          at += 1;
          reads(logGroup.name);
          const [parameter] = key === undefined ? [] : parametersOf(key);
          expect(script.slice(at, script.indexOf('\n', at))).toBe(
            parameter === undefined ? '' : ` ${`$${pascalCase(parameter.id)}`}`,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('declares each parameter once, with its pattern', () => {
    fc.assert(
      fc.property(setupArbitrary, (setup) => {
        const script = powershell.write(setup);
        for (const parameter of setup.parameters) {
          const [before = '', ...after] = script
            .replaceAll(',\n', '\n')
            .split(`\n    [string] ${`$${pascalCase(parameter.id)}`}\n`);
          expect(after).toHaveLength(1);
          const attribute = before.slice(
            before.lastIndexOf('[ValidatePattern(') + '[ValidatePattern('.length,
          );
          const { text, end } = readString(attribute, 0);
          expect(text).toBe(PARAMETER_FACTS[parameter.kind].pattern.replace(/\$$/, '\\z'));
          // PowerShell's own default would ignore case.
          expect(attribute.slice(end)).toBe(", Options = 'None')]");
        }
      }),
      { numRuns: 60 },
    );
  });

  it('allows an empty value where the pattern does', () => {
    const script = powershell.write(
      setupOf(
        { endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: [] }] } } },
        { scope: 'end-user' },
      ),
    );
    expect(script.match(/\[AllowEmptyString\(\)\]/g)).toHaveLength(1);
    expect(script).toMatch(/\[AllowEmptyString\(\)\]\n.*\n {4}\[string\] \$EndUserTagValue/);
  });

  it('ends with the preferences, after everything that owners have to add and the log groups', () => {
    const steps = powershell.write(setupOf(FULL_SETUP, { attachment: 'group' })).split('\ntry {\n')[1] ?? '';
    const calls = steps.match(/^(?: {4}){1,2}[A-Z][A-Za-z-]+/gm)?.map((line) => line.trim()) ?? [];
    expect(calls.slice(-13)).toEqual([
      'Write-ForOwner',
      'Write-ForOwner',
      'Write-ForOwner',
      'Write-ForOwner',
      'Publish-NamedDocument',
      'Publish-NamedDocument',
      'Publish-NamedDocument',
      'Publish-NamedDocument',
      'Publish-EncryptedLogGroup',
      'Publish-EncryptedLogGroup',
      'Publish-Preferences',
      'Publish-Preferences',
      'Remove-Item',
    ]);
  });

  it('is pleasant to read', async () => {
    const script = powershell.write(setupOf(FULL_SETUP, { attachment: 'group' }));
    await expect(script).toMatchFileSnapshot('./golden/session-manager.ps1');
  });
});
