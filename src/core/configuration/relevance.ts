import type { Coded, None } from '#iam';
import { isLogRegional } from '../policy/log-places.ts';
import {
  type Configuration,
  type InstanceRole,
  isManaged,
  type Nodes,
  type OwnSessions,
  rootOf,
  type SettingPath,
  settingAt,
  type TrustPolicy,
} from './configuration.ts';
import type { DocumentKind, Guardrail, SessionDocumentKind, Need } from './setting-kinds.ts';
import { isStartedByName } from '../policy/own-documents.ts';
import {
  allowsNamed,
  answeredAccess,
  desktopStarts,
  passesEndpoint,
  pushesKeys,
  requestsAccess,
  startsAnywhere,
  startsSessions,
  startsSsh,
  type Subject,
} from './subject.ts';

/** Why a setting does not matter to a document, with what a sentence about it is made from. */
export interface UnneededParams {
  /** The answer shapes other documents; `documents` are those. */
  readonly 'other-document': { readonly documents: readonly DocumentKind[] };
  readonly 'trusts-service-alone': None;
  readonly 'no-arn-names-it': None;
  readonly 'encryption-off': None;
  readonly 'role-without-logs': None;
  readonly 'log-off': { readonly log: 's3' | 'cloudwatch' | 'any' };
  readonly 'prefix-off': None;
  readonly 'bucket-without-key': None;
  readonly 'nothing-of-owners': None;
  readonly 'shared-with': { readonly with: InstanceRole['sharing']['with'] };
  readonly 'full-access-covers': None;
  readonly 'starting-off': None;
  readonly 'nodes-not-asked': None;
  readonly 'nodes-by': { readonly by: Nodes['by'] };
  readonly 'all-resources-cover': None;
  readonly 'hybrid-off': None;
  readonly 'own-sessions-off': None;
  readonly 'own-sessions-by': { readonly by: OwnSessions['by'] };
  readonly 'owner-not-compared': None;
  readonly 'owner-by-variable': None;
  readonly 'mfa-off': None;
  readonly 'preferences-not-managed': None;
  readonly 'run-as-off': None;
  readonly 'tunnel-off': None;
  readonly 'command-off': None;
  readonly 'own-shell-off': None;
  readonly 'preferences-of-region': None;
  readonly 'ssh-off': None;
  readonly 'keys-not-pushed': None;
  readonly 'tasks-off': None;
  readonly 'exec-off': None;
  readonly 'training-jobs-off': None;
  readonly 'no-managed-node': None;
  readonly 'role-exists': None;
  readonly 'trusts-no-pods': None;
  readonly 'not-denied': { readonly guardrail: Guardrail };
  readonly 'not-in-endpoint-policy': None;
  readonly 'role-of': { readonly of: TrustPolicy['of'] };
  readonly 'signs-in-by': { readonly signIn: TrustPolicy['signIn'] };
}
export type Unneeded = Coded<UnneededParams>;

/** What assumes a role without saying where it is. */
const NOWHERE: readonly InstanceRole['trust'][] = ['ec2', 'eks-pod-identity'];

/** The answers around a setting, for one document. */
interface Situation extends Subject {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
}

type Bare = { [C in keyof UnneededParams]: None extends UnneededParams[C] ? C : never }[keyof UnneededParams];
const because = (code: Bare): Unneeded => ({ code, params: {} }) as Unneeded;
const unless = (holds: boolean, code: Bare): Unneeded | undefined => (holds ? undefined : because(code));

const namesNodes = (subject: Subject): boolean =>
  startsSessions(subject) ||
  requestsAccess(subject) ||
  subject.access.agentUpdate !== 'off' ||
  subject.access.remoteDesktop === 'identity-center' ||
  desktopStarts(subject) === 'nodes' ||
  pushesKeys(subject);
const comparesTarget = ({ access: { fullAccess, ownSessions } }: Subject): boolean =>
  !fullAccess && ownSessions.by === 'tag' && ownSessions.tag !== 'session-id';
