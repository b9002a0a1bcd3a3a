import type { Issue } from '../../types.ts';
import { info, issuesAt, warning } from '../problem.ts';
import type { AdministratorAccess } from '../types.ts';

/** Issues of what only administrators may do. */
export const checkAdministrator = ({
  preferences,
  defaultVersion,
  fullAccess,
}: AdministratorAccess): readonly Issue[] => [
  ...(preferences === 'manage' && !defaultVersion
    ? issuesAt('administrator.defaultVersion', [info('default-version-off')])
    : []),
  ...(fullAccess ? issuesAt('administrator.fullAccess', [warning('full-access')]) : []),
];
