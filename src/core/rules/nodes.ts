import type { Nodes } from '../configuration/configuration.ts';
import type { JsonPointer } from '#iam';
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

/** `*` cannot name an ID, so IDs keep their ARNs in any Region and account. */
function effectiveReach({ by, reach }: Nodes): Nodes['reach'] {
  return by === 'id' && reach === 'all-resources' ? 'any' : reach;
}

/** Several statements name the same nodes, of which there can be thousands. */
const known = new WeakMap<Subject, readonly string[]>();

function arns(subject: Subject): readonly string[] {
  const written = known.get(subject) ?? arnsOf(subject);
  known.set(subject, written);
  return written;
}

function arnsOf({ access, environment }: Subject): readonly string[] {
  const { nodes } = access;
  const reach = effectiveReach(nodes);
  const regions = reach === 'region' ? regionFields(environment) : ['*'];
  const account = reach === 'any' ? '*' : accountField(environment);
  const instance = (id: string) =>
    regions.map((region) => `arn:${environment.partition}:ec2:${region}:${account}:instance/${id}`);
  const hybridNode = (id: string) =>
    regions.map((region) => `arn:${environment.partition}:ssm:${region}:${account}:managed-instance/${id}`);

  if (nodes.by !== 'id') {
    if (!nodes.hybrid) return instance('*');
    return [...(nodes.onlyHybrid ? [] : instance('*')), ...hybridNode('*')];
  }
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
  for (const { key, values } of tags) {
    const entry = merged.get(key.toLowerCase()) ?? { key, values: new Set<string>() };
    for (const value of values.length === 0 ? ['tag-value'] : values) entry.values.add(value);
    merged.set(key.toLowerCase(), entry);
  }
  return [...merged.values()].map(({ key, values }) => ({ key, values: [...values] }));
}

/** Conditions on the tags of a resource, under the condition key that begins so. */
export function tagConditions(
  keyPrefix: string,
  tags: readonly Tag[],
  reason: (at: JsonPointer) => Reason,
  operator: 'StringLike' | 'StringNotLike' = 'StringLike',
): Conditions {
  if (tags.length === 0) return { condition: {}, because: [] };
  const merged = mergeTags(tags).map(({ key, values }) => ({ key: `${keyPrefix}${key}`, values }));
  return {
    condition: { [operator]: Object.fromEntries(merged.map(({ key, values }) => [key, values])) },
    because: merged.map(({ key }) => reason(conditionPointer(operator, key))),
  };
}

/** Stands for a tag that nobody has named yet. */
export const UNNAMED_TAG: readonly Tag[] = [{ key: 'tag-key', values: [] }];

/** Tags that leave nodes out: without a value any does, and an empty row leaves out nothing. */
const exceptions = ({ except }: Nodes): readonly Tag[] =>
  except
    .filter(({ key }) => key !== '')
    .map(({ key, values }) => ({ key, values: values.length === 0 ? ['*'] : values }));

function nodeTags({ root, access: { nodes } }: Subject, keyPrefix = 'ssm:resourceTag/'): Conditions {
  if (nodes.by === 'every') {
    return tagConditions(
      keyPrefix,
      exceptions(nodes),
      (at) => because('except-tags', at, `${root}.nodes.except`),
      'StringNotLike',
    );
  }
  const chosen = nodes.tags.length === 0 ? UNNAMED_TAG : nodes.tags;
  return tagConditions(keyPrefix, nodes.by === 'tag' ? chosen : [], (at) =>
    because('node-tags', at, `${root}.nodes.tags`),
  );
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
  const tags = nodeTags(subject);
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
    sharesStatement: tags.because.length === 0 && !everything,
  };
}

/** The instances among them, for services that know neither hybrid nodes nor the condition keys of Systems Manager. */
export function instances(subject: Subject): Pick<Targets, 'resources' | 'tags'> {
  return {
    resources: targets(subject).resources.filter((arn) => !arn.includes(':managed-instance/')),
    tags: nodeTags(subject, 'aws:ResourceTag/'),
  };
}
