import {
  accessOf,
  type AdministratorAccess,
  type Configuration,
  type DocumentKind,
  isRelevant,
  type SettingPath,
} from '#core';
import type { QuestionKey } from '../../i18n/en/questions.ts';
import { questionKey } from '../../i18n/question-key.ts';

interface Subject {
  readonly configuration: Configuration;
  readonly access: AdministratorAccess;
  readonly kind: DocumentKind;
}

const startsSessions = ({ access }: Subject) => access.startSessions && !access.fullAccess;
const namesNodes = (subject: Subject) => startsSessions(subject) || subject.access.agentUpdate !== 'off';
const endsByTag = ({ access }: Subject) => access.ownSessions.by === 'tag' && !access.fullAccess;
const comparesTarget = (subject: Subject) =>
  endsByTag(subject) && subject.access.ownSessions.tag !== 'session-id';
const comparesSession = (subject: Subject) =>
  endsByTag(subject) && subject.access.ownSessions.tag !== 'target-id';
const s3 = ({ configuration }: Subject) => configuration.environment.s3Log;
const cloudWatch = ({ configuration }: Subject) => configuration.environment.cloudWatchLog;

/** Trusting EC2 says nothing about where the role is used. */
const trustsBySource = ({ configuration, kind }: Subject) =>
  kind !== 'trust-policy' || configuration.instanceRole.trust !== 'ec2';

/** The only ARN among the preferences is that of the key. */
const namesArns = ({ configuration, kind }: Subject) =>
  kind !== 'session-preferences' || configuration.environment.sessionEncryption;

const place = (subject: Subject) => trustsBySource(subject) && namesArns(subject);

/** Logs matter to a role that writes them; the preferences say where to. */
const logs = ({ configuration, kind }: Subject) =>
  kind !== 'instance-role' || configuration.instanceRole.permissions !== 'minimal';

/** The key of a bucket matters to who uses it: the role, not the preferences. */
const bucketKey = (subject: Subject) =>
  logs(subject) && s3(subject).enabled && s3(subject).bucketEncryption === 'kms';

/** Questions that depend on the answer to another one. All others are asked whenever they are relevant. */
const conditions: Partial<Record<QuestionKey, (subject: Subject) => boolean>> = {
  'environment.regions': place,
  'environment.account': place,
  'environment.partition': place,
  'environment.sessionKeyArns': ({ configuration }) => configuration.environment.sessionEncryption,
  'environment.s3Log.enabled': logs,
  'environment.s3Log.bucket': (subject) => logs(subject) && s3(subject).enabled,
  'environment.s3Log.prefixed': (subject) => logs(subject) && s3(subject).enabled,
  'environment.s3Log.prefix': (subject) => logs(subject) && s3(subject).enabled && s3(subject).prefixed,
  'environment.s3Log.enforceEncryption': (subject) => logs(subject) && s3(subject).enabled,
  'environment.s3Log.bucketEncryption': (subject) => logs(subject) && s3(subject).enabled,
  'environment.s3Log.bucketKeyArn': bucketKey,
  'environment.s3Log.multipart': bucketKey,
  'environment.s3Log.otherAccount': (subject) => logs(subject) && s3(subject).enabled,
  'environment.cloudWatchLog.enabled': logs,
  'environment.cloudWatchLog.logGroup': (subject) => logs(subject) && cloudWatch(subject).enabled,
  'environment.cloudWatchLog.enforceEncryption': (subject) => logs(subject) && cloudWatch(subject).enabled,
  'environment.cloudWatchLog.delivery': (subject) => logs(subject) && cloudWatch(subject).enabled,
  'administrator.startSessions': ({ access }) => !access.fullAccess,
  'administrator.nodes.by': (subject) => namesNodes(subject) || comparesTarget(subject),
  'administrator.nodes.ids': (subject) =>
    (namesNodes(subject) || comparesTarget(subject)) && subject.access.nodes.by === 'id',
  'administrator.nodes.tags': (subject) => namesNodes(subject) && subject.access.nodes.by === 'tag',
  'administrator.nodes.hybrid': (subject) =>
    namesNodes(subject) && subject.access.nodes.by !== 'id' && subject.access.nodes.reach !== 'all-resources',
  'administrator.nodes.reach': namesNodes,
  'administrator.documents.types': (subject) => startsSessions(subject) || subject.access.documents.listed,
  'administrator.documents.custom': (subject) => startsSessions(subject) || subject.access.documents.listed,
  'administrator.documents.accessCheck': startsSessions,
  'administrator.ownSessions.by': ({ access }) => !access.fullAccess,
  'administrator.ownSessions.tag': endsByTag,
  'administrator.ownSessions.sessionId': comparesSession,
  'administrator.ownSessions.principalId': (subject) =>
    comparesSession(subject) && ['user', 'role-session'].includes(subject.access.ownSessions.sessionId),
  'administrator.ownSessions.resume': ({ access }) => access.ownSessions.by !== 'none' && !access.fullAccess,
  'administrator.guards.mfaMaxAgeMinutes': ({ access }) => access.guards.mfa,
  'administrator.deletePreferences': ({ access }) => access.preferences === 'manage',
  'administrator.defaultVersion': ({ access }) => access.preferences === 'manage',
  'preferences.runAsUser': ({ configuration }) => configuration.preferences.runAs,
};

function subjectOf(configuration: Configuration, kind: DocumentKind): Subject {
  const access = accessOf(configuration, kind === 'end-user' ? kind : 'administrator');
  return { configuration, access, kind };
}

/** Whether a setting can change this document as the other answers stand, and is therefore asked. */
export function isAsked(configuration: Configuration, kind: DocumentKind, path: SettingPath): boolean {
  const condition = conditions[questionKey(path)];
  return isRelevant(path, kind) && (condition === undefined || condition(subjectOf(configuration, kind)));
}
