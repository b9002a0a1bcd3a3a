import { isNodeId } from './formats/nodes.ts';
import type { TRAINING_JOB_USES, Guardrail, SessionDocumentKind, Tag } from './setting-kinds.ts';
import { ANSWERS_OF, isStartedByName, NAMED_DOCUMENTS } from '../policy/own-documents.ts';
import { carriesPort } from '../reference/session-documents.ts';
import type { Access, AdministratorAccess, Configuration, Environment, TaskAccess } from './configuration.ts';

/** Whose access is written or checked: an end user is an administrator without an administrator's choices. */
export interface Subject {
  readonly root: 'endUser' | 'administrator';
  readonly access: AdministratorAccess;
  readonly environment: Environment;
}

/** The choices of an administrator, none of them made. */
const NO_ADMINISTRATION = {
  preferences: 'none',
  deletePreferences: false,
  defaultVersion: false,
  hostManagement: false,
  fullAccess: false,
} as const satisfies Omit<AdministratorAccess, keyof Access>;

/** Node IDs by the list that they were typed in, which stays as it is while other answers change. */
const nodeIds = new WeakMap<readonly string[], readonly string[]>();

/** Without what is no node ID: it stays an answer that is wrong, and never becomes an ARN. */
function withNodeIds<A extends Access>(access: A): A {
  const { nodes } = access;
  const ids = nodeIds.get(nodes.ids) ?? nodes.ids.filter(isNodeId);
  nodeIds.set(nodes.ids, ids);
  return ids.length === nodes.ids.length ? access : { ...access, nodes: { ...nodes, ids } };
}

/** By the answers, which every question asks for. */
const endUsers = new WeakMap<Access, AdministratorAccess>();

/** The access as it is answered, whatever its node IDs look like: for what depends on the other answers. */
export function answeredAccess(
  { endUser, administrator }: Configuration,
  kind: 'end-user' | 'administrator',
): AdministratorAccess {
  if (kind === 'administrator') return administrator;
  const known = endUsers.get(endUser);
  if (known !== undefined) return known;
  const access = { ...endUser, ...NO_ADMINISTRATION };
  endUsers.set(endUser, access);
  return access;
}

/** The access that a kind of policy grants. */
export function accessOf(
  configuration: Configuration,
  kind: 'end-user' | 'administrator',
): AdministratorAccess {
  return withNodeIds(answeredAccess(configuration, kind));
}

export function endUser(configuration: Configuration): Subject {
  return {
    root: 'endUser',
    access: accessOf(configuration, 'end-user'),
    environment: configuration.environment,
  };
}

export function administrator(configuration: Configuration): Subject {
  return {
    root: 'administrator',
    access: accessOf(configuration, 'administrator'),
    environment: configuration.environment,
  };
}

/** Whether statements that start sessions are made from these choices; full access replaces them. */
export function startsSessions({ access }: Subject): boolean {
  return access.startSessions && !access.fullAccess;
}

/** Whether some statements ask for MFA, a network, an endpoint, a time or a source identity. */
const isGuarded = ({
  guards: { mfa, networks, notBefore, notAfter, endpoints, sourceIdentities },
}: Access): boolean =>
  mfa ||
  networks.length + endpoints.length + sourceIdentities.length > 0 ||
  notBefore !== '' ||
  notAfter !== '';

/**
 * How Remote Desktop may start its sessions, which only GUI Connect does: by statements of its own, where people start
 * none themselves; where they do, with its document alone. Guards hold GUI Connect back, so that beside them it is always
 * by statements of its own. `undefined`: other statements do.
 */
export function desktopStarts({
  access,
}: Pick<Subject, 'access'>): 'nodes' | 'document' | 'anywhere' | undefined {
  if (access.remoteDesktop === 'off') return undefined;
  if (access.fullAccess) return isGuarded(access) ? 'anywhere' : undefined;
  return access.startSessions && !isGuarded(access) ? 'document' : 'nodes';
}

/** Whether SSH is among what starts by name. */
export const startsSsh = ({ startSessions, documents }: Access): boolean =>
  startSessions && documents.types.includes('ssh');

/** Whether people may push keys for SSH, which they may use. */
export const pushesKeys = ({ access }: Pick<Subject, 'access'>): boolean =>
  access.instanceConnect.enabled && (access.fullAccess || startsSsh(access));

/** Whether people ask for sessions before they start them. */
export const requestsAccess = ({ access }: Subject): boolean => access.justInTime.includes('request');

/** Tags that a task must have; a row that is still empty asks for none. */
export const namedTags = ({ tags }: Pick<TaskAccess, 'tags'>): readonly Tag[] =>
  tags.filter(({ key }) => key !== '');

/** The ports of tasks that statements of their own open; full access does already. */
export const taskPorts = ({
  access: { tasks, fullAccess },
}: Subject): readonly ('port-forwarding' | 'remote-host')[] =>
  fullAccess ? [] : tasks.uses.filter((use) => use !== 'exec');

/** What statements of their own allow in training jobs; full access does already. */
export const trainingJobUses = ({
  access: { trainingJobs, fullAccess },
}: Subject): readonly (typeof TRAINING_JOB_USES)[number][] => (fullAccess ? [] : trainingJobs.uses);

/** Whether statements start sessions anywhere: on nodes, in tasks or jobs, or for Remote Desktop on its own. */
export const startsAnywhere = (subject: Subject): boolean =>
  startsSessions(subject) ||
  taskPorts(subject).length > 0 ||
  trainingJobUses(subject).length > 0 ||
  desktopStarts(subject) === 'nodes';

/**
 * Whether what a guardrail refuses passes the VPC endpoint of Systems Manager, whose policy can then refuse it. ECS has
 * an endpoint of its own; and a request that an endpoint sees comes through it, from no public address.
 */
export const passesEndpoint = (guardrail: Guardrail): boolean =>
  !['origins', 'exec', 'enable-exec'].includes(guardrail);

/** Whether a policy lets people push keys for SSH. */
export const mayPushKeys = (configuration: Configuration, kind: 'end-user' | 'administrator'): boolean =>
  pushesKeys({ access: answeredAccess(configuration, kind) });

/** Whether people are to start sessions with a Session document that the answers write. */
export const allowsNamed = (
  { documents }: Pick<Access, 'documents'>,
  document: SessionDocumentKind,
): boolean => documents[ANSWERS_OF[document]];

/** The Session documents that the answers write and that people are to start sessions with, by their names. */
export const namedDocuments = ({
  access,
  environment,
}: Pick<Subject, 'access' | 'environment'>): readonly SessionDocumentKind[] =>
  NAMED_DOCUMENTS.filter((kind) => allowsNamed(access, kind) && isStartedByName(environment, kind));

/** Whether a policy lets people use a Session document that the answers write, by its name. */
export function mayUse(
  configuration: Configuration,
  kind: 'end-user' | 'administrator',
  document: SessionDocumentKind,
): boolean {
  const access = answeredAccess(configuration, kind);
  return (
    access.startSessions &&
    !access.fullAccess &&
    allowsNamed(access, document) &&
    isStartedByName(configuration.environment, document)
  );
}

/**
 * Whether sessions with the chosen documents all carry a port, which is never logged nor encrypted with the key. What a
 * document does that is known by its name alone is not known here.
 */
export function carryPortsOnly(subject: Pick<Subject, 'access' | 'environment'>): boolean {
  const { types, custom } = subject.access.documents;
  const named = namedDocuments(subject);
  return (
    types.length + named.length > 0 &&
    custom.length === 0 &&
    named.every((kind) => kind === 'tunnel') &&
    types.every(carriesPort)
  );
}
