import { type Partition, partitionOfRegion, regionsOf } from '#iam';
import { error, type Problem, warning } from '../problem.ts';
import { listProblems } from './list.ts';

/** Problems of one Region code within a partition. */
const regionProblems = (value: string, partition: Partition): readonly Problem[] => {
  const found = partitionOfRegion(value);
  if (found === undefined) return [error('region-format', { value })];
  if (found !== partition) return [error('region-other-partition', { value, partition, found })];
  return regionsOf(partition).some(({ code }) => code === value)
    ? []
    : [warning('region-unlisted', { value })];
};

/** Problems of the list of Regions; empty (none named yet) and `['*']` (any) have none. */
export const regionsProblems = (regions: readonly string[], partition: Partition): readonly Problem[] => {
  const named = regions.filter((region) => region !== '*');
  return [
    ...listProblems(named, (region) => regionProblems(region, partition)),
    ...(named.length > 0 && named.length < regions.length ? [warning('region-any-with-others')] : []),
  ];
};
