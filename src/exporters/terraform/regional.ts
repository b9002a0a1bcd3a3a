import { snakeCase } from '../parameter-facts.ts';
import { HOST_MANAGEMENT_NOTES, policiesOfNodes } from '../host-management.ts';
import { grantAddress, importBlock, REGIONS, TAGS } from './access.ts';
import {
  attribute,
  type Attribute,
  block,
  type Block,
  blockLines,
  jsonencode,
  resource,
  textExpression,
  verbatim,
} from './hcl.ts';
import type { LogGroup, PermissionSet, Preferences, Setup, Text } from '../types.ts';

/**
 * Where a resource goes. Every resource that has a Region names it, whatever the provider is configured for.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
 */
function regionAttributes({ regions: [first, ...others] }: Setup): readonly Attribute[] {
  if (others.length === 0) return [attribute('region', first)];
  return [{ ...attribute('for_each', REGIONS), apart: true }, attribute('region', verbatim('each.value'))];
}

/** Several keys in a table, each with its Region. */
const placeByKey = ({ regions }: Setup, keyArns: readonly [Text, ...Text[]]): readonly Attribute[] => [
  {
    ...attribute('for_each', {
      members: regions.map((key, position) => ({ key, value: keyArns[position] ?? keyArns[0] })),
    }),
    apart: true,
  },
  attribute('region', verbatim('each.key')),
];

/** Where a Session document goes, with the key of the Region where it names one. */
const placeOf = (setup: Setup, { keyArns }: Pick<Preferences, 'keyArns'>): readonly Attribute[] =>
  keyArns === undefined ? regionAttributes(setup) : placeByKey(setup, keyArns);

/** Where the log groups go and what encrypts them. */
function placeAndKey(
  setup: Setup,
  { keyArns }: LogGroup,
): { readonly place: readonly Attribute[]; readonly key: readonly Attribute[] } {
  if (keyArns === undefined) return { place: regionAttributes(setup), key: [] };
  const [first, ...others] = keyArns;
  if (others.length === 0) return { place: regionAttributes(setup), key: [attribute('kms_key_id', first)] };
  return {
    place: placeByKey(setup, keyArns),
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

/** Blocks that import what exists, for those who need them; the Region belongs to the ID. */
function importBlocks({ regions }: Setup, address: string, id: Text): readonly string[] {
  const named = [...new Set(regions.map((region) => (typeof region === 'string' ? region : 'REGION')))];
  const blocks = named.map((region) => {
    const instance = regions.length > 1 ? `${address}[${textExpression(region)}]` : address;
    const parts = typeof id === 'string' ? [id] : id.parts;
    return importBlock(instance, { parts: [...parts, `@${region}`] });
  });
  return blocks.flatMap(blockLines).map((line) => `  ${line}`);
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
        ...(logGroup.retentionDays === undefined
          ? []
          : [attribute('retention_in_days', logGroup.retentionDays)]),
        attribute('skip_destroy', true),
        attribute('tags', TAGS),
      ]),
      comment: [
        'If the log group exists already, creating it fails. Import it first:',
        ...importBlocks(setup, LOG_GROUP, logGroup.name),
        ...keyComment(setup),
      ],
    },
  ];
}
const LOG_GROUP = 'aws_cloudwatch_log_group.session_log';

/** What has to be there before preferences come into force: sessions need the role, its policies and the logs. */
function neededFirst({ policies, permissionSets, role, logGroup }: Setup): readonly string[] {
  const names = (set: PermissionSet): readonly string[] =>
    policies.filter(({ name }) => set.managedPolicies.includes(name)).map(({ id }) => snakeCase(id));
  return [
    ...policies.map((policy) => grantAddress(policy)),
    ...permissionSets.flatMap((set) =>
      set.inlinePolicy === undefined
        ? names(set).map((name) => `aws_ssoadmin_customer_managed_policy_attachment.${name}`)
        : [`aws_ssoadmin_permission_set_inline_policy.${snakeCase(set.id)}`],
    ),
    ...(role === undefined ? [] : [`aws_iam_role.${snakeCase(role.id)}`]),
    ...(logGroup === undefined ? [] : [LOG_GROUP]),
  ];
}

/**
 * The setting that gives the role to instances, once they get its policies with it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_service_setting
 */
export function hostManagementBlocks(setup: Setup): readonly Block[] {
  const { hostManagement } = setup;
  if (hostManagement === undefined) return [];
  const first = ['aws_iam_role.node', ...policiesOfNodes(setup).map(grantAddress)].map(verbatim);
  return [
    {
      ...resource('aws_ssm_service_setting', snakeCase(hostManagement.id), [
        ...regionAttributes(setup),
        attribute('setting_id', hostManagement.settingId),
        attribute('setting_value', hostManagement.role),
        { ...attribute('depends_on', { list: first }), apart: true },
      ]),
      comment: HOST_MANAGEMENT_NOTES,
    },
  ];
}

/** What makes a Session document of a name and a content. */
const documentAttributes = ({
  name,
  content,
}: Pick<Preferences, 'name' | 'content'>): readonly Attribute[] => [
  attribute('name', name),
  attribute('document_type', 'Session'),
  attribute('document_format', 'JSON'),
  attribute('content', jsonencode(content)),
  attribute('tags', TAGS),
];

/**
 * The Session documents that people start sessions with. A change of its content makes a new version, and that the default.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
 */
export const namedDocumentBlocks = (setup: Setup): readonly Block[] =>
  setup.namedDocuments.map((document) => ({
    ...resource('aws_ssm_document', snakeCase(document.id), [
      ...placeOf(setup, document),
      ...documentAttributes(document),
    ]),
    comment: [`${document.purpose}; who may use it, the policies say by its name.`],
  }));

/**
 * The Session document with the preferences. A change of its content makes a new version, and that the default. The
 * provider has no way to leave it behind, so that destroying is refused: without it, logging would be off.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
 */
export function preferencesBlocks(setup: Setup): readonly Block[] {
  const { preferences } = setup;
  if (preferences === undefined) return [];
  const name = snakeCase(preferences.id);
  const address = `aws_ssm_document.${name}`;
  const first = neededFirst(setup).map(verbatim);
  return [
    {
      ...resource('aws_ssm_document', name, [
        ...placeOf(setup, preferences),
        ...documentAttributes(preferences),
        ...(first.length === 0 ? [] : [{ ...attribute('depends_on', { list: first }), apart: true }]),
        block('lifecycle', [], [attribute('prevent_destroy', true)]),
      ]),
      comment: [
        'Applies at once to every session in the Region, on every node, whatever its role.',
        'Where preferences were saved before, in the console for example, the document exists already. Import it first:',
        ...importBlocks(setup, address, preferences.name),
        'Before that, make its latest version the default one: the provider updates the default version, AWS only the latest.',
        'Without the document, logging, encryption and Run As would be off, so that destroying it is refused. To leave it',
        'behind, before `terraform destroy` or before you take this block out:',
        `  terraform state rm ${address}`,
      ],
    },
  ];
}
