import { type Configuration, isAccount } from '#core';
import type { Disagreement } from './types.ts';

/** Keys for session data of another account: somebody there has to let people and nodes use them. */
export function keys({ environment }: Configuration): readonly Disagreement[] {
  const { sessionEncryption, sessionKeyArns, account } = environment;
  if (!sessionEncryption || !isAccount(account)) return [];
  const owners = sessionKeyArns.map((arn) => arn.split(':')[4] ?? '').filter(isAccount);
  const others = [...new Set(owners)].filter((owner) => owner !== account);
  if (others.length === 0) return [];
  return [
    {
      code: 'key-in-other-account',
      severity: 'info',
      between: ['end-user', 'administrator', 'instance-role'],
      setting: 'environment.sessionKeyArns',
      params: { owner: others.join(', '), account },
    },
  ];
}
