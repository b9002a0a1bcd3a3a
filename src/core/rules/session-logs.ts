import type { Configuration, S3Log } from '../configuration/configuration.ts';
import { bucketArn, logGroupArns } from '../policy/arn.ts';
import { bucketKeyArns, s3LogPlaces } from '../policy/log-places.ts';
import { allow, because, type Grant } from './grant.ts';

function writesLogs({ instanceRole }: Configuration): boolean {
  return instanceRole.permissions !== 'minimal';
}

/**
 * What the node needs to write session logs to CloudWatch Logs. `logs:DescribeLogGroups` knows no resource type,
 * so the narrow form keeps it apart.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function cloudWatchLog(configuration: Configuration): readonly Grant[] {
  const { environment, instanceRole } = configuration;
  const { enabled, logGroup } = environment.cloudWatchLog;
  if (!enabled || !writesLogs(configuration)) return [];
  const write = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  if (instanceRole.logScope === 'published') {
    return [
      allow({
        sid: 'WriteCloudWatchLog',
        actions: [...write, 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
        resources: '*',
        because: [
          because('cloudwatch-write', '', 'environment.cloudWatchLog.enabled'),
          because('log-scope-published', '/Resource', 'instanceRole.logScope'),
          because('describe-log-groups', '/Action/2', 'environment.cloudWatchLog.enabled'),
        ],
      }),
    ];
  }
  return [
    allow({
      sid: 'WriteCloudWatchLog',
      actions: [...write, 'logs:DescribeLogStreams'],
      resources: logGroupArns(environment, logGroup === '' ? 'log-group-name' : logGroup),
      because: [because('cloudwatch-write', '', 'environment.cloudWatchLog.enabled')],
    }),
    allow({
      sid: 'FindLogGroup',
      actions: ['logs:DescribeLogGroups'],
      resources: '*',
      because: [because('describe-log-groups', '', 'environment.cloudWatchLog.enabled')],
    }),
  ];
}

/** A list of one is written as AWS prints it, without brackets. */
const oneOrAll = (texts: readonly string[]): string | readonly string[] => {
  const [first = '', ...others] = texts;
  return others.length === 0 ? first : texts;
};

/**
 * What the node needs to write session logs to S3: the object's ARN ends in `/*`, the encryption setting is read
 * from the bucket itself, and a bucket encrypted with a KMS key needs that key as well. ECS Exec also asks for the
 * Region of the bucket.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function s3Log(configuration: Configuration): readonly Grant[] {
  const { environment, instanceRole } = configuration;
  const log = environment.s3Log;
  if (!log.enabled || !writesLogs(configuration)) return [];
  const published = instanceRole.logScope === 'published';
  const places = s3LogPlaces(environment);
  const buckets = oneOrAll(places.map(({ bucket }) => bucketArn(environment, bucket)));
  return [
    ...(instanceRole.trust === 'ecs-task'
      ? [
          allow({
            sid: 'FindBucket',
            actions: ['s3:GetBucketLocation'],
            resources: published ? '*' : buckets,
            because: [because('s3-location', '', 'instanceRole.trust')],
          }),
        ]
      : []),
    allow({
      sid: 'WriteS3Log',
      actions: log.otherAccount ? ['s3:PutObject', 's3:PutObjectAcl'] : ['s3:PutObject'],
      resources: oneOrAll(
        places.flatMap(({ bucket, objects }) => objects.map((key) => bucketArn(environment, bucket, key))),
      ),
      because: [
        because('s3-write', '', 'environment.s3Log.enabled'),
        ...(log.otherAccount
          ? [because('s3-other-account', '/Action/1', 'environment.s3Log.otherAccount')]
          : []),
      ],
    }),
    allow({
      sid: 'ReadBucketEncryption',
      actions: ['s3:GetEncryptionConfiguration'],
      resources: published ? '*' : buckets,
      because: [because('s3-encryption-check', '', 'environment.s3Log.enabled')],
    }),
  ];
}

/**
 * What a bucket with a KMS key asks for on that key, which is another one than the one for session data. A log above
 * 5 MB is uploaded in parts, and S3 decrypts them to put them together.
 *
 * @returns the actions, for the policy of the node as for that of the key.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export function bucketKeyActions({ multipart }: S3Log): readonly string[] {
  return ['kms:GenerateDataKey', ...(multipart ? ['kms:Decrypt'] : [])];
}

/** The node's use of the key of the bucket. */
export function bucketKey(configuration: Configuration): readonly Grant[] {
  const { environment, instanceRole } = configuration;
  const log = environment.s3Log;
  if (!log.enabled || log.bucketEncryption !== 'kms' || !writesLogs(configuration)) return [];
  return [
    allow({
      sid: 'EncryptS3Log',
      actions: bucketKeyActions(log),
      resources: instanceRole.logScope === 'published' ? '*' : oneOrAll(bucketKeyArns(environment)),
      because: [
        because('bucket-key', '', 'environment.s3Log.bucketEncryption'),
        log.multipart
          ? because('bucket-key-parts', '/Action/1', 'environment.s3Log.multipart')
          : because('bucket-key-published', '/Action/0', 'environment.s3Log.multipart'),
      ],
    }),
  ];
}
