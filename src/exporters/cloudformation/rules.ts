import type { Parameter } from '#core';
import type { Setup } from '../types.ts';
import { parameterName } from './document-value.ts';
import { mayBeEmpty, parametersOfOneKind } from './parameters.ts';
import { hasTwoPlaces, isOfNodes, isRegional } from '../places.ts';
import { ofNodes } from './placement.ts';
import { equals, not, ref, type ValueMap } from './value.ts';

const isString = (text: unknown): text is string => typeof text === 'string';

/** Policies name the account of the nodes, so that a stack in another one would be of no use. */
function accountAssertions(setup: Setup): readonly ValueMap[] {
  const { account } = setup;
  if (!isString(account) || !isOfNodes(setup)) return [];
  return [
    {
      Assert: equals(ref('AWS::AccountId'), account),
      AssertDescription: `This template is for the account ${account}`,
    },
  ];
}

function regionAssertions(setup: Setup): readonly ValueMap[] {
  const regions = setup.regions.filter(isString);
  const [only, ...others] = regions;
  if (only === undefined || !isRegional(setup)) return [];
  const here = ref('AWS::Region');
  const isOne = others.length === 0;
  return [
    {
      Assert: isOne ? equals(here, only) : { 'Fn::Contains': [regions, here] },
      AssertDescription: `This template is for the ${isOne ? 'Region' : 'Regions'} ${regions.join(', ')}`,
    },
  ];
}

/** What one kind of stack leaves empty, the other must not. */
const givenAssertions = (parameters: readonly Parameter[], where: string): readonly ValueMap[] =>
  parameters
    .filter((parameter) => parameter.kind !== 'identity-center-instance-arn' && !mayBeEmpty(parameter))
    .map(parameterName)
    .map((name) => ({
      Assert: not(equals(ref(name), '')),
      AssertDescription: `${name} must not be empty in ${where}`,
    }));

/**
 * What stops a stack before it creates anything: a wrong place, a value that is missing.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 *
 * @returns what stands in the section `Rules`.
 */
export function rulesSection(setup: Setup): ValueMap {
  const inNodes: ValueMap = hasTwoPlaces(setup) ? { RuleCondition: ofNodes(setup) } : {};
  const elsewhere: ValueMap = { RuleCondition: not(ofNodes(setup)) };
  const { nodes, identityCenter } = parametersOfOneKind(setup);
  const rules: readonly [string, ValueMap, readonly ValueMap[]][] = [
    ['Account', inNodes, accountAssertions(setup)],
    ['Region', inNodes, regionAssertions(setup)],
    ['NodeParameters', inNodes, givenAssertions(nodes, 'the stacks of the nodes')],
    [
      'IdentityCenterParameters',
      elsewhere,
      givenAssertions(identityCenter, 'the stack of IAM Identity Center'),
    ],
  ];
  return Object.fromEntries(
    rules
      .filter(([, , assertions]) => assertions.length > 0)
      .map(([name, condition, assertions]) => [name, { ...condition, Assertions: assertions }]),
  );
}
