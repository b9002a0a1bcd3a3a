import { resourceTypesOf } from '#iam';
import type { Configuration, DocumentKind } from '#core';
import { nodeArn } from '../tasks/node.ts';
import type { Scenario } from '../tasks/scenario.ts';
import { sessionArn } from '../tasks/session.ts';
import type { AskedKind } from '../tried-request/asked-kind.ts';
import { offeredRequests } from '../tried-request/offered-requests.ts';
import type { AccessDeniedMessage } from './types.ts';

const NODE_SERVICES = /^(?:s3|logs|ec2messages):/i;
const NODE_ACTIONS = /^(?:kms:Decrypt|ssm:UpdateInstanceInformation)$/i;

/** Whose permission a message is about: that of the person, or that of the node. */
function sideOf({ principal, action = '', resource = '', symptom }: AccessDeniedMessage): 'caller' | 'node' {
  if (principal?.isNode || symptom === 'log-encryption') return 'node';
  if (/^ssmmessages:/i.test(action)) {
    const isCallers =
      /^ssmmessages:OpenDataChannel$/i.test(action) && !/^arn:[^:]*:ssmmessages:/.test(resource);
    return isCallers ? 'caller' : 'node';
  }
  return NODE_SERVICES.test(action) || NODE_ACTIONS.test(action) ? 'node' : 'caller';
}

/** The document that grants it: the one that is open, if it is for that side. */
export function askedKindFor(kind: DocumentKind, message: AccessDeniedMessage): AskedKind {
  if (sideOf(message) === 'node') return 'instance-role';
  return kind === 'administrator' ? 'administrator' : 'end-user';
}

/** The action that a message is about, where it names one or tells by what failed. */
export function meantAction({ action, symptom, subject }: AccessDeniedMessage): string | undefined {
  if (action !== undefined || symptom !== 'log-encryption') return action;
  return subject === 'cloudwatch' ? 'logs:DescribeLogGroups' : 's3:GetEncryptionConfiguration';
}

/** A resource such as the action is asked on, for messages that name none. */
export function meantResource(
  configuration: Configuration,
  kind: AskedKind,
  scenario: Scenario,
  action: string,
): string {
  const isSame = (other: string) => other.toLowerCase() === action.toLowerCase();
  const offered = offeredRequests(configuration, kind)
    .flatMap(({ questions }) => questions)
    .find(({ request }) => isSame(request.action));
  if (offered !== undefined) return offered.request.resource;
  const { partition, node, session } = scenario;
  if (action.startsWith('kms:')) {
    return `arn:${partition}:kms:${node.region}:${node.account}:key/key-id`;
  }
  if (/^ssm:(?:terminate|resume)session$/i.test(action)) return sessionArn(session, partition);
  return resourceTypesOf(action).length === 0 ? '*' : nodeArn(node, partition);
}