const notStarting = ({ access }: Subject): Unneeded =>
  because(access.fullAccess ? 'full-access-covers' : 'starting-off');

/** When the answers to a Session document matter: always to itself, whether or not anybody may use it yet. */
const ofNamedDocument =
  (document: SessionDocumentKind, off: Bare) =>
  ({ kind, ...subject }: Situation): Unneeded | undefined => {
    if (kind === document) return undefined;
    return startsSessions(subject)
      ? unless(allowsNamed(subject.access, document), off)
      : notStarting(subject);
  };

/** When the answers about one way of sharing matter. */
const sharedWith =
  (others: InstanceRole['sharing']['with']) =>
  ({ configuration: { instanceRole } }: Situation): Unneeded | undefined => {
    const { with: chosen } = instanceRole.sharing;
    return chosen === others ? undefined : { code: 'shared-with', params: { with: chosen } };
  };

/** When the answers to one thing that a guardrail can refuse matter. */
const ofGuardrail =
  (guardrail: Guardrail) =>
  ({ configuration }: Situation): Unneeded | undefined => {
    const { as, denies } = configuration.guardrail;
    if (!denies.includes(guardrail)) return { code: 'not-denied', params: { guardrail } };
    return unless(as !== 'endpoint' || passesEndpoint(guardrail), 'not-in-endpoint-policy');
  };

/**
 * What a setting can need of other answers, by name: `undefined` when they say so, otherwise why it does not matter.
 * This is the only place that knows when a question is asked, a check is made, and a line cannot be there.
 */
