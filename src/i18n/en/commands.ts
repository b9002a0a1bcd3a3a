export interface CommandMessage {
  readonly title: string;
  /** One line: what it does, and what else it takes. */
  readonly explanation: string;
}

const message = (title: string, explanation: string): CommandMessage => ({ title, explanation });

/** Commands that are handed out with the policies, by what they are for. */
export const commandMessages = {
  plugin: message(
    'Is the plugin there?',
    'Sessions of the AWS CLI (1.16.12 or newer) need the Session Manager plugin. Without it AWS answers AccessDenied to TerminateSession, which is not the policy’s fault.',
  ),
  'who-am-i': message(
    'Who am I?',
    'Shows the ID that policies know as aws:userid, and the ARN by which sessions name their owner.',
  ),
  'mfa-session': message(
    'Sign in with MFA',
    'Prints temporary credentials that remember the second factor; long-term keys alone are refused.',
  ),
  'find-nodes': message('Find a node', 'Lists the IDs of running instances that this policy may reach.'),
  'find-managed-nodes': message(
    'Find a node',
    'Lists nodes whose agent reports to Systems Manager, hybrid ones (mi-…) among them.',
  ),
  shell: message('Open a shell', 'exit, or Ctrl+D, ends the session.'),
  tunnel: message(
    'Open the tunnel',
    'Leads to the host and port that the Session document fixes. Connect to the port on your own machine that it prints; Ctrl+C ends it.',
  ),
  'custom-document': message(
    'Start a session with a document of your own',
    'A document that takes parameters gets them with --parameters name=value.',
  ),
  'ssh-config': message(
    'Let ssh go through Session Manager',
    'Add this to the configuration file of ssh, once. The node needs an SSH server, agent 2.3.672.0 and your public key; the plugin has to be 1.1.23.0 or newer.',
  ),
  ssh: message(
    'Connect with ssh',
    'Session Manager neither logs the session nor encrypts it with a key of yours; SSH itself does the encryption.',
  ),
  scp: message('Copy a file', 'scp goes the same way as ssh.'),
  'forward-remote-desktop': message(
    'Forward Remote Desktop',
    'While it runs, localhost:13389 on your side is port 3389 of the node. Not logged.',
  ),
  'forward-postgresql': message(
    'Forward another port',
    'Any port of the node, here PostgreSQL’s: localhost:15432 is port 5432 of the node.',
  ),
  'forward-remote-host': message(
    'Forward a port of another host',
    'The node passes on to any host that it reaches, such as a database. Needs agent 3.1.1374.0.',
  ),
  'interactive-command': message(
    'Run one command',
    'The session ends with the command. This document takes any command, so it is as good as a shell.',
  ),
  'list-sessions': message(
    'List your sessions',
    'Without the filter it lists everybody’s: AWS cannot limit that. A session that broke off is resumed by the plugin itself.',
  ),
  'end-session': message('End a session', 'Its ID is what start-session and the list of sessions print.'),

  'attach-instance-profile': message(
    'Give the role to an instance',
    'For an instance without a profile. The agent may need a restart, or some minutes, to notice.',
  ),
  'advanced-tier': message(
    'Switch on the advanced tier',
    'Sessions on hybrid nodes need it, in each Region. AWS charges for it.',
  ),
  'create-activation': message(
    'Create an activation for hybrid nodes',
    'Prints an ID and a code with which agents register, for 24 hours. Run it again when it has expired; nodes that are registered stay so.',
  ),
  'list-activations': message(
    'See activations',
    'Tells which have expired and how many nodes each has registered.',
  ),
  'check-node': message(
    'Does the node report?',
    'PingStatus says Online when the agent runs and its role lets it.',
  ),
  'create-tunnel': message(
    'Create the tunnel',
    'Fixes host and port; people start sessions with it by its name. The file is in the ZIP of the whole setup: run it where that is unpacked.',
  ),
  'create-preferences': message(
    'Create the preferences',
    'The first time in an account and Region; later it says DocumentAlreadyExists. The file is in the ZIP of the whole setup: run it where that is unpacked.',
  ),
  'update-preferences': message(
    'Change the preferences',
    'Makes a new version from the file of the ZIP of the whole setup. DuplicateDocumentContent means that nothing has changed.',
  ),
  'default-preferences': message(
    'Make the new version the default',
    'The number is what the command before it printed as DocumentVersion.',
  ),
  'show-preferences': message('Show the preferences', 'What is in force in this Region.'),

  'test-sign-in': message(
    'Sign in as the person',
    'Everything below says nothing if you are still yourself.',
  ),
  'test-start': message(
    'Start a session',
    'Has to open a shell; with a key for session data it says first that the session is encrypted. exit, or Ctrl+D, ends it.',
  ),
  'test-start-document': message(
    'Start a session',
    'Has to start. Ctrl+C ends a forwarded port or a command, exit a shell.',
  ),
  'test-other-node': message(
    'Try a node out of reach',
    'Take one that the policy does not cover: AWS has to answer AccessDenied and name the node.',
  ),
  'test-other-document': message(
    'Try a document that is not allowed',
    'AWS has to answer AccessDenied and name the document.',
  ),
  'test-simulate': message(
    'Ask the policy simulator',
    'For whoever may call iam:SimulateCustomPolicy. It reads the policy alone, from the file of the ZIP of the whole setup: no session is started, and other policies of the account do not count.',
  ),
  'test-bucket-logs': message(
    'Has the log arrived in the bucket?',
    'Some minutes after a session with a shell has ended there is a file with its ID. Sessions of SSH and ports leave none.',
  ),
  'test-bucket-encryption': message(
    'Is that log encrypted?',
    'Prints aws:kms and the key, or AES256 where S3 has the key. The file is named as the list shows it.',
  ),
  'test-log-streams': message(
    'Has the log arrived in CloudWatch Logs?',
    'Lists the five newest log streams; the one of a session has its ID in its name.',
  ),
  'test-log-group-key': message(
    'Is the log group encrypted?',
    'Prints the key of each log group whose name begins like this; None means that it has none.',
  ),
} as const satisfies Readonly<Record<string, CommandMessage>>;

