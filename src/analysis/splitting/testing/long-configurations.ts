import fc from 'fast-check';
import { regionsOf } from '#iam';
import type { Access, Configuration } from '#core';
import { configurationArbitrary } from '../../../core/testing/arbitraries.ts';
import * as identifiers from '../../../core/testing/identifiers.ts';

const nodeIds = fc.uniqueArray(identifiers.nodeId, { minLength: 20, maxLength: 120 });
const tags = fc.uniqueArray(
  fc.record({
    key: identifiers.tagKey,
    values: fc.uniqueArray(identifiers.tagValue, { maxLength: 60 }),
  }),
  { minLength: 1, maxLength: 3, selector: ({ key }) => key.toLowerCase() },
);
const networks = fc.uniqueArray(identifiers.network, { maxLength: 40 });

/** Configurations whose policies are long: many nodes, tag values, networks and Regions. */
export const longConfigurationArbitrary: fc.Arbitrary<Configuration> = configurationArbitrary.chain(
  (configuration) => {
    const regions = regionsOf(configuration.environment.partition).map(({ code }) => code);
    return fc
      .record({ ids: nodeIds, tags, networks, regions: fc.subarray(regions, { minLength: 1 }) })
      .map((long) => {
        const lengthened = <T extends Access>(access: T): T => ({
          ...access,
          nodes: { ...access.nodes, ids: long.ids, tags: long.tags },
          guards: { ...access.guards, networks: long.networks },
        });
        return {
          ...configuration,
          environment: { ...configuration.environment, regions: long.regions },
          endUser: lengthened(configuration.endUser),
          administrator: lengthened(configuration.administrator),
        };
      });
  },
);
