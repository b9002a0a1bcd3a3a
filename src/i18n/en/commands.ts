export interface CommandMessage {
  readonly title: string;
  /** One line: what it does, and what else it takes. */
  readonly explanation: string;
}

const message = (title: string, explanation: string): CommandMessage => ({ title, explanation });

/** Commands that are handed out with the policies, by what they are for. */
export const commandMessages = {
  plugin: message(
    'Is the plugin installed?',
    'Sessions of the AWS CLI (1.16.12 or newer) need the Session Manager plugin. Without it, AWS answers AccessDenied to TerminateSession, and the policy is not the cause.',
  ),
  'who-am-i': message(
    'Who am I?',
    'Shows the ID that policies call aws:userid, and the ARN that sessions show as their owner.',
  ),
  'mfa-session': message(
    'Sign in with MFA',
    'Prints temporary credentials with MFA; the policy refuses long-term keys alone.',
  ),
  'find-nodes': message('Find a node', 'Lists the IDs of running instances that this policy covers.'),
  'find-managed-nodes': message(
    'Find a node',
    'Lists nodes whose agent reports to Systems Manager, including hybrid nodes (mi-…).',
  ),
  shell: message('Open a shell', 'exit or Ctrl+D ends the session.'),
  'own-shell': message(
    'Open a shell with its own preferences',
    'The Session document sets user, logs, key and limits. exit or Ctrl+D ends the session.',
  ),
  tunnel: message(
    'Open the tunnel',
    'The Session document sets host and port. Connect to the local port that the command prints; Ctrl+C ends the tunnel.',
  ),
  'session-command': message(
    'Run the fixed command',
    'The Session document sets the command. The parameters are examples: each has to match its pattern.',
  ),
  'custom-document': message(
    'Start a session with your own document',
    'If the document has parameters, add --parameters name=value.',
  ),
  'ssh-config': message(
    'Let ssh use Session Manager',
    'Add this once to your SSH configuration file. The node needs an SSH server, agent 2.3.672.0 or newer and your public key; you need plugin 1.1.23.0 or newer.',
  ),
  'push-key': message(
    'Give the instance a key',
    'It takes the public key for 60 seconds; connect with the private one at once. The instance needs the EC2 Instance Connect package.',
  ),
  ssh: message(
    'Connect with ssh',
    'SSH itself encrypts the session; Session Manager does not log it or encrypt it with your key.',
  ),
  scp: message('Copy a file', 'scp connects in the same way as ssh.'),
  'forward-remote-desktop': message(
    'Forward Remote Desktop',
    'While it runs, localhost:13389 on your machine is port 3389 of the node. Not logged.',
  ),
  'forward-postgresql': message(
    'Forward another port',
    'Any port of the node; here PostgreSQL: localhost:15432 is port 5432 of the node.',
  ),
  'forward-remote-host': message(
    'Forward a port of another host',
    'Through the node to any host that it reaches, such as a database. Needs agent 3.1.1374.0 or newer.',
  ),
  'forward-socket': message(
    'Port forwarding to a socket of the node',
    'The command prints the local port. Ctrl+C ends the session.',
  ),
  'non-interactive-command': message(
    'Run one command without a terminal',
    'It prints the output and ends. This document runs any command, so it is as powerful as a shell.',
  ),
  'interactive-command': message(
    'Run one command',
    'The session ends with the command. This document runs any command, so it is as powerful as a shell.',
  ),
  exec: message(
    'Open a shell in a container',
    'exit ends it. TargetNotConnected means that the task started before ECS Exec was switched on, or that its role lacks the ssmmessages actions.',
  ),
  'forward-task': message(
    'Forward a port of a task',
    'Not logged. describe-tasks, as for a shell, shows the runtime ID of the container.',
  ),
  'forward-through-task': message(
    'Forward a port of another host, through a task',
    'To any host that the task reaches. Not logged.',
  ),
  'training-job-shell': message(
    'Open a shell in a training job',
    'JOB_NAME is the name of the job; its containers are algo-1, algo-2 and so on.',
  ),
  'forward-training-job': message(
    'Forward a port of a training job',
    'Such as that of a dashboard. Not logged. Ctrl+C ends the session.',
  ),
  'list-sessions': message(
    'List your sessions',
    'Without the filter, it lists everybody’s sessions: IAM cannot limit that. The plugin itself resumes a session after a lost connection.',
  ),
  'end-session': message('End a session', 'Take its ID from start-session or from the list of sessions.'),

  'attach-instance-profile': message(
    'Give the role to an instance',
    'For an instance without a profile. The agent may need a few minutes or a restart to use it.',
  ),
  'set-host-management': message(
    'Give the role to all instances of a Region',
    'Turns on Default Host Management Configuration. Instances need SSM Agent 3.2.582.0 or later and IMDSv2, and get the role within 30 minutes. An instance profile that allows ssm:UpdateInstanceInformation wins.',
  ),
  'show-host-management': message(
    'See which role all instances get',
    'The value is $None where nobody has chosen a role.',
  ),
  'advanced-tier': message(
    'Switch on the advanced-instances tier',
    'Sessions on hybrid nodes need it in each Region. AWS charges for it.',
  ),
  'create-activation': message(
    'Create an activation for hybrid nodes',
    'Prints an ID and a code for agents to register with, valid for 24 hours. After that, run it again; registered nodes stay registered.',
  ),
  'list-activations': message(
    'See activations',
    'Shows which ones are expired, and how many nodes registered with each.',
  ),
  'configure-cluster': message(
    'Give the cluster its logs and key',
    'ECS Exec logs and encrypts as the cluster says, not as the session preferences do. Replaces the cluster’s settings for ECS Exec.',
  ),
  'enable-exec': message(
    'Switch ECS Exec on for a service',
    'Starts its tasks anew: a task that runs does not change. The task definition needs the role as its task role.',
  ),
  'check-node': message(
    'Does the node report?',
    'PingStatus is Online if the agent runs and its role allows it to report.',
  ),
  'create-own-shell': message(
    'Create the document of the shell',
    'Creates the Session document with the preferences. Unpack the ZIP of the whole setup, and run it in that folder.',
  ),
  'create-tunnel': message(
    'Create the tunnel',
    'Creates the Session document that sets host and port. Unpack the ZIP of the whole setup, and run it in that folder.',
  ),
  'create-session-command': message(
    'Create the document of the command',
    'Creates the Session document that sets what runs. Unpack the ZIP of the whole setup, and run it in that folder.',
  ),
  'create-preferences': message(
    'Create the preferences',
    'For the first time in an account and Region; later it fails with DocumentAlreadyExists. Unpack the ZIP of the whole setup, and run it in that folder.',
  ),
  'update-preferences': message(
    'Change the preferences',
    'Makes a new version from the file in the ZIP of the whole setup. DuplicateDocumentContent means that nothing changed.',
  ),
  'default-preferences': message(
    'Make the new version the default',
    'The previous command printed the number as DocumentVersion.',
  ),
  'show-preferences': message('Show the preferences', 'Those that apply in this Region.'),

  'test-sign-in': message(
    'Sign in as the person',
    'The tests below only count if you sign in as somebody with this policy.',
  ),
  'test-start': message(
    'Start a session',
    'It has to open a shell. With a key for session data, it first says that the session is encrypted. exit or Ctrl+D ends it.',
  ),
  'test-start-document': message(
    'Start a session',
    'It has to start. Ctrl+C ends a tunnel or a command, exit ends a shell.',
  ),
  'test-other-node': message(
    'Try another node',
    'Use one that the policy does not cover: AWS has to answer AccessDenied and name the node.',
  ),
  'test-other-document': message(
    'Try a document that is not allowed',
    'AWS has to answer AccessDenied and name the document.',
  ),
  'test-simulate': message(
    'Ask the policy simulator',
    'Needs iam:SimulateCustomPolicy. It checks only the policy in the file from the ZIP of the whole setup: it starts no session and ignores the account’s other policies.',
  ),
  'test-bucket-logs': message(
    'Is the log in the bucket?',
    'A few minutes after a shell session ends, there is a file with its ID. SSH and port sessions leave none.',
  ),
  'test-bucket-encryption': message(
    'Is that log encrypted?',
    'Prints aws:kms and the key, or AES256 for S3’s own key. Use the file name from the list.',
  ),
  'test-log-streams': message(
    'Is the log in CloudWatch Logs?',
    'Lists the five newest log streams; a session’s log stream has the session ID in its name.',
  ),
  'test-log-group-key': message(
    'Is the log group encrypted?',
    'Prints the key of each log group whose name begins like this; None means no key.',
  ),
} as const satisfies Readonly<Record<string, CommandMessage>>;

