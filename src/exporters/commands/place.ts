import type { Access, Configuration } from '#core';

/** The Regions that are named and can be some. */
export const regionsIn = ({ environment }: Configuration): readonly string[] => [
  ...new Set(environment.regions.filter((each) => /^[a-z]+(?:-[a-z]+)+-[0-9]+$/.test(each))),
];

/** `--region`, where a Region is named that can be one; otherwise the one that the AWS CLI is set up with counts. */
export function regionWords(configuration: Configuration): readonly string[] {
  const [region] = regionsIn(configuration);
  return region === undefined ? [] : ['--region', region];
}

/** A node that these people may connect to, or the stand-in for one. */
export const nodeOf = ({ nodes }: Access): string =>
  (nodes.by === 'id' ? nodes.ids[0] : undefined) ?? 'NODE_ID';
