import { namedTags, startsSessions, type Subject, taskPorts } from '../configuration/subject.ts';
import { accountField, awsDocumentArn, regionFields } from '../policy/arn.ts';
import { SESSION_DOCUMENTS } from '../reference/session-documents.ts';
import { allow, because, type Grant, shiftResources } from './grant.ts';
import { type Conditions, conditionPointer, guards, withConditions } from './guards.ts';
import { tagConditions } from './nodes.ts';
import { documentAccessCheck } from './session-documents.ts';

/** ARNs of one kind in the chosen clusters, in each Region. */
function arns({ access, environment }: Subject, arnOf: (cluster: string) => string): readonly string[] {
  const { clusters } = access.tasks;
  const named = clusters.length === 0 ? ['cluster-name'] : clusters;
  return regionFields(environment).flatMap((region) =>
    named.map(
      (cluster) =>
        `arn:${environment.partition}:ecs:${region}:${accountField(environment)}:${arnOf(cluster)}`,
    ),
  );
}

const taskArns = (subject: Subject) => arns(subject, (cluster) => `task/${cluster}/*`);

/** `aws:ResourceTag`, which both services know of a task; `ssm:resourceTag` does not exist for tasks. */
const taskTags = ({ root, access }: Subject): Conditions =>
  tagConditions('aws:ResourceTag/', namedTags(access.tasks), (at) =>
    because('task-tags', at, `${root}.tasks.tags`),
  );

function containers({ root, access }: Subject): Conditions {
  const names = access.tasks.containers;
  const [operator, key] = ['StringEquals', 'ecs:container-name'] as const;
  if (names.length === 0) return { condition: {}, because: [] };
  return {
    condition: { [operator]: { [key]: names } },
    because: [because('task-containers', conditionPointer(operator, key), `${root}.tasks.containers`)],
  };
}

/**
 * ECS Exec. AWS asks for the task and for its cluster, each on its own; a cluster has none of the tasks' tags. The AWS
 * CLI looks the task up; AWS's pages differ on whether a tag may limit that, so it does not.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function ecsExec(subject: Subject): readonly Grant[] {
  const { root, access } = subject;
  if (!access.tasks.uses.includes('exec')) return [];
  const tasks = taskArns(subject);
  const clusters = arns(subject, (cluster) => `cluster/${cluster}`);
  const guarded = guards(subject);
  const limits = withConditions(taskTags(subject), containers(subject));
  const isLimited = limits.because.length > 0;
  const onTasks = withConditions(limits, guarded);
  const reason = because('exec', '', `${root}.tasks.uses`);
  const grant = allow({
    sid: 'ExecuteCommand',
    actions: ['ecs:ExecuteCommand'],
    resources: isLimited ? tasks : [...tasks, ...clusters],
    condition: onTasks.condition,
    because: [reason, ...onTasks.because],
  });
  const onClusters = allow({
    sid: 'ExecuteCommandOnCluster',
    actions: ['ecs:ExecuteCommand'],
    resources: clusters,
    condition: guarded.condition,
    because: [because('exec-cluster', '', `${root}.tasks.clusters`), ...guarded.because],
  });
  return [
    grant,
    ...(isLimited ? [onClusters] : []),
    allow({
      sid: 'FindTask',
      actions: ['ecs:DescribeTasks'],
      resources: tasks,
      because: [because('describe-tasks', '', `${root}.tasks.uses`)],
    }),
  ];
}

/**
 * Port forwarding to tasks, which are targets of `ssm:StartSession` as well: past ECS Exec, and so past its logs.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function taskPortForwarding(subject: Subject): readonly Grant[] {
  const { root, access, environment } = subject;
  const ports = taskPorts(subject);
  // On everything, sessions start in tasks as well.
  const isCovered =
    startsSessions(subject) && access.nodes.by === 'every' && access.nodes.reach === 'all-resources';
  if (ports.length === 0 || isCovered) return [];
  const tags = taskTags(subject);
  const guarded = withConditions(documentAccessCheck(subject), guards(subject));
  const tasks = taskArns(subject);
  const documents = ports.map((port) => awsDocumentArn(environment, SESSION_DOCUMENTS[port].name));
  const documentReasons = ports.map((port, position) =>
    because(SESSION_DOCUMENTS[port].note, `/Resource/${position}`, `${root}.tasks.uses`),
  );
  const isShared = tags.because.length === 0;
  const onTasks = withConditions(tags, guarded);
  const grant = allow({
    sid: 'StartSessionInTask',
    actions: ['ssm:StartSession'],
    resources: isShared ? [...tasks, ...documents] : tasks,
    condition: onTasks.condition,
    because: [
      because('task-ports', '', `${root}.tasks.uses`),
      ...(isShared ? shiftResources(documentReasons, tasks.length) : []),
      ...onTasks.because,
    ],
  });
  if (isShared) return [grant];
  return [
    grant,
    allow({
      sid: 'StartSessionInTaskWithDocument',
      actions: ['ssm:StartSession'],
      resources: documents,
      condition: guarded.condition,
      because: [
        because('start-session-documents', '', `${root}.tasks.uses`),
        ...documentReasons,
        ...guarded.because,
      ],
    }),
  ];
}
