import { startsSessions, type Subject } from '../configuration/subject.ts';
import type { Reason } from '../types.ts';
import { allow, because, type Grant, shiftResources } from './grant.ts';
import { guards, withConditions } from './guards.ts';
import { targets } from './nodes.ts';
import { documentAccessCheck, sessionDocuments } from './session-documents.ts';

/**
 * Whether `ssm:StartSession` on the default shell stands in the statement for preferences, which names the same
 * document, as in AWS's quickstart. Not with the document access check: the other actions there do not know it.
 */
export function preferencesCarryShell(subject: Subject): boolean {
  const { access } = subject;
  return (
    startsSessions(subject) &&
    access.preferences === 'manage' &&
    access.documents.types.includes('shell') &&
    !access.documents.accessCheck &&
    needsOwnStatement(subject)
  );
}

function needsOwnStatement(subject: Subject): boolean {
  const { access } = subject;
  const startsOnEverything = access.nodes.by === 'every' && access.nodes.reach === 'all-resources';
  return !targets(subject).sharesStatement && !startsOnEverything;
}

function sendCommandReasons({ root }: Subject): readonly Reason[] {
  return [because('send-command-published', '/Action/1', `${root}.agentUpdate`)];
}

/**
 * `ssm:StartSession` on the nodes and on the Session documents. AWS asks for the node and for the document
 * separately, and a document has none of the nodes' tags: under a tag condition the two need two statements.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function startSession(subject: Subject): readonly Grant[] {
  if (!startsSessions(subject)) return [];
  const { root, access } = subject;
  const nodes = targets(subject);
  const guarded = guards(subject);
  const check = documentAccessCheck(subject);
  const publishesSendCommand = access.agentUpdate === 'published';
  const documents = sessionDocuments(subject, { skipShell: preferencesCarryShell(subject) });

  const shared = nodes.sharesStatement ? documents : { resources: [], because: [] };
  const onNodes = withConditions(nodes.tags, check, guarded);
  const starts = because(
    nodes.sharesStatement ? 'start-session' : 'start-session-nodes',
    '',
    `${root}.startSessions`,
  );
  const nodeGrant = allow({
    sid: 'StartSession',
    actions: publishesSendCommand ? ['ssm:StartSession', 'ssm:SendCommand'] : ['ssm:StartSession'],
    resources: nodes.resources.includes('*') ? '*' : [...nodes.resources, ...shared.resources],
    condition: onNodes.condition,
    because: [
      starts,
      ...(publishesSendCommand ? sendCommandReasons(subject) : []),
      ...nodes.because,
      ...shiftResources(shared.because, nodes.resources.length),
      ...onNodes.because,
    ],
  });
  if (!needsOwnStatement(subject) || documents.resources.length === 0) return [nodeGrant];

  const onDocuments = withConditions(check, guarded);
  const documentGrant = allow({
    sid: 'StartSessionWithDocument',
    actions: ['ssm:StartSession'],
    resources: documents.resources,
    condition: onDocuments.condition,
    because: [
      because('start-session-documents', '', `${root}.documents.types`),
      ...documents.because,
      ...onDocuments.because,
    ],
  });
  return [nodeGrant, documentGrant];
}
