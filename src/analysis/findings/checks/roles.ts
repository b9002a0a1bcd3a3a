import { isAccount } from '#core';
import { isObject, type ReadText } from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { principalMeaning } from '../../explanation/meaning/principal.ts';
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
 * What the role of a node lacks to be managed, to write logs, also large ones to a bucket with a key, and to read
 * session data, and what it has beyond that.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function nodeRole(policy: CheckedPolicy): readonly Found[] {
  if (policy.holder !== 'node') return [];
  return [...minimum(policy), ...logs(policy), ...dataKeys(policy), ...beyond(policy)];
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
    // EC2 hands roles only to the account's own instances.
    if (meaning.code !== 'service' || meaning.params.known === 'ec2' || confined) return [];
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

/**
 * Tells that a document was taken for the policy of a bucket, key or endpoint: statements with principals and
 * resources, which AWS also printed for roles by mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principals({ statements: [first] }: CheckedPolicy): readonly Found[] {
  return first === undefined ? [] : [{ code: 'principal-with-resource', at: first.at, params: {} }];
}
