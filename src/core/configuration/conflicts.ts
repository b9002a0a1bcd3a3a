import { bucketKeyArns, s3LogPlaces } from '../policy/log-places.ts';
import { isStartedByName, ownDocumentName } from '../policy/own-documents.ts';
import { listedRegions, namedRegions } from '../policy/session-keys.ts';
import { carriesPort, sessionDocument, takesAnyCommand } from '../reference/session-documents.ts';
import { lacksMessageDelivery } from '../reference/older-regions.ts';
import {
  type AccessPath,
  type Configuration,
  type Environment,
  isManaged,
  type SessionPreferences,
  type SettingPath,
} from './configuration.ts';
import { parametersNamed, readCommandParameters } from './formats/commands.ts';
import { networksProblems, windowProblems } from './formats/guards.ts';
import { kmsKeyProblems, sessionKeysProblems } from './formats/kms-key.ts';
import { REGION_MARKER, retentionOf } from './formats/logs.ts';
import { boundaryProblems } from './formats/node-role.ts';
import { regionsProblems } from './formats/places.ts';
import { principalIdProblems } from './formats/sessions.ts';
import { tagsProblems } from './formats/nodes.ts';
import { PEOPLE, type SessionDocumentKind } from './setting-kinds.ts';
import { type Problem, problem } from './issues.ts';
import { isAsked } from './relevance.ts';
import {
  desktopStarts,
  mayUse,
  namedDocuments,
  passesEndpoint,
  pushesKeys,
  requestsAccess,
  startsAnywhere,
  startsSessions,
  type Subject,
  taskPorts,
  trainingJobUses,
} from './subject.ts';

type Conflicts<Path extends string, On> = {
  readonly [P in Path]?: (on: On) => readonly Problem[];
};

const found = (holds: boolean, that: Problem): readonly Problem[] => (holds ? [that] : []);

const rolesAmong = (principals: readonly string[]): readonly string[] =>
  principals.filter((value) => value.includes(':role/'));

/** A marker for the Region that no Region can take the place of. */
const markerProblems = (text: string, environment: Environment): readonly Problem[] => {
  if (!text.includes(REGION_MARKER)) return [];
  if (environment.regions.includes('*')) return [problem('log-region-any')];
  return found(namedRegions(environment).length === 0, problem('log-region-unnamed'));
};

const writesLogs = ({ s3Log, cloudWatchLog }: Environment): boolean => s3Log.enabled || cloudWatchLog.enabled;

