import type { Parameter } from '#core';
import { escapeHidden } from '#iam';
import { strToU8 } from 'fflate';
import {
  declaredParameters,
  identityCenterParameters,
  namesRegionOfStack,
  nodeParameters,
} from './parameters.ts';
import { type Comment, type Template, templateOf } from './template.ts';
import { isValueMap, parameterName, type Value } from './values.ts';
import { printableJson, yamlEntry } from './yaml.ts';
import { commentSafe, headerLines } from '../header.ts';
import { kebabCase } from '../parameter-facts.ts';
import { hasIam, hasTwoPlaces, inOneStack, isOfNodes, isRegional } from '../places.ts';
import { DEFAULT_NAME } from '../setup/policies.ts';
import type { Format, Setup, Text } from '../types.ts';

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
function writeTemplate(name: string, write: (file: TemplateFile) => string): string {
  const text = write({ name, isLarge: false });
  const isLarge = strToU8(text).length > LARGEST_BODY;
  return isLarge ? write({ name, isLarge }) : text;
}

/** A guardrail stands beside a setup, whose stack it must not take. */
function stackName({ name, scope }: Setup): string {
  const whose = name === DEFAULT_NAME ? 'session-manager' : `session-manager-${kebabCase(name)}`;
  return scope === 'guardrail' ? `${whose}-guardrail` : whose;
}

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
  if (setup.controlPolicy !== undefined) {
    return [`${deploy} it once, in the account that manages the policies of the organization.`];
  }
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
function usageOf(setup: Setup, file: TemplateFile): readonly Step[] {
  const steps = [
    ...(isOfNodes(setup) ? [nodeStep(setup, file)] : []),
    ...(setup.permissionSets.length > 0 ? [identityCenterStep(setup, file)] : []),
  ];
  if (steps.length === 0) {
    return [{ where: ['The answers allow nothing yet, so that there is nothing to create.'], command: [] }];
  }
  return steps;
}

const JSON_FILE = 'session-manager.json';

/** JSON has no comments, so that what they would say is metadata. */
function writeJson(setup: Setup, file: TemplateFile): string {
  const { description, sections, comments } = templateOf(setup);
  const steps = usageOf(setup, file);
  const { link, version } = setup.origin;
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Metadata: {
      SessionManagerPolicyBuilder: {
        Version: version,
        Link: link,
        Deployment: steps.map(({ where, command }) => ({
          Where: where.join(' '),
          ...(command.length === 0 ? {} : { Command: command.join(' ') }),
        })),
        ...Object.fromEntries(
          [...comments].map(([logicalId, { lines, document }]) => [
            logicalId,
            document === undefined ? lines.join(' ') : { Comment: lines.join(' '), Policy: document },
          ]),
        ),
      },
    },
    ...sections,
  };
  return `${escapeHidden(JSON.stringify(template, null, 2))}\n`;
}

export const cloudformationJson: Format = {
  name: 'CloudFormation, JSON',
  path: `cloudformation/${JSON_FILE}`,
  parameterName,
  isStack: true,
  asksFor: (setup) => declaredParameters(inOneStack(setup)),
  write: (setup) => writeTemplate(JSON_FILE, (file) => writeJson(inOneStack(setup), file)),
};

const YAML_FILE = 'session-manager.yaml';

const asComment = (line: string): string => (line === '' ? '#' : `# ${line}`);
const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** The command on lines of its own, each but the last continued, with the values of an option below it. */
const commandLines = (command: readonly string[]): readonly string[] =>
  command.map((piece, position) => {
    const indentation = position === 0 ? '  ' : piece.startsWith('--') ? '    ' : '      ';
    return `${indentation}${piece}${position === command.length - 1 ? '' : ' \\'}`;
  });

function header(setup: Setup, file: TemplateFile): readonly string[] {
  const steps = usageOf(setup, file);
  const usage = steps.flatMap(({ where, command }, position) => {
    const [first = '', ...others] = where;
    const numbered =
      steps.length === 1 ? where : [`${position + 1}. ${first}`, ...others.map((line) => `   ${line}`)];
    return ['', ...numbered, ...(command.length === 0 ? [] : ['', ...commandLines(command)])];
  });
  return [...headerLines(setup), ...usage].map(asComment);
}

function commentLines({ lines, document }: Comment): readonly string[] {
  const json = document === undefined ? [] : printableJson(document).split('\n').map(indented);
  return [...lines, ...json].map(asComment);
}

/** Resources with their comments, and a line between them. */
function sectionLines(name: string, section: Value, comments: Template['comments']): readonly string[] {
  if (name !== 'Resources' || !isValueMap(section) || Object.keys(section).length === 0) {
    return yamlEntry(name, section);
  }
  const resources = Object.entries(section).map(([logicalId, resource]) => [
    ...commentLines(comments.get(logicalId) ?? { lines: [] }),
    ...yamlEntry(logicalId, resource),
  ]);
  const lines = resources.flatMap((entry, position) => (position === 0 ? entry : ['', ...entry]));
  return [`${name}:`, ...lines.map(indented)];
}

function writeYaml(setup: Setup, file: TemplateFile): string {
  const { description, sections, comments } = templateOf(setup);
  const blocks = [
    header(setup, file),
    [...yamlEntry('AWSTemplateFormatVersion', '2010-09-09'), ...yamlEntry('Description', description)],
    ...Object.entries(sections).map(([name, section]) => sectionLines(name, section, comments)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export const cloudformationYaml: Format = {
  name: 'CloudFormation, YAML',
  path: `cloudformation/${YAML_FILE}`,
  parameterName,
  isStack: true,
  asksFor: (setup) => declaredParameters(inOneStack(setup)),
  write: (setup) => writeTemplate(YAML_FILE, (file) => writeYaml(inOneStack(setup), file)),
};
