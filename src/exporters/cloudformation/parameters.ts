import { type Parameter, type ParameterKind, parametersOf, type Template } from '#core';
import { isKnownToNodeStack, parameterName } from './document-value.ts';
import { outputStatements } from './placement.ts';
import type { ValueMap } from './resource.ts';
import { describeParameter, PARAMETER_FACTS } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import { preferencesDocuments } from '../preferences.ts';
import type { Setup } from '../types.ts';

/** What the stacks of the nodes create and say. */
function inNodeStacks(setup: Setup): readonly Template[] {
  const { policies, role, logGroup } = setup;
  return [
    ...policies.map(({ document }) => document),
    ...policies.flatMap(({ target }) =>
      target === undefined || target.type === 'node-role' ? [] : [target.name],
    ),
    role?.trust ?? null,
    logGroup?.name ?? null,
    ...(logGroup?.keyArns ?? []),
    ...preferencesDocuments(setup).map(({ content }) => content),
    ...outputStatements(setup).map(({ document }) => document),
  ];
}

/** Whether what belongs to the nodes names a Region that is known from the stack alone. */
export const namesRegionOfStack = (setup: Setup): boolean =>
  parametersOf(...inNodeStacks(setup)).some(({ kind }) => kind === 'region');

/** The parameters that the stacks of the nodes need. */
export const nodeParameters = (setup: Setup): readonly Parameter[] =>
  parametersOf(...inNodeStacks(setup)).filter((parameter) => !isKnownToNodeStack(parameter));

/** The parameters that the stack of IAM Identity Center needs. */
export const identityCenterParameters = ({ permissionSets }: Setup): readonly Parameter[] =>
  parametersOf(
    ...permissionSets.flatMap(({ instanceArn, inlinePolicy }) => [instanceArn, inlinePolicy ?? null]),
  );

/** Those of some parameters that others do not have. */
const without = (parameters: readonly Parameter[], others: readonly Parameter[]): readonly Parameter[] =>
  parameters.filter(({ id }) => others.every((other) => other.id !== id));

/** The parameters that a template declares. */
export function declaredParameters(setup: Setup): readonly Parameter[] {
  const ofNodes = nodeParameters(setup);
  return [...ofNodes, ...without(identityCenterParameters(setup), ofNodes)];
}

/** Of a template for two kinds of stacks, the parameters that one kind has no use for. */
export function parametersOfOneKind(setup: Setup): {
  readonly nodes: readonly Parameter[];
  readonly identityCenter: readonly Parameter[];
} {
  if (!hasTwoPlaces(setup)) return { nodes: [], identityCenter: [] };
  const [nodes, identityCenter] = [nodeParameters(setup), identityCenterParameters(setup)];
  return { nodes: without(nodes, identityCenter), identityCenter: without(identityCenter, nodes) };
}

/** Kinds of which a setup has one at most, and which are a value, or all that an ARN names, by themselves. */
const WHOLE_VALUES: readonly ParameterKind[] = [
  'session-key-arn',
  'bucket-key-arn',
  'bucket-name',
  'log-group-name',
  'log-group-key-arn',
  'node-role-name',
];

/** The parameters of the nodes alone with which a resource would be wrong, and not only useless, if they were empty. */
export const wholeValues = (setup: Setup): readonly Parameter[] =>
  parametersOfOneKind(setup).nodes.filter(({ kind }) => WHOLE_VALUES.includes(kind));

/** Whether nothing is a value as well. */
export const mayBeEmpty = ({ kind }: Parameter): boolean =>
  new RegExp(PARAMETER_FACTS[kind].pattern).test('');

function declaration(parameter: Parameter, emptyIn: string | undefined): ValueMap {
  const { pattern, format } = PARAMETER_FACTS[parameter.kind];
  const description = describeParameter(parameter);
  const asked = { Type: 'String', Description: description };
  if (emptyIn === undefined) {
    return { ...asked, AllowedPattern: pattern, ConstraintDescription: `must be ${format}` };
  }
  return {
    ...asked,
    Description: `${description}; empty in ${emptyIn}`,
    Default: '',
    AllowedPattern: mayBeEmpty(parameter) ? pattern : `^(${pattern.slice(1, -1)})?$`,
    ConstraintDescription: `must be ${format}, or empty`,
  };
}

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 *
 * @returns what stands in the section `Parameters`. None has a default, except what one of two kinds of stacks has no
 *   use for.
 */
export function parametersSection(setup: Setup): ValueMap {
  const { nodes, identityCenter } = parametersOfOneKind(setup);
  return Object.fromEntries(
    declaredParameters(setup).map((parameter): [string, ValueMap] => {
      const emptyIn = identityCenter.includes(parameter)
        ? 'the stacks of the nodes'
        : nodes.includes(parameter)
          ? 'the stack of IAM Identity Center'
          : undefined;
      return [parameterName(parameter), declaration(parameter, emptyIn)];
    }),
  );
}