const NEEDS: Readonly<Record<Need, (situation: Situation) => Unneeded | undefined>> = {
  // Trusting EC2 or EKS says nothing about where the role is used; the only ARN among the preferences is that of the key.
  place: ({ kind, configuration, environment }) => {
    if (kind === 'trust-policy') {
      const { trustPolicy, instanceRole } = configuration;
      if (trustPolicy.of === 'people') return ofSignIn(trustPolicy.signIn !== 'principals', configuration);
      return unless(!NOWHERE.includes(instanceRole.trust), 'trusts-service-alone');
    }
    return unless(kind !== 'session-preferences' || environment.sessionEncryption, 'no-arn-names-it');
  },
  // An account that is trusted as a whole becomes an ARN.
  partition: (situation) =>
    situation.kind === 'trust-policy' && situation.configuration.trustPolicy.of === 'people'
      ? undefined
      : NEEDS.place(situation),
  // The bucket of the Region may stand among the preferences; an account's provider has no Region.
  region: (situation) => {
    const { kind, configuration, environment } = situation;
    if (kind === 'session-preferences' && isLogRegional(environment)) return undefined;
    const { trustPolicy, instanceRole } = configuration;
    return (
      NEEDS.place(situation) ??
      unless(
        kind !== 'trust-policy' ||
          (trustPolicy.of === 'nodes' && instanceRole.trust !== 'eks-service-account'),
        'trusts-service-alone',
      )
    );
  },
  'session-encryption': ({ environment }) => unless(environment.sessionEncryption, 'encryption-off'),
  // Logs matter to a role that writes them; the preferences say where to.
  logs: ({ kind, configuration }) =>
    unless(
      kind !== 'instance-role' || configuration.instanceRole.permissions !== 'minimal',
      'role-without-logs',
    ),
  's3-log': ({ environment }) =>
    environment.s3Log.enabled ? undefined : { code: 'log-off', params: { log: 's3' } },
  'cloudwatch-log': ({ environment }) =>
    environment.cloudWatchLog.enabled ? undefined : { code: 'log-off', params: { log: 'cloudwatch' } },
  prefix: ({ environment }) => unless(environment.s3Log.prefixed, 'prefix-off'),
  'bucket-key': ({ environment }) =>
    unless(environment.s3Log.bucketEncryption === 'kms', 'bucket-without-key'),
  // The key of the log group is used by CloudWatch Logs, and by no role.
  owners: ({ configuration: { environment, instanceRole } }) => {
    const { enabled, otherAccount, bucketEncryption } = environment.s3Log;
    const logs = enabled && instanceRole.permissions !== 'minimal';
    return unless(
      environment.sessionEncryption || (logs && (otherAccount || bucketEncryption === 'kms')),
      'nothing-of-owners',
    );
  },
  'shared-with-accounts': sharedWith('accounts'),
  'shared-with-organization': sharedWith('organization'),
  'limited-access': ({ access }) => unless(!access.fullAccess, 'full-access-covers'),
  starting: (subject) => (startsSessions(subject) ? undefined : notStarting(subject)),
  'starting-anywhere': (subject) => (startsAnywhere(subject) ? undefined : notStarting(subject)),
  documents: (subject) =>
    startsSessions(subject) || subject.access.documents.listed ? undefined : notStarting(subject),
  // Own sessions may be told by the tag of the node that they run on.
  'nodes-or-their-sessions': (subject) =>
    namesNodes(subject) || comparesTarget(subject) ? undefined : notStarting(subject),
  nodes: (subject) => {
    if (namesNodes(subject)) return undefined;
    return comparesTarget(subject) ? because('nodes-not-asked') : notStarting(subject);
  },
  'nodes-by-id': ({ access }) => nodesAre(access.nodes.by === 'id', access.nodes),
  'nodes-by-tag': ({ access }) => nodesAre(access.nodes.by === 'tag', access.nodes),
  // An ID says by itself whether it is an instance's or a hybrid node's.
  'nodes-not-by-id': ({ access }) => nodesAre(access.nodes.by !== 'id', access.nodes),
  'nodes-in-arns': ({ access }) => unless(access.nodes.reach !== 'all-resources', 'all-resources-cover'),
  'nodes-every': ({ access }) => nodesAre(access.nodes.by === 'every', access.nodes),
  hybrid: ({ access }) => unless(access.nodes.hybrid, 'hybrid-off'),
  'own-sessions': ({ access }) => unless(access.ownSessions.by !== 'none', 'own-sessions-off'),
  'own-sessions-by-tag': ({ access: { ownSessions } }) => {
    if (ownSessions.by === 'tag') return undefined;
    if (ownSessions.by === 'none') return because('own-sessions-off');
    return { code: 'own-sessions-by', params: { by: ownSessions.by } };
  },
  'session-tag-compared': ({ access }) =>
    unless(access.ownSessions.tag !== 'target-id', 'owner-not-compared'),
  'named-principal': ({ access: { ownSessions } }) =>
    unless(['user', 'role-session'].includes(ownSessions.sessionId), 'owner-by-variable'),
  mfa: ({ access }) => unless(access.guards.mfa, 'mfa-off'),
  'preferences-managed': ({ access }) => unless(access.preferences === 'manage', 'preferences-not-managed'),
  'run-as': ({ configuration }) => unless(configuration.preferences.runAs, 'run-as-off'),
  tunnel: ofNamedDocument('tunnel', 'tunnel-off'),
  'session-command': ofNamedDocument('session-command', 'command-off'),
  'own-shell': ofNamedDocument('session-preferences', 'own-shell-off'),
  // Whoever takes the name back is still told of the answer that now means nothing.
  'own-shell-named': ({ access, environment }) =>
    unless(
      isStartedByName(environment, 'session-preferences') || access.documents.ownShell,
      'preferences-of-region',
    ),
  // Full access starts SSH as well, and pushes no key.
  ssh: ({ access }) =>
    access.fullAccess || access.startSessions
      ? unless(access.fullAccess || startsSsh(access), 'ssh-off')
      : because('starting-off'),
  'pushed-keys': ({ access }) => unless(access.instanceConnect.enabled, 'keys-not-pushed'),
  tasks: ({ access }) => unless(access.tasks.uses.length > 0, 'tasks-off'),
  exec: ({ access }) => unless(access.tasks.uses.includes('exec'), 'exec-off'),
  'training-jobs': ({ access }) =>
    access.fullAccess
      ? because('full-access-covers')
      : unless(access.trainingJobs.uses.length > 0, 'training-jobs-off'),
  'managed-nodes': ({ configuration }) => unless(isManaged(configuration.instanceRole), 'no-managed-node'),
  'created-role': ({ configuration }) =>
    unless(configuration.instanceRole.permissions !== 'existing-role', 'role-exists'),
  pods: ({ configuration }) => unless(configuration.instanceRole.trust.startsWith('eks-'), 'trusts-no-pods'),
  irsa: ({ configuration }) =>
    unless(configuration.instanceRole.trust === 'eks-service-account', 'trusts-no-pods'),
  'guardrail-documents': ofGuardrail('documents'),
  'guardrail-ssh': ofGuardrail('ssh'),
  'guardrail-nodes': ofGuardrail('nodes'),
  'guardrail-origins': ofGuardrail('origins'),
  'guardrail-tasks': ofGuardrail('tasks'),
  'guardrail-exec': ofGuardrail('exec'),
  'guardrail-enable-exec': ofGuardrail('enable-exec'),
  'guardrail-preferences': ofGuardrail('preferences'),
  'node-role': ({ kind, configuration: { trustPolicy } }) =>
    kind !== 'trust-policy' || trustPolicy.of === 'nodes'
      ? undefined
      : { code: 'role-of', params: { of: 'people' } },
  'people-role': ({ configuration: { trustPolicy } }) =>
    trustPolicy.of === 'people' ? undefined : { code: 'role-of', params: { of: 'nodes' } },
  saml: ({ configuration }) => ofSignIn(configuration.trustPolicy.signIn === 'saml', configuration),
  oidc: ({ configuration }) => ofSignIn(configuration.trustPolicy.signIn === 'oidc', configuration),
  principals: ({ configuration }) =>
    ofSignIn(configuration.trustPolicy.signIn === 'principals', configuration),
};

