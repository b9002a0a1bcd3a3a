import type { AdministratorAccess, Environment, Nodes } from '#core';
import type { Context } from '#iam';
import {
  matchingTags,
  namedAccount,
  namedRegion,
  otherAccount,
  otherRegion,
  otherTags,
} from './scenario-values.ts';
import type { Node } from '../tasks/scenario.ts';

/** How a node differs from the one that the configuration means. */
export type NodeVariant =
  | 'named'
  | 'other-id'
  | 'other-tag-value'
  | 'untagged'
  | 'other-region'
  | 'other-account'
  | 'hybrid'
  | 'instance'
  | 'left-out'
  | 'ecs-task';

export interface NodeCase {
  readonly variant: NodeVariant;
  readonly node: Node;
}

export interface NodeCases {
  /** Nodes that the settings mean; the first one is the plainest. */
  readonly yours: readonly [NodeCase, ...NodeCase[]];
  /** Nodes that they do not mean. */
  readonly others: readonly NodeCase[];
}

const INSTANCE = 'i-0123456789abcdef0';
const INSTANCES = ['i-0fedcba9876543210', INSTANCE];
const HYBRID = 'mi-0123456789abcdef0';
const HYBRIDS = [HYBRID, 'mi-0fedcba9876543210'];
const TASK = 'cluster/0123456789abcdef0123456789abcdef';

/** Full access reaches every node, whatever else is chosen. */
function meant({ fullAccess, nodes }: AdministratorAccess): Nodes {
  return fullAccess ? { ...nodes, by: 'every', reach: 'all-resources', except: [] } : nodes;
}

function nodeId({ nodes, ownSessions }: AdministratorAccess): string {
  if (nodes.by === 'id') return nodes.ids[0] ?? 'instance-id';
  // A condition on the target of sessions names a node where the nodes themselves are found by tag.
  return ownSessions.by === 'tag' && ownSessions.tag !== 'session-id' ? 'instance-id' : INSTANCE;
}

/**
 * Concrete nodes for a configuration: such as it means, and such as it does not. Placeholders stand for themselves.
 *
 * @param person context keys of the person, which tag values may refer to.
 */
export function nodeCases(environment: Environment, access: AdministratorAccess, person: Context): NodeCases {
  const nodes = meant(access);
  const { by, reach } = nodes;
  const onlyHybrid = by !== 'id' && nodes.hybrid && nodes.onlyHybrid && reach !== 'all-resources';
  const plainest = nodeId(access);
  const id = onlyHybrid && plainest === INSTANCE ? HYBRID : plainest;
  const tags = by === 'tag' ? matchingTags(nodes.tags, person) : {};
  const named: Node = {
    kind: onlyHybrid || id.startsWith('mi-') ? 'hybrid' : 'instance',
    id,
    region: namedRegion(environment),
    account: namedAccount(environment),
    tags,
  };
  const vary = (variant: NodeVariant, change: Partial<Node> | undefined): readonly NodeCase[] =>
    change === undefined ? [] : [{ variant, node: { ...named, ...change } }];

  if (by === 'id') {
    const unnamed = (kind: Node['kind'], candidates: readonly string[]): Partial<Node> | undefined => {
      const other = candidates.find((candidate) => !nodes.ids.includes(candidate));
      return other === undefined ? undefined : { kind, id: other };
    };
    return {
      yours: [{ variant: 'named', node: named }],
      others: [
        ...vary('other-id', unnamed('instance', INSTANCES)),
        ...vary('hybrid', unnamed('hybrid', HYBRIDS)),
      ],
    };
  }
  const otherKind = onlyHybrid
    ? vary('instance', { kind: 'instance', id: INSTANCE })
    : vary('hybrid', { kind: 'hybrid', id: HYBRID });
  const region = otherRegion(environment);
  const elsewhere = vary('other-region', region === undefined ? undefined : { region });
  // With '*' as the account no account is another one.
  const foreign =
    environment.account === '*' ? [] : vary('other-account', { account: otherAccount(environment) });
  // Who forwards ports of tasks has tasks of their own in the report.
  const task = access.tasks.uses.some((use) => use !== 'exec')
    ? []
    : vary('ecs-task', { kind: 'ecs-task', id: TASK });
  const otherValue = by === 'tag' ? otherTags(nodes.tags, person) : undefined;
  const wrongTags =
    by === 'tag'
      ? [
          ...vary('other-tag-value', otherValue === undefined ? undefined : { tags: otherValue }),
          ...vary('untagged', { tags: {} }),
        ]
      : [];
  const excepted = by === 'every' ? nodes.except.filter(({ key }) => key !== '') : [];
  const leftOut = vary(
    'left-out',
    excepted.length === 0 ? undefined : { tags: matchingTags(excepted, person) },
  );
  const reachesHybrid = nodes.hybrid || reach === 'all-resources';
  // `ssm:resourceTag` does not exist for ECS tasks, so that a tag keeps them out even of `*`.
  const reachesTasks = reach === 'all-resources' && by === 'every';
  const placed: readonly { readonly yours: boolean; readonly cases: readonly NodeCase[] }[] = [
    { yours: reach !== 'region', cases: elsewhere },
    { yours: reach === 'any' || reach === 'all-resources', cases: foreign },
    { yours: reachesHybrid && !onlyHybrid, cases: otherKind },
    { yours: reachesTasks, cases: task },
  ];
  return {
    yours: [{ variant: 'named', node: named }, ...placed.flatMap(({ yours, cases }) => (yours ? cases : []))],
    others: [...wrongTags, ...leftOut, ...placed.flatMap(({ yours, cases }) => (yours ? [] : cases))],
  };
}
