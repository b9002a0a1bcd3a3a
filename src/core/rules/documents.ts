import type { Configuration } from '../configuration/configuration.ts';
import {
  type DocumentKind,
  isPolicy,
  type PolicyKind,
  type SessionDocumentKind,
} from '../configuration/setting-kinds.ts';
import { administrator, endUser, type Subject } from '../configuration/subject.ts';
import type { PolicyDocument, SessionDocumentContent } from '../policy/types.ts';
import type { Reason } from '../types.ts';
import { agent, agentBuckets, olderRegions } from './agent.ts';
import { agentUpdate } from './agent-update.ts';
import { carried } from './carried.ts';
import { dataChannel } from './data-channel.ts';
import { fullAccess } from './full-access.ts';
import type { Grant } from './grant.ts';
import { guardrail } from './guardrail.ts';
import { hostManagement } from './host-management.ts';
import { instanceConnect } from './instance-connect.ts';
import { justInTime } from './just-in-time.ts';
import { listedDocuments } from './listed-documents.ts';
import { ownSessions } from './own-sessions.ts';
import { preferencesAccess } from './preferences-access.ts';
import { readAccess } from './read-access.ts';
import { remoteDesktop } from './remote-desktop.ts';
import { bucketKey, cloudWatchLog, s3Log } from './session-logs.ts';
import { callerKey, nodeKey } from './session-key.ts';
import { sessionCommand } from './session-command.ts';
import { sessionPreferences } from './session-preferences.ts';
import { startSession } from './start-session.ts';
import { ecsExec, taskPortForwarding } from './tasks.ts';
import { trainingJobs } from './training-jobs.ts';
import { trust } from './trust.ts';
import { tunnelDocument } from './tunnel.ts';

/** In the order of AWS's quickstart, which is the order of statements everywhere. */
const ACCESS_RULES: readonly ((subject: Subject) => readonly Grant[])[] = [
  fullAccess,
  startSession,
  instanceConnect,
  remoteDesktop,
  agentUpdate,
  ecsExec,
  taskPortForwarding,
  trainingJobs,
  justInTime,
  dataChannel,
  readAccess,
  listedDocuments,
  preferencesAccess,
  hostManagement,
  ownSessions,
  callerKey,
];

const NODE_RULES: readonly ((configuration: Configuration) => readonly Grant[])[] = [
  agent,
  olderRegions,
  agentBuckets,
  cloudWatchLog,
  s3Log,
  ({ environment }) => nodeKey(environment),
  bucketKey,
];

/** The Session documents, each with the reasons for its elements. */
const SESSION_DOCUMENT_RULES = {
  'session-preferences': (configuration: Configuration) => sessionPreferences(configuration),
  tunnel: tunnelDocument,
  'session-command': sessionCommand,
} as const satisfies Readonly<Record<SessionDocumentKind, (configuration: Configuration) => object>>;

function ruled(configuration: Configuration, kind: PolicyKind): readonly Grant[] {
  switch (kind) {
    case 'end-user':
    case 'administrator': {
      const subject = kind === 'end-user' ? endUser(configuration) : administrator(configuration);
      return ACCESS_RULES.flatMap((rule) => rule(subject));
    }
    case 'instance-role':
      return NODE_RULES.flatMap((rule) => rule(configuration));
    case 'trust-policy':
      return trust(configuration);
    case 'guardrail':
      return guardrail(configuration);
  }
}

/** All grants of one policy document, in the order in which they are printed. */
export function grants(configuration: Configuration, kind: PolicyKind): readonly Grant[] {
  const further = carried(configuration, kind);
  return further.length === 0 ? ruled(configuration, kind) : [...ruled(configuration, kind), ...further];
}

/** A document as its rules make it, before it is printed; all statements have their `Sid`s. */
export interface Draft {
  readonly document: PolicyDocument | SessionDocumentContent;
  /** Their pointers start at the document. */
  readonly reasons: readonly Reason[];
}

/** Drafts the document of a configuration; a small part of the cost of `generate`. */
export function draft(configuration: Configuration, kind: DocumentKind): Draft {
  if (!isPolicy(kind)) {
    const { document, because } = SESSION_DOCUMENT_RULES[kind](configuration);
    return { document, reasons: because };
  }
  const all = grants(configuration, kind);
  return {
    document: { Version: '2012-10-17', Statement: all.map(({ statement }) => statement) },
    reasons: all.flatMap(({ because }, position) =>
      because.map((reason) => ({ ...reason, at: `/Statement/${position}${reason.at}` })),
    ),
  };
}
