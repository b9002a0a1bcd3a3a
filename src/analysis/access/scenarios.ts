import {
  TASK_USES,
  accessOf,
  agentBucketRegions,
  answeredAccess,
  type Configuration,
  DEFAULT_SHELL_DOCUMENT,
  defaultConfiguration,
  type InstanceRole,
  isManaged,
  mayPushKeys,
  mayUse,
  type SessionDocumentKind,
  ownDocumentName,
  PEOPLE,
} from '#core';
import type { Context } from '#iam';
import { nodeCases, type NodeVariant } from './node-variants.ts';
import * as values from './scenario-values.ts';
import { concreteName, referredTags } from './scenario-values.ts';
import { trainingJobCases, type TrainingJobVariant } from './training-job-variants.ts';
import { type TaskCase, taskCases, type TaskVariant } from './task-variants.ts';
import {
  type Assumptions,
  type Node,
  principalContext,
  type Scenario,
  sessionNameOf,
} from '../tasks/scenario.ts';

/** Columns of the report. */
export type Case =
  | 'your-nodes'
  | 'other-nodes'
  | 'your-tasks'
  | 'other-tasks'
  | 'your-jobs'
  | 'other-jobs'
  | 'own-session'
  | 'other-session'
  | 'account'
  | 'node';

/** What exactly a case was tried with. `similar-name`: a colleague whose name begins with the person's. */
export type Variant =
  | NodeVariant
  | TaskVariant
  | TrainingJobVariant
  | 'own'
  | 'other-person'
  | 'similar-name';

export interface CaseScenario {
  readonly variant: Variant;
  readonly scenario: Scenario;
  /** A trap is told, but does not decide what the cell says. */
  readonly trap: boolean;
}

export type Scenarios = Readonly<Partial<Record<Case, readonly CaseScenario[]>>>;

const SUFFIX = '0a1b2c3d4e5f60718';

/**
 * The name of a Session document that the answers write, where anybody is meant to use it; then it is worth knowing of
 * everybody whether they can.
 */
function forSomebody(configuration: Configuration, document: SessionDocumentKind): string | undefined {
  const isUsed = PEOPLE.some((kind) => mayUse(configuration, kind, document));
  return isUsed ? ownDocumentName(configuration.environment, document) : undefined;
}

/** How the person signs in to Remote Desktop; as somebody else does, where only somebody else may. */
function desktopOf(
  configuration: Configuration,
  own: Configuration['endUser']['remoteDesktop'],
): Pick<Scenario, 'desktop'> {
  const { endUser, administrator } = configuration;
  const ways = [own, endUser.remoteDesktop, administrator.remoteDesktop];
  const desktop = ways.find((each) => each !== 'off');
  return desktop === undefined ? {} : { desktop };
}

/** For whom the person pushes keys; for a usual user, where only somebody else may. */
function osUserOf(configuration: Configuration, users: readonly string[]): Pick<Scenario, 'osUser'> {
  const isPushed = PEOPLE.some((kind) => mayPushKeys(configuration, kind));
  return isPushed ? { osUser: users[0] ?? 'ec2-user' } : {};
}

/** Whether anybody is meant to do something in tasks. */
const entersTasks = (configuration: Configuration): boolean =>
  PEOPLE.some((kind) => answeredAccess(configuration, kind).tasks.uses.length > 0);

/** Whether anybody is meant to do something in training jobs. */
const entersTrainingJobs = (configuration: Configuration): boolean =>
  PEOPLE.some((kind) => answeredAccess(configuration, kind).trainingJobs.uses.length > 0);

/** Whether anybody is meant to ask for sessions, to approve them or to say who has to ask. */
const usesJustInTime = (configuration: Configuration): boolean =>
  PEOPLE.some((kind) => answeredAccess(configuration, kind).justInTime.length > 0);

/**
 * Concrete scenarios for the policy of a person. Names come from the configuration, placeholders stand for themselves,
 * and the person meets the guards.
 */
