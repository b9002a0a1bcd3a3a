import type { Environment } from '../configuration/configuration.ts';
import { accountField } from './arn.ts';

/** The key for session data, in one of several Regions where these are named. */
export interface SessionKey {
  readonly region?: string;
  /** ARN of the key, or what stands in for it. */
  readonly arn: string;
}

/** The Region in the ARN of a key; `''` when it has none. */
export const regionOfKey = (arn: string): string => arn.split(':')[3] ?? '';

/** The Regions that are named, each once: not any Region, and no placeholder for one. */
export const namedRegions = ({ regions }: Pick<Environment, 'regions'>): readonly string[] => [
  ...new Set(regions.filter((region) => !['', '*', 'region'].includes(region))),
];

/** The Regions of which there is a list to go through: none where any Region is meant. */
export const listedRegions = ({ regions }: Pick<Environment, 'regions'>): readonly string[] =>
  regions.includes('*') ? [] : namedRegions({ regions });

/** The Regions that are named when these are several: then each has preferences, and a key, of its own. */
export function severalRegions(environment: Pick<Environment, 'regions'>): readonly string[] {
  const named = namedRegions(environment);
  return named.length > 1 ? named : [];
}

/**
 * The keys that people and nodes use: one for each of several Regions, since sessions take a key of their own Region,
 * and behind them what was typed for none of them. A Region without a key has AWS's placeholder `key-name` in its ARN.
 * https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export function sessionKeys(environment: Environment): readonly [SessionKey, ...SessionKey[]] {
  const { partition, sessionKeyArns } = environment;
  const regions = severalRegions(environment);
  const missing = (region: string): string =>
    `arn:${partition}:kms:${region}:${accountField(environment)}:key/key-name`;
  const ofRegions = regions.flatMap((region): readonly SessionKey[] => {
    const named = sessionKeyArns.filter((arn) => regionOfKey(arn) === region);
    return (named.length === 0 ? [missing(region)] : named).map((arn) => ({ region, arn }));
  });
  const others = sessionKeyArns.filter((arn) => !regions.includes(regionOfKey(arn))).map((arn) => ({ arn }));
  const [first = { arn: 'key-name' }, ...rest]: readonly SessionKey[] = [...ofRegions, ...others];
  return [first, ...rest];
}

/** The key that sessions in a Region use: that of the Region, else the first. */
export function sessionKeyIn(environment: Environment, region: string): string {
  const keys = sessionKeys(environment);
  return (keys.find((key) => regionOfKey(key.arn) === region) ?? keys[0]).arn;
}
