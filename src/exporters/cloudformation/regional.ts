import { fillTemplate } from '#core';
import { IMPORT, policyId, roleId } from './access.ts';
import { inRegion, type Placement, statementsBefore } from './parameters.ts';
import {
  documentValue,
  either,
  getAtt,
  isValueMap,
  parameterName,
  ref,
  type Resource,
  tagList,
  textValue,
  type Value,
  type ValueMap,
} from './values.ts';
import { commentSafe } from '../header.ts';
import { HOST_MANAGEMENT_NOTES, policiesOfNodes } from '../host-management.ts';
import { pascalCase } from '../parameter-facts.ts';
import type { LogGroup, NamedDocument, Preferences, Setup, StatementsForOwner, Text } from '../types.ts';

const LOG_GROUP = 'SessionLogGroup';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
function logGroupResource(
  { name, keyArns, retentionDays }: LogGroup,
  tags: readonly ValueMap[],
  before: StatementsForOwner | undefined,
): Resource {
  const logicalId = LOG_GROUP;
  return {
    logicalId,
    type: 'AWS::Logs::LogGroup',
    retained: true,
    properties: {
      LogGroupName: textValue(name),
      ...(keyArns === undefined ? {} : { KmsKeyId: textValue(keyArns[0]) }),
      ...(retentionDays === undefined ? {} : { RetentionInDays: retentionDays }),
      Tags: tags,
    },
    arn: { description: 'ARN of the log group for session logs', value: getAtt(logicalId, 'Arn') },
    comment: [
      `If the log group exists already, ${IMPORT}.`,
      ...(before === undefined ? [] : [`${before.description}:`]),
    ],
    ...(before === undefined
      ? {}
      : {
          commentDocument: fillTemplate(before.document, (parameter) => `<${parameterName(parameter)}>`),
        }),
  };
}

/**
 * The key of the Region that a stack is in. Several keys may be parameters, which a mapping could not refer to.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
function keyOfRegion([first, ...others]: readonly [Text, ...Text[]]): Value {
  return others.reduceRight<Value>(
    (otherwise, key, position) => either(inRegion(position + 1), textValue(key), otherwise),
    textValue(first),
  );
}

/** The content of a Session document, with the key of the Region in its place. */
function contentOf({ content, keyArns }: Preferences | NamedDocument): Value {
  const value = documentValue(content);
  if (keyArns === undefined || !isValueMap(value) || !isValueMap(value.inputs ?? null)) return value;
  return { ...value, inputs: { ...(value.inputs as ValueMap), kmsKeyId: keyOfRegion(keyArns) } };
}

/**
 * A Session document. A change makes a new version of it, which is to be its default at once, but is said not to be.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2539
 */
const documentResource = (
  logicalId: string,
  { name, content }: { readonly name: string; readonly content: Value },
  tags: readonly ValueMap[],
) => ({
  logicalId,
  type: 'AWS::SSM::Document',
  properties: {
    Name: name,
    DocumentType: 'Session',
    DocumentFormat: 'JSON',
    UpdateMethod: 'NewVersion',
    Content: content,
    Tags: tags,
  },
});

/** How to make a new version the default, where an update has not. */
const newVersion = (name: string): readonly string[] => [
  'Sessions use the default version. If an update leaves that at an older one, make the new version the default:',
  `aws ssm update-document-default-version --name ${name} --document-version NUMBER`,
];

const namedDocumentResource = (document: NamedDocument, tags: readonly ValueMap[]): Resource => ({
  ...documentResource(pascalCase(document.id), { name: document.name, content: contentOf(document) }, tags),
  comment: [
    `${document.purpose}; who may use it, the policies say by its name.`,
    ...newVersion(commentSafe(document.name)),
  ],
});

/**
 * The setting that gives the role to instances, once they get its policies with it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-servicesetting.html
 */
function hostManagementResources(setup: Setup, placement: Placement): readonly Resource[] {
  const { hostManagement } = setup;
  if (hostManagement === undefined) return [];
  const grants = [roleId('node'), ...policiesOfNodes(setup).map(({ id }) => policyId(id))];
  return [
    {
      logicalId: pascalCase(hostManagement.id),
      type: 'AWS::SSM::ServiceSetting',
      properties: { SettingId: hostManagement.settingId, SettingValue: hostManagement.role },
      comment: HOST_MANAGEMENT_NOTES,
      ...afterGrants(grants, [], placement),
    },
  ];
}

/** The preferences, which stay when the stack goes: without them, nothing is logged. */
const preferencesResource = (preferences: Preferences, tags: readonly ValueMap[]): Resource => ({
  ...documentResource(
    'SessionPreferences',
    { name: preferences.name, content: contentOf(preferences) },
    tags,
  ),
  retained: true,
  comment: [
    'Applies at once to every session in the Region, on every node, whatever its role.',
    'A Region in which preferences were ever saved has this document already, and creating it fails there:',
    `${IMPORT}.`,
    ...newVersion(preferences.name),
  ],
});

/**
 * The preferences come last: sessions need the role, the policies and the log group.
 */
function afterAll(
  { logGroup }: Setup,
  placement: Placement,
  iamResources: readonly Resource[],
): Pick<Resource, 'after' | 'metadata'> {
  const grants = iamResources
    .filter(({ type }) => type !== 'AWS::IAM::InstanceProfile')
    .map(({ logicalId }) => logicalId);
  return afterGrants(grants, logGroup === undefined ? [] : [LOG_GROUP], placement);
}

/**
 * What comes after role and policies, and after other resources. What the stack of one Region alone has cannot be in
 * `DependsOn` of what all stacks have; a reference in the metadata, under the same condition, does it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html
 */
function afterGrants(
  grants: readonly string[],
  logs: readonly string[],
  { iam, regional }: Placement,
): Pick<Resource, 'after' | 'metadata'> {
  if (iam === undefined || iam === regional || grants.length === 0) return { after: [...grants, ...logs] };
  return { after: logs, metadata: { After: { 'Fn::If': [iam, grants.map(ref), ''] } } };
}

/**
 * What every Region has of its own.
 *
 * @param iamResources what the account has once, which the preferences come after.
 */
export function regionalResources(
  setup: Setup,
  placement: Placement,
  iamResources: readonly Resource[],
): readonly Resource[] {
  const { regional } = placement;
  const tags = tagList(setup.tags);
  return [
    ...hostManagementResources(setup, placement),
    ...(setup.logGroup === undefined
      ? []
      : [logGroupResource(setup.logGroup, tags, statementsBefore(setup))]),
    ...setup.namedDocuments.map((document) => namedDocumentResource(document, tags)),
    ...(setup.preferences === undefined
      ? []
      : [{ ...preferencesResource(setup.preferences, tags), ...afterAll(setup, placement, iamResources) }]),
  ].map((resource) => ({ ...resource, condition: regional }));
}
