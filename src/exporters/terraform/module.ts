import { headerLines } from '../header.ts';
import { snakeCase } from '../parameter-facts.ts';
import { hasTwoPlaces } from '../places.ts';
import { accountBlocks, nodeRoleBlocks, policyBlocks } from './account.ts';
import { attribute, block, type Block, blocksLines, output } from './block.ts';
import { localsBlocks, variableBlock } from './locals.ts';
import { IDENTITY_CENTER, permissionSetsBlocks, TWO_PROVIDERS } from './permission-sets.ts';
import { logGroupBlocks, preferencesBlocks } from './regional.ts';
import { withoutTemplates } from './text.ts';
import type { PolicyWriter } from './written-policy.ts';
import type { Setup, StatementsForOwner } from '../types.ts';

/** Resources have a Region of their own since version 6 of the provider, and import blocks exist since Terraform 1.5. */
function requirements(setup: Setup): Block {
  const isForTwo = hasTwoPlaces(setup);
  const provider = [
    attribute('source', 'hashicorp/aws'),
    attribute('version', '>= 6.0'),
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
export function writeModule(setup: Setup, write: PolicyWriter): string {
  const blocks: readonly Block[] = [
    requirements(setup),
    ...setup.parameters.map(variableBlock),
    ...localsBlocks(setup),
    ...accountBlocks(setup),
    ...setup.policies.flatMap((policy) => policyBlocks(policy, write)),
    ...permissionSetsBlocks(setup, write),
    ...(setup.role === undefined ? [] : nodeRoleBlocks(setup.role, write)),
    ...logGroupBlocks(setup),
    ...preferencesBlocks(setup),
    ...setup.forOwners.flatMap((statements) => ownerBlocks(statements, write)),
  ];
  const ordered = [...blocks.filter((entry) => !isOutput(entry)), ...blocks.filter(isOutput)];
  const header = headerLines(setup).map((line) => `# ${withoutTemplates(line)}`);
  return `${[...header, '', ...blocksLines(ordered)].join('\n')}\n`;
}
