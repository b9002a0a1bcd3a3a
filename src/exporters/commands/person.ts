import { type Access, type Configuration, DOCUMENT_TYPES, generate, type SessionDocumentType } from '#core';

/** What the commands of one kind of person depend on. */
export interface Person {
  readonly id: 'end-user' | 'administrator';
  readonly access: Access;
  /** Whether sessions can be started on every node and with every document. */
  readonly fullAccess: boolean;
  /** Documents that everybody has and this person may start sessions with. */
  readonly types: readonly SessionDocumentType[];
  /** The account's own documents that they may start sessions with. */
  readonly custom: readonly string[];
  /** What their policy allows, as it is written. */
  readonly actions: ReadonlySet<string>;
  /** Whether one managed policy holds it all. */
  readonly fitsOnePolicy: boolean;
}

/** A kind of person; nobody when the policy allows nothing. */
export function personOf(configuration: Configuration, id: Person['id']): Person | undefined {
  const { document, size } = generate(configuration, id);
  const statements = 'Statement' in document ? document.Statement : [];
  if (statements.length === 0) return undefined;
  const access = id === 'end-user' ? configuration.endUser : configuration.administrator;
  const fullAccess = id === 'administrator' && configuration.administrator.fullAccess;
  const starts = access.startSessions || fullAccess;
  return {
    id,
    access,
    fullAccess,
    types: fullAccess ? DOCUMENT_TYPES : starts ? access.documents.types : [],
    custom: starts ? access.documents.custom : [],
    actions: new Set(statements.flatMap(({ Action }) => Action)),
    fitsOnePolicy: size.limits.some(({ attachment, fits }) => attachment === 'managed' && fits),
  };
}
