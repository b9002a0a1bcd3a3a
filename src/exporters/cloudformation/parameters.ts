import { type Parameter, type ParameterKind, parametersOf, type Template } from '#core';
import { equals, isKnownToNodeStack, not, parameterName, ref, textValue, type ValueMap } from './values.ts';
import { describeParameter, PARAMETER_FACTS } from '../parameter-facts.ts';
import { hasIam, hasTwoPlaces, isRegional } from '../places.ts';
import { differentDocuments, keysByRegion } from '../session-documents.ts';
import type { Setup, StatementsForOwner } from '../types.ts';

/**
 * Which stacks of one template create what. IAM is global and set up once; preferences and logs belong to each Region;
 * permission sets belong to the account and the Region of IAM Identity Center, which are seldom those of the nodes.
 */
export interface Placement {
  readonly conditions: ValueMap;
  /** The condition of each kind of resource; absent when every stack creates it. */
  readonly iam?: string;
  readonly regional?: string;
  readonly identityCenter?: string;
}

/** Of the statements for owners, those that make the log group possible: they are needed before the stack is there. */
export const statementsBefore = ({ logGroup, forOwners }: Setup): StatementsForOwner | undefined =>
  logGroup === undefined ? undefined : forOwners.find(({ kind }) => kind === 'log-group-key');

/** The statements for owners that can wait for the outputs of the stack. */
export const outputStatements = (setup: Setup): readonly StatementsForOwner[] =>
  setup.forOwners.filter((statements) => statements !== statementsBefore(setup));

/** What is true in the stacks of the nodes, and nowhere else; for templates that are shared. */
export function ofNodes({ permissionSets }: Setup): ValueMap {
  const [first] = permissionSets;
  return equals(first === undefined ? '' : textValue(first.instanceArn), '');
}

const all = (conditions: readonly ValueMap[]): ValueMap => {
  const [first = {}, ...others] = conditions;
  return others.length === 0 ? first : { 'Fn::And': conditions };
};

const NODES = 'IsNodeStack';
const IDENTITY_CENTER = 'IsIdentityCenterStack';
const FIRST_REGION = 'IsFirstRegion';

/** The condition of being in a Region that is not the first, by its position. */
export const inRegion = (position: number): string => `IsRegion${position + 1}`;

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
 *
 * @param wholeValues the parameters without which there are no nodes' resources, at most nine
 */
export function placementOf(setup: Setup, wholeValues: readonly Parameter[]): Placement {
  const shared = hasTwoPlaces(setup);
  const given = wholeValues.map((parameter) => not(equals(ref(parameterName(parameter)), '')));
  const once = hasIam(setup) && isRegional(setup) && setup.regions.length > 1;
  const inFirst = equals(ref('AWS::Region'), textValue(setup.regions[0]));
  const [, ...further] = keysByRegion(setup) === undefined ? [] : setup.regions;
  return {
    conditions: {
      ...(shared ? { [NODES]: all([ofNodes(setup), ...given]), [IDENTITY_CENTER]: not(ofNodes(setup)) } : {}),
      ...(once ? { [FIRST_REGION]: shared ? all([{ Condition: NODES }, inFirst]) : inFirst } : {}),
      ...Object.fromEntries(
        further.map((region, position) => [
          inRegion(position + 1),
          equals(ref('AWS::Region'), textValue(region)),
        ]),
      ),
    },
    ...(once ? { iam: FIRST_REGION } : shared ? { iam: NODES } : {}),
    ...(shared ? { regional: NODES, identityCenter: IDENTITY_CENTER } : {}),
  };
}

/** What the stacks of the nodes create and say. */
function inNodeStacks(setup: Setup): readonly Template[] {
  const { policies, controlPolicy, role, logGroup } = setup;
  return [
    ...policies.map(({ document }) => document),
    controlPolicy?.document ?? null,
    ...policies.flatMap(({ target }) =>
      target === undefined || target.type === 'node-role' ? [] : [target.name],
    ),
    role?.trust ?? null,
    logGroup?.name ?? null,
    ...(logGroup?.keyArns ?? []),
    ...differentDocuments(setup).map(({ content }) => content),
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
  'tunnel-host',
  'tunnel-port',
  'command',
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
