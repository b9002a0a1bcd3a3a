import { type Asking, type Authorization, onDocument, onEverything, onNode, type Purpose } from './asking.ts';
import { ownDocument } from './start-session.ts';
import type { Context } from '#iam';

const ID = 'oi-0123456789ab';
const EXECUTION = '9231944f-61c6-40be-8bce-8ee2b0123456';

/** Keys that requests do not know, whatever else the caller's requests have. */
const UNKNOWN = new Set([
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpcSourceIp',
  'aws:UserAgent',
  'aws:MultiFactorAuthPresent',
]);

const known = (context: Context): Context =>
  Object.fromEntries(Object.entries(context).filter(([key]) => !UNKNOWN.has(key)));

/** On something of Systems Manager in the account, in the node's Region. */
function onOwn(
  { scenario: { node, partition }, context }: Asking,
  purpose: Purpose,
  action: string,
  resource: string,
  more: Context = {},
): Authorization {
  return {
    purpose,
    action,
    resource: `arn:${partition}:ssm:${node.region}:${node.account}:${resource}`,
    context: { ...context, 'aws:ResourceAccount': node.account, ...more },
  };
}

const isUsed = ({ scenario }: Asking): boolean => scenario.justInTime === true;

/**
 * Asking for a session on a node, and fetching the token that starts it. Nodes are instances and hybrid nodes.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-start-session.html
 */
export function requestAccess(asking: Asking): readonly Authorization[] {
  if (!isUsed(asking) || asking.scenario.node.kind === 'ecs-task') return [];
  const ask = onNode(asking, 'request-access', 'ssm:StartAccessRequest');
  const fetch = onOwn(asking, 'fetch-token', 'ssm:GetAccessToken', `opsitem/${ID}`);
  return [ask, fetch].map((each) => ({ ...each, context: known(each.context) }));
}

const DECIDED = {
  ...ownDocument('ApprovalPolicy'),
  type: 'ManualApprovalPolicy',
} as const;

/** What a request causes where a manual approval policy applies: an item, and the automation that waits for approvers. */
export function requestApproval(asking: Asking): readonly Authorization[] {
  if (!isUsed(asking)) return [];
  return [
    onEverything(asking, 'create-request', 'ssm:CreateOpsItem'),
    onDocument(asking, 'start-approval', 'ssm:StartAutomationExecution', DECIDED),
    onOwn(asking, 'run-approval', 'ssm:StartAutomationExecution', `automation-execution/${EXECUTION}`),
  ];
}

/**
 * Approving or rejecting what somebody asks for.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-approve-deny-requests.html
 */
export function approveRequest(asking: Asking): readonly Authorization[] {
  if (!isUsed(asking)) return [];
  return [
    onOwn(asking, 'read-request', 'ssm:GetOpsItem', `opsitem/${ID}`),
    onOwn(asking, 'approve-request', 'ssm:SendAutomationSignal', `automation-execution/${EXECUTION}`, {
      'aws:ResourceTag/SystemsManagerJustInTimeNodeAccessManaged': 'true',
    }),
  ];
}

/** Writing an approval policy, whose tokens are made from a role that is handed over. */
export function writeApprovalPolicy(asking: Asking): readonly Authorization[] {
  if (!isUsed(asking)) return [];
  const { node, partition } = asking.scenario;
  return [
    onDocument(asking, 'create-approval-policy', 'ssm:CreateDocument', DECIDED),
    onDocument(asking, 'change-approval-policy', 'ssm:UpdateDocument', DECIDED),
    {
      purpose: 'pass-token-role',
      action: 'iam:PassRole',
      resource: `arn:${partition}:iam::${node.account}:role/SSM-JustInTimeAccessTokenRole`,
      context: { ...asking.context, 'iam:PassedToService': 'justintimeaccess.ssm.amazonaws.com' },
    },
  ];
}
