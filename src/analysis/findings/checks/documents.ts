import { hasWildcard } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const START = 'ssm:StartSession';

/** Whether a statement that starts sessions is about nodes. */
export function isOnNodes({ resources, notResources }: CheckedStatement): boolean {
  return notResources.length > 0 || resources.some(({ kinds }) => kinds.has('node'));
}

/** Whether a statement names a document, also in a form that matches nothing, or everything. */
function isOnDocuments({ resources, notResources, nodeTags }: CheckedStatement): boolean {
  if (notResources.length > 0) return true;
  return resources.some(
    ({ value, kinds }) => value.includes(':document/') || (kinds.has('document') && nodeTags.length === 0),
  );
}

/** Where a statement allows an action: its entry in `Action`, else the statement. */
export function placeOf({ actions, at }: CheckedStatement, action: string): string {
  const name = action.toLowerCase();
  return actions.find(({ value }) => value.toLowerCase() === name)?.at ?? at;
}

/**
 * Sessions on nodes, and no document to start them with (P3).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-default-session-document.html
 */
export function documentsMissing(policy: CheckedPolicy): readonly Found[] {
  const starting = policy.allowing(START);
  const first = starting.find(isOnNodes);
  return first === undefined || starting.some(isOnDocuments)
    ? []
    : [{ code: 'documents-missing', at: placeOf(first, START), params: {} }];
}

type EveryDocument = Extract<Found, { readonly code: 'every-document' }>;

/** Entries that let any document of an owner in; a tag condition leaves nodes only. */
export function everyDocumentIn({ resources, nodeTags }: CheckedStatement): readonly EveryDocument[] {
  if (nodeTags.length > 0) return [];
  return resources.flatMap<EveryDocument>(({ value, meaning, arn, at }) => {
    const found = (owner: 'anybody' | 'aws' | 'account'): readonly EveryDocument[] => [
      { code: 'every-document', at, params: { owner } },
    ];
    switch (meaning.code) {
      case 'everything':
      case 'every-document':
        return found('anybody');
      case 'every-aws-document':
        return found('aws');
      case 'every-own-document':
        return found('account');
      case 'arn': {
        // Such as `arn:aws:ssm:*:*:*`.
        const all = arn?.service === 'ssm' && /^\*+(?:\/\**)?$/.test(arn.rest);
        return all && hasWildcard(value) ? found('anybody') : [];
      }
      default:
        return [];
    }
  });
}

/**
 * Sessions with any document: port forwarding to any host among them (P9).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export function everyDocument(policy: CheckedPolicy): readonly Found[] {
  return policy.allowing(START).flatMap(everyDocumentIn);
}

const ANY_COMMAND = /^AWS-Start(?:Non)?InteractiveCommand$/;
const COMMAND_DOCUMENTS = /^AWS-(?:UpdateSSMAgent|Run(?:Shell|PowerShell)Script)$/;

/**
 * Documents that do more than they seem to, or nothing: any host, any command (P23), and Command documents, with
 * which no session starts (P41).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-restrict-command-access.html
 */
export function notableDocuments(policy: CheckedPolicy): readonly Found[] {
  return policy.allowing(START).flatMap(({ resources, actions }) => {
    const sendsCommands = actions.some(({ value }) => /^ssm:SendCommand$|\*/i.test(value));
    return resources.flatMap<Found>(({ meaning, at }) => {
      if (meaning.code !== 'aws-document') return [];
      const { name } = meaning.params;
      if (name === 'AWS-StartPortForwardingSessionToRemoteHost') {
        return [{ code: 'remote-host-document', at, params: {} }];
      }
      if (ANY_COMMAND.test(name)) return [{ code: 'any-command-document', at, params: { name } }];
      return COMMAND_DOCUMENTS.test(name) && !sendsCommands
        ? [{ code: 'command-document-in-session', at, params: { name } }]
        : [];
    });
  });
}
