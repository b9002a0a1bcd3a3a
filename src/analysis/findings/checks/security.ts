import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { isAbout, reachesStar } from '../../summary/reach.ts';
import type { CheckedPolicy, CheckedStatement, PolicyCheck } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { isOnNodes, placeOf } from './starting.ts';

const START = 'ssm:StartSession';

/** Actions that set the tags of nodes. */
const TAGGING = ['ec2:CreateTags', 'ssm:AddTagsToResource'] as const;

/** Conditions that hold somebody who tags to some tags or nodes. */
function isHeld({ conditions }: CheckedStatement): boolean {
  return conditions.some(
    ({ key }) =>
      /^aws:TagKeys$|:CreateAction$/i.test(key) ||
      ['request-tag', 'resource-tag'].includes(keyMeaning(key).code),
  );
}

/** Resources of one kind of node that a statement may tag. */
const tagsNodes = (action: (typeof TAGGING)[number]) => (statement: CheckedStatement) => {
  if (isHeld(statement)) return false;
  const { resources, notResources } = statement;
  return (
    notResources.length > 0 ||
    resources.some(
      ({ kinds, value }) =>
        kinds.has('node') &&
        (action === 'ec2:CreateTags' ? !/:managed-instance\//.test(value) : !/:instance\//.test(value)),
    )
  );
};

/**
 * A gate of tags whose holder may tag: whoever gives a node the tag gets in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
function tagGates(policy: CheckedPolicy): readonly Found[] {
  const gated = policy
    .allowing(START)
    .filter((statement) => statement.nodeTags.length > 0 && isOnNodes(statement));
  const open = policy
    .allowing(START)
    .some((statement) => statement.nodeTags.length === 0 && isOnNodes(statement));
  const [gate] = gated;
  const [condition] = gate?.nodeTags ?? [];
  if (gate === undefined || condition === undefined || open) return [];
  return TAGGING.flatMap<Found>((action) => {
    const [tagging] = policy.allowing(action).filter(tagsNodes(action));
    return tagging === undefined
      ? []
      : [{ code: 'tag-gate-open', at: placeOf(tagging, action), params: { action, key: condition.key } }];
  });
}

/** Whether an entry of `Resource` is about tasks: by its type, or as everything. */
const TASKS = /^arn:[^:]*:ecs:[^:]*:[^:]*:(?:task\/|\*)/;

/**
 * Sessions into ECS tasks: they are not logged as ECS Exec is, and count against its quota.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
function tasks(policy: CheckedPolicy): readonly Found[] {
  const exec = policy
    .allowing('ecs:ExecuteCommand')
    .some(({ actions }) => actions.some(({ value }) => /^ecs:E/i.test(value)));
  if (!exec) return [];
  return policy
    .allowing(START)
    .flatMap(({ resources }) => resources)
    .filter(({ value }) => TASKS.test(value) || /^\*+$/.test(value))
    .map(({ at }) => ({ code: 'tasks-past-exec', at, params: {} }));
}

const EXEC = 'ecs:ExecuteCommand';
const CLUSTER = 'arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}';
const TASK = 'arn:${Partition}:ecs:${Region}:${Account}:task/${ClusterName}/${TaskId}';

/**
 * ECS Exec is asked about on the task and on its cluster.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
function execCluster(policy: CheckedPolicy): readonly Found[] {
  const named = policy.allowing(EXEC);
  const reaches = (form: string) =>
    named.some(
      ({ resources, notResources }) =>
        notResources.length > 0 || resources.some((resource) => resource.fits(form)),
    );
  const [first] = named;
  if (first === undefined) return [];
  const [cluster, task] = [reaches(CLUSTER), reaches(TASK)];
  return cluster === task
    ? []
    : [{ code: 'exec-half', at: placeOf(first, EXEC), params: { missing: cluster ? 'task' : 'cluster' } }];
}

/**
 * A Deny that lists documents misses those that AWS adds later.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
 */
function denyLists({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter((statement) => statement.effect === 'Deny' && isAbout(statement, START))
    .filter(
      ({ resources }) =>
        resources.filter(({ meaning }) => meaning.code === 'aws-document').length > 1 &&
        resources.every(({ meaning }) => ['aws-document', 'default-shell'].includes(meaning.code)),
    )
    .map(({ at }) => ({ code: 'deny-list-of-documents', at: `${at}/Resource`, params: {} }));
}

const BUCKETS = ['s3:GetObject', 's3:PutObject'] as const;
const KEYS = ['kms:Decrypt'] as const;

/**
 * A node role that reads and writes every bucket, or decrypts with every key; AWS prints data keys on `*`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
function wideNodes(policy: CheckedPolicy): readonly Found[] {
  if (policy.holder !== 'node') return [];
  const wide = (action: string) =>
    policy.allowing(action).find((statement) => statement.conditions.length === 0 && reachesStar(statement));
  const find = (actions: readonly string[]) => {
    const action = actions.find((each) => wide(each) !== undefined);
    const statement = action === undefined ? undefined : wide(action);
    return action === undefined || statement === undefined ? undefined : placeOf(statement, action);
  };
  const [bucket, key] = [find(BUCKETS), find(KEYS)];
  return [
    ...(bucket === undefined ? [] : [{ code: 'node-every-bucket' as const, at: bucket, params: {} }]),
    ...(key === undefined ? [] : [{ code: 'node-every-key' as const, at: key, params: {} }]),
  ];
}

/** Ways past a gate or a log, in the order in which findings of one place appear. */
export const securityChecks: readonly PolicyCheck[] = [tagGates, tasks, execCluster, denyLists, wideNodes];
