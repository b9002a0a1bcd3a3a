import { isAccount } from '#core';
import { coversAction, isObject, matchesWildcards, type ReadText } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { principalMeaning, servesOneAccount } from '../../explanation/meaning/principal.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import { placeOf } from './starting.ts';
import type { Found } from '../types.ts';
import { reachesStar } from '../../summary/reach.ts';

const HEARTBEAT = 'ssm:UpdateInstanceInformation';
const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** The agent's data channels are for sessions alone; Run Command does with its control channel. */
const OF_SESSIONS = CHANNELS.filter((action) => action.endsWith('DataChannel'));

function minimum({ allowing }: CheckedPolicy): readonly Found[] {
  const missing = CHANNELS.filter((action) => allowing(action).length === 0);
  const [beat] = allowing(HEARTBEAT);
  const channel = CHANNELS.flatMap((action) =>
    allowing(action).map((statement) => placeOf(statement, action)),
  );
  const [first] = channel;
  const found: Found[] = [];
  const at = beat === undefined ? first : placeOf(beat, HEARTBEAT);
  if (at !== undefined && OF_SESSIONS.every((action) => missing.includes(action))) {
    found.push({ code: 'channels-none', at, params: {} });
  } else if (missing.length > 0 && at !== undefined) {
    found.push({ code: 'channels-missing', at, params: { actions: missing } });
  }
  if (first !== undefined && beat === undefined)
    found.push({ code: 'heartbeat-missing', at: first, params: {} });
  return found;
}

/** Whether an entry covers what AWS asks `logs:DescribeLogGroups` about: all log groups, not one. */
function seesLogGroups(statement: CheckedStatement): boolean {
  return (
    reachesStar(statement) ||
    statement.resources.some(
      ({ arn }) =>
        arn !== undefined &&
        matchesWildcards(arn.service, 'logs') &&
        // AWS's denials name `log-group::log-stream:`.
        matchesWildcards(arn.rest, 'log-group::log-stream:'),
    )
  );
}

/** Logs of a program: it makes its log group itself, which sessions do not. */
function isOfProgram({ allowing }: CheckedPolicy): boolean {
  return allowing('logs:CreateLogGroup').length > 0 && allowing('logs:DescribeLogStreams').length === 0;
}

/** A bucket that somebody also reads or clears is not one for session logs. */
const isData = ({ actions }: CheckedStatement): boolean =>
  actions.some(({ value }) => coversAction(value, 's3:GetObject') || coversAction(value, 's3:DeleteObject'));

function logs(policy: CheckedPolicy): readonly Found[] {
  const { allowing } = policy;
  const [write] = isOfProgram(policy) ? [] : allowing('logs:PutLogEvents');
  const [put] = allowing('s3:PutObject').filter((statement) => !isData(statement));
  const seesGroups = allowing('logs:DescribeLogGroups').some(seesLogGroups);
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
 * `ssm:SourceInstanceARN` in what an EC2 instance asks with the credentials of its profile: these carry
 * `ec2:SourceInstanceARN`, and whether Systems Manager adds its own key is not documented.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
function sourceInstance({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ conditions }) => conditions)
    .filter(
      ({ key, values }) =>
        /^ssm:SourceInstanceARN$/i.test(key) && values.some(({ value }) => value.includes(':instance/')),
    )
    .map(({ at }) => ({ code: 'source-instance-arn', at, params: {} }));
}

/**
 * What the role of a node lacks to be managed, to write logs, also large ones to a bucket with a key, and to read
 * session data, and what it has beyond that.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function nodeRole(policy: CheckedPolicy): readonly Found[] {
  if (policy.holder !== 'node') return [];
  return [
    ...minimum(policy),
    ...logs(policy),
    ...dataKeys(policy),
    ...beyond(policy),
    ...sourceInstance(policy),
  ];
}

/** Says on whose behalf a service acts. */
const SOURCES: ReadonlySet<string> = new Set(['source-account', 'source-arn', 'external-id', 'organization']);

