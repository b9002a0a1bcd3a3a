import type { Configuration } from '../configuration/configuration.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';
import { administrator, endUser, type Subject } from '../configuration/subject.ts';
import { agent, olderRegions } from './agent.ts';
import { agentUpdate } from './agent-update.ts';
import { dataChannel } from './data-channel.ts';
import { fullAccess } from './full-access.ts';
import type { Grant } from './grant.ts';
import { listedDocuments } from './listed-documents.ts';
import { ownSessions } from './own-sessions.ts';
import { preferencesAccess } from './preferences-access.ts';
import { readAccess } from './read-access.ts';
import { bucketKey, cloudWatchLog, s3Log } from './session-logs.ts';
import { callerKey, nodeKey } from './session-key.ts';
import { sessionPreferences } from './session-preferences.ts';
import { startSession } from './start-session.ts';
import { trust } from './trust.ts';
import { tunnelDocument } from './tunnel.ts';

/** In the order of AWS's quickstart, which is the order of statements everywhere. */
const ACCESS_RULES: readonly ((subject: Subject) => readonly Grant[])[] = [
  fullAccess,
  startSession,
  agentUpdate,
  dataChannel,
  readAccess,
  listedDocuments,
  preferencesAccess,
  ownSessions,
  callerKey,
];

const NODE_RULES: readonly ((configuration: Configuration) => readonly Grant[])[] = [
  agent,
  olderRegions,
  cloudWatchLog,
  s3Log,
  ({ environment }) => nodeKey(environment),
  bucketKey,
];

/** Kinds that are Session documents, and no IAM policies. */
export type SessionDocumentKind = 'session-preferences' | 'tunnel';
/** Kinds that are IAM policies, and so made of statements. */
export type PolicyKind = Exclude<DocumentKind, SessionDocumentKind>;

/** The Session documents, each with the reasons for its elements. */
export const SESSION_DOCUMENT_RULES = {
  'session-preferences': (configuration: Configuration) => sessionPreferences(configuration),
  tunnel: tunnelDocument,
} as const satisfies Readonly<Record<SessionDocumentKind, (configuration: Configuration) => object>>;

/** Whether a kind of document is an IAM policy; the others are Session documents. */
export const isPolicy = (kind: DocumentKind): kind is PolicyKind =>
  !Object.hasOwn(SESSION_DOCUMENT_RULES, kind);

/** All grants of one policy document, in the order in which they are printed. */
export function grants(configuration: Configuration, kind: PolicyKind): readonly Grant[] {
  switch (kind) {
    case 'end-user':
      return ACCESS_RULES.flatMap((rule) => rule(endUser(configuration)));
    case 'administrator':
      return ACCESS_RULES.flatMap((rule) => rule(administrator(configuration)));
    case 'instance-role':
      return NODE_RULES.flatMap((rule) => rule(configuration));
    case 'trust-policy':
      return trust(configuration);
  }
}