function ofSignIn(holds: boolean, { trustPolicy: { signIn } }: Configuration): Unneeded | undefined {
  return holds ? undefined : { code: 'signs-in-by', params: { signIn } };
}

function nodesAre(holds: boolean, { by }: Nodes): Unneeded | undefined {
  return holds ? undefined : { code: 'nodes-by', params: { by } };
}

/** Whether a setting can change a document, whatever else is answered. */
export function isRelevant(path: SettingPath, kind: DocumentKind): boolean {
  return settingAt(path).documents.includes(kind);
}

function situationOf(configuration: Configuration, kind: DocumentKind, path: SettingPath): Situation {
  const root = path.startsWith('administrator.') ? 'administrator' : rootOf(kind);
  const access = answeredAccess(configuration, root === 'administrator' ? 'administrator' : 'end-user');
  return { configuration, kind, root, access, environment: configuration.environment };
}

/**
 * Why no answer to a setting matters to a document as the other answers stand; `undefined` when one does. Page, links,
 * checks, exports and explanations all ask here.
 */
export function whyUnneeded(
  configuration: Configuration,
  kind: DocumentKind,
  path: SettingPath,
): Unneeded | undefined {
  const { documents, needs = [] } = settingAt(path);
  if (!documents.includes(kind)) return { code: 'other-document', params: { documents } };
  if (needs.length === 0) return undefined;
  const situation = situationOf(configuration, kind, path);
  for (const need of needs) {
    const found = NEEDS[need](situation);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a setting can change a document as the other answers stand, and is therefore asked. */
export function isAsked(configuration: Configuration, kind: DocumentKind, path: SettingPath): boolean {
  return whyUnneeded(configuration, kind, path) === undefined;
}

/** Whether a setting is asked for in one document or another. */
export function isAskedAnywhere(configuration: Configuration, path: SettingPath): boolean {
  return settingAt(path).documents.some((kind) => isAsked(configuration, kind, path));
}