function elements({ document }: CheckedPolicy, { at, ...statement }: CheckedStatement): readonly Found[] {
  const { Statement: body } = document;
  const value: unknown = Array.isArray(body) ? body[Number(at.slice('/Statement/'.length))] : body;
  const has = (name: string) => isObject(value) && name in value;
  const resource = ['Resource', 'NotResource'].find(has);
  return [
    ...(resource === undefined
      ? []
      : [{ code: 'trust-resource' as const, at: `${at}/${resource}`, params: {} }]),
    ...(has('NotPrincipal')
      ? [{ code: 'trust-not-principal' as const, at: `${at}/NotPrincipal`, params: {} }]
      : []),
    ...(statement.principals.length + statement.notPrincipals.length === 0
      ? [{ code: 'trust-principal-missing' as const, at, params: {} }]
      : []),
    ...statement.actions
      .filter(({ value: action }) => !/^sts:|^\*$/i.test(action))
      .map((action) => ({
        code: 'trust-action' as const,
        at: action.at,
        params: { action: action.value },
      })),
  ];
}

function trustedPrincipals({ effect, principals: all, conditions }: CheckedStatement): readonly Found[] {
  if (effect !== 'Allow') return [];
  const confined = conditions.some(({ key }) => SOURCES.has(keyMeaning(key).code));
  return all.flatMap<Found>(({ type, value, at }) => {
    const meaning = principalMeaning({ type, value });
    if (meaning.code === 'everybody' && conditions.length === 0) {
      return [{ code: 'trust-everybody', at, params: {} }];
    }
    if (meaning.code !== 'service' || servesOneAccount(value) || confined) return [];
    return [{ code: 'trust-any-account', at, params: { service: value } }];
  });
}

/** Accounts in the ARNs of one statement that its `aws:SourceAccount` does not list: both must hold. */
function accounts({ conditions }: CheckedStatement): readonly Found[] {
  const valuesOf = (code: string): readonly ReadText[] =>
    conditions.filter(({ key }) => keyMeaning(key).code === code).flatMap(({ values }) => values);
  const listed = new Set(valuesOf('source-account').map(({ value }) => value));
  const [account] = listed;
  if (account === undefined || ![...listed].every(isAccount)) return [];
  return valuesOf('source-arn').flatMap<Found>(({ value, at }) => {
    const inArn = value.split(':', 5)[4] ?? '';
    return isAccount(inArn) && !listed.has(inArn)
      ? [{ code: 'trust-accounts-differ', at, params: { account, inArn } }]
      : [];
  });
}

/**
 * Who may assume a role: IAM's rules for such policies, and whom they let in by mistake.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-multicloud-service-role.html
 */
export function trust(policy: CheckedPolicy): readonly Found[] {
  return policy.statements.flatMap((statement) => [
    ...elements(policy, statement),
    ...trustedPrincipals(statement),
    ...accounts(statement),
  ]);
}

/** Writes logs into a bucket. */
const PUT = 's3:PutObject';

/**
 * A bucket for session logs: the role of the node writes them, never a service, and asks how the bucket encrypts.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-s3.html
 */
export function logBucket({ statements, allowing }: CheckedPolicy): readonly Found[] {
  const writing = allowing(PUT).filter(({ actions }) =>
    actions.some(({ value }) => coversAction(value, PUT)),
  );
  const services = writing.flatMap(({ principals: all }) =>
    all.filter(({ type, value }) => type === 'Service' && /^ssm\./.test(value)),
  );
  const [first] = writing;
  const writesOnly =
    first !== undefined &&
    writing.every(({ principals: all }) => all.length > 0 && all.every(({ type }) => type !== 'Service')) &&
    statements.every(
      ({ effect, actions }) =>
        effect === 'Deny' ||
        (actions.length > 0 && actions.every(({ value }) => /^s3:PutObject(?:Acl)?$/i.test(value))),
    );
  return [
    ...services.map(({ at }) => ({ code: 'log-bucket-service' as const, at, params: {} })),
    ...(writesOnly ? [{ code: 'log-bucket-encryption' as const, at: placeOf(first, PUT), params: {} }] : []),
  ];
}

/**
 * Tells that a document was taken for the policy of a bucket, key or endpoint: statements with principals and
 * resources, which AWS also printed for roles by mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principals({ statements: [first] }: CheckedPolicy): readonly Found[] {
  return first === undefined ? [] : [{ code: 'principal-with-resource', at: first.at, params: {} }];
}
