import { type Partition, partitionOfRegion, regionsOf } from '#iam';
import { listProblems } from './text.ts';
import { type Problem, problem } from '../issues.ts';

const EXAMPLES: readonly string[] = ['123456789012', '111122223333', '987654321098'];

/** Whether the text is an account ID: 12 digits, leading zeros included. */
export const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

/** Problems of an account; `''` (not named yet) and `'*'` (any) have none. */
export const accountProblems = (value: string): readonly Problem[] => {
  if (value === '' || value === '*') return [];
  if (!isAccount(value)) return [problem('account-format', { value })];
  return EXAMPLES.includes(value) ? [problem('example-identifier', { value })] : [];
};

/** Problems of an account beside that of the setup: nothing stands for any of them. */
export const otherAccountProblems = (value: string): readonly Problem[] =>
  value === '*' ? [problem('account-format', { value })] : accountProblems(value);

/** What the ID of an organization looks like. */
export const ORGANIZATION_ID = /^o-[a-z0-9]{10,32}$/;

/**
 * Problems of the ID of an organization; `''` (not named yet) has none.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html
 */
export const organizationProblems = (value: string): readonly Problem[] =>
  value === '' || ORGANIZATION_ID.test(value) ? [] : [problem('organization-format', { value })];

/** Problems of one Region code within a partition. */
const regionProblems = (value: string, partition: Partition): readonly Problem[] => {
  const found = partitionOfRegion(value);
  if (found === undefined) return [problem('region-format', { value })];
  if (found !== partition) return [problem('region-other-partition', { value, partition, found })];
  return regionsOf(partition).some(({ code }) => code === value)
    ? []
    : [problem('region-unlisted', { value })];
};

/** Problems of the list of Regions; empty (none named yet) and `['*']` (any) have none. */
export const regionsProblems = (regions: readonly string[], partition: Partition): readonly Problem[] => {
  const named = regions.filter((region) => region !== '*');
  return [
    ...listProblems(named, (region) => regionProblems(region, partition)),
    ...(named.length > 0 && named.length < regions.length ? [problem('region-any-with-others')] : []),
  ];
};
