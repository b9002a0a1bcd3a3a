import type { Configuration } from '../configuration/configuration.ts';
import { s3LogIn } from '../policy/log-places.ts';
import { sessionKeyIn } from '../policy/session-keys.ts';

/** `executeCommandConfiguration` of a cluster: where ECS Exec logs, and its key. */
export interface ExecuteCommandConfiguration {
  readonly kmsKeyId?: string;
  /** `DEFAULT`: into the log of the task, where that is `awslogs`. */
  readonly logging: 'DEFAULT' | 'OVERRIDE';
  readonly logConfiguration?: Readonly<Record<string, string | boolean>>;
}

/**
 * What a cluster has in place of the session preferences, which ECS Exec does not read: the same logs and key.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
 *
 * @param region of the cluster, whose key and bucket it names.
 */
export function clusterConfiguration(
  { environment }: Configuration,
  region: string,
): ExecuteCommandConfiguration {
  const { s3Log, cloudWatchLog, sessionEncryption } = environment;
  const { bucket, prefix } = s3LogIn(environment, region);
  const key = sessionEncryption ? { kmsKeyId: sessionKeyIn(environment, region) } : {};
  if (!s3Log.enabled && !cloudWatchLog.enabled) return { ...key, logging: 'DEFAULT' };
  return {
    ...key,
    logging: 'OVERRIDE',
    logConfiguration: {
      ...(cloudWatchLog.enabled
        ? {
            cloudWatchLogGroupName: cloudWatchLog.logGroup || 'log-group-name',
            cloudWatchEncryptionEnabled: cloudWatchLog.enforceEncryption,
          }
        : {}),
      ...(s3Log.enabled
        ? {
            s3BucketName: bucket,
            s3EncryptionEnabled: s3Log.enforceEncryption,
            ...(prefix === '' ? {} : { s3KeyPrefix: prefix }),
          }
        : {}),
    },
  };
}
