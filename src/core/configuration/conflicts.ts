import { carriesPort, sessionDocument } from '../reference/session-documents.ts';
import { lacksMessageDelivery } from '../reference/older-regions.ts';
import type {
  AccessPath,
  Configuration,
  Environment,
  SessionPreferences,
  SettingPath,
} from './configuration.ts';
import { networksProblems, windowProblems } from './formats/guards.ts';
import { kmsKeyProblems, sessionKeysProblems } from './formats/kms-key.ts';
import { regionsProblems } from './formats/places.ts';
import { principalIdProblems } from './formats/sessions.ts';
import { tagsProblems } from './formats/nodes.ts';
import { type Problem, problem } from './issues.ts';
import { startsSessions, type Subject } from './subject.ts';

type Conflicts<Path extends string, On> = {
  readonly [P in Path]?: (on: On) => readonly Problem[];
};

const found = (holds: boolean, that: Problem): readonly Problem[] => (holds ? [that] : []);

const writesLogs = ({ s3Log, cloudWatchLog }: Environment): boolean => s3Log.enabled || cloudWatchLog.enabled;

const idleLongerThanSession = ({
  idleTimeoutMinutes: idle,
  maxDurationMinutes: longest,
}: SessionPreferences) =>
  idle === null || longest === null || idle <= longest
    ? []
    : [problem('idle-longer-than-session', { longest })];

/**
 * What the answers to other questions make wrong with a setting that is asked for, by the setting where it is mended.
 * What is wrong with a value alone is in `formats.ts`.
 */
export const conflicts: Conflicts<
  Exclude<SettingPath, `${'endUser' | 'administrator'}.${AccessPath}`>,
  Configuration
> = {
  'environment.regions': ({ environment }) => regionsProblems(environment.regions, environment.partition),
  'environment.sessionKeyArns': ({ environment }) => sessionKeysProblems(environment),
  // The key of the bucket may belong to the bucket's account, and a bucket may be in any Region.
  'environment.s3Log.bucketKeyArn': ({ environment: { s3Log, partition } }) =>
    kmsKeyProblems(s3Log.bucketKeyArn, { partition, regions: [], account: '' }),
  'environment.s3Log.enforceEncryption': ({ environment: { s3Log } }) =>
    found(s3Log.enforceEncryption, problem('encryption-enforced', { target: 'bucket' })),
  'environment.s3Log.multipart': ({ environment: { s3Log } }) =>
    found(!s3Log.multipart, problem('large-logs-lost')),
  'environment.s3Log.otherAccount': ({ environment: { s3Log } }) =>
    found(s3Log.otherAccount, problem('bucket-other-account')),
  'environment.cloudWatchLog.enforceEncryption': ({ environment: { cloudWatchLog } }) =>
    found(cloudWatchLog.enforceEncryption, problem('encryption-enforced', { target: 'log-group' })),
  'administrator.defaultVersion': ({ administrator }) =>
    found(!administrator.defaultVersion, problem('default-version-off')),
  'administrator.fullAccess': ({ administrator }) => found(administrator.fullAccess, problem('full-access')),
  'instanceRole.permissions': ({ instanceRole: { permissions }, environment }) => [
    ...found(permissions === 'existing-role', problem('existing-role-presumes')),
    ...found(permissions === 'minimal' && writesLogs(environment), problem('minimal-without-logs')),
  ],
  'instanceRole.logScope': ({ instanceRole: { logScope, permissions }, environment }) =>
    found(
      logScope === 'published' && permissions !== 'minimal' && writesLogs(environment),
      problem('log-scope-published'),
    ),
  'instanceRole.olderRegions': ({ instanceRole, environment: { regions } }) =>
    instanceRole.olderRegions
      ? regions.filter(lacksMessageDelivery).map((value) => problem('older-regions-absent', { value }))
      : [],
  // The trust policy compares aws:SourceAccount with StringEquals, for which * is a plain character.
  'instanceRole.trust': ({ instanceRole: { trust }, environment: { account } }) =>
    found(trust !== 'ec2' && account === '*', problem('trust-any-account')),
  'preferences.runAs': ({ preferences: { runAs, runAsUser } }) =>
    found(!runAs && runAsUser !== '', problem('run-as-user-unused')),
  'preferences.runAsUser': ({ preferences: { runAsUser } }) =>
    found(runAsUser === '', problem('run-as-user-missing')),
  'preferences.idleTimeoutMinutes': ({ preferences }) => idleLongerThanSession(preferences),
};

/** On `*` without a tag condition a statement covers every document as well as every node. */
const coversEverything = ({ access: { nodes } }: Subject): boolean =>
  nodes.by === 'every' && nodes.reach === 'all-resources';

function documentProblems(subject: Subject): readonly Problem[] {
  // The question is also asked of those who only list documents.
  if (!startsSessions(subject)) return [];
  const { types, custom, tunnel } = subject.access.documents;
  if (types.length === 0 && custom.length === 0 && !tunnel) {
    return found(!coversEverything(subject), problem('documents-empty'));
  }
  return [
    ...types.flatMap((type) => {
      const { issue } = sessionDocument(type);
      return issue === undefined ? [] : [problem(issue)];
    }),
    ...found(
      types.some(carriesPort) && subject.environment.sessionEncryption,
      problem('ports-not-encrypted'),
    ),
  ];
}

