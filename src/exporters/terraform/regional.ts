import { snakeCase } from '../naming.ts';
import type { LogGroup, Setup } from '../types.ts';
import { type Attribute, attribute, type Block, block, blockLines, resource } from './block.ts';
import { jsonencode, verbatim } from './expression.ts';
import { REGIONS, TAGS } from './locals.ts';
import { textExpression } from './text.ts';

/**
 * Where a resource goes. Every resource that has a Region names it, whatever the provider is configured for.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
 */
function regionAttributes({ regions: [first, ...others] }: Setup): readonly Attribute[] {
  if (others.length === 0) return [attribute('region', first)];
  return [{ ...attribute('for_each', REGIONS), apart: true }, attribute('region', verbatim('each.value'))];
}

/** Where the log groups go and what encrypts them: several keys in a table, each with its Region. */
function placeAndKey(
  setup: Setup,
  { keyArns }: LogGroup,
): { readonly place: readonly Attribute[]; readonly key: readonly Attribute[] } {
  if (keyArns === undefined) return { place: regionAttributes(setup), key: [] };
  const [first, ...others] = keyArns;
  if (others.length === 0) return { place: regionAttributes(setup), key: [attribute('kms_key_id', first)] };
  const members = setup.regions.map((key, position) => ({ key, value: keyArns[position] ?? first }));
  return {
    place: [
      { ...attribute('for_each', { members }), apart: true },
      attribute('region', verbatim('each.key')),
    ],
    key: [attribute('kms_key_id', verbatim('each.value'))],
  };
}

/** The key's policy comes first; its statements depend on nothing that is created, so that a plan knows them. */
function keyComment({ forOwners, logGroup }: Setup): readonly string[] {
  const statements = forOwners.find(({ kind }) => kind === 'log-group-key');
  if (statements === undefined || logGroup?.keyArns === undefined) return [];
  const place = logGroup.keyArns.length === 1 ? 'the policy of the key' : 'the policies of the keys';
  return [
    `The statements of the output ${snakeCase(statements.id)} have to be in ${place} first;`,
    '`terraform plan` shows them.',
  ];
}

/**
 * The log group for session logs, which outlives the module: whoever renames it keeps what the old one holds.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_group
 */
export function logGroupBlocks(setup: Setup): readonly Block[] {
  const { logGroup } = setup;
  if (logGroup === undefined) return [];
  const { place, key } = placeAndKey(setup, logGroup);
  return [
    {
      ...resource('aws_cloudwatch_log_group', snakeCase(logGroup.id), [
        ...place,
        attribute('name', logGroup.name),
        ...key,
        attribute('skip_destroy', true),
        attribute('tags', TAGS),
      ]),
      comment: keyComment(setup),
    },
  ];
}

/** Blocks that import what exists, for those who need them; the Region belongs to the ID. */
function importComment({ regions }: Setup, address: string, id: string): readonly string[] {
  const named = [...new Set(regions.map((region) => (typeof region === 'string' ? region : 'REGION')))];
  const blocks = named.map((region) => {
    const instance = regions.length > 1 ? `${address}[${textExpression(region)}]` : address;
    return block('import', [], [attribute('to', verbatim(instance)), attribute('id', `${id}@${region}`)]);
  });
  return [
    'Where preferences were saved before, in the console for example, the document exists already. Import it first:',
    ...blocks.flatMap(blockLines).map((line) => `  ${line}`),
    'Before that, make its latest version the default one: the provider updates the default version, AWS only the latest.',
  ];
}

/**
 * The Session document with the preferences. A change of its content makes a new version, and that the default.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
 */
export function preferencesBlocks(setup: Setup): readonly Block[] {
  const { preferences } = setup;
  if (preferences === undefined) return [];
  const name = snakeCase(preferences.id);
  return [
    {
      ...resource('aws_ssm_document', name, [
        ...regionAttributes(setup),
        attribute('name', preferences.name),
        attribute('document_type', 'Session'),
        attribute('document_format', 'JSON'),
        attribute('content', jsonencode(preferences.content)),
        attribute('tags', TAGS),
      ]),
      comment: importComment(setup, `aws_ssm_document.${name}`, preferences.name),
    },
  ];
}
