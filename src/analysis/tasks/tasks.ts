import { carriesPort, SESSION_DOCUMENTS, type SessionDocumentType } from '#core';
import type { Asking, Authorization } from './asking.ts';
import { approveRequest, requestAccess, requestApproval, writeApprovalPolicy } from './just-in-time.ts';
import { resetHostManagement, setHostManagement } from './host-management.ts';
import { execInTask, sessionInTask } from './ecs-tasks.ts';
import {
  decryptSession,
  openChannels,
  readAgentBuckets,
  register,
  writeCloudWatchLog,
  writeLargeS3Log,
  writeS3Log,
} from './node-side.ts';
import { sshWithPushedKey } from './instance-connect.ts';
import { remoteDesktop } from './remote-desktop.ts';
import { sessionInTrainingJob } from './training-jobs.ts';
import {
  changePreferences,
  deletePreferences,
  endSession,
  listSessions,
  reconnect,
  updateAgent,
  viewPreferences,
} from './sessions.ts';
import {
  awsDocument,
  ownDocument,
  pickedDocument,
  shellFromCli,
  shellFromEc2,
  shellFromSessionManager,
  shellNamingDocument,
  startSession,
} from './start-session.ts';

/** Something that people, or the software on a node, do. */
export interface Task {
  /** Whose policies are asked. */
  readonly side: 'caller' | 'node';
  /** What it is done to: a node, a task of ECS, a training job, a session, neither; or the node does it for itself. */
  readonly about: 'node' | 'task' | 'job' | 'session' | 'account' | 'self';
  /** The authorisations that it causes; none when the scenario has no use for it, such as a key that is not set. */
  readonly authorizations: (asking: Asking) => readonly Authorization[];
}

const onNode = (authorizations: Task['authorizations']): Task => ({
  side: 'caller',
  about: 'node',
  authorizations,
});
const onTask = (authorizations: Task['authorizations']): Task => ({
  side: 'caller',
  about: 'task',
  authorizations,
});
const onJob = (authorizations: Task['authorizations']): Task => ({
  side: 'caller',
  about: 'job',
  authorizations,
});
const onSession = (authorizations: Task['authorizations']): Task => ({
  side: 'caller',
  about: 'session',
  authorizations,
});
const inAccount = (authorizations: Task['authorizations']): Task => ({
  side: 'caller',
  about: 'account',
  authorizations,
});
const byNode = (authorizations: Task['authorizations']): Task => ({
  side: 'node',
  about: 'self',
  authorizations,
});

const withDocument = (type: SessionDocumentType) =>
  onNode((asking) =>
    startSession(asking, { document: awsDocument(SESSION_DOCUMENTS[type].name), port: carriesPort(type) }),
  );

const TABLE = {
  'shell-session-manager': onNode(shellFromSessionManager),
  'picked-document': onNode(pickedDocument),
  'shell-ec2': onNode(shellFromEc2),
  'shell-cli': onNode(shellFromCli),
  'shell-cli-named': onNode(shellNamingDocument),
  ssh: withDocument('ssh'),
  'ssh-pushed-key': onNode(sshWithPushedKey),
  'port-forwarding': withDocument('port-forwarding'),
  'remote-host': withDocument('remote-host'),
  socket: withDocument('socket'),
  'interactive-command': withDocument('interactive-command'),
  'non-interactive-command': withDocument('non-interactive-command'),
  'custom-document': onNode((asking) =>
    startSession(asking, {
      document: ownDocument(asking.scenario.documents.custom),
      port: asking.scenario.documents.customIsPort,
    }),
  ),
  'own-shell': onNode((asking) => {
    const { ownShell } = asking.scenario.documents;
    return ownShell === undefined
      ? []
      : startSession(asking, { document: ownDocument(ownShell), port: false });
  }),
  tunnel: onNode((asking) => {
    const { tunnel } = asking.scenario.documents;
    return tunnel === undefined ? [] : startSession(asking, { document: ownDocument(tunnel), port: true });
  }),
  'session-command': onNode((asking) => {
    const { command } = asking.scenario.documents;
    return command === undefined ? [] : startSession(asking, { document: ownDocument(command), port: false });
  }),
  'remote-desktop': onNode(remoteDesktop),
  'update-agent': onNode(updateAgent),
  'request-access': onNode(requestAccess),
  'exec-in-task': onTask(execInTask),
  'forward-task-port': onTask(sessionInTask('port-forwarding')),
  'forward-through-task': onTask(sessionInTask('remote-host')),
  'shell-past-exec': onTask(sessionInTask('shell')),
  'training-job-shell': onJob(sessionInTrainingJob('shell')),
  'forward-training-job': onJob(sessionInTrainingJob('port-forwarding')),
  reconnect: onSession(reconnect),
  'end-session': onSession(endSession),
  'list-sessions': inAccount(listSessions),
  'request-approval': inAccount(requestApproval),
  'approve-request': inAccount(approveRequest),
  'write-approval-policy': inAccount(writeApprovalPolicy),
  'view-preferences': inAccount(viewPreferences),
  'change-preferences': inAccount(changePreferences),
  'delete-preferences': inAccount(deletePreferences),
  'set-host-management': inAccount(setHostManagement),
  'reset-host-management': inAccount(resetHostManagement),
  register: byNode(register),
  'open-channels': byNode(openChannels),
  'decrypt-session': byNode(decryptSession),
  'write-s3-log': byNode(writeS3Log),
  'write-large-s3-log': byNode(writeLargeS3Log),
  'write-cloudwatch-log': byNode(writeCloudWatchLog),
  'read-agent-buckets': byNode(readAgentBuckets),
} as const satisfies Record<string, Task>;

export type TaskId = keyof typeof TABLE;

/** Every task, in the order in which people read them. */
export const TASKS: Readonly<Record<TaskId, Task>> = TABLE;
export const TASK_IDS = Object.keys(TABLE) as readonly TaskId[];
