import type { Access, AdministratorAccess, Environment, InstanceRole } from '#core';

export interface ChoiceText {
  readonly title: string;
  /** What it means, with the IAM term. Backticks mark what is literally IAM. */
  readonly description?: string;
}

type Choices<Value extends string> = Readonly<Record<Value, ChoiceText>>;

export type ChoiceMessages = {
  readonly 'environment.partition': Choices<Environment['partition']>;
  readonly 'environment.s3Log.bucketEncryption': Choices<Environment['s3Log']['bucketEncryption']>;
  readonly 'environment.cloudWatchLog.delivery': Choices<Environment['cloudWatchLog']['delivery']>;
  readonly 'administrator.surfaces': Choices<Access['surfaces'][number]>;
  readonly 'administrator.signIn': Choices<Access['signIn']>;
  readonly 'administrator.nodes.by': Choices<Access['nodes']['by']>;
  readonly 'administrator.nodes.reach': Choices<Access['nodes']['reach']>;
  readonly 'administrator.readAccess': Choices<Access['readAccess']>;
  readonly 'administrator.documents.types': Choices<Access['documents']['types'][number]>;
  readonly 'administrator.ownSessions.by': Choices<Access['ownSessions']['by']>;
  readonly 'administrator.ownSessions.tag': Choices<Access['ownSessions']['tag']>;
  readonly 'administrator.ownSessions.sessionId': Choices<Access['ownSessions']['sessionId']>;
  readonly 'administrator.dataChannel': Choices<Access['dataChannel']>;
  readonly 'administrator.agentUpdate': Choices<Access['agentUpdate']>;
  readonly 'administrator.preferences': Choices<AdministratorAccess['preferences']>;
  readonly 'instanceRole.permissions': Choices<InstanceRole['permissions']>;
  readonly 'instanceRole.logScope': Choices<InstanceRole['logScope']>;
  readonly 'instanceRole.trust': Choices<InstanceRole['trust']>;
};

export type ChoiceKey = keyof ChoiceMessages;

