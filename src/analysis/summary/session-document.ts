import { isObject, type JsonObject, type JsonPointer } from '#iam';
import { limit, present } from './reach.ts';
import type { SummaryItem } from './types.ts';

const text = (record: JsonObject, name: string): string => {
  const value = record[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
/** Templates write booleans as strings. */
const isOn = (record: JsonObject, name: string): boolean => /^true$/i.test(String(record[name] ?? ''));

function pointers(names: readonly string[], record: JsonObject, below: JsonPointer): readonly JsonPointer[] {
  return names.filter((name) => Object.hasOwn(record, name)).map((name) => `${below}/${name}`);
}

function logs(inputs: JsonObject): readonly SummaryItem[] {
  const bucket = text(inputs, 's3BucketName');
  const logGroup = text(inputs, 'cloudWatchLogGroupName');
  const at = (...names: string[]) => pointers(names, inputs, '/inputs');
  return present<SummaryItem>([
    bucket !== '' && {
      code: 'session-log-s3',
      group: 'allows',
      at: at('s3BucketName', 's3KeyPrefix', 's3EncryptionEnabled'),
      params: { bucket, prefix: text(inputs, 's3KeyPrefix'), enforced: isOn(inputs, 's3EncryptionEnabled') },
    },
    logGroup !== '' && {
      code: 'session-log-group',
      group: 'allows',
      at: at('cloudWatchLogGroupName', 'cloudWatchEncryptionEnabled', 'cloudWatchStreamingEnabled'),
      params: {
        logGroup,
        streamed: isOn(inputs, 'cloudWatchStreamingEnabled'),
        enforced: isOn(inputs, 'cloudWatchEncryptionEnabled'),
      },
    },
    bucket === '' &&
      logGroup === '' &&
      limit('session-not-logged', at('s3BucketName', 'cloudWatchLogGroupName')),
  ]);
}

function rest(inputs: JsonObject): readonly SummaryItem[] {
  const at = (...names: string[]) => pointers(names, inputs, '/inputs');
  const key = text(inputs, 'kmsKeyId');
  const longest = text(inputs, 'maxSessionDuration');
  const profile = isObject(inputs.shellProfile) ? inputs.shellProfile : {};
  const [linux, windows] = [text(profile, 'linux') !== '', text(profile, 'windows') !== ''];
  return present<SummaryItem>([
    key === ''
      ? limit('session-without-key', at('kmsKeyId'))
      : { code: 'session-key', group: 'allows', at: at('kmsKeyId'), params: { key } },
    isOn(inputs, 'runAsEnabled') && {
      code: 'session-run-as',
      group: 'allows',
      at: at('runAsEnabled', 'runAsDefaultUser'),
      params: { user: text(inputs, 'runAsDefaultUser') },
    },
    {
      code: 'session-idle',
      group: 'conditions',
      at: at('idleSessionTimeout'),
      params: { minutes: text(inputs, 'idleSessionTimeout') || '20' },
    },
    longest === ''
      ? limit('session-without-limit', at('maxSessionDuration'))
      : {
          code: 'session-duration',
          group: 'conditions',
          at: at('maxSessionDuration'),
          params: { minutes: longest },
        },
    (linux || windows) && {
      code: 'session-profile',
      group: 'allows',
      at: at('shellProfile'),
      params: { linux, windows },
    },
  ]);
}

function properties(document: JsonObject): readonly SummaryItem[] {
  const value = document.properties;
  if (!isObject(value)) return [];
  if (text(document, 'sessionType') === 'Port') {
    const params = { host: text(value, 'host'), port: text(value, 'portNumber') };
    return [{ code: 'session-tunnel', group: 'allows', at: ['/properties'], params }];
  }
  const elevated = Object.values(value).some(
    (platform) => isObject(platform) && isOn(platform, 'runAsElevated'),
  );
  return [{ code: 'session-commands', group: 'allows', at: ['/properties'], params: { elevated } }];
}

/**
 * What a Session document does with sessions.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function summarizeSessionDocument(document: JsonObject): readonly SummaryItem[] {
  const type = text(document, 'sessionType');
  const { inputs } = document;
  return [
    { code: 'session-kind', group: 'allows', at: pointers(['sessionType'], document, ''), params: { type } },
    ...properties(document),
    ...(isObject(inputs) ? [...logs(inputs), ...rest(inputs)] : []),
  ];
}
