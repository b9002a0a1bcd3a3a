import { AGENT_BUCKETS } from '#core';
import { type Asking, type Authorization, encryptionContext, onEverything, type Purpose } from './asking.ts';
import {
  type Identity,
  type Node,
  nodeArn,
  nodeContext,
  requestContext,
  type Scenario,
  sessionIdOf,
} from './scenario.ts';

/** The role of the node, whose session is named after the node. */
function roleOf({ id, account }: Node): Identity {
  return {
    kind: 'assumed-role',
    account,
    tags: {},
    role: 'NodeRole',
    roleId: 'AROANODEROLEEXAMPLE01',
    sessionName: id.slice(id.lastIndexOf('/') + 1),
  };
}

type NodeAsking = Pick<Asking, 'scenario' | 'context'>;

/** Prepares the questions about the node. */
function prepareNode(scenario: Scenario): NodeAsking {
  const { node: target, partition } = scenario;
  const arn = nodeArn(target, partition);
  const source =
    target.kind === 'instance'
      ? { 'ec2:SourceInstanceARN': arn }
      : target.kind === 'hybrid'
        ? { 'ssm:SourceInstanceARN': arn }
        : {};
  return { scenario, context: { ...requestContext(scenario, roleOf(target)), ...source } };
}

/** The agent's heartbeat, by which a node is listed. ECS tasks have none. */
export function register({ scenario }: Asking): readonly Authorization[] {
  if (scenario.node.kind === 'ecs-task') return [];
  const { partition, node } = scenario;
  const { context } = prepareNode(scenario);
  return [
    {
      purpose: 'heartbeat',
      action: 'ssm:UpdateInstanceInformation',
      resource: nodeArn(node, partition),
      context: { ...context, ...nodeContext(node) },
    },
  ];
}

/**
 * The four channel actions; a node is asked on an ARN of `ssmmessages`, which only `*` covers.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
 */
export function openChannels({ scenario }: Asking): readonly Authorization[] {
  const { context } = prepareNode(scenario);
  const { partition, node: target } = scenario;
  const resource = `arn:${partition}:ssmmessages:${target.region}:${target.account}:*`;
  const ask = (purpose: Purpose, name: string): Authorization => ({
    purpose,
    action: `ssmmessages:${name}`,
    resource,
    context,
  });
  return [
    ask('create-control-channel', 'CreateControlChannel'),
    ask('open-control-channel', 'OpenControlChannel'),
    ask('create-data-channel', 'CreateDataChannel'),
    ask('open-data-channel', 'OpenDataChannel'),
  ];
}

/** The node's half of session encryption. */
export function decryptSession({ scenario }: Asking): readonly Authorization[] {
  const { sessionKeyArn, session } = scenario;
  if (sessionKeyArn === undefined) return [];
  const { context } = prepareNode(scenario);
  return [
    {
      purpose: 'decrypt-session',
      action: 'kms:Decrypt',
      resource: sessionKeyArn,
      context: { ...context, ...encryptionContext(session) },
    },
  ];
}

/**
 * Writing a session log to S3.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-s3.html
 */
export function writeS3Log({ scenario }: Asking): readonly Authorization[] {
  const { s3 } = scenario.logs;
  if (s3 === undefined) return [];
  const { context } = prepareNode(scenario);
  const bucket = `arn:${scenario.partition}:s3:::${s3.bucket}`;
  const object = `${bucket}/${s3.prefix === '' ? '' : `${s3.prefix}/`}${sessionIdOf(scenario.session)}.log`;
  const acl: Authorization = {
    purpose: 'write-object-acl',
    action: 's3:PutObjectAcl',
    resource: object,
    context: { ...context, 's3:x-amz-acl': 'bucket-owner-full-control' },
  };
  const encryption: Authorization = {
    purpose: 'read-bucket-encryption',
    action: 's3:GetEncryptionConfiguration',
    resource: bucket,
    context,
  };
  return [
    ...(s3.located
      ? [{ purpose: 'find-bucket', action: 's3:GetBucketLocation', resource: bucket, context } as const]
      : []),
    s3.enforceEncryption ? encryption : { ...encryption, optional: true },
    { purpose: 'write-object', action: 's3:PutObject', resource: object, context },
    ...(s3.otherAccount ? [acl] : []),
    ...(s3.keyArn === undefined
      ? []
      : [
          { purpose: 'encrypt-object', action: 'kms:GenerateDataKey', resource: s3.keyArn, context } as const,
        ]),
  ];
}

/**
 * What a log above 5 MB takes besides: its parts are decrypted to be put together.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export function writeLargeS3Log(asking: Asking): readonly Authorization[] {
  const keyArn = asking.scenario.logs.s3?.keyArn;
  if (keyArn === undefined) return [];
  const { context } = prepareNode(asking.scenario);
  return [
    ...writeS3Log(asking),
    { purpose: 'decrypt-parts', action: 'kms:Decrypt', resource: keyArn, context },
  ];
}

/**
 * Writing a session log to CloudWatch Logs: streams are asked about with `:log-stream:` behind the log group.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-cloudwatch-logs.html
 */
export function writeCloudWatchLog({ scenario }: Asking): readonly Authorization[] {
  const { cloudWatch } = scenario.logs;
  if (cloudWatch === undefined) return [];
  const asking = prepareNode(scenario);
  const { partition, node: target, session } = scenario;
  const streams = `arn:${partition}:logs:${target.region}:${target.account}:log-group:${cloudWatch.logGroup}:log-stream:`;
  const onStream = (purpose: Purpose, name: string, stream: string): Authorization => ({
    purpose,
    action: `logs:${name}`,
    resource: `${streams}${stream}`,
    context: asking.context,
  });
  return [
    onEverything(asking, 'find-log-group', 'logs:DescribeLogGroups'),
    onStream('find-log-stream', 'DescribeLogStreams', ''),
    onStream('create-log-stream', 'CreateLogStream', sessionIdOf(session)),
    onStream('write-log-events', 'PutLogEvents', sessionIdOf(session)),
  ];
}

/** By this the agent reads AWS's buckets. Every other program reads objects as well, so that it tells nothing of sessions. */
export const READ_OBJECT = 's3:GetObject';

/** What the agent loads from each of AWS's buckets. */
const LOADED = {
  agent: 'read-agent-version',
  documents: 'read-document-modules',
  windows: 'read-windows-downloads',
  packages: 'read-packages',
} as const satisfies Readonly<Record<keyof typeof AGENT_BUCKETS, Purpose>>;

/**
 * Reading AWS's buckets of the Region, of which a VPC endpoint asks the role.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html
 */
export function readAgentBuckets({ scenario }: Asking): readonly Authorization[] {
  const { agentBuckets: region, partition } = scenario;
  if (region === undefined) return [];
  const { context } = prepareNode(scenario);
  return (Object.keys(LOADED) as readonly (keyof typeof LOADED)[]).map((bucket) => ({
    purpose: LOADED[bucket],
    action: READ_OBJECT,
    resource: `arn:${partition}:s3:::${AGENT_BUCKETS[bucket](region)}/latest/manifest.json`,
    context,
  }));
}
