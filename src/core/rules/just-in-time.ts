import type { JustInTime } from '../configuration/setting-kinds.ts';
import type { Subject } from '../configuration/subject.ts';
import type { NoteCode } from '../notes/codes.ts';
import { accountField, systemsManagerArns } from '../policy/arn.ts';
import type { Condition } from '../policy/types.ts';
import { allow, because, type Grant } from './grant.ts';
import { type Conditions, guards, withConditions } from './guards.ts';
import { targets } from './nodes.ts';

const EXECUTIONS = 'automation-execution/*';
const DOCUMENTS = 'document/*';
const ITEMS = 'opsitem/*';

const equals = (key: string, value: string | readonly string[]): Condition => ({
  StringEquals: { [key]: value },
});
/** What the automation of a request carries. */
const MANAGED = equals('aws:ResourceTag/SystemsManagerJustInTimeNodeAccessManaged', 'true');
const MANUAL = 'ManualApprovalPolicy';
const ofType = (...types: readonly string[]): Condition => equals('ssm:DocumentType', types);
const POLICIES = ofType(MANUAL, 'AutoApprovalPolicy');

const LISTS = ['ListDocuments', 'ListDocumentVersions'];
const NAMES_OF_PEOPLE = [
  'sso:DescribeRegisteredRegions',
  'sso:ListDirectoryAssociations',
  'identitystore:GetUserId',
  'identitystore:DescribeUser',
  'identitystore:DescribeGroup',
  'identitystore:ListGroupMembershipsForMember',
];

/**
 * Just-in-time node access, as AWS publishes it for those who ask, those who approve and those who write the policies.
 * An approved request gives a token, whose policy starts the session; so there is no `ssm:StartSession` here. Left out
 * is what only shows or makes the setup of an organization: Quick Setup, notifications, recordings of Remote Desktop.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-setting-up.html
 */
export function justInTime(subject: Subject): readonly Grant[] {
  const { root, access, environment } = subject;
  const setting = `${root}.justInTime` as const;
  const is = (part: JustInTime): boolean => access.justInTime.includes(part);
  if (access.justInTime.length === 0) return [];
  const guarded = guards(subject);
  // Requests know neither MFA nor endpoints; to ask for them would refuse everybody.
  const asking = guards({
    ...subject,
    access: { ...access, guards: { ...access.guards, mfa: false, endpoints: [] } },
  });
  const isInConsole = access.readAccess === 'surfaces' && access.surfaces.includes('session-manager');
  const writes = is('policies');

  /** Actions of Systems Manager, unless they name another service, on something of the account, or on `*`. */
  const grant = (
    sid: string,
    note: NoteCode,
    actions: readonly string[],
    resource: string,
    ...conditions: readonly (Condition | Conditions)[]
  ): Grant => {
    const all = withConditions(
      ...conditions.map((each) =>
        'because' in each ? (each as Conditions) : { condition: each as Condition, because: [] },
      ),
    );
    return allow({
      sid,
      actions: actions.map((action) => (action.includes(':') ? action : `ssm:${action}`)),
      resources:
        resource === '*'
          ? '*'
          : resource.startsWith('arn:')
            ? [resource]
            : systemsManagerArns(environment, resource),
      condition: all.condition,
      because: [because(note, '', setting), ...all.because],
    });
  };

  const nodes = is('request') ? targets(subject) : undefined;
  const onNodes = nodes && withConditions(nodes.tags, asking);
  return [
    ...(nodes === undefined || onNodes === undefined
      ? []
      : [
          allow({
            sid: 'RequestAccess',
            actions: ['ssm:StartAccessRequest'],
            resources: nodes.resources.includes('*') ? '*' : nodes.resources,
            condition: onNodes.condition,
            because: [because('access-request', '', setting), ...nodes.because, ...onNodes.because],
          }),
          grant('FetchAccessToken', 'access-token', ['GetAccessToken'], ITEMS, asking),
          grant('StartApproval', 'approval-start', ['StartAutomationExecution'], DOCUMENTS, ofType(MANUAL)),
          grant('RunApproval', 'approval-run', ['StartAutomationExecution'], EXECUTIONS),
          grant('CancelRequest', 'access-request-cancel', ['StopAutomationExecution'], EXECUTIONS, MANAGED),
        ]),
    ...(is('approve')
      ? [grant('ApproveRequests', 'access-approve', ['SendAutomationSignal'], EXECUTIONS, MANAGED, guarded)]
      : []),
    ...(writes
      ? [
          grant(
            'ApprovalPolicies',
            'approval-policies',
            [
              'CreateDocument',
              'UpdateDocument',
              'UpdateDocumentDefaultVersion',
              'GetDocument',
              'DescribeDocument',
              'DeleteDocument',
            ],
            DOCUMENTS,
            POLICIES,
            guarded,
          ),
          grant(
            'PassTokenRole',
            'token-role',
            ['iam:PassRole'],
            `arn:${environment.partition}:iam::${accountField(environment)}:role/SSM-JustInTimeAccessTokenRole`,
            equals('iam:PassedToService', 'justintimeaccess.ssm.amazonaws.com'),
          ),
        ]
      : []),
    grant(
      'ReadAccessRequest',
      'access-request-item',
      ['GetOpsItem', ...(writes ? ['DeleteOpsItem'] : [])],
      ITEMS,
    ),
    grant(
      'ReadAccessRequests',
      'access-request-items',
      [
        ...(is('request') ? ['CreateOpsItem'] : []),
        'DescribeOpsItems',
        'GetOpsSummary',
        'ListOpsItemEvents',
        ...(isInConsole || writes ? LISTS : []),
        ...(isInConsole ? NAMES_OF_PEOPLE : []),
        ...(isInConsole && is('request')
          ? [
              'ListNodes',
              'ListNodesSummary',
              'DescribeInstanceInformation',
              'ListTagsForResource',
              'ec2:DescribeTags',
            ]
          : []),
        ...(isInConsole && writes ? ['GetServiceSetting', 'iam:ListRoles'] : []),
      ],
      '*',
    ),
    ...(isInConsole && !writes
      ? [
          grant(
            'ReadApprovalPolicies',
            'approval-policies-read',
            ['GetDocument', 'DescribeDocument'],
            DOCUMENTS,
            POLICIES,
          ),
        ]
      : []),
  ];
}
