import { type Configuration, s3KeyPrefix } from '#core';
import { command, commandInEachRegion } from './command.ts';
import { regionWords } from './place.ts';
import type { Command } from './types.ts';

function bucketTests(configuration: Configuration): readonly Command[] {
  const { s3Log } = configuration.environment;
  const { enabled, bucket } = s3Log;
  if (!enabled) return [];
  const name = bucket || 'BUCKET_NAME';
  const prefix = s3KeyPrefix(s3Log, 'KEY_PREFIX');
  const folder = prefix === '' ? '' : `${prefix}/`;
  const region = regionWords(configuration);
  return [
    command('test-bucket-logs', ['aws', 's3', 'ls', `s3://${name}/${folder}`, ...region]),
    command('test-bucket-encryption', [
      'aws',
      's3api',
      'head-object',
      '--bucket',
      name,
      '--key',
      `${folder}LOG_FILE`,
      '--query',
      '[ServerSideEncryption,SSEKMSKeyId]',
      '--output',
      'text',
      ...region,
    ]),
  ];
}

function logGroupTests(configuration: Configuration): readonly Command[] {
  const { enabled, logGroup, enforceEncryption } = configuration.environment.cloudWatchLog;
  if (!enabled) return [];
  const name = logGroup || 'LOG_GROUP_NAME';
  const streams = [
    'aws',
    'logs',
    'describe-log-streams',
    '--log-group-name',
    name,
    '--order-by',
    'LastEventTime',
    '--descending',
    '--no-paginate',
    '--query',
    'logStreams[:5].logStreamName',
    '--output',
    'table',
  ];
  const key = [
    'aws',
    'logs',
    'describe-log-groups',
    '--log-group-name-prefix',
    name,
    '--query',
    'logGroups[].[logGroupName,kmsKeyId]',
    '--output',
    'table',
  ];
  return [
    commandInEachRegion('test-log-streams', streams, configuration),
    ...(enforceEncryption ? [commandInEachRegion('test-log-group-key', key, configuration)] : []),
  ];
}

/**
 * Whether the logs of a session have arrived, and are encrypted; for whoever may read them.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html
 */
export const logTests = (configuration: Configuration): readonly Command[] => [
  ...bucketTests(configuration),
  ...logGroupTests(configuration),
];
