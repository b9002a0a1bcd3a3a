import type { Environment, SessionDocuments } from '../configuration/configuration.ts';
import { DEFAULT_SHELL_DOCUMENT } from '../reference/session-documents.ts';
import type { SessionDocumentKind } from '../configuration/setting-kinds.ts';

/**
 * What a Session document is called where nobody names it. The preferences are then those of every session in a Region
 * that is started without the name of a document.
 */
export const DEFAULT_DOCUMENT_NAMES: Readonly<Record<SessionDocumentKind, string>> = {
  'session-preferences': DEFAULT_SHELL_DOCUMENT,
  tunnel: 'SessionManagerTunnel',
  'session-command': 'SessionManagerCommand',
};

/** The Session documents that answers write, in the order of the documents. */
export const NAMED_DOCUMENTS = Object.keys(DEFAULT_DOCUMENT_NAMES) as readonly SessionDocumentKind[];

/** What their answers are called: those of the document, and whether people may start sessions with it. */
export const ANSWERS_OF = {
  'session-preferences': 'ownShell',
  tunnel: 'tunnel',
  'session-command': 'command',
} as const satisfies Readonly<Record<SessionDocumentKind, keyof Environment & keyof SessionDocuments>>;

/** The name of a Session document that the answers write, in the account and in every policy that allows it. */
export const ownDocumentName = (environment: Environment, kind: SessionDocumentKind): string =>
  environment[ANSWERS_OF[kind]].name || DEFAULT_DOCUMENT_NAMES[kind];

/** Whether people start sessions with it by its name: always, unless it is the default of the Region. */
export const isStartedByName = (environment: Environment, kind: SessionDocumentKind): boolean =>
  kind !== 'session-preferences' || ownDocumentName(environment, kind) !== DEFAULT_SHELL_DOCUMENT;
