import { fillTemplate } from '../../core/index.ts';
import type { LogGroup, Preferences, Setup, StatementsForOwner } from '../types.ts';
import { documentValue, parameterName, textValue } from './document-value.ts';
import { type Placement, statementsBefore } from './placement.ts';
import { type Resource, tagList } from './resource.ts';
import { getAtt, type ValueMap } from './value.ts';

const IMPORT = 'import it with a change set (--import-existing-resources)';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
function logGroupResource(
  { name, keyArns }: LogGroup,
  tags: readonly ValueMap[],
  before: StatementsForOwner | undefined,
): Resource {
  const logicalId = 'SessionLogGroup';
  return {
    logicalId,
    type: 'AWS::Logs::LogGroup',
    retained: true,
    properties: {
      LogGroupName: textValue(name),
      ...(keyArns === undefined ? {} : { KmsKeyId: textValue(keyArns[0]) }),
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
 * The preferences. A change makes a new version of the document, which is to be its default at once, but is said not
 * to be.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2539
 */
const preferencesResource = ({ name, content }: Preferences, tags: readonly ValueMap[]): Resource => ({
  logicalId: 'SessionPreferences',
  type: 'AWS::SSM::Document',
  retained: true,
  properties: {
    Name: name,
    DocumentType: 'Session',
    DocumentFormat: 'JSON',
    UpdateMethod: 'NewVersion',
    Content: documentValue(content),
    Tags: tags,
  },
  comment: [
    'A Region in which preferences were ever saved has this document already, and creating it fails there:',
    `${IMPORT}, or delete it first.`,
    'Sessions use the default version. If an update leaves that at an older one, make the new version the default:',
    `aws ssm update-document-default-version --name ${name} --document-version NUMBER`,
  ],
});

/** What every Region has of its own. */
export function regionalResources(setup: Setup, { regional }: Placement): readonly Resource[] {
  const tags = tagList(setup.tags);
  return [
    ...(setup.logGroup === undefined
      ? []
      : [logGroupResource(setup.logGroup, tags, statementsBefore(setup))]),
    ...(setup.preferences === undefined ? [] : [preferencesResource(setup.preferences, tags)]),
  ].map((resource) => ({ ...resource, condition: regional }));
}
