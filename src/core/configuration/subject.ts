import { isNodeId } from './formats/nodes.ts';
import { carriesPort } from '../reference/session-documents.ts';
import type {
  Access,
  AdministratorAccess,
  Configuration,
  Environment,
  SessionDocuments,
} from './configuration.ts';

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
  fullAccess: false,
} as const satisfies Omit<AdministratorAccess, keyof Access>;

/** Without what is no node ID: it stays an answer that is wrong, and never becomes an ARN. */
function withNodeIds<A extends Access>(access: A): A {
  const { nodes } = access;
  if (nodes.ids.every(isNodeId)) return access;
  return { ...access, nodes: { ...nodes, ids: nodes.ids.filter(isNodeId) } };
}

/** The access that a kind of policy grants. */
export function accessOf(
  { endUser, administrator }: Configuration,
  kind: 'end-user' | 'administrator',
): AdministratorAccess {
  return withNodeIds(kind === 'administrator' ? administrator : { ...endUser, ...NO_ADMINISTRATION });
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

/** Whether a policy lets people use the tunnel by name. */
export function mayTunnel(configuration: Configuration, kind: 'end-user' | 'administrator'): boolean {
  const { startSessions, fullAccess, documents } = accessOf(configuration, kind);
  return startSessions && !fullAccess && documents.tunnel;
}

/**
 * Whether sessions with the chosen documents all carry a port, which is never logged nor encrypted with the key. What a
 * document does that is known by its name alone is not known here.
 */
export function carryPortsOnly({ types, custom, tunnel }: SessionDocuments): boolean {
  return (types.length > 0 || tunnel) && custom.length === 0 && types.every(carriesPort);
}