export function callerScenarios(
  configuration: Configuration,
  kind: 'end-user' | 'administrator',
  assumptions: Assumptions,
): Scenarios {
  const { environment } = configuration;
  const access = accessOf(configuration, kind);
  const { by, tags: required, except } = access.nodes;
  const ofNodes = by === 'tag' ? required : by === 'every' ? except : [];
  const tags = referredTags([...ofNodes, ...access.tasks.tags]);
  const person = values.personOf(access, values.namedAccount(environment), tags);
  const principal = principalContext(person, environment.partition);
  const { yours, others } = nodeCases(environment, access, principal);
  const tasks = entersTasks(configuration) ? taskCases(environment, access, principal) : undefined;
  const jobs = entersTrainingJobs(configuration) ? trainingJobCases(environment, access) : undefined;
  const node = yours[0].node;
  const [custom] = access.documents.custom.map(concreteName);
  const ownShell = forSomebody(configuration, 'session-preferences');
  const tunnel = forSomebody(configuration, 'tunnel');
  const command = forSomebody(configuration, 'session-command');
  const base: Scenario = {
    partition: environment.partition,
    identity: person,
    node,
    session: { owner: person, node, suffix: SUFFIX },
    documents: {
      custom: custom ?? (access.documents.listed ? 'document-name' : 'Custom-Session-Document'),
      customIsPort: false,
      picked: custom ?? ownShell ?? DEFAULT_SHELL_DOCUMENT,
      ...(ownShell === undefined ? {} : { ownShell }),
      ...(tunnel === undefined ? {} : { tunnel }),
      ...(command === undefined ? {} : { command }),
    },
    ...osUserOf(configuration, access.instanceConnect.users),
    ...desktopOf(configuration, access.remoteDesktop),
    preferencesExist: true,
    ...(usesJustInTime(configuration) ? { justInTime: true } : {}),
    ...(configuration.administrator.hostManagement ? { hostManagement: true } : {}),
    ...values.sessionKey(environment, node.region),
    logs: values.logDestinations(environment, node.region),
    circumstances: values.circumstancesWithin(access.guards),
    assumptions,
  };
  const sessionOf = (variant: Variant, name: string): CaseScenario => ({
    variant,
    trap: variant === 'similar-name',
    scenario: { ...base, session: { ...base.session, owner: values.colleagueOf(person, name) } },
  });
  const onNode = ({ variant, node: target }: { variant: Variant; node: Node }): CaseScenario => ({
    variant,
    trap: false,
    scenario: { ...base, node: target, ...values.sessionKey(environment, target.region) },
  });
  // A session has no container, so that a condition on one does not hold sessions back.
  const inTask = ({ variant, node: target, container }: TaskCase): CaseScenario => ({
    variant,
    trap: variant === 'other-container',
    scenario: { ...base, node: target, container, ...values.sessionKey(environment, target.region) },
  });
  return {
    'your-nodes': yours.map(onNode),
    'other-nodes': others.map(onNode),
    ...(tasks === undefined
      ? {}
      : { 'your-tasks': tasks.yours.map(inTask), 'other-tasks': tasks.others.map(inTask) }),
    ...(jobs === undefined
      ? {}
      : { 'your-jobs': jobs.yours.map(onNode), 'other-jobs': jobs.others.map(onNode) }),
    'own-session': [{ variant: 'own', trap: false, scenario: base }],
    'other-session': [
      sessionOf('other-person', values.OTHER_NAME),
      sessionOf('similar-name', `${sessionNameOf(person)}-lee`),
    ],
    account: [{ variant: 'named', trap: false, scenario: base }],
  };
}

/**
 * The same for a guardrail: nodes and tasks with the tags that it names and without, people who are no exception, from
 * where it lets them start sessions.
 */
