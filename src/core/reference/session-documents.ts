import type { NoteCode } from '../notes/codes.ts';

/** What somebody who allows a document should know; an issue of the wizard. */
type DocumentIssue =
  | 'ssh-unlogged'
  | 'ports-unlogged'
  | 'remote-host-unlogged'
  | 'interactive-command-is-shell';

/** A Session document that everybody has. One's own are known by their names alone. */
export interface SessionDocument {
  readonly name: string;
  /** Documents of AWS have no account. The default shell is the account's own: it holds the preferences. */
  readonly owner: 'account' | 'aws';
  /**
   * What a session is. `Port` carries a port and is neither logged nor encrypted with the key.
   * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
   */
  readonly sessionType: 'Standard_Stream' | 'Port' | 'InteractiveCommands' | 'NonInteractiveCommands';
  /** What it takes, with examples that people change. */
  readonly parameters: readonly (readonly [name: string, example: string])[];
  /** Whether the wizard offers it; the others are read and explained wherever they stand. */
  readonly offered: boolean;
  readonly note?: NoteCode;
  /** What somebody who allows it should know. */
  readonly issue?: DocumentIssue;
}

/**
 * The Session documents that everybody has, in the order in which they are offered.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export const SESSION_DOCUMENTS = {
  shell: {
    name: 'SSM-SessionManagerRunShell',
    owner: 'account',
    sessionType: 'Standard_Stream',
    parameters: [],
    offered: true,
    note: 'default-shell-document',
  },
  ssh: {
    name: 'AWS-StartSSHSession',
    owner: 'aws',
    sessionType: 'Port',
    parameters: [['portNumber', '22']],
    offered: true,
    note: 'ssh-document',
    issue: 'ssh-unlogged',
  },
  'port-forwarding': {
    name: 'AWS-StartPortForwardingSession',
    owner: 'aws',
    sessionType: 'Port',
    parameters: [
      ['portNumber', '3389'],
      ['localPortNumber', '13389'],
    ],
    offered: true,
    note: 'port-forwarding-document',
    issue: 'ports-unlogged',
  },
  'remote-host': {
    name: 'AWS-StartPortForwardingSessionToRemoteHost',
    owner: 'aws',
    sessionType: 'Port',
    parameters: [
      ['host', 'db.internal.example.com'],
      ['portNumber', '5432'],
      ['localPortNumber', '15432'],
    ],
    offered: true,
    note: 'remote-host-document',
    issue: 'remote-host-unlogged',
  },
  socket: {
    name: 'AWS-StartPortForwardingSessionToSocket',
    owner: 'aws',
    sessionType: 'Port',
    parameters: [['portNumber', '3389']],
    offered: true,
    note: 'socket-document',
    issue: 'ports-unlogged',
  },
  'interactive-command': {
    name: 'AWS-StartInteractiveCommand',
    owner: 'aws',
    sessionType: 'InteractiveCommands',
    parameters: [['command', 'tail -f /var/log/messages']],
    offered: true,
    note: 'interactive-command-document',
    issue: 'interactive-command-is-shell',
  },
  'non-interactive-command': {
    name: 'AWS-StartNonInteractiveCommand',
    owner: 'aws',
    sessionType: 'NonInteractiveCommands',
    parameters: [['command', 'uptime']],
    offered: true,
    note: 'non-interactive-command-document',
    issue: 'interactive-command-is-shell',
  },
} as const satisfies Readonly<Record<string, SessionDocument>>;

type Table = typeof SESSION_DOCUMENTS;
export type SessionDocumentId = keyof Table;
/** The Session documents that the wizard offers. */
export type SessionDocumentType = {
  [Id in SessionDocumentId]: Table[Id]['offered'] extends true ? Id : never;
}[SessionDocumentId];
export type SessionDocumentName = Table[SessionDocumentId]['name'];

const IDS = Object.keys(SESSION_DOCUMENTS) as readonly SessionDocumentId[];
const isOffered = (id: SessionDocumentId): id is SessionDocumentType => SESSION_DOCUMENTS[id].offered;

/** A row, as what every row is. */
export function sessionDocument(id: SessionDocumentId): SessionDocument {
  return SESSION_DOCUMENTS[id];
}

export const DOCUMENT_TYPES: readonly SessionDocumentType[] = IDS.filter(isOffered);

/** The account's document of a plain shell, which holds the preferences. */
export const DEFAULT_SHELL_DOCUMENT = SESSION_DOCUMENTS.shell.name;

/** The document of a name; case counts, as it does for AWS. */
export function sessionDocumentNamed(name: string): SessionDocumentId | undefined {
  return IDS.find((id) => SESSION_DOCUMENTS[id].name === name);
}

/** Whether sessions with it carry a port: neither logged nor encrypted with the key. */
export function carriesPort(id: SessionDocumentId): boolean {
  return SESSION_DOCUMENTS[id].sessionType === 'Port';
}

/** Whether it runs whatever command somebody names: as much as a shell. */
export function takesAnyCommand(id: SessionDocumentId): boolean {
  const { owner, sessionType } = sessionDocument(id);
  return (
    owner === 'aws' && (sessionType === 'InteractiveCommands' || sessionType === 'NonInteractiveCommands')
  );
}

/** Documents of AWS for Run Command, with which no session starts, that policies for sessions name as well. */
export const COMMAND_DOCUMENTS = [
  'AWS-UpdateSSMAgent',
  'AWS-RunShellScript',
  'AWS-RunPowerShellScript',
] as const;
