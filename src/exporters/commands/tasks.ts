import {
  type Access,
  clusterConfiguration,
  type Configuration,
  SESSION_DOCUMENTS,
  trainingJobTarget,
} from '#core';
import { command, type Command, commandInEachRegion, regionWords, shorthand } from './command.ts';
import { startWords } from './sessions.ts';
import { unloaded } from '../scripts/quoting.ts';

/** A cluster that is named; the pattern of several becomes a placeholder. */
function clusterOf({ tasks: { clusters } }: Access): string {
  const named = clusters.find((name) => !name.includes('*'));
  return named === undefined ? 'CLUSTER_NAME' : unloaded(named);
}

/**
 * What people type to enter the tasks that their policy names.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec-run.html
 */
export function taskCommands(access: Access, configuration: Configuration): readonly Command[] {
  const { uses, containers } = access.tasks;
  const region = regionWords(configuration);
  const cluster = clusterOf(access);
  const [container] = containers;
  const forward = (
    code: Command['code'],
    document: (typeof SESSION_DOCUMENTS)['port-forwarding' | 'remote-host'],
  ) => command(code, startWords('TASK_TARGET', region, document));
  return [
    ...(uses.includes('exec')
      ? [
          command('exec', [
            'aws',
            'ecs',
            'execute-command',
            '--cluster',
            cluster,
            '--task',
            'TASK_ID',
            ...(container === undefined ? [] : ['--container', unloaded(container)]),
            '--interactive',
            '--command',
            '/bin/sh',
            ...region,
          ]),
        ]
      : []),
    ...(uses.includes('port-forwarding')
      ? [forward('forward-task', SESSION_DOCUMENTS['port-forwarding'])]
      : []),
    ...(uses.includes('remote-host')
      ? [forward('forward-through-task', SESSION_DOCUMENTS['remote-host'])]
      : []),
  ];
}

/**
 * What people type to enter the training jobs that their policy names.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/train-remote-debugging.html
 */
export function trainingJobCommands(access: Access, configuration: Configuration): readonly Command[] {
  const { uses, names } = access.trainingJobs;
  const name = names.find((each) => !each.includes('*')) ?? 'JOB_NAME';
  const target = trainingJobTarget(name);
  const region = regionWords(configuration);
  return [
    ...(uses.includes('shell') ? [command('training-job-shell', startWords(target, region))] : []),
    ...(uses.includes('port-forwarding')
      ? [command('forward-training-job', startWords(target, region, SESSION_DOCUMENTS['port-forwarding']))]
      : []),
  ];
}

/** The configuration of a cluster in the short form of the AWS CLI. */
function configurationWord(configuration: Configuration, region: string): string {
  const { kmsKeyId, logging, logConfiguration = {} } = clusterConfiguration(configuration, region);
  const logs = shorthand(Object.entries(logConfiguration).map(([key, value]) => [key, String(value)]));
  const members = [
    ...(kmsKeyId === undefined ? [] : [shorthand([['kmsKeyId', kmsKeyId]])]),
    `logging=${logging}`,
    ...(logs === '' ? [] : [`logConfiguration={${logs}}`]),
  ];
  return `executeCommandConfiguration={${members.join(',')}}`;
}

/**
 * What is left to whoever runs the tasks: logs and key of the cluster, and ECS Exec for its services.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function clusterCommands(configuration: Configuration): readonly Command[] {
  const { endUser, administrator, instanceRole } = configuration;
  const entering = [endUser, administrator].find(({ tasks }) => tasks.uses.length > 0);
  if (entering === undefined && instanceRole.trust !== 'ecs-task') return [];
  const cluster = clusterOf(entering ?? endUser);
  return [
    commandInEachRegion(
      'configure-cluster',
      (region) => [
        'aws',
        'ecs',
        'update-cluster',
        '--cluster',
        cluster,
        '--configuration',
        configurationWord(configuration, region),
      ],
      configuration,
    ),
    command('enable-exec', [
      'aws',
      'ecs',
      'update-service',
      '--cluster',
      cluster,
      '--service',
      'SERVICE_NAME',
      '--enable-execute-command',
      '--force-new-deployment',
      ...regionWords(configuration),
    ]),
  ];
}
