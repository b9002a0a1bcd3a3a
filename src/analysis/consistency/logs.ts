import type { Configuration } from '#core';
import { accessReport } from '../access/access-report.ts';
import { cellOf } from '../access/expectations.ts';
import type { TaskId } from '../tasks/tasks.ts';
import type { Disagreement } from './types.ts';

/** Preferences that ask nodes for logs which their role may not write; and who else has to let them. */
export function logs(configuration: Configuration): readonly Disagreement[] {
  const { s3Log, cloudWatchLog } = configuration.environment;
  const report = accessReport(configuration, 'instance-role');
  const denied = (task: TaskId) => cellOf(report, { task, case: 'node' })?.outcome === 'denied';
  const s3 = denied('write-s3-log');
  const cloudWatch = denied('write-cloudwatch-log');
  const enforced = (s3 && s3Log.enforceEncryption) || (cloudWatch && cloudWatchLog.enforceEncryption);
  const found: Disagreement[] = [];
  if (s3 || cloudWatch) {
    found.push({
      code: 'role-writes-no-log',
      severity: enforced ? 'error' : 'warning',
      between: ['session-preferences', 'instance-role'],
      setting: 'instanceRole.permissions',
      params: {
        target: s3 && cloudWatch ? 'both' : s3 ? 's3' : 'cloudwatch',
        enforced: enforced ? 'yes' : 'no',
      },
    });
  }
  if (cloudWatchLog.enabled && cloudWatchLog.enforceEncryption) {
    found.push({
      code: 'log-group-key-policy',
      severity: 'info',
      between: ['session-preferences'],
      setting: 'environment.cloudWatchLog.enforceEncryption',
      params: { group: cloudWatchLog.logGroup },
    });
  }
  return found;
}