/** Whether a document has the name of another that somebody may use: there is one of each name. */
function nameTaken(
  configuration: Configuration,
  kind: SessionDocumentKind,
  others: readonly SessionDocumentKind[],
): readonly Problem[] {
  const value = ownDocumentName(configuration.environment, kind);
  if (!isStartedByName(configuration.environment, kind)) return [];
  const isTaken = others.some(
    (other) =>
      value === ownDocumentName(configuration.environment, other) &&
      PEOPLE.some((person) => mayUse(configuration, person, other)),
  );
  return found(isTaken, problem('own-document-name-taken', { value }));
}

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
  'environment.s3Log.bucket': ({ environment }) => markerProblems(environment.s3Log.bucket, environment),
  'environment.s3Log.prefix': ({ environment }) => markerProblems(environment.s3Log.prefix, environment),
  // The key of the bucket may belong to the bucket's account, and a bucket may be in any Region.
  'environment.s3Log.bucketKeyArn': ({ environment }) => {
    const { s3Log, partition } = environment;
    const [first = ''] = s3Log.bucketKeyArn === '' ? [] : bucketKeyArns(environment);
    return [
      ...kmsKeyProblems(first.replaceAll(REGION_MARKER, 'region'), { partition, regions: [], account: '' }),
      ...found(
        s3LogPlaces(environment).length > 1 && !s3Log.bucketKeyArn.includes(REGION_MARKER),
        problem('bucket-keys-differ'),
      ),
    ];
  },
  'environment.s3Log.enforceEncryption': ({ environment: { s3Log } }) =>
    found(s3Log.enforceEncryption, problem('encryption-enforced', { target: 'bucket' })),
  'environment.s3Log.multipart': ({ environment: { s3Log } }) =>
    found(!s3Log.multipart, problem('large-logs-lost')),
  'environment.s3Log.otherAccount': ({ environment: { s3Log } }) =>
    found(s3Log.otherAccount, problem('bucket-other-account')),
  'instanceRole.sharing.with': ({ environment: { s3Log }, instanceRole: { permissions, sharing } }) =>
    found(
      sharing.with !== 'account' && s3Log.enabled && !s3Log.otherAccount && permissions !== 'minimal',
      problem('shared-own-bucket'),
    ),
  'instanceRole.sharing.accounts': ({ environment: { account }, instanceRole: { sharing } }) =>
    found(
      sharing.accounts.every((each) => each === account),
      problem('shared-with-nobody'),
    ),
  'environment.command.linux': ({ environment }) => unknownParameters(environment.command.linux, environment),
  'environment.command.windows': ({ environment }) =>
    unknownParameters(environment.command.windows, environment),
  'environment.command.parameters': ({ environment: { command } }) => {
    const text = `${command.linux}\n${command.windows}`;
    if (text.trim() === '') return [];
    const named = parametersNamed(text);
    return readCommandParameters(command.parameters)
      .parameters.filter(({ name }) => !named.includes(name))
      .map(({ name }) => problem('command-parameter-unused', { value: name }));
  },
  'environment.command.name': (configuration) => nameTaken(configuration, 'session-command', ['tunnel']),
  'environment.ownShell.name': (configuration) => [
    ...nameTaken(configuration, 'session-preferences', ['tunnel', 'session-command']),
    ...found(
      configuration.environment.ownShell.name === '' &&
        PEOPLE.some((kind) => isAsked(configuration, kind, 'environment.ownShell.name')),
      problem('own-shell-unnamed'),
    ),
  ],
  'environment.cloudWatchLog.enforceEncryption': ({ environment: { cloudWatchLog } }) =>
    found(cloudWatchLog.enforceEncryption, problem('encryption-enforced', { target: 'log-group' })),
  'environment.cloudWatchLog.retentionDays': ({ environment: { cloudWatchLog } }) => {
    const { retentionDays: days } = cloudWatchLog;
    const longer = retentionOf(days);
    return days === null || longer === undefined || longer === days
      ? []
      : [problem('retention-days', { days, longer })];
  },
  'administrator.defaultVersion': ({ administrator }) =>
    found(!administrator.defaultVersion, problem('default-version-off')),
  'administrator.fullAccess': ({ administrator }) => found(administrator.fullAccess, problem('full-access')),
  'instanceRole.permissions': ({ instanceRole, environment }) => [
    ...found(
      instanceRole.permissions === 'existing-role' && isManaged(instanceRole),
      problem('existing-role-presumes'),
    ),
    ...found(
      instanceRole.permissions === 'minimal' && writesLogs(environment),
      problem('minimal-without-logs'),
    ),
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
  'instanceRole.agentBuckets': ({ instanceRole: { agentBuckets }, environment }) =>
    found(agentBuckets && listedRegions(environment).length === 0, problem('agent-buckets-region')),
  // The trust policy compares aws:SourceAccount with StringEquals, for which * is a plain character.
  'instanceRole.trust': ({ instanceRole: { trust }, environment: { account } }) => [
    ...found(
      trust !== 'ec2' && trust !== 'eks-pod-identity' && account === '*',
      problem('trust-any-account'),
    ),
    ...found(trust === 'default-host-management', problem('host-management-needs')),
  ],
  'instanceRole.boundary': ({ instanceRole: { boundary }, environment }) =>
    boundaryProblems(boundary, environment),
  'guardrail.denies': ({ guardrail: { as, denies, exempt } }) => [
    ...found(denies.length === 0, problem('guardrail-empty')),
    ...found(
      as === 'endpoint' && denies.some((each) => !passesEndpoint(each)),
      problem('guardrail-not-at-endpoint'),
    ),
    ...found(
      (as === 'scp' || as === 'endpoint') && denies.includes('preferences') && exempt.length === 0,
      problem('guardrail-without-exception'),
    ),
  ],
  'guardrail.documents.types': ({ guardrail: { documents, denies } }) => [
    ...found(documents.types.length + documents.custom.length === 0, problem('guardrail-no-document')),
    ...found(denies.includes('ssh') && documents.types.includes('ssh'), problem('guardrail-ssh-allowed')),
  ],
  'guardrail.sshPorts': ({ guardrail }) => found(!guardrail.sshPorts, problem('guardrail-ssh-only')),
  'guardrail.nodes.tags': ({ guardrail }) => tagsProblems(guardrail.nodes.tags),
  'guardrail.tasks.tags': ({ guardrail }) => tagsProblems(guardrail.tasks.tags),
  'guardrail.origins.networks': ({
    guardrail: {
      origins: { networks, endpoints },
    },
  }) => [
    ...networksProblems(networks),
    ...found(networks.length + endpoints.length === 0, problem('guardrail-origins-empty')),
    ...found(networks.length === 0 && endpoints.length > 0, problem('guardrail-only-endpoints')),
    ...found(networks.length > 0 && endpoints.length === 0, problem('guardrail-only-networks')),
  ],
  'trustPolicy.signIn': ({ trustPolicy: { signIn }, environment: { account } }) =>
    found(signIn !== 'principals' && account === '*', problem('trust-any-account')),
  'trustPolicy.principals': ({ trustPolicy: { principals }, environment: { partition } }) =>
    principals.flatMap((value) => [
      ...found(/^\d+$|:root$/.test(value), problem('principal-account', { value })),
      ...found(
        value.startsWith('arn:') && !value.startsWith(`arn:${partition}:`),
        problem('principal-other-partition', { value, partition }),
      ),
    ]),
  // Whoever comes with a role has no MFA and no user name of IAM.
  'trustPolicy.mfa': ({ trustPolicy: { mfa, principals } }) =>
    mfa ? rolesAmong(principals).map((value) => problem('trust-mfa-with-roles', { value })) : [],
  'trustPolicy.userNames': ({ trustPolicy: { userNames, principals } }) =>
    userNames ? rolesAmong(principals).map((value) => problem('trust-names-with-roles', { value })) : [],
  'trustPolicy.sessionTags': ({ trustPolicy: { sessionTags, signIn }, preferences }) => [
    ...found(sessionTags && signIn === 'principals', problem('session-tags-chosen')),
    ...found(
      !sessionTags && preferences.runAs && preferences.runAsUser === '',
      problem('run-as-without-session-tags'),
    ),
  ],
  'trustPolicy.sourceIdentity': ({ trustPolicy: { sourceIdentity, signIn, userNames } }) =>
    found(sourceIdentity && signIn === 'principals' && !userNames, problem('source-identity-chosen')),
  'preferences.runAs': ({ preferences: { runAs, runAsUser } }) =>
    found(!runAs && runAsUser !== '', problem('run-as-user-unused')),
  'preferences.runAsUser': ({ preferences: { runAsUser } }) =>
    found(runAsUser === '', problem('run-as-user-missing')),
  'preferences.idleTimeoutMinutes': ({ preferences }) => idleLongerThanSession(preferences),
};

