import {
  type Configuration,
  type Environment,
  getSetting,
  questionOf,
  type SettingPath,
} from './configuration.ts';
import { type Problem, problem } from './issues.ts';
import type { Tag } from './setting-kinds.ts';
/** The Regions of AWS's samples, by the ids of the samples that print them. Somebody may well work in one of them. */
const REGIONS: readonly (readonly [region: string, samples: RegExp])[] = [
  ['us-east-1', /^latest-/],
  [
    'us-east-2',
    /^additional\/restrict-to-instances$|^latest-ecs-exec-kms-|^latest-agent-s3-|^latest-instance-s3-/,
  ],
];
const ACCOUNT = '444455556666';
const DOCUMENTS: readonly string[] = [
  'SessionDocument-*',
  'allowed-session-document',
  'allowed-session-document-2',
];
const TAGS = [
  { key: 'Finance', value: 'WebServers' },
  { key: 'environment', value: 'development' },
  { key: 'tag key', value: 'tag value' },
  { key: 'Task-Tag-Key', value: 'Exec-Task' },
];
/** Names that nobody but the documentation has, as far as the formats do not know them. */
const BUCKET = 's3-bucket-name';
const CLUSTER = 'cluster-name';
const CONTAINER = 'production-app';
const LOG_GROUP = '/aws/ecs/cloudwatch-log-group-name';

/**
 * What still stands as AWS's page printed it, in answers that began with a sample. Values that nobody but the
 * documentation has, such as the account 111122223333, are noted by the formats, with a sample and without; these here
 * may be somebody's own, and count only as long as the sample is known.
 */
export function sampleValuesAt(configuration: Configuration, path: SettingPath): readonly Problem[] {
  const { sample } = configuration.checks;
  if (sample === '') return [];
  const value: unknown = getSetting(configuration, path);
  return valuesAt(path, value, sample).map((each) => problem('sample-value', { value: each }));
}

function valuesAt(path: SettingPath, value: unknown, sample: string): readonly string[] {
  switch (questionOf(path)) {
    case 'environment.regions':
      return (value as Environment['regions']).filter((region) =>
        REGIONS.some(([each, samples]) => each === region && samples.test(sample)),
      );
    case 'environment.account':
      return value === ACCOUNT ? [ACCOUNT] : [];
    case 'environment.s3Log.bucket':
      return value === BUCKET ? [BUCKET] : [];
    case 'environment.cloudWatchLog.logGroup':
      return value === LOG_GROUP ? [LOG_GROUP] : [];
    case 'administrator.nodes.tags':
    case 'administrator.tasks.tags':
    case 'guardrail.tasks.tags':
      return TAGS.filter((tag) =>
        (value as readonly Tag[]).some(({ key, values }) => key === tag.key && values.includes(tag.value)),
      ).map((tag) => `${tag.key}=${tag.value}`);
    case 'administrator.documents.custom':
      return (value as readonly string[]).filter((name) => DOCUMENTS.includes(name));
    case 'guardrail.tasks.clusters':
      return (value as readonly string[]).filter((name) => name === CLUSTER);
    case 'guardrail.containers':
      return (value as readonly string[]).filter((name) => name === CONTAINER);
    default:
      return [];
  }
}