/** The answers that can be picked, in the order in which they are offered. */
export const choiceMessages: ChoiceMessages = {
  'environment.partition': {
    aws: { title: 'AWS (aws)' },
    'aws-us-gov': { title: 'AWS GovCloud, US (aws-us-gov)' },
    'aws-cn': { title: 'AWS China (aws-cn)' },
    'aws-eusc': { title: 'AWS European Sovereign Cloud (aws-eusc)' },
    'aws-iso': { title: 'AWS ISO, US (aws-iso)' },
    'aws-iso-b': { title: 'AWS ISOB, US (aws-iso-b)' },
    'aws-iso-e': { title: 'AWS ISOE, Europe (aws-iso-e)' },
    'aws-iso-f': { title: 'AWS ISOF, US (aws-iso-f)' },
  },
  'environment.s3Log.bucketEncryption': {
    s3: { title: 'With keys of Amazon S3', description: 'SSE-S3: nothing more to allow.' },
    kms: {
      title: 'With a KMS key',
      description: 'SSE-KMS: the node role needs `kms:GenerateDataKey` and `kms:Decrypt` on it.',
    },
  },
  'environment.cloudWatchLog.delivery': {
    stream: { title: 'While the session runs', description: 'One entry per command.' },
    upload: { title: 'When the session ends', description: 'One upload.' },
  },
  'administrator.surfaces': {
    'session-manager': {
      title: 'Session Manager console',
      description: 'Also for Fleet Manager. Lists nodes and sessions.',
    },
    ec2: { title: 'Amazon EC2 console', description: 'The Connect button of an instance.' },
    cli: {
      title: 'AWS CLI',
      description:
        '`aws ssm start-session`, with the Session Manager plugin. Without the plugin, AWS reports a denied `ssm:TerminateSession`.',
    },
  },
  'administrator.signIn': {
    role: {
      title: 'Through a role',
      description: 'IAM Identity Center, federation or an assumed role: recognized by `${aws:userid}`.',
    },
    'iam-user': {
      title: 'As an IAM user',
      description: 'With a user name and access keys of its own: recognized by `${aws:username}`.',
    },
  },
  'administrator.nodes.by': {
    id: { title: 'Certain nodes', description: 'An ARN for each node ID.' },
    tag: {
      title: 'Nodes with certain tags',
      description: 'A condition on `ssm:resourceTag/…`, new nodes included.',
    },
    every: { title: 'Every node', description: '`instance/*`: each node within the reach of the ARNs.' },
  },
  'administrator.nodes.reach': {
    region: {
      title: 'The named Regions and account',
      description: '`arn:aws:ec2:region:account-id:instance/…`',
    },
    account: { title: 'Any Region of the account', description: '`arn:aws:ec2:*:account-id:instance/…`' },
    any: {
      title: 'Any Region and any account',
      description:
        '`arn:aws:ec2:*:*:instance/…`. For nodes of another account people still need a role there.',
    },
    'all-resources': { title: 'Any resource', description: '`*`, with the tags as the only limit.' },
  },
  'administrator.readAccess': {
    surfaces: {
      title: 'What the chosen consoles need',
      description: '`ssm:DescribeSessions`, `ssm:GetConnectionStatus` and so on.',
    },
    sessions: { title: 'The list of sessions only', description: '`ssm:DescribeSessions`.' },
    none: { title: 'Nothing', description: 'They know the node IDs, or another policy allows it.' },
  },
  'administrator.documents.types': {
    shell: { title: 'Shell', description: 'The default document, `SSM-SessionManagerRunShell`.' },
    ssh: { title: 'SSH and SCP', description: '`AWS-StartSSHSession`. Not logged.' },
    'port-forwarding': {
      title: 'Port forwarding to the node',
      description: '`AWS-StartPortForwardingSession`. Any port; not logged.',
    },
    'remote-host': {
      title: 'Port forwarding to another host',
      description:
        '`AWS-StartPortForwardingSessionToRemoteHost`. Any host that the node reaches; not logged.',
    },
    'interactive-command': {
      title: 'Interactive commands',
      description: '`AWS-StartInteractiveCommand`. Any command: as much as a shell.',
    },
  },
  'administrator.ownSessions.by': {
    tag: {
      title: 'Their own, by the tag of the session',
      description: 'A condition on `ssm:resourceTag/aws:ssmmessages:…`. Works for roles and for users.',
    },
    'user-name': {
      title: 'Their own, by user name',
      description:
        '`session/${aws:username}-*`. IAM users only; for `ann` it also matches sessions of `ann-lee`.',
    },
    'user-id': {
      title: 'Their own, by user ID',
      description: '`session/${aws:userid}-*`, as AWS prints it today. May not match.',
    },
    every: { title: 'Every session', description: '`session/*`: other people’s as well.' },
    none: { title: 'None', description: 'No `ssm:TerminateSession` in this policy.' },
  },
  'administrator.ownSessions.tag': {
    'session-id': { title: 'Who started it', description: 'The tag `aws:ssmmessages:session-id`.' },
    'target-id': { title: 'The node it runs on', description: 'The tag `aws:ssmmessages:target-id`.' },
    both: { title: 'Both', description: 'Only what they started, and only on these nodes.' },
  },
  'administrator.ownSessions.sessionId': {
    'variable-prefix': {
      title: 'Whoever calls, and anything after it',
      description:
        '`${aws:userid}*`, the form that was seen to work. For the session name `ann` it also matches `anna`.',
    },
    variable: { title: 'Whoever calls, exactly', description: '`${aws:userid}`.' },
    user: { title: 'One IAM user', description: 'The ID `AIDA…`.' },
    'role-session': { title: 'One session of a role', description: '`AROA…:session-name`.' },
  },
  'administrator.dataChannel': {
    own: { title: 'Their own', description: '`session/${aws:userid}-*`, as AWS prints it.' },
    every: {
      title: 'Every session',
      description: '`*`, the only resource that the service reference knows for it.',
    },
    off: { title: 'None', description: 'As in AWS’s samples before 2025.' },
  },
  'administrator.agentUpdate': {
    off: { title: 'No' },
    'with-document': {
      title: 'Yes, with the document it needs',
      description: '`ssm:SendCommand` on the nodes and on `AWS-UpdateSSMAgent`.',
    },
    published: {
      title: 'As AWS publishes it',
      description:
        '`ssm:SendCommand` on the same resources as `ssm:StartSession`, which names no command document.',
    },
  },
  'administrator.preferences': {
    none: { title: 'No' },
    view: { title: 'View', description: '`ssm:GetDocument`.' },
    manage: { title: 'Manage', description: 'Create, view, update and delete the document.' },
  },
  'instanceRole.permissions': {
    logging: {
      title: 'Sessions, with logs and encryption',
      description: 'The minimum, and what your answers about logs and keys ask for.',
    },
    minimal: {
      title: 'Sessions only',
      description:
        'Four `ssmmessages` actions and `ssm:UpdateInstanceInformation`; `kms:Decrypt` with a key.',
    },
    'existing-role': {
      title: 'An addition to a role you have',
      description: 'For a role that already makes the machine a managed node.',
    },
  },
  'instanceRole.logScope': {
    narrow: { title: 'The named bucket and log group', description: 'Least privilege.' },
    published: { title: 'As AWS publishes it', description: 'Log actions on `*`.' },
  },
  'instanceRole.trust': {
    ec2: { title: 'EC2 instances', description: '`ec2.amazonaws.com`, through an instance profile.' },
    hybrid: {
      title: 'Hybrid nodes',
      description: '`ssm.amazonaws.com`, for a hybrid activation of this account.',
    },
    'ecs-task': { title: 'ECS tasks', description: '`ecs-tasks.amazonaws.com`, for ECS Exec.' },
  },
};
