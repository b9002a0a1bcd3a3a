import { partitionOfRegion, PARTITIONS } from '#iam';
import { isAccount } from '#core';
import type { Arn } from '../../explanation/meaning/arn.ts';
import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { bareKeys } from './keys.ts';

/** Services whose resources have a Region and an account; of `ssm`, documents and sessions have checks of their own. */
const PLACED: ReadonlySet<string> = new Set(['ec2', 'ssm', 'ecs', 'kms', 'logs']);
const OWN_CHECKS = /^(?:document|session)\//;

/** Wildcards, variables and stand-ins, which other checks look at. */
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
  // Stand-ins and the names of keys are for other checks.
  if (meaning.code === 'everything' || meaning.code === 'key-placeholder' || /[<{]/.test(value)) return [];
  if (value.startsWith('arn:')) return [{ code: 'arn-incomplete', params: { text: value } }];
  return [{ code: 'resource-not-an-arn', params: { text: value } }];
}

/**
 * Entries of `Resource` that are no ARN, or whose fields cannot be right (P25, E1).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function arns({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) => {
    const elsewhere = bareKeys(statement);
    return [...statement.resources, ...statement.notResources]
      .filter((resource) => !elsewhere.has(resource))
      .flatMap((resource) => problemsOf(resource).map((problem) => ({ ...problem, at: resource.at })));
  });
}