export function guardrailScenarios(configuration: Configuration, assumptions: Assumptions): Scenarios {
  const { guardrail } = configuration;
  const { denies, nodes, origins, tasks, containers, documents } = guardrail;
  const { endUser, environment } = defaultConfiguration;
  const byTag = denies.includes('nodes');
  const asked: Configuration = {
    ...defaultConfiguration,
    environment: { ...environment, partition: configuration.environment.partition },
    endUser: {
      ...endUser,
      nodes: { ...endUser.nodes, by: byTag ? 'tag' : 'every', tags: nodes.tags, hybrid: true, reach: 'any' },
      tasks: { uses: TASK_USES, clusters: tasks.clusters, tags: tasks.tags, containers },
      documents: { ...endUser.documents, custom: documents.custom },
      guards: { ...endUser.guards, networks: origins.networks },
    },
  };
  return withKeys(callerScenarios(asked, 'end-user', assumptions), keysOfOrigin(guardrail));
}

/** Keys of requests from where a guardrail lets people start sessions, beside their address. */
function keysOfOrigin({ origins }: Configuration['guardrail']): Context {
  const endpoint = (prefix: string) => origins.endpoints.find((id) => id.startsWith(prefix));
  const keys = [
    ['aws:ViaAWSService', 'false'],
    ...(origins.networks.length > 0
      ? []
      : [
          ['aws:SourceVpce', endpoint('vpce-')],
          ['aws:SourceVpc', endpoint('vpc-')],
        ]),
  ].filter(([, value]) => value !== undefined);
  return Object.fromEntries(keys);
}

const withKeys = (scenarios: Scenarios, others: Context): Scenarios =>
  Object.fromEntries(
    Object.entries(scenarios).map(([which, cases]) => [
      which,
      cases.map((each) => ({
        ...each,
        scenario: { ...each.scenario, others: { ...others, ...each.scenario.others } },
      })),
    ]),
  );

/** The scenarios of end users, who come from where the guardrail lets them start sessions. */
export function guardedScenarios(configuration: Configuration, assumptions: Assumptions): Scenarios {
  const { endUser, guardrail } = configuration;
  const { networks } = endUser.guards;
  const from = networks.length > 0 ? networks : guardrail.origins.networks;
  const asked = { ...configuration, endUser: { ...endUser, guards: { ...endUser.guards, networks: from } } };
  return withKeys(callerScenarios(asked, 'end-user', assumptions), keysOfOrigin(guardrail));
}

const INSTANCE = { kind: 'instance', id: 'i-0123456789abcdef0' } as const;
const HYBRID = { kind: 'hybrid', id: 'mi-0123456789abcdef0' } as const;
const TASK = { kind: 'ecs-task', id: 'cluster/0123456789abcdef0123456789abcdef' } as const;

/** Builds and training jobs are like tasks: no managed nodes. A pod with an agent is a hybrid node. */
const NODE_OF_TRUST: Readonly<Record<InstanceRole['trust'], Pick<Node, 'kind' | 'id'>>> = {
  ec2: INSTANCE,
  'default-host-management': INSTANCE,
  hybrid: HYBRID,
  'ecs-task': TASK,
  codebuild: TASK,
  sagemaker: TASK,
  'eks-service-account': HYBRID,
  'eks-pod-identity': HYBRID,
};

/** The scenario for the role of a node. */
export function nodeScenarios(configuration: Configuration, assumptions: Assumptions): Scenarios {
  const { environment, instanceRole } = configuration;
  const node: Node = {
    ...NODE_OF_TRUST[instanceRole.trust],
    region: values.namedRegion(environment),
    account: values.namedAccount(environment),
    tags: {},
  };
  const caller = callerScenarios(configuration, 'end-user', assumptions).account?.[0]?.scenario;
  if (caller === undefined) return {};
  const key = values.sessionKey(environment, node.region);
  const { s3, ...logs } = caller.logs;
  const located =
    s3 === undefined || instanceRole.trust !== 'ecs-task' ? s3 : { ...s3, located: true as const };
  const scenario = {
    ...caller,
    ...key,
    node,
    logs: located === undefined ? logs : { ...logs, s3: located },
    ...(instanceRole.agentBuckets && isManaged(instanceRole)
      ? { agentBuckets: agentBucketRegions(environment)[0] }
      : {}),
    session: { ...caller.session, node },
  };
  return { node: [{ variant: 'named', trap: false, scenario }] };
}
