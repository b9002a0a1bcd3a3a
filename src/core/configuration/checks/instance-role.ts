import { lacksMessageDelivery } from '../../reference/older-regions.ts';
import type { Issue } from '../../types.ts';
import { error, info, issuesAt, type Problem, warning } from '../problem.ts';
import type { Configuration, Environment, InstanceRole } from '../types.ts';

const writesLogs = ({ s3Log, cloudWatchLog }: Environment): boolean => s3Log.enabled || cloudWatchLog.enabled;

const permissionProblems = ({ permissions }: InstanceRole, environment: Environment): readonly Problem[] => {
  if (permissions === 'existing-role') return [info('existing-role-presumes')];
  return permissions === 'minimal' && writesLogs(environment) ? [warning('minimal-without-logs')] : [];
};

const olderRegionProblems = ({ olderRegions }: InstanceRole, { regions }: Environment): readonly Problem[] =>
  olderRegions
    ? regions.filter(lacksMessageDelivery).map((value) => warning('older-regions-absent', { value }))
    : [];

/** Issues of the node's role and of its trust policy. */
export const checkInstanceRole = ({ instanceRole, environment }: Configuration): readonly Issue[] => [
  ...issuesAt('instanceRole.permissions', permissionProblems(instanceRole, environment)),
  ...(instanceRole.logScope === 'published' &&
  instanceRole.permissions !== 'minimal' &&
  writesLogs(environment)
    ? issuesAt('instanceRole.logScope', [info('log-scope-published')])
    : []),
  ...issuesAt('instanceRole.olderRegions', olderRegionProblems(instanceRole, environment)),
  // The trust policy compares aws:SourceAccount with StringEquals, for which * is a plain character.
  ...(instanceRole.trust !== 'ec2' && environment.account === '*'
    ? issuesAt('instanceRole.trust', [error('trust-any-account')])
    : []),
];
