import { isAccount } from '../configuration/formats/account.ts';
import type { Configuration } from '../configuration/types.ts';
import type { Disagreement } from './types.ts';

/**
 * One key for several Regions, and a key of another account. Preferences are per Region and use a key of their Region;
 * replicas of a multi-Region key have an ARN for each.
 * https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export function keys({ environment }: Configuration): readonly Disagreement[] {
  const { sessionEncryption, sessionKeyArn, regions, account } = environment;
  if (!sessionEncryption) return [];
  const [, , , region = '', owner = '', key = ''] = sessionKeyArn.split(':');
  const found: Disagreement[] = [];
  const named = regions.filter((one) => one !== '*');
  if (sessionKeyArn === '' && named.length > 1) {
    found.push({
      code: 'key-for-each-region',
      severity: 'error',
      between: ['session-preferences', 'end-user', 'administrator', 'instance-role'],
      setting: 'environment.regions',
      params: { regions: named.join(', ') },
    });
  }
  // A key of none of the Regions is a problem of the key alone, which its field tells.
  const others = regions.includes(region) ? named.filter((one) => one !== region) : [];
  if (others.length > 0) {
    const isMultiRegion = key.startsWith('key/mrk-');
    found.push({
      code: isMultiRegion ? 'key-replicas' : 'key-in-one-region',
      severity: 'error',
      between: ['session-preferences', 'end-user', 'administrator', 'instance-role'],
      setting: isMultiRegion ? 'environment.regions' : 'environment.sessionKeyArn',
      params: { region, others: others.join(', ') },
    });
  }
  if (isAccount(owner) && isAccount(account) && owner !== account) {
    found.push({
      code: 'key-in-other-account',
      severity: 'info',
      between: ['end-user', 'administrator', 'instance-role'],
      setting: 'environment.sessionKeyArn',
      params: { owner, account },
    });
  }
  return found;
}
