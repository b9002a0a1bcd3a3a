import type { RetentionDays } from '#core';
import { constant, construct, data, output, type Paragraph, path, type Statement } from './program.ts';
import { HOST_MANAGEMENT_NOTES } from '../host-management.ts';
import { pascalCase } from '../parameter-facts.ts';
import { KEY_OF_REGION, namesRegion, THIS_REGION } from '../session-documents.ts';
import { commentSafe } from '../header.ts';
import type { HostManagement, LogGroup, NamedDocument, Preferences, Setup } from '../types.ts';

/** What exists stays when a stack goes; what a first deployment leaves half done does not. */
const KEPT = constant('RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE');

/** How its key comes to let CloudWatch Logs in. The output does not exist yet when a stack is deployed first. */
function keyComment({ forOwners }: Setup): readonly string[] {
  const statements = forOwners.find(({ kind }) => kind === 'log-group-key');
  if (statements === undefined) return [];
  return [
    `Its key has to let CloudWatch Logs in first, or creating it fails. The statements for the policy of the key are in the output ${pascalCase(statements.id)}, which cdk synth shows before anything is deployed.`,
  ];
}

/** What the CDK calls the days. */
const RETENTION: Readonly<Record<RetentionDays, string>> = {
  1: 'ONE_DAY',
  3: 'THREE_DAYS',
  5: 'FIVE_DAYS',
  7: 'ONE_WEEK',
  14: 'TWO_WEEKS',
  30: 'ONE_MONTH',
  60: 'TWO_MONTHS',
  90: 'THREE_MONTHS',
  120: 'FOUR_MONTHS',
  150: 'FIVE_MONTHS',
  180: 'SIX_MONTHS',
  365: 'ONE_YEAR',
  400: 'THIRTEEN_MONTHS',
  545: 'EIGHTEEN_MONTHS',
  731: 'TWO_YEARS',
  1096: 'THREE_YEARS',
  1827: 'FIVE_YEARS',
  2192: 'SIX_YEARS',
  2557: 'SEVEN_YEARS',
  2922: 'EIGHT_YEARS',
  3288: 'NINE_YEARS',
  3653: 'TEN_YEARS',
};

/**
 * The log group. A log group of the CDK would forget after two years, so that the retention is stated.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_logs.LogGroup.html
 */
function logGroupParagraph({ name, keyArns, retentionDays }: LogGroup, setup: Setup): Paragraph {
  return [
    {
      comment: [
        'If the log group exists already, creating it fails: adopt it with cdk import.',
        ...(keyArns === undefined ? [] : keyComment(setup)),
      ],
      declares: 'session-log',
      expression: construct('logs.LogGroup', 'SessionLog', {
        'log-group-name': data(name),
        'encryption-key':
          keyArns === undefined
            ? undefined
            : {
                kind: 'import',
                type: 'kms.Key',
                method: 'from-key-arn',
                id: 'SessionLogKey',
                argument: data(keyArns[0]),
              },
        retention: constant(
          `logs.RetentionDays.${retentionDays === undefined ? 'INFINITE' : RETENTION[retentionDays]}`,
        ),
        'removal-policy': KEPT,
      }),
    },
    output('SessionLogArn', path('session-log', 'log-group-arn')),
  ];
}

/**
 * The setting that gives the role to instances.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ssm.CfnServiceSetting.html
 */
const hostManagementParagraph = ({ id, settingId, role }: HostManagement): Paragraph => [
  {
    comment: [
      ...HOST_MANAGEMENT_NOTES,
      'CfnServiceSetting is new in 2026: if your version of aws-cdk-lib lacks it, update that.',
    ],
    declares: id,
    expression: construct('ssm.CfnServiceSetting', pascalCase(id), {
      'setting-id': data(settingId),
      'setting-value': data(role),
    }),
  },
];

/** A Session document. */
const documentConstruct = ({
  id,
  name,
  content,
}: Pick<NamedDocument | Preferences, 'id' | 'name' | 'content'>) =>
  construct('ssm.CfnDocument', pascalCase(id), {
    name: data(name),
    'document-type': data('Session'),
    content: data(content),
    'update-method': data('NewVersion'),
  });

/**
 * How to make a new version of a document the default: it is to become that by itself, but is said not to.
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2539
 */
const newVersion = (name: string): readonly string[] => [
  'Sessions use its default version. If an update leaves that at an older one, run:',
  '  aws ssm update-document-default-version \\',
  `    --name ${name} --document-version NUMBER`,
];

/** Where the content of a Session document takes from what its Region has of its own: its name, and its key. */
const ofRegion = ({ content, keyArns }: Preferences | NamedDocument, { regions }: Setup): Paragraph => [
  ...(namesRegion(content) ? [{ declares: THIS_REGION.id, expression: path('stack', 'region') }] : []),
  ...(keyArns === undefined
    ? []
    : [
        {
          comment: ['Sessions are encrypted with a key of their own Region.'],
          declares: KEY_OF_REGION.id,
          expression: {
            kind: 'by-region',
            table: {
              members: regions.map((key, position) => ({ key, value: keyArns[position] ?? keyArns[0] })),
            },
          },
        } as const,
      ]),
];

const namedDocumentParagraph = (named: NamedDocument, setup: Setup): Paragraph => [
  ...ofRegion(named, setup),
  {
    comment: [
      `${named.purpose}; who may use it, the policies say by its name.`,
      ...newVersion(commentSafe(named.name)),
    ],
    expression: documentConstruct(named),
  },
];

function preferencesParagraph(preferences: Preferences, setup: Setup): Paragraph {
  const { id, name } = preferences;
  const afterLogGroup: Statement = {
    expression: { kind: 'call', path: [id, 'node', 'add-dependency'], arguments: [path('session-log')] },
  };
  return [
    ...ofRegion(preferences, setup),
    {
      comment: [
        'Applies at once to every session in the Region, on every node, whatever its role.',
        'Where the console has saved preferences, this document exists: adopt it with cdk import.',
        ...newVersion(name),
      ],
      declares: id,
      expression: documentConstruct(preferences),
    },
    {
      comment: ['Without the document, logging, encryption and Run As would be off.'],
      expression: { kind: 'call', path: [id, 'apply-removal-policy'], arguments: [KEPT] },
    },
    ...(setup.logGroup !== undefined ? [afterLogGroup] : []),
  ];
}

/** What each Region has of its own. */
export const regionalParagraphs = (setup: Setup): readonly Paragraph[] => [
  ...(setup.hostManagement === undefined ? [] : [hostManagementParagraph(setup.hostManagement)]),
  ...(setup.logGroup === undefined ? [] : [logGroupParagraph(setup.logGroup, setup)]),
  ...setup.namedDocuments.map((named) => namedDocumentParagraph(named, setup)),
  ...(setup.preferences === undefined ? [] : [preferencesParagraph(setup.preferences, setup)]),
];
