import { AGENT_BUCKETS, bucketKeyArns, s3KeyPrefix, s3LogPlaces } from '#core';
import { adviceOnAction } from './advice.ts';
import { finding, type Finding, placeCauses, sessionKeyCauses } from './causes.ts';
import type { Denied } from './diagnose.ts';

const permissions = { setting: 'instanceRole.permissions' } as const;

/** What a message names of a bucket: the bucket and the key, the bucket alone, or nothing. */
function objectIn({ resource, isNamed, message }: Denied): string {
  if (resource.service === 's3') return isNamed ? resource.name : '';
  return message.symptom === 'upload' ? (message.subject ?? '') : '';
}

function s3Causes(denied: Denied): readonly Finding[] {
  const { configuration, action, resource } = denied;
  const { environment } = configuration;
  const { s3Log } = environment;
  const value = objectIn(denied);
  const bucket = value.split('/')[0] ?? '';
  if (action === 's3:getobject') return readingCauses(denied, bucket);
  if (!s3Log.enabled) {
    return [finding('s3-log-off', { value: bucket }, { setting: 'environment.s3Log.enabled' })];
  }
  if (configuration.instanceRole.permissions === 'minimal') {
    return [finding('logs-not-permitted', {}, permissions)];
  }
  if (
    resource.service === 's3' &&
    value !== '' &&
    !s3LogPlaces(environment).some((place) => place.bucket === bucket)
  ) {
    const params = { value: bucket, chosen: s3Log.bucket };
    return [finding('bucket-differs', params, { setting: 'environment.s3Log.bucket' })];
  }
  if (action === 's3:putobjectacl' && !s3Log.otherAccount) {
    return [finding('bucket-account', {}, { setting: 'environment.s3Log.otherAccount' })];
  }
  if (action !== 's3:putobject' && action !== 's3:putobjectacl') return [];
  const params = { value, chosen: s3KeyPrefix(s3Log) };
  return s3Log.prefixed && value !== ''
    ? [finding('prefix-differs', params, { setting: 'environment.s3Log.prefix' })]
    : [];
}

const AGENT_BUCKET_FORMS = Object.values(AGENT_BUCKETS).map(
  (bucket) => new RegExp(`^${bucket('([a-z]{2}(?:-[a-z]+)+-\\d)')}$`),
);

/** The Region of one of AWS's buckets that the agent reads; `undefined` for any other bucket. */
const regionOfAgentBucket = (bucket: string): string | undefined =>
  AGENT_BUCKET_FORMS.map((form) => form.exec(bucket)?.[1]).find((region) => region !== undefined);

/** Nodes read no logs; their agent reads its updates. */
function readingCauses({ configuration, message }: Denied, bucket: string): readonly Finding[] {
  const region = regionOfAgentBucket(bucket);
  if (region === undefined) return [finding('action-not-offered', { value: message.action ?? '' })];
  if (!configuration.instanceRole.agentBuckets)
    return [finding('agent-buckets-off', { value: bucket }, { setting: 'instanceRole.agentBuckets' })];
  const { regions } = configuration.environment;
  const params = { value: region, chosen: regions.join(', ') };
  const code = regions.length === 0 ? 'region-not-named' : 'region-differs';
  return [finding(code, params, { setting: 'environment.regions' })];
}

const LOG_GROUP = /^log-group:([^:]*)/;

function cloudWatchCauses(denied: Denied): readonly Finding[] {
  const { configuration, resource } = denied;
  const { cloudWatchLog } = configuration.environment;
  const value = LOG_GROUP.exec(resource.name)?.[1] ?? '';
  if (!cloudWatchLog.enabled) {
    const setting = 'environment.cloudWatchLog.enabled' as const;
    return [finding('cloudwatch-log-off', { value }, { setting })];
  }
  if (configuration.instanceRole.permissions === 'minimal') {
    return [finding('logs-not-permitted', {}, permissions)];
  }
  const params = { value, chosen: cloudWatchLog.logGroup };
  const differs =
    value !== '' && value !== cloudWatchLog.logGroup
      ? [
          finding('log-group-differs', params, {
            setting: 'environment.cloudWatchLog.logGroup',
          }),
        ]
      : [];
  return [...differs, ...placeCauses(denied, { region: true, account: true })];
}

function bucketKeyCauses(denied: Denied): readonly Finding[] {
  const { configuration, action, resourceText: value } = denied;
  const { s3Log } = configuration.environment;
  if (!s3Log.enabled || configuration.instanceRole.permissions === 'minimal') {
    const code = action === 'kms:decrypt' ? 'bucket-key-parts-off' : 'bucket-key-off';
    return denied.isNamed ? [...s3Causes(denied), finding(code, { value })] : s3Causes(denied);
  }
  if (s3Log.bucketEncryption !== 'kms') {
    return [finding('bucket-key-off', { value }, { setting: 'environment.s3Log.bucketEncryption' })];
  }
  if (action === 'kms:decrypt' && !s3Log.multipart) {
    return [finding('bucket-key-parts-off', { value }, { setting: 'environment.s3Log.multipart' })];
  }
  const params = { value, chosen: s3Log.bucketKeyArn };
  return [finding('bucket-key-differs', params, { setting: 'environment.s3Log.bucketKeyArn' })];
}

/** Whether a key that is to be decrypted with is the bucket's, and not the one for session data. */
function isBucketKey({ configuration, resourceText, message }: Denied): boolean {
  if (message.symptom === 'upload') return true;
  const { sessionEncryption, sessionKeyArns, s3Log } = configuration.environment;
  if (!s3Log.enabled || s3Log.bucketEncryption !== 'kms') return false;
  if (!sessionEncryption) return true;
  return (
    bucketKeyArns(configuration.environment).includes(resourceText) && !sessionKeyArns.includes(resourceText)
  );
}

/** Why a node is denied something, by the settings of its role. */
export function nodeSideCauses(denied: Denied): readonly Finding[] {
  const { action } = denied;
  const service = action.slice(0, action.indexOf(':'));
  if (action === 'kms:decrypt' && !isBucketKey(denied)) return sessionKeyCauses(denied);
  if (action === 'kms:decrypt' || action === 'kms:generatedatakey') return bucketKeyCauses(denied);
  if (action === 'ssm:updateinstanceinformation') {
    return [finding('node-basics-missing', {}, permissions)];
  }
  switch (service) {
    case 's3':
      return s3Causes(denied);
    case 'logs':
      return cloudWatchCauses(denied);
    case 'ec2messages':
      return [finding('older-channels-off', {}, { setting: 'instanceRole.olderRegions' })];
    default: {
      const around = adviceOnAction(denied.message, action);
      return around.length > 0
        ? around
        : [finding('action-not-offered', { value: denied.message.action ?? '' })];
    }
  }
}
