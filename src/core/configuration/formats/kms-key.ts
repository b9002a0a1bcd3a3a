import type { Environment } from '../configuration.ts';
import { type Partition, PARTITION_FACTS } from '#iam';
import { isAccount } from './places.ts';
import { listProblems } from './text.ts';
import { repeated } from '../parse-list.ts';
import { type Problem, problem } from '../issues.ts';
import { regionOfKey, severalRegions } from '../../policy/session-keys.ts';

/** The ID of a key, also of one in several Regions. */
export const KEY_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
/** Key IDs that AWS prints in documentation. */
const EXAMPLE_KEY_ID = /EXAMPLE|^1234abcd-12ab-34cd-56ef-1234567890ab$/;
const PLACEHOLDERS: readonly string[] = ['key-name', 'key-id', 'region', 'account-id'];

/** Where the key is used; what is not named yet (`''`, empty) or is `*` is not compared. */
export interface KeyContext {
  readonly partition: Partition;
  readonly regions: readonly string[];
  readonly account: string;
}

/**
 * Problems of the ARN of a KMS key. An alias is an error: IAM compares `Resource` with the ARN of the key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export const kmsKeyProblems = (value: string, context: KeyContext): readonly Problem[] => {
  if (value === '') return [];
  if (KEY_ID.test(value)) return [problem('kms-key-not-arn', { value })];
  const [arn, partition = '', service, region = '', account = '', ...rest] = value.split(':');
  const resource = rest.join(':');
  if (value.startsWith('alias/') || resource.startsWith('alias/')) return [problem('kms-alias', { value })];
  const keyId = resource.startsWith('key/') ? resource.slice('key/'.length) : '';
  const malformed =
    arn !== 'arn' ||
    service !== 'kms' ||
    !(KEY_ID.test(keyId) || /^[\w-]*EXAMPLE[\w-]*$/.test(keyId) || PLACEHOLDERS.includes(keyId)) ||
    !(isAccount(account) || account === 'account-id');
  if (malformed) return [problem('kms-key-format', { value })];
  if (partition !== context.partition) {
    return [problem('kms-other-partition', { value, partition: context.partition, found: partition })];
  }
  if (region !== 'region' && !PARTITION_FACTS[context.partition].regionPattern.test(region)) {
    return [problem('kms-key-format', { value })];
  }
  const placeholders = [region, account, keyId].filter((part) => PLACEHOLDERS.includes(part));
  return [
    ...(placeholders.length > 0 ? [problem('kms-key-placeholder', { value: placeholders.join(', ') })] : []),
    ...(EXAMPLE_KEY_ID.test(keyId) ? [problem('example-identifier', { value: keyId })] : []),
    ...regionDiffers(region, context.regions),
    ...accountDiffers(account, context.account),
  ];
};

/**
 * Problems of the keys for session data: a session takes a key of its own Region, so that there is one in each.
 * https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export const sessionKeysProblems = (environment: Environment): readonly Problem[] => {
  const { sessionKeyArns } = environment;
  if (sessionKeyArns.length === 0) return [];
  const keyed = [...new Set(sessionKeyArns)].map(regionOfKey);
  const without = severalRegions(environment).filter((region) => !keyed.includes(region));
  return [
    ...listProblems(sessionKeyArns, (arn) => kmsKeyProblems(arn, environment)),
    ...repeated(keyed.filter((region) => region !== '')).map((region) =>
      problem('kms-region-twice', { region }),
    ),
    ...(without.length === 0 ? [] : [problem('kms-region-without-key', { regions: without })]),
  ];
};

const regionDiffers = (region: string, chosen: readonly string[]): readonly Problem[] =>
  region === 'region' || chosen.length === 0 || chosen.includes('*') || chosen.includes(region)
    ? []
    : [problem('kms-other-region', { region, chosen: chosen.join(', ') })];

const accountDiffers = (account: string, chosen: string): readonly Problem[] =>
  isAccount(account) && isAccount(chosen) && account !== chosen
    ? [problem('kms-other-account', { account, chosen })]
    : [];
