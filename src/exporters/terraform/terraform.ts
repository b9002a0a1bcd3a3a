import type { Parameter } from '#core';
import { headerLines } from '../header.ts';
import { describeParameter, PARAMETER_FACTS, snakeCase } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import {
  accountBlocks,
  controlPolicyBlocks,
  endpointPolicyBlocks,
  hasResources,
  IDENTITY_CENTER,
  nodeRoleBlocks,
  permissionSetsBlocks,
  policyBlocks,
  TWO_PROVIDERS,
} from './access.ts';
import {
  attribute,
  block,
  type Block,
  blocksLines,
  type Expression,
  output,
  textExpression,
  variable,
  verbatim,
  withoutTemplates,
} from './hcl.ts';
import { inDataSource, inJsonencode, type PolicyWriter } from './policy-document.ts';
import { hostManagementBlocks, logGroupBlocks, namedDocumentBlocks, preferencesBlocks } from './regional.ts';
import { sessionDocumentsIn } from '../session-documents.ts';
import type { Format, Setup, StatementsForOwner } from '../types.ts';

/** What several resources share. */
function localsBlocks(setup: Setup): readonly Block[] {
  // The policy of an endpoint is the one thing without tags.
  if (!hasResources(setup) || setup.endpointPolicy !== undefined) return [];
  const tags = { members: Object.entries(setup.tags).map(([key, value]) => ({ key, value })) };
  const regions: Expression = { call: 'toset', argument: setup.regions };
  // What has a key in each Region has its own table of Regions.
  const isUsed =
    setup.hostManagement !== undefined ||
    [setup.logGroup, ...sessionDocumentsIn(setup)].some(
      (part) => part !== undefined && part.keyArns === undefined,
    );
  const several = isUsed && setup.regions.length > 1;
  return [
    block('locals', [], [...(several ? [attribute('regions', regions)] : []), attribute('tags', tags)]),
  ];
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/**
 * A parameter as a variable without a default, so that nobody forgets it.
 * https://developer.hashicorp.com/terraform/language/values/variables
 */
function variableBlock(parameter: Parameter): Block {
  const { pattern, format } = PARAMETER_FACTS[parameter.kind];
  return block(
    'variable',
    [snakeCase(parameter.id)],
    [
      attribute('description', describeParameter(parameter)),
      attribute('type', verbatim('string')),
      block(
        'validation',
        [],
        [
          attribute('condition', verbatim(`can(regex(${textExpression(pattern)}, ${variable(parameter)}))`)),
          attribute('error_message', sentence(`The value must be ${format}`)),
        ],
      ),
    ],
  );
}

/**
 * Resources have a Region of their own since version 6 of the provider, and import blocks exist since Terraform 1.5. Before
 * 6.7, every plan would change a service setting that is named without its ARN.
 * https://github.com/hashicorp/terraform-provider-aws/pull/43562
 */
function requirements(setup: Setup): Block {
  const isForTwo = hasTwoPlaces(setup);
  const provider = [
    attribute('source', 'hashicorp/aws'),
    attribute('version', setup.hostManagement === undefined ? '>= 6.0' : '>= 6.7'),
    ...(isForTwo ? [attribute('configuration_aliases', { list: [IDENTITY_CENTER] })] : []),
  ];
  const providers = block('required_providers', [], [attribute('aws', { fields: provider })]);
  return {
    ...block('terraform', [], [attribute('required_version', '>= 1.5'), providers]),
    ...(isForTwo ? { comment: TWO_PROVIDERS } : {}),
  };
}

/** Handed to whoever owns the key or the bucket: writing its whole policy from here could lock people out. */
function ownerBlocks(
  { id, description, document }: StatementsForOwner,
  write: PolicyWriter,
): readonly Block[] {
  const name = snakeCase(id);
  const { blocks, json } = write(name, document);
  return [...blocks, output(name, description, json)];
}

const isOutput = ({ type }: Block): boolean => type === 'output';

/** A setup as one Terraform module in one file, whose policies are written as the writer has it. */
function writeModule(setup: Setup, write: PolicyWriter): string {
  const blocks: readonly Block[] = [
    requirements(setup),
    ...setup.parameters.map(variableBlock),
    ...localsBlocks(setup),
    ...accountBlocks(setup),
    ...setup.policies.flatMap((policy) => policyBlocks(policy, write)),
    ...permissionSetsBlocks(setup, write),
    ...controlPolicyBlocks(setup, write),
    ...endpointPolicyBlocks(setup, write),
    ...(setup.role === undefined ? [] : nodeRoleBlocks(setup.role, write)),
    ...hostManagementBlocks(setup),
    ...logGroupBlocks(setup),
    ...namedDocumentBlocks(setup),
    ...preferencesBlocks(setup),
    ...setup.forOwners.flatMap((statements) => ownerBlocks(statements, write)),
  ];
  const ordered = [...blocks.filter((entry) => !isOutput(entry)), ...blocks.filter(isOutput)];
  const header = headerLines(setup).map((line) => `# ${withoutTemplates(line)}`);
  return `${[...header, '', ...blocksLines(ordered)].join('\n')}\n`;
}

/** A Terraform module with policies as `jsonencode`, which stay closest to the JSON that IAM shows. */
export const terraformJsonencode: Format = {
  name: 'Terraform, jsonencode',
  path: 'terraform-jsonencode/session-manager.tf',
  parameterName: ({ id }) => snakeCase(id),
  write: (setup) => writeModule(setup, inJsonencode),
};

/** A Terraform module with policies as data sources. */
export const terraform: Format = {
  name: 'Terraform',
  path: 'terraform/session-manager.tf',
  parameterName: ({ id }) => snakeCase(id),
  write: (setup) => writeModule(setup, inDataSource),
};
