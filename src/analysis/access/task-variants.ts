import { type AdministratorAccess, type Environment, namedTags } from '#core';
import { compilePattern, type Context, matches } from '#iam';
import {
  concreteName,
  matchingTags,
  namedAccount,
  namedRegion,
  otherAccount,
  otherRegion,
  otherTags,
} from './scenario-values.ts';
import type { Node } from '../tasks/scenario.ts';

/** How a task differs from the one that the configuration means. */
export type TaskVariant =
  | 'named-task'
  | 'other-container'
  | 'other-cluster'
  | 'other-tag-value'
  | 'untagged'
  | 'other-region'
  | 'other-account';

export interface TaskCase {
  readonly variant: TaskVariant;
  readonly node: Node;
  readonly container: string;
}

export interface TaskCases {
  readonly yours: readonly TaskCase[];
  readonly others: readonly TaskCase[];
}

const ID = '0123456789abcdef0123456789abcdef';
const OTHER_CLUSTERS = ['other-cluster', 'unrelated'];
const OTHER_CONTAINERS = ['other-container', 'unrelated'];

/**
 * Concrete tasks of ECS for a configuration: such as it means, and such as it does not.
 *
 * @param person context keys of the person, which tag values may refer to.
 */
export function taskCases(
  environment: Environment,
  { tasks }: AdministratorAccess,
  person: Context,
): TaskCases {
  const { clusters, containers, uses } = tasks;
  const tags = namedTags(tasks);
  const named = clusters.length === 0 ? ['cluster-name'] : clusters;
  const patterns = named.map((name) => compilePattern(name, { wildcards: true, variables: false }).pattern);
  const isNamed = (name: string) => patterns.some((pattern) => matches(pattern, name, person));
  const task = (cluster: string) => `${cluster}/${ID}`;
  const mine: Node = {
    kind: 'ecs-task',
    id: task(concreteName(named[0] ?? '')),
    region: namedRegion(environment),
    account: namedAccount(environment),
    tags: tags.length === 0 ? {} : matchingTags(tags, person),
  };
  const container = containers[0] ?? 'app';
  const vary = (
    variant: TaskVariant,
    change: Partial<Node> | undefined,
    inside: string | undefined = container,
  ): readonly TaskCase[] =>
    change === undefined ? [] : [{ variant, node: { ...mine, ...change }, container: inside }];
  const cluster = OTHER_CLUSTERS.find((name) => !isNamed(name));
  const region = otherRegion(environment);
  const wrongTags = tags.length === 0 ? undefined : otherTags(tags, person);
  const other = OTHER_CONTAINERS.find((name) => !containers.includes(name));
  return {
    yours: uses.length === 0 ? [] : vary('named-task', {}),
    others: [
      ...(uses.length === 0 ? vary('named-task', {}) : []),
      ...vary('other-cluster', cluster === undefined ? undefined : { id: task(cluster) }),
      ...vary('other-tag-value', wrongTags === undefined ? undefined : { tags: wrongTags }),
      ...vary('untagged', tags.length === 0 ? undefined : { tags: {} }),
      ...vary('other-container', containers.length === 0 ? undefined : {}, other),
      ...vary('other-region', region === undefined ? undefined : { region }),
      ...vary(
        'other-account',
        environment.account === '*' ? undefined : { account: otherAccount(environment) },
      ),
    ],
  };
}
