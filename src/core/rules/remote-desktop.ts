import { desktopStarts, type Subject } from '../configuration/subject.ts';
import { accountField, awsDocumentArn } from '../policy/arn.ts';
import { SESSION_DOCUMENTS } from '../reference/session-documents.ts';
import type { Reason } from '../types.ts';
import { allow, because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, guards, withConditions } from './guards.ts';
import { targets } from './nodes.ts';
import { readActions } from './read-access.ts';
import { documentAccessCheck } from './session-documents.ts';

/** Only what GUI Connect asks for somebody, and nothing that they ask for themselves. */
function calledViaGuiConnect(setting: Reason['setting']): Conditions {
  const [operator, key] = ['ForAnyValue:StringEquals', 'aws:CalledVia'] as const;
  return {
    condition: { [operator]: { [key]: 'ssm-guiconnect.amazonaws.com' } },
    because: [because('desktop-via', conditionPointer(operator, key), setting)],
  };
}

interface OnNodes {
  readonly sid: string;
  readonly action: string;
  readonly document: string;
  /** What both the nodes and the document have to meet. */
  readonly limits: Conditions;
  readonly reason: Reason;
  readonly documentReason: Reason;
}

/** An action on the nodes and on a document of AWS, each asked on its own. */
function onNodesAndDocument(subject: Subject, on: OnNodes): readonly Grant[] {
  const { sid, action, limits } = on;
  const { nodes } = subject.access;
  const { resources, tags, because: reasons, sharesStatement } = targets(subject);
  const document = awsDocumentArn(subject.environment, on.document);
  const onNodes = withConditions(tags, limits);
  const grant = allow({
    sid,
    actions: [action],
    resources: resources.includes('*') ? '*' : [...resources, ...(sharesStatement ? [document] : [])],
    condition: onNodes.condition,
    because: [
      on.reason,
      ...reasons,
      ...(sharesStatement ? [{ ...on.documentReason, at: `/Resource/${resources.length}` }] : []),
      ...onNodes.because,
    ],
  });
  const coversDocument = nodes.by === 'every' && resources.includes('*');
  return sharesStatement || coversDocument ? [grant] : [grant, onDocument(subject, on)];
}

function onDocument(
  { environment }: Subject,
  { sid, action, document, limits, documentReason }: OnNodes,
): Grant {
  return allow({
    sid: `${sid}WithDocument`,
    actions: [action],
    resources: [awsDocumentArn(environment, document)],
    condition: limits.condition,
    because: [documentReason, ...limits.because],
  });
}

/** Sessions that GUI Connect starts for people, without their keys for guards. */
function desktopSessions(subject: Subject): readonly Grant[] {
  const { root, access } = subject;
  const setting = `${root}.remoteDesktop` as const;
  const via = calledViaGuiConnect(setting);
  const on: OnNodes = {
    sid: 'StartRemoteDesktop',
    action: 'ssm:StartSession',
    document: SESSION_DOCUMENTS['port-forwarding'].name,
    limits: withConditions(documentAccessCheck(subject), via),
    reason: because('desktop', '', setting),
    documentReason: because('desktop-document', '', setting),
  };
  switch (desktopStarts(subject)) {
    case undefined:
      return [];
    case 'anywhere':
      return [
        allow({
          sid: on.sid,
          actions: [on.action],
          resources: '*',
          condition: via.condition,
          because: [on.reason, ...via.because],
        }),
      ];
    case 'nodes':
      return onNodesAndDocument(subject, on);
    case 'document': {
      const isAllowed =
        access.documents.types.includes('port-forwarding') ||
        (access.nodes.by === 'every' && access.nodes.reach === 'all-resources');
      return isAllowed ? [] : [onDocument(subject, on)];
    }
  }
}

/** On `*` Run Command would take any document with any command, so that every node is named by ARNs. */
function withNodesNamed(subject: Subject): Subject {
  const { access } = subject;
  const { by, reach } = access.nodes;
  if (by !== 'every' || reach !== 'all-resources') return subject;
  const nodes = { ...access.nodes, reach: 'any', hybrid: true, onlyHybrid: false } as const;
  return { ...subject, access: { ...access, nodes } };
}

/** People of IAM Identity Center get a user of Windows, which Run Command makes. */
function windowsUser(subject: Subject): readonly Grant[] {
  const setting = `${subject.root}.remoteDesktop` as const;
  return [
    ...onNodesAndDocument(withNodesNamed(subject), {
      sid: 'CreateWindowsUser',
      action: 'ssm:SendCommand',
      document: 'AWSSSO-CreateSSOUser',
      limits: guards(subject),
      reason: because('desktop-user', '', setting),
      documentReason: because('desktop-user-document', '', setting),
    }),
    allow({
      sid: 'FindDirectoryUser',
      actions: ['sso:ListDirectoryAssociations*', 'identitystore:DescribeUser'],
      resources: '*',
      because: [because('desktop-directory', '', setting)],
    }),
  ];
}

/** What the page of Remote Desktop reads, of each service; what the other pages read is allowed by their statement. */
const READ = {
  ReadDesktopInstances: ['ec2:DescribeInstances', 'ec2:GetPasswordData'],
  ReadDesktopNodes: ['ssm:DescribeInstanceProperties', 'ssm:GetCommandInvocation', 'ssm:GetInventorySchema'],
} as const;

/**
 * Remote Desktop in Fleet Manager. People ask GUI Connect for a connection, which starts a port session for them: so
 * these permissions open no port, nor a shell, to people themselves. Guards stand where people themselves ask.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
 */
export function remoteDesktop(subject: Subject): readonly Grant[] {
  const { root, access, environment } = subject;
  if (access.remoteDesktop === 'off') return [];
  const setting = `${root}.remoteDesktop` as const;
  const via = calledViaGuiConnect(setting);
  const guarded = guards(subject);
  const elsewhere: readonly string[] = readActions(subject);
  return [
    ...desktopSessions(subject),
    ...(access.dataChannel === 'every'
      ? []
      : [
          allow({
            sid: 'OpenDesktopChannel',
            actions: ['ssmmessages:OpenDataChannel'],
            resources: [`arn:${environment.partition}:ssm:*:${accountField(environment)}:session/*`],
            condition: via.condition,
            because: [because('desktop-channel', '', setting), ...via.because],
          }),
        ]),
    allow({
      sid: 'ConnectToDesktop',
      actions: ['Start', 'Get', 'Cancel']
        .map((verb) => `ssm-guiconnect:${verb}Connection`)
        .concat('ssm-guiconnect:ListConnections'),
      resources: '*',
      condition: guarded.condition,
      because: [because('desktop-connection', '', setting), ...guarded.because],
    }),
    ...(access.remoteDesktop === 'identity-center' ? windowsUser(subject) : []),
    ...Object.entries(READ).map(([sid, actions]) =>
      allow({
        sid,
        actions: actions.filter((action) => !elsewhere.includes(action)),
        resources: '*',
        because: [because('desktop-reads', '', setting)],
      }),
    ),
  ];
}
