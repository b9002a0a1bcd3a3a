import type { Issue } from '../types.ts';
import { checkAccess } from './checks/access.ts';
import { checkAdministrator } from './checks/administrator.ts';
import { checkEnvironment } from './checks/environment.ts';
import { checkInstanceRole } from './checks/instance-role.ts';
import { checkPreferences } from './checks/preferences.ts';
import { checkSampleValues } from './checks/sample-values.ts';
import { administrator, endUser } from './subject.ts';
import type { Configuration } from './types.ts';

/**
 * Everything that is wrong, doubtful or worth knowing about a configuration, each on the setting where it is mended.
 * Total: what is not named yet is no problem, and settings that other choices switch off are not looked at.
 */
export const validate = (configuration: Configuration): readonly Issue[] => {
  const { environment, preferences } = configuration;
  return [
    ...checkEnvironment(environment),
    ...checkAccess(endUser(configuration)),
    ...checkAccess(administrator(configuration)),
    ...checkAdministrator(configuration.administrator),
    ...checkInstanceRole(configuration),
    ...checkPreferences(preferences),
    ...checkSampleValues(configuration),
  ];
};
