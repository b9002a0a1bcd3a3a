import type { Issue } from '../../types.ts';
import { accountProblems } from '../formats/account.ts';
import { bucketProblems } from '../formats/bucket.ts';
import { kmsKeyProblems, sessionKeysProblems } from '../formats/kms-key.ts';
import { logGroupProblems } from '../formats/log-group.ts';
import { prefixProblems } from '../formats/prefix.ts';
import { regionsProblems } from '../formats/region.ts';
import { info, issuesAt, warning } from '../problem.ts';
import type { CloudWatchLog, Environment } from '../types.ts';

/** The key of the bucket may belong to the bucket's account, and a bucket may be in any Region. */
const checkS3Log = ({ s3Log, partition }: Environment): readonly Issue[] => {
  if (!s3Log.enabled) return [];
  const {
    bucket,
    prefix,
    prefixed,
    enforceEncryption,
    bucketEncryption,
    bucketKeyArn,
    multipart,
    otherAccount,
  } = s3Log;
  return [
    ...issuesAt('environment.s3Log.bucket', bucketProblems(bucket)),
    ...(prefixed ? issuesAt('environment.s3Log.prefix', prefixProblems(prefix)) : []),
    ...(enforceEncryption
      ? issuesAt('environment.s3Log.enforceEncryption', [info('encryption-enforced', { target: 'bucket' })])
      : []),
    ...(bucketEncryption === 'kms'
      ? issuesAt(
          'environment.s3Log.bucketKeyArn',
          kmsKeyProblems(bucketKeyArn, { partition, regions: [], account: '' }),
        )
      : []),
    ...(bucketEncryption === 'kms' && !multipart
      ? issuesAt('environment.s3Log.multipart', [warning('large-logs-lost')])
      : []),
    ...(otherAccount ? issuesAt('environment.s3Log.otherAccount', [warning('bucket-other-account')]) : []),
  ];
};

const checkCloudWatchLog = ({ enabled, logGroup, enforceEncryption }: CloudWatchLog): readonly Issue[] =>
  enabled
    ? [
        ...issuesAt('environment.cloudWatchLog.logGroup', logGroupProblems(logGroup)),
        ...(enforceEncryption
          ? issuesAt('environment.cloudWatchLog.enforceEncryption', [
              info('encryption-enforced', { target: 'log group' }),
            ])
          : []),
      ]
    : [];

/** Issues of what all documents share: partition, Regions, account, key and logs. */
export const checkEnvironment = (environment: Environment): readonly Issue[] => [
  ...issuesAt('environment.regions', regionsProblems(environment.regions, environment.partition)),
  ...issuesAt('environment.account', accountProblems(environment.account)),
  ...(environment.sessionEncryption
    ? issuesAt('environment.sessionKeyArns', sessionKeysProblems(environment))
    : []),
  ...checkS3Log(environment),
  ...checkCloudWatchLog(environment.cloudWatchLog),
];
