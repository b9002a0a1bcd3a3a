import { describe, expect, it } from 'vitest';
import { PARTITIONS } from './partitions.ts';
import { PARTITION_FACTS, partitionOfRegion } from './partitions.ts';
import { regionsOf } from './partitions.ts';

describe('partitions', () => {
  it.each(PARTITIONS)('every listed Region of %s has the form of that partition alone', (partition) => {
    for (const { code } of regionsOf(partition)) {
      const fitting = PARTITIONS.filter((other) => PARTITION_FACTS[other].regionPattern.test(code));
      expect(fitting, code).toEqual([partition]);
      expect(partitionOfRegion(code)).toBe(partition);
    }
  });

  it('lists Regions once, in order, with different names', () => {
    const all = PARTITIONS.flatMap((partition) => regionsOf(partition));
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const partition of PARTITIONS) {
      const codes = regionsOf(partition).map(({ code }) => code);
      expect(codes).toEqual([...codes].sort());
    }
    expect(regionsOf('aws')).toHaveLength(34);
  });

  it('knows the partition of a Region that is not listed by its form', () => {
    expect(partitionOfRegion('eu-west-9')).toBe('aws');
    expect(partitionOfRegion('us-gov-south-1')).toBe('aws-us-gov');
    expect(partitionOfRegion('cn-south-1')).toBe('aws-cn');
  });

  it('knows none for anything else', () => {
    for (const text of ['', '*', 'region', 'eu-west', 'EU-WEST-1', 'moon-base-1']) {
      expect(partitionOfRegion(text)).toBeUndefined();
    }
  });
});