/** Beside a document that leads to any host, one that leads to a single host limits nothing. */
const tunnelProblems = ({ access: { documents } }: Subject): readonly Problem[] =>
  found(documents.tunnel && documents.types.includes('remote-host'), problem('tunnel-beside-any-host'));

function reachProblems(subject: Subject): readonly Problem[] {
  const { by, reach } = subject.access.nodes;
  if (reach !== 'all-resources') return [];
  return [
    ...found(by === 'id', problem('ids-on-any-resource')),
    ...found(by === 'every', problem('everything-on-any-resource')),
  ];
}

function ownSessionsProblems(subject: Subject): readonly Problem[] {
  const { ownSessions, signIn } = subject.access;
  switch (ownSessions.by) {
    case 'user-name':
      return found(signIn === 'role', problem('user-name-with-roles'));
    case 'user-id':
      return [problem('user-id-may-not-match')];
    case 'every':
      return [problem('every-session')];
    case 'none':
      return found(startsSessions(subject), problem('own-sessions-none'));
    case 'tag':
      return [];
  }
}

function sessionIdProblems({ access: { ownSessions, signIn } }: Subject): readonly Problem[] {
  const { sessionId } = ownSessions;
  if (sessionId === 'variable-prefix') return [];
  if (sessionId === 'variable') return [problem('session-id-exact')];
  const fits = sessionId === (signIn === 'role' ? 'role-session' : 'user');
  return found(!fits, problem('principal-id-sign-in', { sessionId, signIn }));
}

function agentUpdateProblems(subject: Subject): readonly Problem[] {
  const { agentUpdate, surfaces } = subject.access;
  if (agentUpdate === 'off') return [];
  const anyCommand = coversEverything(subject);
  return [
    ...found(anyCommand, problem('agent-update-any-command')),
    ...found(agentUpdate === 'published' && !anyCommand, problem('agent-update-without-document')),
    ...found(!surfaces.includes('ec2'), problem('agent-update-without-ec2')),
  ];
}

/** The same for what end users and administrators have alike. */
export const accessConflicts: Conflicts<AccessPath, Subject> = {
  surfaces: ({ access: { readAccess, surfaces } }) =>
    found(readAccess === 'surfaces' && surfaces.length === 0, problem('surfaces-empty')),
  startSessions: (subject) =>
    found(
      subject.access.documents.accessCheck && !startsSessions(subject),
      problem('access-check-without-start'),
    ),
  'nodes.by': (subject) => {
    const { by, reach } = subject.access.nodes;
    const used = startsSessions(subject) || subject.access.agentUpdate !== 'off';
    return found(used && by === 'every' && reach !== 'all-resources', problem('every-node'));
  },
  'nodes.tags': ({ access }) => tagsProblems(access.nodes.tags),
  'nodes.reach': reachProblems,
  'documents.types': documentProblems,
  'documents.tunnel': tunnelProblems,
  'documents.listed': ({ access: { documents, surfaces } }) =>
    found(
      documents.listed && !surfaces.includes('session-manager'),
      problem('documents-listed-without-console'),
    ),
  'ownSessions.by': ownSessionsProblems,
  'ownSessions.tag': ({ access: { ownSessions, nodes } }) => [
    ...found(ownSessions.tag !== 'session-id' && nodes.by !== 'id', problem('target-tag-needs-ids')),
    ...found(ownSessions.tag === 'target-id', problem('target-tag-any-owner')),
  ],
  'ownSessions.sessionId': sessionIdProblems,
  'ownSessions.principalId': ({ access: { ownSessions } }) =>
    principalIdProblems(
      ownSessions.principalId,
      ownSessions.sessionId === 'role-session' ? 'role-session' : 'user',
    ),
  // Whoever ends the sessions of others, and starts none, has none to resume.
  'ownSessions.resume': (subject) => {
    const { by, resume } = subject.access.ownSessions;
    return found(!resume && (by !== 'every' || startsSessions(subject)), problem('resume-off'));
  },
  dataChannel: (subject) =>
    found(
      (startsSessions(subject) || subject.access.fullAccess) && subject.access.dataChannel === 'off',
      problem('data-channel-off'),
    ),
  agentUpdate: agentUpdateProblems,
  'guards.mfa': ({ access: { guards, signIn } }) => [
    ...found(guards.mfa && signIn === 'role', problem('mfa-with-roles')),
    ...found(!guards.mfa && guards.mfaMaxAgeMinutes !== null, problem('mfa-age-without-mfa')),
  ],
  'guards.networks': ({ access: { guards } }) => networksProblems(guards.networks),
  'guards.notAfter': ({ access: { guards } }) => windowProblems(guards.notBefore, guards.notAfter),
};
