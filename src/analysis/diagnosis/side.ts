import { actionAround } from './around-sessions.ts';
import type { AccessDeniedMessage, DeniedPrincipal, Side } from './denial.ts';
import { errorSide, knownError } from './known-errors.ts';

/** ECS names the sessions of a task's role after the task. */
const isTask = (principal: DeniedPrincipal | undefined): boolean =>
  /^[0-9a-f]{32}$/.test(principal?.sessionName ?? '');

/** Who signs in as these is a person, or a program of one; a role can be anybody's. */
function isPerson(principal: DeniedPrincipal | undefined): boolean {
  const kind = principal?.kind;
  return kind === 'iam-user' || kind === 'identity-center' || kind === 'federated-user' || kind === 'root';
}

/** The side that needs a channel: the client opens one data channel, for its session. */
function channelSide(action: string, { principal, resource = '' }: AccessDeniedMessage): 'caller' | 'node' {
  if (action !== 'ssmmessages:opendatachannel') return 'node';
  if (/:session\//.test(resource) || isPerson(principal)) return 'caller';
  const isOfService = /^arn:[^:]*:ssmmessages:/.test(resource);
  return isOfService || principal?.isNode === true ? 'node' : 'caller';
}

/** What only nodes do; what a person was denied of it is something else than a session. */
const LOGS_AND_KEYS = /^(?:s3|logs):|^kms:decrypt$/;
const NODES_ONLY = /^ec2messages:|^ssm:updateinstanceinformation$/;

function deniedSide(message: AccessDeniedMessage, action: string): Side {
  const { principal } = message;
  if (action.startsWith('ssmmessages:')) return channelSide(action, message);
  if (NODES_ONLY.test(action)) return 'node';
  if (LOGS_AND_KEYS.test(action) && actionAround(action) === undefined) {
    return isPerson(principal) ? 'caller' : 'node';
  }
  // The node's role encrypts what it uploads; people encrypt their sessions.
  if (action === 'kms:generatedatakey') return principal?.isNode === true ? 'node' : 'caller';
  return actionAround(action)?.side ?? 'caller';
}

/**
 * Whose side a message is on. What was denied decides, not what the principal is called: people run commands on
 * instances, with the instances' roles.
 */
export function sideOf(message: AccessDeniedMessage): Side {
  const { symptom, action, principal, speaker } = message;
  const isTasks = isTask(principal) || speaker === 'task';
  if (symptom !== 'denied') {
    const side = errorSide(symptom, speaker);
    // A denial within may say more than the words around it.
    if (principal === undefined || knownError(symptom).encloses)
      return side === 'node' && isTasks ? 'task' : side;
  }
  if (action === undefined) return 'caller';
  const side = deniedSide(message, action.toLowerCase());
  return side === 'node' && isTasks ? 'task' : side;
}
