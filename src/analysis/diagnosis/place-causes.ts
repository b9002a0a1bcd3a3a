import type { Denied } from './asked.ts';
import { type Finding, finding } from './finding.ts';

/** Which parts of a place the policy compares. */
interface Compared {
  readonly region: boolean;
  readonly account: boolean;
}

/** How the place of a resource differs from the places that the configuration names. */
export function placeCauses(
  { configuration: { environment }, resource }: Denied,
  compared: Compared,
): readonly Finding[] {
  const { account, regions, partition } = environment;
  const found: Finding[] = [];
  if (resource.partition !== partition && resource.partition !== '') {
    found.push(
      finding(
        'partition-differs',
        { value: resource.partition, chosen: partition },
        { setting: 'environment.partition', pitfall: 'P59' },
      ),
    );
  }
  if (compared.account && account !== '*' && resource.account !== account && resource.account !== '') {
    const code = account === '' ? 'account-not-named' : 'account-differs';
    found.push(
      finding(
        code,
        { value: resource.account, chosen: account },
        { setting: 'environment.account', pitfall: account === '' ? 'P57' : 'P40' },
      ),
    );
  }
  const covered = regions.includes('*') || regions.includes(resource.region);
  if (compared.region && !covered && resource.region !== '') {
    const code = regions.length === 0 ? 'region-not-named' : 'region-differs';
    found.push(
      finding(
        code,
        { value: resource.region, chosen: regions.join(', ') },
        { setting: 'environment.regions', pitfall: regions.length === 0 ? 'P57' : 'P59' },
      ),
    );
  }
  return found;
}
