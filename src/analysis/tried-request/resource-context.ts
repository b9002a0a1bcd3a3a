import { type Context, splitArn } from '#iam';
import { colleagueOf } from '../access/scenario-values.ts';
import { type Asking, prepare } from '../tasks/asking.ts';
import { decryptSession, openChannels, register } from '../tasks/node-side.ts';
import { type Identity, type Node, type Scenario, sessionNameOf } from '../tasks/scenario.ts';
import type { TriedRequest } from './tried-request.ts';

/** What the ARN of a request stands for. */
export type ResourceKind = 'node' | 'document' | 'session' | 'key' | 'other';

const NODE_KINDS: Readonly<Record<string, Node['kind']>> = {
  'ec2:instance': 'instance',
  'ssm:managed-instance': 'hybrid',
  'ecs:task': 'ecs-task',
};

/** An ARN, as far as it matters to sessions. */
export interface ReadResource {
  readonly kind: ResourceKind;
  readonly node?: Node['kind'];
  /** Behind the type: the node ID, the name of the document, the session ID, the key ID. */
  readonly name: string;
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
}

/** Takes the ARN of a resource apart; `*` and what is no ARN have nothing in their fields. */
export function readResource(text: string): ReadResource {
  const parts = splitArn(text);
  if (parts === undefined) {
    return { kind: 'other', name: text, partition: '', service: '', region: '', account: '' };
  }
  const [, partition, service, region, account, rest] = parts;
  const slash = rest.indexOf('/');
  const type = slash < 0 ? '' : rest.slice(0, slash);
  const read = { name: slash < 0 ? rest : rest.slice(slash + 1), partition, service, region, account };
  const typed = `${service}:${type}`;
  const node = Object.hasOwn(NODE_KINDS, typed) ? NODE_KINDS[typed] : undefined;
  if (node !== undefined) return { ...read, kind: 'node', node };
  switch (typed) {
    case 'ssm:document':
      return { ...read, kind: 'document' };
    case 'ssm:session':
      return { ...read, kind: 'session' };
    case 'kms:key':
      return { ...read, kind: 'key' };
    default:
      return { ...read, kind: 'other', name: rest };
  }
}

const SUFFIX = /-([0-9a-z]+)$/i;

/** Whether a session is called after a person: the name, and a suffix without hyphens. */
export function isNamedAfter(sessionId: string, name: string): boolean {
  return sessionId.replace(SUFFIX, '') === name && SUFFIX.test(sessionId);
}

/** Whose session it is: the person's, or that of somebody who signs in the same way. */
export function ownerOf(sessionId: string, person: Identity): Identity {
  const isOwn = isNamedAfter(sessionId, sessionNameOf(person));
  return isOwn ? person : colleagueOf(person, sessionId.replace(SUFFIX, ''));
}

/** The scenario in which a request is about its resource. */
function about(scenario: Scenario, resource: ReadResource, tags: TriedRequest['tags']): Scenario {
  const { identity, node: offered } = scenario;
  const place = {
    region: resource.region === '' ? offered.region : resource.region,
    account: resource.account === '' ? offered.account : resource.account,
  };
  const node: Node =
    resource.kind === 'node' && resource.node !== undefined
      ? {
          kind: resource.node,
          id: resource.name,
          ...place,
          tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
        }
      : { ...offered, ...place };
  const partition = resource.partition === '' ? scenario.partition : resource.partition;
  if (resource.kind !== 'session') {
    return { ...scenario, partition, node, session: { ...scenario.session, owner: identity, node } };
  }
  const owner = ownerOf(resource.name, identity);
  const suffix = SUFFIX.exec(resource.name)?.[1] ?? '';
  return { ...scenario, partition, node, session: { owner, node, suffix } };
}

function callerContext(asking: Asking, action: string, resource: ReadResource): Context {
  switch (resource.kind) {
    case 'node':
      return asking.onNode;
    case 'document': {
      const context = asking.onDocument[resource.account === '' ? 'aws' : 'account'];
      const isCommand = /^ssm:sendcommand$/i.test(action) && 'ssm:DocumentType' in context;
      return isCommand ? { ...context, 'ssm:DocumentType': 'Command' } : context;
    }
    case 'session':
      return /^ssmmessages:/i.test(action) ? asking.context : asking.onSession;
    case 'key':
      return asking.onSessionKey;
    case 'other':
      return asking.context;
  }
}

/** The keys of a node's request are those of the task that asks for the action. */
function nodeSideContext(asking: Asking, action: string, resource: string): Context {
  const { scenario } = asking;
  const sessionKeyArn = scenario.sessionKeyArn ?? 'key-name';
  const plain = openChannels(asking)[0]?.context ?? {};
  switch (action.toLowerCase()) {
    case 'kms:decrypt':
      if (resource === scenario.logs.s3?.keyArn && resource !== sessionKeyArn) return plain;
      return decryptSession({ ...asking, scenario: { ...scenario, sessionKeyArn } })[0]?.context ?? plain;
    case 'ssm:updateinstanceinformation':
      return register(asking)[0]?.context ?? plain;
    case 's3:putobjectacl':
      return { ...plain, 's3:x-amz-acl': 'bucket-owner-full-control' };
    default:
      return plain;
  }
}

/**
 * Context keys that a request has by itself: from who asks, what is asked about, and circumstances that meet the
 * guards of the configuration.
 */
export function contextOf(
  scenario: Scenario,
  side: 'caller' | 'node',
  { action, resource, tags }: Pick<TriedRequest, 'action' | 'resource' | 'tags'>,
): Context {
  const read = readResource(resource);
  const asking = prepare(about(scenario, read, tags));
  const context =
    side === 'node' ? nodeSideContext(asking, action, resource) : callerContext(asking, action, read);
  if (read.kind === 'node' || tags.length === 0) return context;
  const tagged = tags.flatMap(({ key, value }) => [
    [`aws:ResourceTag/${key}`, value],
    [`ssm:resourceTag/${key}`, value],
  ]);
  return { ...context, ...Object.fromEntries(tagged) };
}