/** For whom commands are, and when. */
export const commandGroupMessages = {
  'end-user': message('For end users', 'What people type to connect.'),
  administrator: message('For administrators', 'What administrators type to connect.'),
  operator: message('For whoever sets it up', 'What the exported files do not do, and what they do by hand.'),
  'end-user-test': message('Test it as an end user', 'What has to work, and what must not.'),
  'operator-test': message(
    'Test what sessions leave behind',
    'After a session with a shell, by whoever may read the logs.',
  ),
  'administrator-test': message('Test it as an administrator', 'What has to work, and what must not.'),
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
    : `${explanation} Where a command is for one Region, it is for ${first}; the others are ${others.join(', ')}.`;
}

/** Words in commands that stand for something that nobody has named yet. */
export const commandPlaceholders = {
  NODE_ID: 'ID of a node, i-… or mi-…',
  OTHER_NODE_ID: 'ID of a node that the policy does not cover',
  SESSION_ID: 'ID of a session',
  DOCUMENT_NAME: 'name of one of the allowed Session documents',
  OS_USER: 'user of the operating system, such as ec2-user',
  YOUR_ARN: 'your own ARN, as the command above shows it',
  MFA_SERIAL: 'serial number or ARN of your MFA device',
  MFA_CODE: 'the code that the device shows',
  ROLE_NAME: 'name of the role that hybrid nodes take',
  VERSION: 'number of the version, which each Region counts for itself',
  BUCKET_NAME: 'name of the log bucket',
  KEY_PREFIX: 'prefix of the logs in the bucket',
  LOG_FILE: 'name of the file that the list shows',
  LOG_GROUP_NAME: 'name of the log group',
  REGION: 'Region of the node',
  ACCOUNT_ID: 'ID of the account of the node',
} as const satisfies Readonly<Record<string, string>>;
