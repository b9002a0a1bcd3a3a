import { startsSessions, type Subject } from '../configuration/subject.ts';
import { awsDocumentArn } from '../policy/arn.ts';
import { allow, because, type Grant, shiftResources } from './grant.ts';
import { guards, withConditions } from './guards.ts';
import { targets } from './nodes.ts';

/**
 * `ssm:SendCommand` for the EC2 console, which updates an agent that is too old before it connects. Run Command
 * asks for the node and for the Command document; AWS's samples name no such document, so there the update fails.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function agentUpdate(subject: Subject): readonly Grant[] {
  const { root, access, environment } = subject;
  if (access.agentUpdate === 'off') return [];
  // As published it stands beside ssm:StartSession, whose rule writes it.
  if (access.agentUpdate === 'published' && startsSessions(subject)) return [];

  const nodes = targets(subject);
  const guarded = guards(subject);
  const onNodes = withConditions(nodes.tags, guarded);
  const document =
    access.agentUpdate === 'with-document' ? [awsDocumentArn(environment, 'AWS-UpdateSSMAgent')] : [];
  const documentReasons = document.map((_, position) =>
    because('agent-update-document', `/Resource/${position}`, `${root}.agentUpdate`),
  );
  const shared = nodes.sharesStatement ? document : [];
  const nodeGrant = allow({
    sid: 'UpdateAgent',
    actions: ['ssm:SendCommand'],
    resources: nodes.resources.includes('*') ? '*' : [...nodes.resources, ...shared],
    condition: onNodes.condition,
    because: [
      because(
        access.agentUpdate === 'published' ? 'send-command-published' : 'send-command',
        '',
        `${root}.agentUpdate`,
      ),
      ...nodes.because,
      ...(nodes.sharesStatement ? shiftResources(documentReasons, nodes.resources.length) : []),
      ...onNodes.because,
    ],
  });
  const coveredByStar = nodes.resources.includes('*') && access.nodes.by === 'every';
  if (document.length === 0 || nodes.sharesStatement || coveredByStar) return [nodeGrant];
  return [
    nodeGrant,
    allow({
      sid: 'UpdateAgentWithDocument',
      actions: ['ssm:SendCommand'],
      resources: document,
      condition: guarded.condition,
      because: [because('agent-update-document', '', `${root}.agentUpdate`), ...guarded.because],
    }),
  ];
}
