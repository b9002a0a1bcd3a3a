import { reachesStar } from '../../summary/allowed.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { placeOf } from './documents.ts';

const HEARTBEAT = 'ssm:UpdateInstanceInformation';
const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

function minimum({ allowing }: CheckedPolicy): readonly Found[] {
  const missing = CHANNELS.filter((action) => allowing(action).length === 0);
  const [beat] = allowing(HEARTBEAT);
  const channel = CHANNELS.flatMap((action) =>
    allowing(action).map((statement) => placeOf(statement, action)),
  );
  const [first] = channel;
  const found: Found[] = [];
  if (missing.length > 0 && (beat !== undefined || first !== undefined)) {
    const at = beat === undefined ? first : placeOf(beat, HEARTBEAT);
    found.push({ code: 'channels-missing', at: at ?? '', params: { actions: missing } });
  }
  if (first !== undefined && beat === undefined)
    found.push({ code: 'heartbeat-missing', at: first, params: {} });
  return found;
}

function logs({ allowing }: CheckedPolicy): readonly Found[] {
  const [write] = allowing('logs:PutLogEvents');
  const [put] = allowing('s3:PutObject');
  const seesGroups = allowing('logs:DescribeLogGroups').some(reachesStar);
  return [
    ...(write !== undefined && !seesGroups
      ? [{ code: 'log-group-unseen' as const, at: placeOf(write, 'logs:PutLogEvents'), params: {} }]
      : []),
    ...(put !== undefined && allowing('s3:GetEncryptionConfiguration').length === 0
      ? [{ code: 'bucket-encryption-unseen' as const, at: placeOf(put, 's3:PutObject'), params: {} }]
      : []),
  ];
}

/** Data keys are for the caller; the node needs them for a bucket only, and there together with their decryption. */
function dataKeys({ allowing }: CheckedPolicy): readonly Found[] {
  const forBucket = allowing('s3:PutObject').length > 0;
  const decrypting = allowing('kms:Decrypt');
  const decrypted = new Set(decrypting.flatMap(({ resources }) => resources.map(({ value }) => value)));
  // A pattern, or NotResource, may well be meant for the same key.
  const mayBeAny =
    decrypting.some(({ resources }) => resources.length === 0) || [...decrypted].some(isPattern);
  const isCovered = ({ resources }: CheckedStatement): boolean =>
    mayBeAny || (forBucket ? resources.every(({ value }) => decrypted.has(value)) : decrypted.size > 0);
  const generates = allowing('kms:GenerateDataKey').find((statement) => !isCovered(statement));
  if (generates === undefined) return [];
  const code = forBucket ? 'bucket-decrypt-missing' : 'decrypt-missing';
  return [{ code, at: placeOf(generates, 'kms:GenerateDataKey'), params: {} }];
}

const isPattern = (resource: string): boolean => /[*?]/.test(resource);

const named = ({ actions }: CheckedStatement, pattern: RegExp) =>
  actions.find(({ value }) => pattern.test(value))?.at;

function beyond({ statements }: CheckedPolicy): readonly Found[] {
  const allowed = statements.filter(({ effect }) => effect === 'Allow');
  const parameters = allowed.filter(reachesStar).map((each) => named(each, /^ssm:GetParameters?$/i));
  const messages = allowed.map((each) => named(each, /^ec2messages:/i));
  const [readable] = parameters.filter((at) => at !== undefined);
  const [delivery] = messages.filter((at) => at !== undefined);
  return [
    ...(readable === undefined ? [] : [{ code: 'parameters-readable' as const, at: readable, params: {} }]),
    ...(delivery === undefined ? [] : [{ code: 'message-delivery' as const, at: delivery, params: {} }]),
  ];
}

/**
 * What the role of a node lacks to be managed (P37, P38), to write logs (P32), also large ones to a bucket with a key, and to read session data (P27), and
 * what it has beyond that (P36, 8.6).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function nodeRole(policy: CheckedPolicy): readonly Found[] {
  if (policy.holder !== 'node') return [];
  return [...minimum(policy), ...logs(policy), ...dataKeys(policy), ...beyond(policy)];
}
