import {
  type Configuration,
  type InstanceRole,
  requestsAccess,
  type SettingPath,
  startsSessions,
  type Subject,
} from '#core';
import { type Disagreement, isMeantToConnect, people, whichPeople } from './people.ts';

/** Kinds of nodes that policies of people can tell apart. */
type NodeKind = Extract<InstanceRole['trust'], 'ec2' | 'hybrid' | 'ecs-task'>;

const KINDS: readonly NodeKind[] = ['ec2', 'hybrid', 'ecs-task'];

/** The kind of node that a role is for, where policies of people can tell it. */
function kindOf(trust: InstanceRole['trust']): NodeKind | undefined {
  if (trust === 'default-host-management') return 'ec2';
  return KINDS.find((kind) => kind === trust);
}

/** The kinds of nodes that somebody is meant to reach; every kind where it is not said yet, or where all are meant. */
function reached(subject: Subject): readonly NodeKind[] {
  const { fullAccess, tasks } = subject.access;
  const nodes = fullAccess || startsSessions(subject) || requestsAccess(subject) ? reachedNodes(subject) : [];
  return tasks.uses.length === 0 || nodes.includes('ecs-task') ? nodes : [...nodes, 'ecs-task'];
}

function reachedNodes({ access: { nodes, fullAccess } }: Subject): readonly NodeKind[] {
  if (fullAccess || (nodes.by === 'every' && nodes.reach === 'all-resources')) return KINDS;
  // `ssm:resourceTag` does not exist for tasks, so that a tag keeps them out of `*`.
  if (nodes.by === 'tag' && nodes.reach === 'all-resources') return ['ec2', 'hybrid'];
  if (nodes.by !== 'id') return nodes.hybrid ? ['ec2', 'hybrid'] : ['ec2'];
  // What stands in for an ID is an instance's, and so is the parameter that an export has in its place.
  if (nodes.ids.length === 0) return ['ec2'];
  const hybrid = nodes.ids.some((id) => id.startsWith('mi-'));
  const instances = nodes.ids.some((id) => !id.startsWith('mi-'));
  return [...(instances ? (['ec2'] as const) : []), ...(hybrid ? (['hybrid'] as const) : [])];
}

/** Kinds of nodes that somebody names, and not only by a pattern that cannot but cover them. */
function named(subject: Subject): readonly NodeKind[] {
  const { nodes, tasks } = subject.access;
  const named = tasks.uses.length === 0 ? [] : (['ecs-task'] as const);
  const kinds = startsSessions(subject) || requestsAccess(subject) ? reachedNodes(subject) : [];
  if (kinds === KINDS || nodes.reach === 'all-resources') return named;
  // A pattern for hybrid nodes is a choice; the one for instances always stands beside it.
  return [...named, ...(nodes.by === 'id' ? kinds : kinds.filter((kind) => kind === 'hybrid'))];
}

/** A pattern can be widened to hybrid nodes; IDs say what is meant, unless none is named. */
function settingFor({ root, access: { nodes } }: Subject, trust: NodeKind): SettingPath {
  if (trust === 'ecs-task') return `${root}.tasks.uses`;
  if (trust !== 'hybrid') return 'instanceRole.trust';
  if (nodes.by !== 'id') return `${root}.nodes.hybrid`;
  return nodes.ids.length === 0 ? `${root}.nodes.ids` : 'instanceRole.trust';
}

/**
 * The role of the setup serves one kind of node: EC2 instances, hybrid nodes and ECS tasks take their role from different
 * services. People have to reach that kind, and other kinds that they reach have to have a role from elsewhere.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-multicloud-service-role.html
 */
export function nodes(configuration: Configuration): readonly Disagreement[] {
  const { trust: trusts, permissions } = configuration.instanceRole;
  if (permissions === 'existing-role') {
    return [
      {
        code: 'existing-role-trust',
        severity: 'info',
        between: ['instance-role', 'trust-policy'],
        at: 'instanceRole.permissions',
        params: { trust: trusts },
      },
    ];
  }
  // How people reach builds, training jobs and pods is not asked here.
  const trust = kindOf(trusts);
  if (trust === undefined) return [];
  const starters = people(configuration).filter(({ subject }) => isMeantToConnect(subject));
  const outside = starters.filter(({ subject }) => !reached(subject).includes(trust));
  const missing = KINDS.filter(
    (kind) => kind !== trust && starters.some(({ subject }) => named(subject).includes(kind)),
  );
  const who = whichPeople(outside);
  const [first] = outside;
  if (who !== undefined && first !== undefined) {
    const place = {
      severity: outside.length === starters.length ? 'error' : 'warning',
      between: [...outside.map(({ person }) => person), 'instance-role', 'trust-policy'],
      at: settingFor(first.subject, trust),
    } as const;
    // The way to a shell in a task is ECS Exec, which has actions of its own.
    return trust === 'ecs-task'
      ? [{ code: 'tasks-need-ecs-exec', params: {}, ...place }]
      : [{ code: 'nodes-out-of-reach', params: { who, trust }, ...place }];
  }
  return missing.map((kind) => ({
    code: 'nodes-without-role',
    severity: 'warning',
    between: [
      ...starters.filter(({ subject }) => named(subject).includes(kind)).map(({ person }) => person),
      'trust-policy',
    ],
    at: 'instanceRole.trust',
    params: { kind, trust },
  }));
}
