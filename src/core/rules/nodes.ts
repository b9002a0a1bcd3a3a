import type { Nodes } from '../configuration/configuration.ts';
import type { Tag } from '../configuration/setting-kinds.ts';
import type { Subject } from '../configuration/subject.ts';
import { accountField, regionFields } from '../policy/arn.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';
import { type Conditions, conditionPointer } from './guards.ts';

export interface Targets {
  readonly resources: readonly string[];
  /** Conditions on the tags of the nodes; documents never carry these tags. */
  readonly tags: Conditions;
  readonly because: readonly Reason[];
  /** Whether a document may stand beside the nodes: not under a tag condition, and not beside `*`. */
  readonly sharesStatement: boolean;
}

const NO_TAGS: Conditions = { condition: {}, because: [] };

/** `*` cannot name an ID, so IDs keep their ARNs in any Region and account. */
function effectiveReach({ by, reach }: Nodes): Nodes['reach'] {
  return by === 'id' && reach === 'all-resources' ? 'any' : reach;
}

function arns({ access, environment }: Subject): readonly string[] {
  const { nodes } = access;
  const reach = effectiveReach(nodes);
  const regions = reach === 'region' ? regionFields(environment) : ['*'];
  const account = reach === 'any' ? '*' : accountField(environment);
  const instance = (id: string) =>
    regions.map((region) => `arn:${environment.partition}:ec2:${region}:${account}:instance/${id}`);
  const hybridNode = (id: string) =>
    regions.map((region) => `arn:${environment.partition}:ssm:${region}:${account}:managed-instance/${id}`);

  if (nodes.by !== 'id') return [...instance('*'), ...(nodes.hybrid ? hybridNode('*') : [])];
  if (nodes.ids.length === 0) return instance('instance-id');
  const isHybrid = (id: string) => id.startsWith('mi-');
  return [
    ...nodes.ids.filter((id) => !isHybrid(id)).flatMap(instance),
    ...nodes.ids.filter(isHybrid).flatMap(hybridNode),
  ];
}

/** Values by key. IAM reads keys without regard to case, so two spellings of one key are one key. */
function mergeTags(tags: readonly Tag[]): readonly Tag[] {
  const merged = new Map<string, { key: string; values: Set<string> }>();
  for (const { key, values } of tags.length === 0 ? [{ key: 'tag-key', values: [] }] : tags) {
    const entry = merged.get(key.toLowerCase()) ?? { key, values: new Set<string>() };
    for (const value of values.length === 0 ? ['tag-value'] : values) entry.values.add(value);
    merged.set(key.toLowerCase(), entry);
  }
  return [...merged.values()].map(({ key, values }) => ({ key, values: [...values] }));
}

function tagConditions({ root, access }: Subject): Conditions {
  if (access.nodes.by !== 'tag') return NO_TAGS;
  const tags = mergeTags(access.nodes.tags);
  return {
    condition: {
      StringLike: Object.fromEntries(tags.map(({ key, values }) => [`ssm:resourceTag/${key}`, values])),
    },
    because: tags.map(({ key }) =>
      because('node-tags', conditionPointer('StringLike', `ssm:resourceTag/${key}`), `${root}.nodes.tags`),
    ),
  };
}

function reachNote({ root, access }: Subject): readonly Reason[] {
  switch (effectiveReach(access.nodes)) {
    case 'region':
      return [];
    case 'account':
      return [because('reach-account', '/Resource/0', `${root}.nodes.reach`)];
    case 'any':
      return [because('reach-any', '/Resource/0', `${root}.nodes.reach`)];
    case 'all-resources':
      return [because('reach-all-resources', '/Resource', `${root}.nodes.reach`)];
  }
}

/**
 * The nodes that a statement reaches, as `Resource` and `Condition`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function targets(subject: Subject): Targets {
  const { root, access } = subject;
  const { nodes } = access;
  const tags = tagConditions(subject);
  const everything = effectiveReach(nodes) === 'all-resources';
  const resources = everything ? ['*'] : arns(subject);
  const every: readonly Reason[] =
    nodes.by === 'every' && !everything ? [because('every-node', '/Resource/0', `${root}.nodes.by`)] : [];
  const firstHybrid = resources.findIndex((arn) => arn.includes(':managed-instance/'));
  const hybrid: readonly Reason[] =
    firstHybrid < 0
      ? []
      : [
          because(
            'hybrid-nodes',
            `/Resource/${firstHybrid}`,
            nodes.by === 'id' ? `${root}.nodes.ids` : `${root}.nodes.hybrid`,
          ),
        ];
  return {
    resources,
    tags,
    because: [...every, ...reachNote(subject), ...hybrid],
    sharesStatement: nodes.by !== 'tag' && !everything,
  };
}
