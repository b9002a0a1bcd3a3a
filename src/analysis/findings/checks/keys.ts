import { type Partition, PARTITIONS } from '#iam';
import { kmsKeyProblems } from '#core';
import { hasWildcard } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy, CheckedResource, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

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
export function bareKeys(statement: CheckedStatement): ReadonlySet<CheckedResource> {
  const bare = isOfKms(statement) ? statement.resources.filter(({ arn }) => arn === undefined) : [];
  return new Set(bare.filter((resource) => keyProblems(resource).length > 0));
}

/**
 * Keys that `Resource` names by alias or ID (P30): IAM compares with the ARN of the key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export function keys({ statements }: CheckedPolicy): readonly Found[] {
  return statements.filter(isOfKms).flatMap(({ resources }) => resources.flatMap(keyProblems));
}
