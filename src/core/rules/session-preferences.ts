import type { Configuration } from '../configuration/configuration.ts';
import { regionFields } from '../policy/arn.ts';
import { isLogRegional, s3LogIn } from '../policy/log-places.ts';
import { isStartedByName } from '../policy/own-documents.ts';
import { namedRegions, sessionKeyIn, severalRegions } from '../policy/session-keys.ts';
import type { PreferencesDocument } from '../policy/types.ts';
import { because } from './grant.ts';
import type { Reason } from '../types.ts';

/** Minutes as the schema wants them: a string, empty for the default. */
function minutes(value: number | null): string {
  return value === null ? '' : String(value);
}

function reasons({ environment }: Configuration, region: string): readonly Reason[] {
  const { s3Log, cloudWatchLog, sessionEncryption } = environment;
  const [, ...others] = severalRegions(environment);
  return [
    isStartedByName(environment, 'session-preferences')
      ? because('own-shell-document', '', 'environment.ownShell.name')
      : because('preferences-document', '', 'environment.partition'),
    ...(s3Log.enabled
      ? [
          because('preferences-s3', '/inputs/s3BucketName', 'environment.s3Log.bucket'),
          because(
            'preferences-s3-encryption',
            '/inputs/s3EncryptionEnabled',
            'environment.s3Log.enforceEncryption',
          ),
          ...(others.length === 0 || !isLogRegional(environment)
            ? []
            : [
                because('preferences-bucket-of-region', '/inputs/s3BucketName', 'environment.s3Log.bucket', {
                  region,
                  others: others.join(', '),
                }),
              ]),
        ]
      : []),
    ...(cloudWatchLog.enabled
      ? [
          because(
            'preferences-log-group',
            '/inputs/cloudWatchLogGroupName',
            'environment.cloudWatchLog.logGroup',
          ),
          because(
            'preferences-log-encryption',
            '/inputs/cloudWatchEncryptionEnabled',
            'environment.cloudWatchLog.enforceEncryption',
          ),
          because(
            'preferences-streaming',
            '/inputs/cloudWatchStreamingEnabled',
            'environment.cloudWatchLog.delivery',
          ),
        ]
      : []),
    ...(sessionEncryption
      ? [
          because('preferences-key', '/inputs/kmsKeyId', 'environment.sessionKeyArns'),
          ...(others.length === 0
            ? []
            : [
                because('preferences-key-of-region', '/inputs/kmsKeyId', 'environment.sessionKeyArns', {
                  region,
                  others: others.join(', '),
                }),
              ]),
        ]
      : []),
    because('preferences-run-as', '/inputs/runAsEnabled', 'preferences.runAs'),
    because('preferences-idle-timeout', '/inputs/idleSessionTimeout', 'preferences.idleTimeoutMinutes'),
    because('preferences-duration', '/inputs/maxSessionDuration', 'preferences.maxDurationMinutes'),
    because('preferences-shell-profile', '/inputs/shellProfile', 'preferences.linuxProfile'),
  ];
}

/**
 * The Session document that holds the account's preferences in one Region, or those of shells that are started by its name.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 *
 * @param region whose key and bucket it names, the first of several when absent; nothing else differs by Region.
 * @returns the document, and reasons whose pointers start at its root.
 */
export function sessionPreferences(
  configuration: Configuration,
  region = [...namedRegions(configuration.environment), ...regionFields(configuration.environment)][0] ?? '',
): {
  readonly document: PreferencesDocument;
  readonly because: readonly Reason[];
} {
  const { environment, preferences } = configuration;
  const { s3Log, cloudWatchLog } = environment;
  const log = s3LogIn(environment, region);
  const document: PreferencesDocument = {
    schemaVersion: '1.0',
    description: 'Document to hold regional settings for Session Manager',
    sessionType: 'Standard_Stream',
    inputs: {
      s3BucketName: s3Log.enabled ? log.bucket : '',
      s3KeyPrefix: s3Log.enabled ? log.prefix : '',
      s3EncryptionEnabled: s3Log.enabled && s3Log.enforceEncryption,
      cloudWatchLogGroupName: cloudWatchLog.enabled ? cloudWatchLog.logGroup || 'log-group-name' : '',
      cloudWatchEncryptionEnabled: cloudWatchLog.enabled && cloudWatchLog.enforceEncryption,
      cloudWatchStreamingEnabled: cloudWatchLog.enabled && cloudWatchLog.delivery === 'stream',
      kmsKeyId: environment.sessionEncryption ? sessionKeyIn(environment, region) : '',
      runAsEnabled: preferences.runAs,
      runAsDefaultUser: preferences.runAs ? preferences.runAsUser : '',
      idleSessionTimeout: minutes(preferences.idleTimeoutMinutes),
      maxSessionDuration: minutes(preferences.maxDurationMinutes),
      shellProfile: { windows: preferences.windowsProfile, linux: preferences.linuxProfile },
    },
  };
  return { document, because: reasons(configuration, region) };
}