/** For whom commands are, and when. */
export const commandGroupMessages = {
  'end-user': message('For end users', 'What people type to connect.'),
  administrator: message('For administrators', 'What administrators type to connect.'),
  operator: message(
    'For those who set it up',
    'What the exported files do not do, and the manual way for what they do.',
  ),
  'end-user-test': message('Test it as an end user', 'What must work, and what must be denied.'),
  'operator-test': message('Test the logs', 'After a shell session, by somebody who may read the logs.'),
  'administrator-test': message('Test it as an administrator', 'What must work, and what must be denied.'),
} as const satisfies Readonly<Record<string, CommandMessage>>;

type CommandGroupId = keyof typeof commandGroupMessages;

/**
 * What a group of commands is for.
 *
 * @param regions all that the setup has, in order: most commands are for the first.
 */
export function groupExplanation({
  id,
  regions,
}: {
  readonly id: CommandGroupId;
  readonly regions: readonly string[];
}): string {
  const [first, ...others] = regions;
  const { explanation } = commandGroupMessages[id];
  return first === undefined || others.length === 0
    ? explanation
    : `${explanation} Commands for one Region say ${first}; your other Regions are ${others.join(', ')}.`;
}

/** Words in commands that stand for something that nobody has named yet. */
export const commandPlaceholders = {
  NODE_ID: 'ID of a node, i-… or mi-…',
  OTHER_NODE_ID: 'ID of a node that the policy does not cover',
  SESSION_ID: 'ID of a session',
  DOCUMENT_NAME: 'name of one of the allowed Session documents',
  OS_USER: 'operating system user, such as ec2-user',
  YOUR_ARN: 'your own ARN, as the command above shows it',
  MFA_SERIAL: 'serial number or ARN of your MFA device',
  MFA_CODE: 'the code that the device shows',
  ROLE_NAME: 'name of the role for the nodes',
  VERSION: 'version number, which differs between Regions',
  BUCKET_NAME: 'name of the log bucket',
  KEY_PREFIX: 'prefix of the logs in the bucket',
  LOG_FILE: 'name of the file that the list shows',
  LOG_GROUP_NAME: 'name of the log group',
  REGION: 'Region of the node',
  ACCOUNT_ID: 'ID of the account of the node',
  CLUSTER_NAME: 'name of the ECS cluster',
  TASK_ID: 'ID of the task',
  TASK_TARGET: 'ecs:, then the cluster, the task ID and the runtime ID of the container, with _ between them',
  SERVICE_NAME: 'name of the ECS service',
} as const satisfies Readonly<Record<string, string>>;
