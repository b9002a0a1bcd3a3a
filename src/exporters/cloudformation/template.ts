import type { Parameter } from '#core';
import { controlPolicyResources, iamResources, permissionSetResources } from './access.ts';
import {
  mayBeEmpty,
  ofNodes,
  outputStatements,
  parametersOfOneKind,
  parametersSection,
  placementOf,
  wholeValues,
} from './parameters.ts';
import { regionalResources } from './regional.ts';
import {
  equals,
  jsonTextValue,
  not,
  outputEntries,
  parameterName,
  ref,
  resourceValue,
  type ValueMap,
} from './values.ts';
import { pascalCase } from '../parameter-facts.ts';
import { hasTwoPlaces, isOfNodes, isRegional } from '../places.ts';
import type { Setup } from '../types.ts';

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
function rulesSection(setup: Setup): ValueMap {
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

/** What is said about a resource. */
export interface Comment {
  readonly lines: readonly string[];
  /** JSON that the lines are about. */
  readonly document?: unknown;
}

/** A template before a language is chosen. */
export interface Template {
  readonly description: string;
  /** The sections with content, in their usual order. */
  readonly sections: ValueMap;
  /** What is to be said about resources, by logical ID. */
  readonly comments: ReadonlyMap<string, Comment>;
}

/** CloudFormation takes no empty section, except that it insists on resources. */
const unlessEmpty = (name: string, section: ValueMap): ValueMap =>
  Object.keys(section).length === 0 ? {} : { [name]: section };

/**
 * The template of a setup.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function templateOf(setup: Setup): Template {
  const placement = placementOf(setup, wholeValues(setup));
  const iam = iamResources(setup, placement);
  const resources = [
    ...iam,
    ...permissionSetResources(setup, placement),
    ...controlPolicyResources(setup),
    ...regionalResources(setup, placement, iam),
  ];
  const outputs = Object.fromEntries([
    ...resources.flatMap(outputEntries),
    ...outputStatements(setup).map(({ id, description, document }): [string, ValueMap] => [
      pascalCase(id),
      { Description: description, Value: jsonTextValue(document) },
    ]),
  ]);
  return {
    description: setup.title,
    sections: {
      ...unlessEmpty('Parameters', parametersSection(setup)),
      ...unlessEmpty('Rules', rulesSection(setup)),
      ...unlessEmpty('Conditions', placement.conditions),
      Resources: Object.fromEntries(
        resources.map((resource) => [resource.logicalId, resourceValue(resource)]),
      ),
      ...unlessEmpty('Outputs', outputs),
    },
    comments: new Map(
      resources.flatMap(({ logicalId, comment: lines = [], commentDocument: document }) =>
        lines.length === 0 ? [] : [[logicalId, { lines, ...(document === undefined ? {} : { document }) }]],
      ),
    ),
  };
}
