import type { Parameter } from '#core';
import { strToU8 } from 'fflate';
import { parameterName } from './document-value.ts';
import { identityCenterParameters, namesRegionOfStack, nodeParameters } from './parameters.ts';
import { commentSafe } from '../header.ts';
import { kebabCase } from '../parameter-facts.ts';
import { hasIam, hasTwoPlaces, isOfNodes, isRegional } from '../places.ts';
import { DEFAULT_NAME } from '../setup/people.ts';
import type { Setup, Text } from '../types.ts';

/** One kind of stack of a template: where it goes, and the command that deploys it. */
interface Step {
  readonly where: readonly string[];
  /** A command in pieces; empty when there is nothing to deploy. */
  readonly command: readonly string[];
}

/** The file as it is deployed. */
export interface TemplateFile {
  readonly name: string;
  /** Whether it is too long to be sent along, so that it has to go through a bucket. */
  readonly isLarge: boolean;
}

/** What AWS takes of a template that is no object in a bucket, in bytes. */
const LARGEST_BODY = 51_200;

/** Writes a file, and once more if it has to say that it is large. */
export function writeTemplate(name: string, write: (file: TemplateFile) => string): string {
  const text = write({ name, isLarge: false });
  const isLarge = strToU8(text).length > LARGEST_BODY;
  return isLarge ? write({ name, isLarge }) : text;
}

const stackName = ({ name }: Setup): string =>
  name === DEFAULT_NAME ? 'session-manager' : `session-manager-${kebabCase(name)}`;

function command(
  setup: Setup,
  file: TemplateFile,
  stack: string,
  parameters: readonly Parameter[],
): readonly string[] {
  const values = parameters.map((parameter) => `${parameterName(parameter)}=...`);
  return [
    `aws cloudformation deploy --template-file ${file.name}`,
    `--stack-name ${stack}`,
    ...(file.isLarge ? ['--s3-bucket ...'] : []),
    ...(hasIam(setup) ? ['--capabilities CAPABILITY_NAMED_IAM'] : []),
    ...(values.length === 0 ? [] : ['--parameter-overrides', ...values]),
  ];
}

const nameOf = (region: Text): string =>
  typeof region === 'string' ? commentSafe(region) : 'the Region of the nodes';

function inRegions(setup: Setup, deploy: string): readonly string[] {
  if (!isRegional(setup)) {
    return [
      namesRegionOfStack(setup)
        ? `${deploy} it in the Region of the nodes, which its policies name.`
        : `${deploy} it once, in any Region: IAM is global.`,
    ];
  }
  const [first, ...others] = setup.regions.map(nameOf);
  if (others.length === 0) return [`${deploy} it in ${first}.`];
  return [
    `${deploy} it in each of these Regions: ${[first, ...others].join(', ')}.`,
    ...(hasIam(setup) ? [`IAM is global: the stack in ${first} creates that part.`] : []),
  ];
}

function nodeStep(setup: Setup, file: TemplateFile): Step {
  const refersToPolicies = setup.permissionSets.some(({ managedPolicies }) => managedPolicies.length > 0);
  return {
    where: [
      ...inRegions(setup, hasTwoPlaces(setup) ? 'First, in the account of the nodes: deploy' : 'Deploy'),
      ...(refersToPolicies
        ? [
            'Every account that a permission set is assigned in needs this stack before: IAM Identity Center looks up',
            'its managed policies there, by their names.',
          ]
        : []),
      ...(setup.logGroup?.keyArns === undefined
        ? []
        : ["The policy of the log group's key needs statements before, see SessionLogGroup."]),
    ],
    command: command(setup, file, stackName(setup), nodeParameters(setup)),
  };
}

const identityCenterStep = (setup: Setup, file: TemplateFile): Step => ({
  where: hasTwoPlaces(setup)
    ? [
        'Then in the account and the Region of IAM Identity Center, as a stack of another name. It alone gets the ARN of',
        'the instance, and creates the permission sets and nothing else.',
      ]
    : ['Deploy it in the account and the Region of IAM Identity Center.'],
  command: command(setup, file, `${stackName(setup)}-permission-sets`, identityCenterParameters(setup)),
});

/**
 * How to deploy a template: what belongs to the nodes and the permission sets in stacks of their own.
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/
 */
export function usageOf(setup: Setup, file: TemplateFile): readonly Step[] {
  const steps = [
    ...(isOfNodes(setup) ? [nodeStep(setup, file)] : []),
    ...(setup.permissionSets.length > 0 ? [identityCenterStep(setup, file)] : []),
  ];
  if (steps.length === 0) {
    return [{ where: ['The answers allow nothing yet, so that there is nothing to create.'], command: [] }];
  }
  return steps;
}
