import { accessOf, type AdministratorAccess, type Configuration, type SettingPath } from '#core';
import type { Purpose } from '../tasks/asking.ts';
import { type TaskId, TASKS } from '../tasks/tasks.ts';

type Root = 'endUser' | 'administrator';
type AccessSetting = Extract<SettingPath, `endUser.${string}`> extends `endUser.${infer Rest}` ? Rest : never;

const JUST_IN_TIME: ReadonlySet<TaskId> = new Set([
  'request-access',
  'request-approval',
  'approve-request',
  'write-approval-policy',
]);

function readSetting({ readAccess }: AdministratorAccess): AccessSetting {
  return readAccess === 'surfaces' ? 'surfaces' : 'readAccess';
}

function documentSetting(task: TaskId): AccessSetting {
  if (task === 'own-shell') return 'documents.ownShell';
  if (task === 'tunnel') return 'documents.tunnel';
  if (task === 'session-command') return 'documents.command';
  return task === 'custom-document' || task === 'picked-document' ? 'documents.custom' : 'documents.types';
}

/** The setting of a person that grants a purpose; the next one when another is in the way. */
function accessSetting(
  access: AdministratorAccess,
  task: TaskId,
  purpose: Purpose,
): AccessSetting | undefined {
  if (purpose === 'push-key') return 'instanceConnect.enabled';
  if (task === 'remote-desktop') return 'remoteDesktop';
  if (JUST_IN_TIME.has(task)) return 'justInTime';
  if (TASKS[task].about === 'task' && purpose !== 'open-data-channel') return 'tasks.uses';
  if (TASKS[task].about === 'job' && purpose !== 'open-data-channel') return 'trainingJobs.uses';
  switch (purpose) {
    case 'start-on-node':
      return access.startSessions ? 'nodes.by' : 'startSessions';
    case 'start-with-document':
    // The key is granted with the first document whose sessions it encrypts.
    case 'encrypt-session':
      return access.startSessions ? documentSetting(task) : 'startSessions';
    case 'open-data-channel':
      return 'dataChannel';
    case 'list-sessions':
    case 'see-connection-status':
    case 'list-nodes':
    case 'list-instances':
      return readSetting(access);
    case 'list-documents':
      return 'documents.listed';
    case 'read-document':
      return access.documents.listed ? documentSetting(task) : 'documents.listed';
    case 'terminate-session':
      return 'ownSessions.by';
    case 'resume-session':
      return access.ownSessions.by === 'none' ? 'ownSessions.by' : 'ownSessions.resume';
    case 'send-command-to-node':
    case 'send-command-document':
      return 'agentUpdate';
    default:
      return undefined;
  }
}

/**
 * The setting that grants an authorisation of a task that is missing from the generated policy. Only administrators can
 * be given access to preferences and to Default Host Management Configuration. What else holds it back, such as a guard, the obstacle says.
 */
export function grantingSetting(
  configuration: Configuration,
  kind: 'end-user' | 'administrator' | 'instance-role',
  task: TaskId,
  purpose: Purpose,
): SettingPath {
  if (kind === 'instance-role') {
    if (purpose === 'decrypt-session') return 'environment.sessionEncryption';
    if (task === 'read-agent-buckets') return 'instanceRole.agentBuckets';
    const writes = configuration.instanceRole.permissions !== 'minimal';
    return purpose === 'decrypt-parts' && writes ? 'environment.s3Log.multipart' : 'instanceRole.permissions';
  }
  if (task.endsWith('-host-management')) return 'administrator.hostManagement';
  if (purpose === 'set-default-version' || purpose === 'delete-preferences') {
    if (configuration.administrator.preferences !== 'manage') return 'administrator.preferences';
    return purpose === 'delete-preferences'
      ? 'administrator.deletePreferences'
      : 'administrator.defaultVersion';
  }
  const isPreferences = task.endsWith('-preferences');
  const root: Root = kind === 'end-user' ? 'endUser' : 'administrator';
  const setting = isPreferences ? undefined : accessSetting(accessOf(configuration, kind), task, purpose);
  return setting === undefined ? 'administrator.preferences' : `${root}.${setting}`;
}
