import type { SessionDocumentType } from '#core';
import { carriesPort, SESSION_DOCUMENTS } from '#core';
import type { Asking, Authorization } from './asking.ts';
import { clusterArn, nodeArn } from './scenario.ts';
import { awsDocument, ownDocument, startSession } from './start-session.ts';

const isTask = ({ scenario }: Asking): boolean => scenario.node.kind === 'ecs-task';

/**
 * A command in a container: the task and its cluster, each on its own. The AWS CLI looks the task up first.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
export function execInTask(asking: Asking): readonly Authorization[] {
  const { scenario, context, onNode } = asking;
  const { node, partition, container, sessionKeyArn } = scenario;
  if (!isTask(asking)) return [];
  const [task, cluster] = [nodeArn(node, partition), clusterArn(node, partition)];
  const exec = {
    'ecs:cluster': cluster,
    'ecs:task': task,
    ...(container === undefined ? {} : { 'ecs:container-name': container }),
  };
  const tags = Object.entries(node.tags).map(([key, value]) => [`ecs:ResourceTag/${key}`, value]);
  const onTask = { ...onNode, ...Object.fromEntries(tags) };
  return [
    {
      purpose: 'find-task',
      action: 'ecs:DescribeTasks',
      resource: task,
      context: { ...onTask, 'ecs:cluster': cluster },
    },
    {
      purpose: 'exec-on-cluster',
      action: 'ecs:ExecuteCommand',
      resource: cluster,
      context: { ...context, ...exec, 'aws:ResourceAccount': node.account },
    },
    {
      purpose: 'exec-on-task',
      action: 'ecs:ExecuteCommand',
      resource: task,
      context: { ...onTask, ...exec },
    },
    ...(sessionKeyArn === undefined
      ? []
      : [
          {
            purpose: 'encrypt-session',
            action: 'kms:GenerateDataKey',
            resource: sessionKeyArn,
            context: asking.onSessionKey,
          } as const,
        ]),
  ];
}

/** A session that is started in a task, past ECS Exec: with the default shell or another document. */
export const sessionInTask =
  (type: SessionDocumentType) =>
  (asking: Asking): readonly Authorization[] => {
    if (!isTask(asking)) return [];
    const { name, owner } = SESSION_DOCUMENTS[type];
    const document = owner === 'aws' ? awsDocument(name) : ownDocument(name);
    return startSession(asking, { document, port: carriesPort(type) });
  };