/** Whether people have sessions of their own, on nodes, in tasks or in training jobs. */
const opensSessions = (subject: Subject): boolean =>
  startsSessions(subject) || taskPorts(subject).length > 0 || trainingJobUses(subject).length > 0;

/** On `*` without a tag condition a statement covers every document as well as every node. */
const coversEverything = ({ access: { nodes } }: Subject): boolean =>
  nodes.by === 'every' && nodes.reach === 'all-resources';

function documentProblems(subject: Subject): readonly Problem[] {
  // The question is also asked of those who only list documents.
  if (!startsSessions(subject)) return [];
  const { types, custom } = subject.access.documents;
  if (types.length + custom.length + namedDocuments(subject).length === 0) {
    return found(!coversEverything(subject), problem('documents-empty'));
  }
  return [
    ...[...new Set(types.map((type) => sessionDocument(type).issue))].flatMap((issue) =>
      issue === undefined ? [] : [problem(issue)],
    ),
    ...found(
      types.some(carriesPort) && subject.environment.sessionEncryption,
      problem('ports-not-encrypted'),
    ),
  ];
}

/** IAM asks about target and document each on its own: what is allowed for nodes is for tasks, and the other way round. */
function taskProblems(subject: Subject): readonly Problem[] {
  if (taskPorts(subject).length === 0) return [];
  return [
    problem('task-ports-unlogged'),
    ...found(startsSessions(subject), problem('task-ports-beside-nodes')),
  ];
}

/** What is allowed for nodes and tasks is for training jobs, too, and the other way round. */
function trainingJobProblems(subject: Subject): readonly Problem[] {
  const ports = taskPorts(subject);
  const isNew = (use: 'shell' | 'port-forwarding') =>
    (startsSessions(subject) && !subject.access.documents.types.includes(use)) ||
    (ports.length > 0 && !ports.some((port) => port === use));
  return found(trainingJobUses(subject).some(isNew), problem('training-jobs-beside-nodes'));
}

/** Beside a document that leads to any host, one that leads to a single host limits nothing. */
const tunnelProblems = ({ access: { documents } }: Subject): readonly Problem[] =>
  found(documents.tunnel && documents.types.includes('remote-host'), problem('tunnel-beside-any-host'));

/** Whether people run any command in sessions with a document that everybody has. */
const runsAnything = ({ access: { documents } }: Subject): boolean =>
  documents.types.some((type) => type === 'shell' || takesAnyCommand(type));

