import type { Parameter } from '#core';
import { parameterName, textValue } from './document-value.ts';
import { equals, not, ref, type ValueMap } from './resource.ts';
import { hasIam, hasTwoPlaces, isRegional } from '../places.ts';
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
  const [, ...further] = setup.preferences?.keyArns === undefined ? [] : setup.regions;
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
