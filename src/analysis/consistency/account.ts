import { type Configuration, resourcePolicies } from '#core';
import type { Disagreement } from './types.ts';

/** People may be let into any account, but a role, and what keys and buckets say, belong to one. */
export function account(configuration: Configuration): readonly Disagreement[] {
  const { environment, instanceRole } = configuration;
  const createsRole = instanceRole.permissions !== 'existing-role';
  const namesRole = resourcePolicies(configuration, 'Node').length > 0;
  if (environment.account !== '*' || !(createsRole || namesRole)) return [];
  return [
    {
      code: 'any-account',
      severity: namesRole ? 'warning' : 'info',
      between: ['end-user', 'administrator', 'instance-role', 'trust-policy'],
      setting: 'environment.account',
      params: { named: namesRole ? 'yes' : 'no' },
    },
  ];
}