/** Beside a shell, or what runs any command, a single one limits nothing. */
const commandBesideShell = (subject: Subject): readonly Problem[] =>
  found(
    subject.access.documents.command &&
      (runsAnything(subject) || namedDocuments(subject).includes('session-preferences')),
    problem('command-beside-shell'),
  );

/** Sessions with these documents have the preferences of the Region, whatever those of the other say. */
const ownShellBesideShell = (subject: Subject): readonly Problem[] =>
  found(
    namedDocuments(subject).includes('session-preferences') && runsAnything(subject),
    problem('own-shell-beside-shell'),
  );

/** Parameters that a command names and that there are not: AWS refuses the document. */
const unknownParameters = (text: string, { command }: Environment): readonly Problem[] => {
  const there = readCommandParameters(command.parameters).parameters.map(({ name }) => name);
  return parametersNamed(text)
    .filter((name) => !there.includes(name))
    .map((value) => problem('command-parameter-unknown', { value }));
};

/** Instance Connect is for EC2 alone. */
const reachesNoInstance = ({ access: { nodes } }: Subject): boolean =>
  nodes.by === 'id'
    ? nodes.ids.length > 0 && nodes.ids.every((id) => id.startsWith('mi-'))
    : nodes.hybrid && nodes.onlyHybrid && nodes.reach !== 'all-resources';

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
      return found(
        opensSessions(subject) || subject.access.remoteDesktop !== 'off',
        problem('own-sessions-none'),
      );
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
      subject.access.documents.accessCheck && !startsAnywhere(subject),
      problem('access-check-without-start'),
    ),
  'nodes.by': (subject) => {
    const { by, reach } = subject.access.nodes;
    const used =
      startsSessions(subject) || subject.access.agentUpdate !== 'off' || desktopStarts(subject) === 'nodes';
    return found(used && by === 'every' && reach !== 'all-resources', problem('every-node'));
  },
  'nodes.tags': ({ access }) => tagsProblems(access.nodes.tags),
  'nodes.except': ({ access }) => tagsProblems(access.nodes.except),
  'instanceConnect.enabled': (subject) =>
    found(pushesKeys(subject) && reachesNoInstance(subject), problem('keys-for-hybrid')),
  'instanceConnect.users': ({ access: { instanceConnect } }) =>
    found(instanceConnect.users.length === 0, problem('os-user-any')),
  remoteDesktop: ({ access: { remoteDesktop, signIn } }) =>
    found(remoteDesktop === 'identity-center' && signIn === 'iam-user', problem('desktop-without-directory')),
  'nodes.reach': reachProblems,
  'tasks.uses': taskProblems,
  'trainingJobs.uses': trainingJobProblems,
  'tasks.tags': ({ access }) => tagsProblems(access.tasks.tags),
  'documents.types': documentProblems,
  justInTime: (subject) => {
    if (!requestsAccess(subject)) return [];
    const { access } = subject;
    const { mfa, endpoints } = access.guards;
    return [
      ...found(
        access.startSessions || access.fullAccess || desktopStarts(subject) !== undefined,
        problem('access-request-bypassed'),
      ),
      ...found(access.signIn === 'iam-user', problem('access-request-sign-in')),
      ...found(mfa || endpoints.length > 0, problem('access-request-guards')),
    ];
  },
  'documents.tunnel': tunnelProblems,
  'documents.command': commandBesideShell,
  'documents.ownShell': ownShellBesideShell,
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
    return found(!resume && (by !== 'every' || opensSessions(subject)), problem('resume-off'));
  },
  dataChannel: (subject) =>
    found(
      (opensSessions(subject) || subject.access.fullAccess) && subject.access.dataChannel === 'off',
      problem('data-channel-off'),
    ),
  agentUpdate: agentUpdateProblems,
  'guards.mfa': ({ access: { guards, signIn } }) => [
    ...found(guards.mfa && signIn === 'role', problem('mfa-with-roles')),
    ...found(!guards.mfa && guards.mfaMaxAgeMinutes !== null, problem('mfa-age-without-mfa')),
  ],
  'guards.networks': ({ access: { guards } }) => networksProblems(guards.networks),
  // A request comes from an address or through an endpoint, never both.
  'guards.endpoints': ({ access: { guards } }) => [
    ...found(guards.endpoints.length > 0 && guards.networks.length > 0, problem('endpoints-beside-networks')),
    ...found(
      new Set(guards.endpoints.map((id) => id.startsWith('vpc-'))).size > 1,
      problem('endpoints-beside-vpcs'),
    ),
  ],
  'guards.notAfter': ({ access: { guards } }) => windowProblems(guards.notBefore, guards.notAfter),
};
