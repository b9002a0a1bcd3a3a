import { isAccount, kmsKeyProblems } from '#core';
import {
  actionExists,
  actionNamesOf,
  type Arn,
  compileActions,
  hasWildcard,
  matchesAction,
  type Partition,
  partitionOfRegion,
  PARTITIONS,
  type ReadText,
  resourceTypesOf,
} from '#iam';
import { actionFacts } from '../../explanation/meaning/action.ts';
import type { CheckedPolicy, CheckedResource, CheckedStatement, PolicyCheck } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

/** Longer than any action; not worth comparing with the names there are. */
const LONGEST_NAME = 64;

function unknown({ value, at }: ReadText): readonly Found[] {
  const [service = '', name = ''] = value.split(':');
  const names = actionNamesOf(service);
  if (names.length === 0) return [];
  if (hasWildcard(name)) {
    const matcher = compileActions([value]);
    const covers = names.some((each) => matchesAction(matcher, `${service}:${each}`.toLowerCase()));
    return covers ? [] : [{ code: 'action-unknown', at, params: { action: value, nearest: undefined } }];
  }
  if (actionExists(value) !== false) return [];
  const near = name.length > LONGEST_NAME ? undefined : nearest(name, names);
  return [
    {
      code: 'action-unknown',
      at,
      params: { action: value, nearest: near === undefined ? undefined : `${service}:${near}` },
    },
  ];
}

/**
 * Actions that do not exist, in the services that are known completely.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function actions({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap((statement) => [...statement.actions, ...statement.notActions])
    .flatMap<Found>((action) => {
      const { value, at } = action;
      if (/^\*+$/.test(value)) return [];
      if (!/^[\w*?-]+:[\w*?]+$/.test(value))
        return [{ code: 'action-malformed', at, params: { text: value } }];
      return unknown(action);
    });
}

const SESSION = 'arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}';
const isStar = ({ value }: CheckedResource) => /^\*+$/.test(value);

/** Forms of the ARNs that an action is asked about; of a caller's data channel, the sessions that AWS prints. */
function formsOf(action: string): readonly string[] {
  if (/^ssmmessages:opendatachannel$/i.test(action)) return [SESSION];
  return resourceTypesOf(action).map(({ arn }) => arn);
}

function matches(action: ReadText, resource: CheckedResource): boolean {
  return isStar(resource) || formsOf(action.value).some((form) => resource.fits(form));
}

function inVain(statement: CheckedStatement, action: ReadText): readonly Found[] {
  if (statement.resources.some((resource) => matches(action, resource))) return [];
  const params = { action: action.value };
  return actionFacts(action.value)?.onStarOnly === true
    ? [{ code: 'action-only-on-star', at: action.at, params }]
    : [
        {
          code: 'action-on-other-resource',
          at: action.at,
          params: { ...params, expected: formsOf(action.value) },
        },
      ];
}

function unused(statement: CheckedStatement): readonly Found[] {
  const { actions, known, resources } = statement;
  const described = new Set(known.map(({ value }) => value.toLowerCase()));
  if (!actions.every(({ value }) => described.has(value.toLowerCase()))) return [];
  const used = new Set(resources.filter((resource) => known.some((action) => matches(action, resource))));
  if (used.size === 0 || used.size === resources.length) return [];
  return resources
    .filter((resource) => !used.has(resource))
    .map(({ value, at }) => ({ code: 'resource-unused', at, params: { resource: value } }));
}

/**
 * Actions on resources that they are never asked about, and resources that no action of their
 * statement is asked about. Optional types are alternatives: one of them is enough.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
function actionResources({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(
      ({ resources }) =>
        resources.length > 0 && resources.every((each) => isStar(each) || each.arn !== undefined),
    )
    .flatMap((statement) => [
      ...statement.known.flatMap((action) => inVain(statement, action)),
      ...unused(statement),
    ]);
}

/**
 * `Allow` with `NotAction` grants nearly everything there is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 */
function notAction({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect, notActions }) => effect === 'Allow' && notActions.length > 0)
    .map(({ at }) => ({ code: 'not-action-allowed', at: `${at}/NotAction`, params: {} }));
}

/** Services whose resources have a Region and an account; of `ssm`, documents and sessions have checks of their own. */
const PLACED: ReadonlySet<string> = new Set(['ec2', 'ssm', 'ecs', 'kms', 'logs']);
const OWN_CHECKS = /^(?:document|session)\//;

/** Wildcards, variables and placeholders, which other checks look at. */
const isOpen = (field: string) => /[*?$<{]/.test(field);

type Problem = Found extends infer F ? (F extends Found ? Omit<F, 'at'> : never) : never;

function partitionProblems({ partition }: Arn): readonly Problem[] {
  return isOpen(partition) || PARTITIONS.some((name) => name === partition)
    ? []
    : [{ code: 'arn-partition-unknown', params: { partition } }];
}

function regionProblems({ partition, service, region, rest }: Arn): readonly Problem[] {
  if (isOpen(region) || region === 'region' || !PLACED.has(service)) return [];
  if (region === '') {
    return OWN_CHECKS.test(rest) ? [] : [{ code: 'arn-field-missing', params: { field: 'region' } }];
  }
  const known = PARTITIONS.some((name) => name === partition);
  return !known || partitionOfRegion(region) === partition
    ? []
    : [{ code: 'arn-region-invalid', params: { region, partition } }];
}

function accountProblems({ service, account, rest }: Arn): readonly Problem[] {
  if (isOpen(account) || account === 'account-id' || !PLACED.has(service)) return [];
  if (account === '') {
    return OWN_CHECKS.test(rest) ? [] : [{ code: 'arn-field-missing', params: { field: 'account' } }];
  }
  return isAccount(account) ? [] : [{ code: 'arn-account-invalid', params: { account } }];
}

function problemsOf({ value, arn, meaning }: CheckedResource): readonly Problem[] {
  if (arn !== undefined) return [...partitionProblems(arn), ...regionProblems(arn), ...accountProblems(arn)];
  // Placeholders and the names of keys are for other checks.
  if (meaning.code === 'everything' || meaning.code === 'key-placeholder' || /[<{]/.test(value)) return [];
  if (value.startsWith('arn:')) return [{ code: 'arn-incomplete', params: { text: value } }];
  return [{ code: 'resource-not-an-arn', params: { text: value } }];
}

/**
 * Entries of `Resource` that are no ARN, or whose fields cannot be right.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function arns({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) => {
    const elsewhere = bareKeys(statement);
    return [...statement.resources, ...statement.notResources]
      .filter((resource) => !elsewhere.has(resource))
      .flatMap((resource) => problemsOf(resource).map((problem) => ({ ...problem, at: resource.at })));
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

/** Whether a statement is about keys alone. */
const isOfKms = ({ actions }: CheckedStatement) =>
  actions.length > 0 && actions.every(({ value }) => /^kms:/i.test(value));

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

/** What actions, resources and their ARNs say, in the order in which findings of one place appear. */
export const elementChecks: readonly PolicyCheck[] = [
  arns,
  nodeIds,
  deadArns,
  keys,
  logObjects,
  actionResources,
  notAction,
];
