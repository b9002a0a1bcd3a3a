import { isAccount, kmsKeyProblems } from '#core';
import {
  type Arn,
  hasWildcard,
  type Partition,
  partitionOfRegion,
  PARTITIONS,
  regionsOf,
  type Services,
} from '#iam';
import {
  type CheckedPolicy,
  type CheckedResource,
  type CheckedStatement,
  isOfKms,
  type PolicyCheck,
} from '../checked-policy.ts';
import { type Suggest, suggestions } from '../nearest.ts';
import type { Found } from '../types.ts';

/** Services whose resources have a Region and an account, unless they are `WITHOUT`. */
const PLACED: ReadonlySet<string> = new Set(['ec2', 'ssm', 'ecs', 'kms', 'logs']);
/** Documents and sessions have checks of their own; the others are AWS's or everybody's, and have no account. */
const WITHOUT =
  /^ssm:(?:document|session|automation-definition|parameter)\/|^ec2:(?:snapshot|image)\/|^\w+:\*/;

/** Wildcards, variables and placeholders, which other checks look at. */
const isOpen = (field: string) => /[*?$<{]/.test(field);

type Problem = Found extends infer F ? (F extends Found ? Omit<F, 'at'> : never) : never;

function partitionProblems({ partition }: Arn): readonly Problem[] {
  return isOpen(partition) || PARTITIONS.some((name) => name === partition)
    ? []
    : [{ code: 'arn-partition-unknown', params: { partition } }];
}

/** What services are called in ARNs: some are not called what they are in actions. */
function namesInArns({ prefixes, service }: Services): ReadonlySet<string> {
  const arns = prefixes.flatMap((prefix) => service(prefix)?.arns ?? []);
  return new Set([...prefixes, ...arns.map((arn) => arn.split(':', 3)[2] ?? '')]);
}
const namesOfServices = new WeakMap<Services, ReadonlySet<string>>();

function serviceProblems({ service }: Arn, services: Services, suggest: Suggest): readonly Problem[] {
  if (/[*?]/.test(service)) return [{ code: 'arn-service-wildcard', params: { service } }];
  if (isOpen(service) || !services.complete) return [];
  const names = namesOfServices.get(services) ?? namesInArns(services);
  namesOfServices.set(services, names);
  if (names.has(service)) return [];
  return [{ code: 'arn-service-unknown', params: { service, nearest: suggest(service, [...names]) } }];
}

/** Regions that some services write and that are none. */
const NO_REGION: ReadonlySet<string> = new Set(['', 'region', 'global', 'aws-global']);

function regionProblems({ partition, service, region, rest }: Arn, suggest: Suggest): readonly Problem[] {
  if (region === '' && PLACED.has(service) && !(service === 'ssm' && WITHOUT.test(`${service}:${rest}`))) {
    return [{ code: 'arn-field-missing', params: { field: 'region' } }];
  }
  const known = PARTITIONS.find((name) => name === partition);
  if (isOpen(region) || NO_REGION.has(region) || known === undefined) return [];
  if (partitionOfRegion(region) !== partition) {
    return [{ code: 'arn-region-invalid', params: { region, partition } }];
  }
  const codes = regionsOf(known).map(({ code }) => code);
  // Of other partitions, fewer Regions are published.
  if (known !== 'aws' || codes.includes(region)) return [];
  return [{ code: 'arn-region-unknown', params: { region, nearest: suggest(region, codes) } }];
}

function accountProblems({ service, account, rest }: Arn): readonly Problem[] {
  if (isOpen(account) || account === 'account-id') return [];
  if (account === '') {
    return !PLACED.has(service) || WITHOUT.test(`${service}:${rest}`)
      ? []
      : [{ code: 'arn-field-missing', params: { field: 'account' } }];
  }
  // Some services have names of their own in place of an account.
  if (!PLACED.has(service) && !/^[\d-]+$/.test(account)) return [];
  return isAccount(account) ? [] : [{ code: 'arn-account-invalid', params: { account } }];
}

/** Resources of S3 that have a Region and an account; buckets and objects have none. */
const PLACED_IN_S3 = /^(?:accesspoint|accesspointobject|job|storage-lens|async-request|access-grants)|^[*?$]/;
const IAM_PATHS =
  /^(?:\*|\$|root$|(?:user|federated-user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)\/)/;

/** ARNs that IAM refuses although their form is right: it knows how those of S3 and of its own look. */
function refusals({ service, region, account, rest }: Arn): readonly Problem[] {
  const refused = (field: 'region' | 'account'): readonly Problem[] =>
    service === 's3' || service === 'iam' ? [{ code: 'arn-field-refused', params: { service, field } }] : [];
  switch (service) {
    case 's3':
      if (PLACED_IN_S3.test(rest)) return [];
      return [
        ...(region === '' || isOpen(region) ? [] : refused('region')),
        ...(account === '' || isOpen(account) ? [] : refused('account')),
      ];
    case 'iam':
      return [
        ...(region === '' || isOpen(region) ? [] : refused('region')),
        ...(IAM_PATHS.test(rest) ? [] : [{ code: 'iam-path-unknown' as const, params: { path: rest } }]),
      ];
    default:
      return [];
  }
}

/** What IAM makes of an ARN with fewer than six fields; with an empty one among them it makes nothing of it. */
function shortProblems(value: string, arn: Arn | undefined): readonly Problem[] {
  const isShort = value.split(':').length < 6;
  if (arn === undefined || value.includes('::')) {
    return isShort ? [{ code: 'arn-incomplete', params: { text: value } }] : [];
  }
  const { partition, service, region, account, rest } = arn;
  const completed = ['arn', partition, service, region, account, rest].join(':');
  return isShort ? [{ code: 'arn-completed', params: { text: value, completed } }] : [];
}

function problemsOf(
  { value, arn, meaning }: CheckedResource,
  services: Services,
  suggest: Suggest,
): readonly Problem[] {
  if (/^arn:[^:]*:(?::|$)|^arn:[^:]*$/.test(value))
    return [{ code: 'arn-incomplete', params: { text: value } }];
  if (arn !== undefined) {
    const short = shortProblems(value, arn);
    if (short.length > 0)
      return [...partitionProblems(arn), ...serviceProblems(arn, services, suggest), ...short];
    const refused = refusals(arn);
    return [
      ...partitionProblems(arn),
      ...serviceProblems(arn, services, suggest),
      ...(refused.length > 0 ? refused : [...regionProblems(arn, suggest), ...accountProblems(arn)]),
    ];
  }
  // Placeholders and the names of keys are for other checks.
  if (meaning.code === 'everything' || meaning.code === 'key-placeholder' || /[<{]/.test(value)) return [];
  return [{ code: 'resource-not-an-arn', params: { text: value } }];
}

/**
 * Entries of `Resource` that are no ARN, or whose fields cannot be right.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function arns({ statements, services }: CheckedPolicy): readonly Found[] {
  const suggest = suggestions();
  return statements.flatMap((statement) => {
    const elsewhere = bareKeys(statement);
    return [...statement.resources, ...statement.notResources]
      .filter((resource) => !elsewhere.has(resource))
      .flatMap((resource) =>
        problemsOf(resource, services, suggest).map((problem) => ({ ...problem, at: resource.at })),
      );
  });
}

function dead({ meaning, at }: CheckedResource): readonly Found[] {
  switch (meaning.code) {
    case 'aws-document-with-account':
      return [{ code: 'aws-document-with-account', at, params: meaning.params }];
    case 'own-document-without-account':
      return [{ code: 'own-document-without-account', at, params: meaning.params }];
    case 'sessions-nowhere':
      return [{ code: 'session-arn-nowhere', at, params: {} }];
    default:
      return [];
  }
}

/**
 * ARNs that look right and match nothing: documents of AWS have no account, those of the account have one,
 * and sessions have a Region and an account.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
 */
function deadArns({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(({ resources, notResources }) => [...resources, ...notResources].flatMap(dead));
}

/**
 * Instances are resources of EC2, hybrid nodes of Systems Manager; an ID in the other one's ARN never matches.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
function nodeIds({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ resources, notResources }) => [...resources, ...notResources])
    .flatMap<Found>(({ meaning, at }) => {
      if (meaning.code !== 'instances' && meaning.code !== 'hybrid-nodes') return [];
      const isInstance = meaning.code === 'instances';
      const id = meaning.params.ids.find((each) => each.startsWith(isInstance ? 'mi-' : 'i-'));
      if (id === undefined) return [];
      const expected = isInstance ? 'managed-instance' : 'instance';
      return [{ code: 'node-id-in-wrong-arn', at, params: { id, expected } }];
    });
}

const WRITES = /^s3:PutObject(?:Acl)?$/i;

/**
 * `s3:PutObject` on `bucket/prefix` without `/*` names one single object, which no session log is.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
function logObjects({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(
      ({ effect, actions }) =>
        effect === 'Allow' && actions.length > 0 && actions.every(({ value }) => WRITES.test(value)),
    )
    .flatMap(({ resources }) => resources)
    .filter(({ meaning }) => meaning.code === 'objects')
    .filter(({ value }) => !hasWildcard(value) && !/[$<{]/.test(value))
    .map(({ value, at }) => ({ code: 'object-without-star', at, params: { arn: value } }));
}

/** What is wrong with an entry as the name of a key. */
function keyProblems({ value, arn, at }: CheckedResource): readonly Found[] {
  const partition: Partition | undefined = PARTITIONS.find((name) => name === (arn?.partition ?? 'aws'));
  if (partition === undefined) return [];
  const problems = kmsKeyProblems(value, { partition, regions: [], account: '' });
  const alias = problems.some(({ code }) => code === 'kms-alias');
  if (alias) return [{ code: 'key-alias', at, params: { alias: value } }];
  if (problems.some(({ code }) => code === 'kms-key-not-arn')) {
    return [{ code: 'key-not-an-arn', at, params: { key: value } }];
  }
  // Whole ARNs of other shapes: a wildcard may stand for the rest.
  const malformed = problems.some(({ code }) => code === 'kms-key-format');
  const named = arn?.rest.startsWith('key/') === true && !hasWildcard(value) && !/[$<{]/.test(value);
  const placed = arn !== undefined && arn.region !== '' && arn.account !== '';
  return malformed && named && placed ? [{ code: 'key-format', at, params: { key: value } }] : [];
}

/** Entries without an ARN that are reported as keys, so that nobody has to say that they are no ARN. */
function bareKeys(statement: CheckedStatement): ReadonlySet<CheckedResource> {
  const bare = isOfKms(statement) ? statement.resources.filter(({ arn }) => arn === undefined) : [];
  return new Set(bare.filter((resource) => keyProblems(resource).length > 0));
}

/**
 * Keys that `Resource` names by alias or ID: IAM compares with the ARN of the key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
function keys({ statements }: CheckedPolicy): readonly Found[] {
  return statements.filter(isOfKms).flatMap(({ resources }) => resources.flatMap(keyProblems));
}

/** What the ARNs of resources say, in the order in which findings of one place appear. */
export const arnChecks: readonly PolicyCheck[] = [arns, nodeIds, deadArns, keys, logObjects];
