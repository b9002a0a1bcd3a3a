import { type Configuration, DOCUMENT_TYPES, s3KeyPrefix, s3LogIn, sessionDocument } from '#core';
import { command, type Command, commandInEachRegion, nodeOf, regionWords, shorthand } from './command.ts';
import { type Person, whoAmI } from './person.ts';
import { type StartedDocument, startWords } from './sessions.ts';
import { policyPath } from '../policy-files.ts';

/** Those that need the least on the node come first. */
const OWNED_BY_AWS = DOCUMENT_TYPES.filter((type) => sessionDocument(type).owner === 'aws').toReversed();

/** A document that a session of this person can be tried with. */
function allowedDocument({ types, custom }: Person): StartedDocument | 'default' | undefined {
  if (types.includes('shell')) return 'default';
  const owned = OWNED_BY_AWS.find((type) => types.includes(type));
  if (owned !== undefined) return sessionDocument(owned);
  const [name] = custom;
  return name === undefined ? undefined : { name: name.includes('*') ? 'DOCUMENT_NAME' : name };
}

/** Whether the policy leaves out some of the documents that AWS owns; a name with `*` may mean them in any account. */
function limitsDocuments({ fullAccess, access, custom }: Person, { environment }: Configuration): boolean {
  const { by, reach } = access.nodes;
  const everything = fullAccess || (by === 'every' && reach === 'all-resources');
  return !everything && !(environment.account === '*' && custom.some((name) => name.includes('*')));
}

function simulation(
  { id, access }: Person,
  { environment }: Configuration,
  region: readonly string[],
): Command {
  const { by, tags } = access.nodes;
  const account = /^[0-9]{12}$/.test(environment.account) ? environment.account : 'ACCOUNT_ID';
  const node = nodeOf(access);
  const [service, type] = node.startsWith('mi-') ? ['ssm', 'managed-instance'] : ['ec2', 'instance'];
  const context = (by === 'tag' ? tags : []).flatMap(({ key, values: [value] }) =>
    value === undefined
      ? []
      : [
          shorthand([
            ['ContextKeyName', `ssm:resourceTag/${key}`],
            ['ContextKeyValues', value],
            ['ContextKeyType', 'string'],
          ]),
        ],
  );
  return command('test-simulate', [
    'aws',
    'iam',
    'simulate-custom-policy',
    '--policy-input-list',
    `file://${policyPath(id)}`,
    '--action-names',
    'ssm:StartSession',
    '--resource-arns',
    `arn:${environment.partition}:${service}:${region[1] ?? 'REGION'}:${account}:${type}/${node}`,
    ...(context.length === 0 ? [] : ['--context-entries', ...context]),
    '--query',
    'EvaluationResults[].[EvalActionName,EvalResourceName,EvalDecision]',
    '--output',
    'table',
  ]);
}

/**
 * What to try as the person, and how it has to end. Nodes and documents are asked about separately, so that each has a
 * trial of its own.
 */
export function testCommands(person: Person, configuration: Configuration): readonly Command[] {
  const { access, types, fullAccess, fitsOnePolicy } = person;
  const region = regionWords(configuration);
  const node = nodeOf(access);
  const allowed = allowedDocument(person);
  const forbidden = OWNED_BY_AWS.find((type) => !types.includes(type));
  if (allowed === undefined) return [];
  const document = allowed === 'default' ? undefined : allowed;
  return [
    whoAmI('test-sign-in'),
    command(
      allowed === 'default' ? 'test-start' : 'test-start-document',
      startWords(node, region, document),
      'success',
    ),
    ...(fullAccess || access.nodes.by === 'every'
      ? []
      : [command('test-other-node', startWords('OTHER_NODE_ID', region, document), 'access-denied')]),
    ...(forbidden === undefined || !limitsDocuments(person, configuration)
      ? []
      : [
          command(
            'test-other-document',
            startWords(node, region, sessionDocument(forbidden)),
            'access-denied',
          ),
        ]),
    ...(fitsOnePolicy ? [simulation(person, configuration, region)] : []),
  ];
}

function bucketTests(configuration: Configuration): readonly Command[] {
  const { environment } = configuration;
  const { s3Log, regions } = environment;
  if (!s3Log.enabled) return [];
  const named = {
    ...s3Log,
    bucket: s3Log.bucket || 'BUCKET_NAME',
    prefix: s3KeyPrefix(s3Log, 'KEY_PREFIX'),
  };
  const { bucket: name, prefix } = s3LogIn({ ...environment, s3Log: named }, regions[0] ?? '');
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
