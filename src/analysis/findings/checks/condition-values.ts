import {
  findKey,
  formatCidr,
  isObject,
  type JsonPointer,
  networkOf,
  PARTITIONS,
  parseCidr,
  parentPointer,
  pointerToken,
  pointerTokens,
  type ReadCondition,
  type ReadText,
  regionsOf,
  type Services,
  valueAt,
} from '#iam';
import { networksProblems } from '#core';
import { operatorMeaning } from '../../explanation/meaning/condition.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

const LIKE = new Set(['like', 'arn-like', 'arn-equals']);
const NOT_LIKE = new Set(['not-like', 'arn-not-like', 'arn-not-equals']);
const isOpen = (text: string) => /[*?$<{]/.test(text);
const REGIONS = PARTITIONS.flatMap((partition) => regionsOf(partition).map(({ code }) => code));

/** `*` as a value: it asks only whether the key is there. */
function anyValue({ operator, key, values, at }: ReadCondition): readonly Found[] {
  const { relation, set, lenient } = operatorMeaning(operator);
  if (relation === undefined || set !== undefined) return [];
  if (!values.some(({ value }) => /^\*+$/.test(value))) return [];
  if (LIKE.has(relation)) {
    return [{ code: 'condition-any-value', at, params: { key, holds: lenient ? 'always' : 'present' } }];
  }
  // Of a negated operator, no value passes any more, but a request without the key does.
  return NOT_LIKE.has(relation)
    ? [{ code: 'condition-any-value', at, params: { key, holds: 'absent' } }]
    : [];
}

/** Values that are there twice, and of bounds those that another one makes useless. */
function redundant({ operator, key, values, at }: ReadCondition): readonly Found[] {
  const { relation } = operatorMeaning(operator);
  const isBound =
    relation?.startsWith('number-') === true && !/equals$/.test(relation.replace(/-or-equals$/, ''));
  const isRepeated = new Set(values.map(({ value }) => value)).size < values.length;
  return isRepeated || (isBound && values.length > 1)
    ? [{ code: 'condition-value-redundant', at, params: { key } }]
    : [];
}

function both({ operator, key, values, at }: ReadCondition): readonly Found[] {
  if (operatorMeaning(operator).relation !== 'bool') return [];
  const different = new Set(values.map(({ value }) => value.toLowerCase()));
  return different.size > 1 ? [{ code: 'boolean-both', at, params: { key } }] : [];
}

/** ARNs with wildcards that are compared as texts, in which a star crosses colons. */
function arnAsText({ operator, key, values, at }: ReadCondition, services: Services): readonly Found[] {
  const { relation } = operatorMeaning(operator);
  if (relation !== 'like' && relation !== 'not-like') return [];
  const known = findKey(services.keysOf(key.slice(0, Math.max(0, key.indexOf(':')))) ?? [], key);
  const isPattern = values.some(({ value }) => /^arn:.*[*?]/.test(value));
  return known?.type === 'ARN' && isPattern
    ? [{ code: 'arn-key-as-text', at, params: { operator, key } }]
    : [];
}

const IDS: readonly (readonly [key: RegExp, form: RegExp, prefix: string])[] = [
  [/^aws:SourceVpc$/i, /^vpc-[0-9a-f]{8,17}$/, 'vpc-'],
  [/^aws:SourceVpce$/i, /^vpce-[0-9a-f]{8,17}$/, 'vpce-'],
];
const KEY_OF_KMS = /^s3:x-amz-server-side-encryption-aws-kms-key-id$/i;
const KEY_ARN = /^arn:[\w-]+:kms:[\w-]+:\d{12}:(?:key|alias)\/./;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Values of keys whose forms are known. */
function forms({ operator, key, values }: ReadCondition): readonly Found[] {
  const { relation } = operatorMeaning(operator);
  if (relation === undefined || relation === 'null') return [];
  return values.flatMap<Found>(({ value, at }) => {
    if (relation === 'binary') {
      return isOpen(value) || BASE64.test(value) ? [] : [{ code: 'binary-invalid', at, params: { value } }];
    }
    if (isOpen(value)) return [];
    if (/^aws:RequestedRegion$/i.test(key) && !REGIONS.includes(value) && value !== 'aws-global') {
      return [{ code: 'region-unknown', at, params: { region: value, nearest: nearest(value, REGIONS) } }];
    }
    if (KEY_OF_KMS.test(key) && !KEY_ARN.test(value))
      return [{ code: 'key-value-malformed', at, params: { value } }];
    const [, form, prefix = ''] = IDS.find(([name]) => name.test(key)) ?? [];
    return form === undefined || form.test(value)
      ? []
      : [{ code: 'network-id-malformed', at, params: { value, prefix } }];
  });
}

function inNetworks({ operator, key, values, at }: ReadCondition): readonly Found[] {
  const { relation, negated } = operatorMeaning(operator);
  if (relation?.endsWith('in-network') !== true) return [];
  const bits = values.flatMap<Found>(({ value, at: place }) => {
    const cidr = parseCidr(value);
    if (cidr === undefined || networkOf(cidr).address === cidr.address) return [];
    return [
      { code: 'network-host-bits', at: place, params: { value, network: formatCidr(networkOf(cidr)) } },
    ];
  });
  return [...bits, ...(/^aws:SourceIp$/i.test(key) ? privateOnes(values, negated, at) : [])];
}

const isPrivate = ({ value }: ReadText) =>
  networksProblems([value]).some(({ code }) => code === 'network-private');

/** Private networks beside public ones, or left out; none but private ones have a finding of their own. */
function privateOnes(values: readonly ReadText[], negated: boolean, at: JsonPointer): readonly Found[] {
  const first = values.find(isPrivate);
  if (first === undefined) return [];
  if (negated) return [{ code: 'network-private-excluded', at, params: {} }];
  return values.every(isPrivate)
    ? []
    : [{ code: 'network-private-partly', at: first.at, params: { value: first.value } }];
}

/** What anybody can write into a request. */
const FORGEABLE = /^aws:(?:Referer|UserAgent)$/i;

function inStatement({ effect, conditions }: CheckedStatement): readonly Found[] {
  const forgeable = conditions
    .filter(({ key, operator }) => {
      const { negated, relation } = operatorMeaning(operator);
      return effect === 'Allow' && FORGEABLE.test(key) && !negated && relation !== 'null';
    })
    .map<Found>(({ key, at }) => ({ code: 'condition-key-forgeable', at, params: { key } }));
  const attributes = conditions.find(({ key }) => /^dynamodb:Attributes$/i.test(key));
  const selects = conditions.some(({ key }) => /^dynamodb:Select$/i.test(key));
  return attributes === undefined || selects || effect !== 'Allow'
    ? forgeable
    : [...forgeable, { code: 'attributes-without-select', at: attributes.at, params: {} }];
}

/** Keys of one operator that differ in case alone: IAM takes them for the same. */
function twice({ conditions }: CheckedStatement): readonly Found[] {
  const seen = new Set<string>();
  return conditions.flatMap<Found>(({ key, at }) => {
    const name = `${parentPointer(at)}/${key.toLowerCase()}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: 'condition-key-twice', at, params: { key } }];
  });
}

/**
 * What stands in conditions and does nothing, or other than it seems.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function conditionValues({ statements, services }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) => [
    ...twice(statement),
    ...inStatement(statement),
    ...statement.conditions.flatMap((condition) => [
      ...anyValue(condition),
      ...redundant(condition),
      ...both(condition),
      ...arnAsText(condition, services),
      ...forms(condition),
      ...inNetworks(condition),
    ]),
  ]);
}

/** Blocks and operators without a key, which ask for nothing. */
export function emptyBlocks({ document, statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap<Found>(({ at }) => {
    const block = valueAt(document, pointerTokens(`${at}/Condition`))?.value;
    if (!isObject(block)) return [];
    const operators = Object.entries(block);
    const empty: JsonPointer[] = operators
      .filter(([, keys]) => isObject(keys) && Object.keys(keys).length === 0)
      .map(([name]) => `${at}/Condition/${pointerToken(name)}`);
    const places = operators.length === 0 ? [`${at}/Condition`] : empty;
    return places.map((place) => ({ code: 'condition-block-empty', at: place, params: {} }));
  });
}
