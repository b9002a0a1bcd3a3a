import type { Environment } from '../configuration/configuration.ts';
import type { NamedDocumentKind } from '../configuration/setting-kinds.ts';

/** What a Session document is called where nobody names it. */
export const DEFAULT_DOCUMENT_NAMES: Readonly<Record<NamedDocumentKind, string>> = {
  tunnel: 'SessionManagerTunnel',
  'session-command': 'SessionManagerCommand',
};

/** The Session documents that answers write for people to start sessions with, in the order of the documents. */
export const NAMED_DOCUMENTS = Object.keys(DEFAULT_DOCUMENT_NAMES) as readonly NamedDocumentKind[];

/** The name of a Session document that the answers write, in the account and in every policy that allows it. */
export const ownDocumentName = ({ tunnel, command }: Environment, kind: NamedDocumentKind): string =>
  (kind === 'tunnel' ? tunnel : command).name || DEFAULT_DOCUMENT_NAMES[kind];
