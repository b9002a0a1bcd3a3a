import type { Environment } from '../configuration/configuration.ts';
import { namedRegions } from './session-keys.ts';

/**
 * AWS's buckets of a Region that SSM Agent reads, by what they hold. Those of patching are not here: sessions need none,
 * and most of their names end in another suffix in each Region.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html
 */
export const AGENT_BUCKETS = {
  windows: (region: string) => `aws-windows-downloads-${region}`,
  agent: (region: string) => `amazon-ssm-${region}`,
  documents: (region: string) => `aws-ssm-${region}`,
  packages: (region: string) => `${region}-birdwatcher-prod`,
} as const;

/** The Regions in the names of these buckets: those that are named, else the placeholder. */
export function agentBucketRegions(
  environment: Pick<Environment, 'regions'>,
): readonly [string, ...string[]] {
  const [first = 'region', ...others] = namedRegions(environment);
  return [first, ...others];
}
