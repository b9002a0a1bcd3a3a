import { DEFAULT_TUNNEL_NAME, type Question, questionOf, type SettingPath, type SettingValue } from '#core';

/** One answer that can be chosen. */
export interface OptionText {
  readonly title: string;
  /** What it means, with the IAM term. Backticks mark what is literally IAM. */
  readonly description?: string;
}

export interface QuestionText {
  /** The question, in the reader's language. */
  readonly label: string;
  /** What the answer does to the document. Backticks mark what is literally IAM. */
  readonly help?: string;
  /** Name of the answer in the summary. */
  readonly short: string;
  /** Shown in the empty field. */
  readonly example?: string;
  /** What it means that nothing was answered, where it does not mean that something is missing. */
  readonly empty?: string;
}

type Chosen<V> = V extends readonly (infer E extends string)[] ? E : V;
/** A question with a few answers has a text for each; `string` and text lists have none. */
type Options<V> = [Chosen<V>] extends [string]
  ? string extends Chosen<V>
    ? QuestionText
    : QuestionText & { readonly options: Readonly<Record<Chosen<V> & string, OptionText>> }
  : QuestionText;
export type QuestionTexts = { readonly [Q in Question]: Options<SettingValue<Q>> };

/** The texts of every setting that is asked for; end users and administrators share theirs. */
export const questionMessages: QuestionTexts = {
  'environment.partition': {
    label: 'Which AWS partition?',
    help: 'The second part of every ARN, for example `arn:aws:…` or `arn:aws-us-gov:…`.',
    short: 'Partition',
    options: {
      aws: { title: 'AWS (aws)' },
      'aws-us-gov': { title: 'AWS GovCloud, US (aws-us-gov)' },
      'aws-cn': { title: 'AWS China (aws-cn)' },
      'aws-eusc': { title: 'AWS European Sovereign Cloud (aws-eusc)' },
      'aws-iso': { title: 'AWS ISO, US (aws-iso)' },
      'aws-iso-b': { title: 'AWS ISOB, US (aws-iso-b)' },
      'aws-iso-e': { title: 'AWS ISOE, Europe (aws-iso-e)' },
      'aws-iso-f': { title: 'AWS ISOF, US (aws-iso-f)' },
    },
  },
  'environment.regions': {
    label: 'Which Regions?',
    help: 'Each Region adds an ARN. If you name none, the ARNs say `region`.',
    short: 'Regions',
  },
  'environment.account': {
    label: 'Which AWS account?',
    help: 'Twelve digits, leading zeros included. If you name none, the ARNs say `account-id`.',
    short: 'Account',
    example: '111122223333',
  },
  'environment.sessionEncryption': {
    label: 'Use a KMS key on top of TLS',
    help: 'People need `kms:GenerateDataKey` on it, nodes `kms:Decrypt`. Permissions boundaries and organization policies must allow both.',
    short: 'Session encryption',
  },
  'environment.sessionKeyArns': {
    label: 'Which KMS key?',
    help: 'One for each Region. Enter the ARN of the key, not of an alias: IAM compares `Resource` with the key itself.',
    short: 'Session key',
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.enabled': {
    label: 'Upload session logs to a bucket',
    help: 'At the end of each session, by the node: its role needs `s3:PutObject`. A node in a private subnet also needs a network path there, or sessions stay blank.',
    short: 'Log to S3',
  },
  'environment.s3Log.bucket': {
    label: 'Which bucket?',
    help: 'Only its name. If you enter none, the policy says `amzn-s3-demo-bucket`.',
    short: 'Bucket',
    example: 'session-logs',
  },
  'environment.s3Log.prefixed': {
    label: 'Put the logs under a prefix',
    help: 'Narrows `s3:PutObject` to `bucket/prefix/*`.',
    short: 'With a prefix',
  },
  'environment.s3Log.prefix': {
    label: 'Which prefix?',
    help: 'Slashes at either end are dropped.',
    short: 'Prefix',
    example: 'session-manager',
  },
  'environment.s3Log.enforceEncryption': {
    label: 'Refuse sessions when the bucket is not encrypted',
    help: 'The node checks the bucket first, with `s3:GetEncryptionConfiguration`.',
    short: 'Enforce bucket encryption',
  },
  'environment.s3Log.bucketEncryption': {
    label: 'How does the bucket encrypt?',
    short: 'Bucket encryption',
    options: {
      s3: { title: 'With S3’s own keys', description: 'SSE-S3: nothing more to allow.' },
      kms: {
        title: 'With a KMS key',
        description: 'SSE-KMS: the node role needs `kms:GenerateDataKey` and `kms:Decrypt` on it.',
      },
    },
  },
  'environment.s3Log.bucketKeyArn': {
    label: 'Which KMS key does the bucket use?',
    help: 'Often not the key for session data. Enter the ARN of the key, not of an alias.',
    short: 'Bucket key',
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.multipart': {
    label: 'Logs may be larger than 5 MB',
    help: 'The agent uploads these in parts, and S3 then requires `kms:Decrypt` too. AWS’s sample lacks it.',
    short: 'Logs above 5 MB',
  },
  'environment.s3Log.otherAccount': {
    label: 'The bucket belongs to another account',
    help: 'Adds `s3:PutObjectAcl`. The bucket policy must allow the node role as well.',
    short: 'Bucket in another account',
  },
  'environment.cloudWatchLog.enabled': {
    label: 'Write session logs to a log group',
    help: 'The node role needs `logs:PutLogEvents` and a few related actions. A node in a private subnet also needs a network path there, or sessions stay blank.',
    short: 'Log to CloudWatch Logs',
  },
  'environment.cloudWatchLog.logGroup': {
    label: 'Which log group?',
    help: 'It has to exist: the agent creates log streams, not log groups.',
    short: 'Log group',
    example: '/ssm/sessions',
  },
  'environment.cloudWatchLog.enforceEncryption': {
    label: 'Refuse sessions when the log group is not encrypted',
    help: 'Only a KMS key counts. The node checks the log group first, with `logs:DescribeLogGroups`.',
    short: 'Enforce log group encryption',
  },
  'environment.cloudWatchLog.delivery': {
    label: 'When are logs written?',
    short: 'Log delivery',
    options: {
      stream: { title: 'While the session runs', description: 'One entry per command.' },
      upload: { title: 'When the session ends', description: 'One upload.' },
    },
  },
  'environment.tunnel.host': {
    label: 'Which host?',
    help: 'Name or IP address as the node sees it, such as the endpoint of an RDS database.',
    short: 'Host of the tunnel',
    example: 'orders.abc123.eu-west-1.rds.amazonaws.com',
  },
  'environment.tunnel.port': {
    label: 'Which port of the host?',
    help: '5432 for PostgreSQL, 3306 for MySQL.',
    short: 'Port of the tunnel',
  },
  'environment.tunnel.localPort': {
    label: 'Which port on their own machine?',
    help: 'People can still choose another. Empty means any free port.',
    short: 'Local port',
    example: 'any free port',
    empty: 'Any free port',
  },
  'environment.tunnel.name': {
    label: 'What is the Session document called?',
    help: `Empty means ${DEFAULT_TUNNEL_NAME}. Another tunnel in this account needs another name.`,
    short: 'Document of the tunnel',
    empty: DEFAULT_TUNNEL_NAME,
  },
  'environment.statementIds': {
    label: 'Give each statement a name (`Sid`)',
    help: 'Makes statements easy to refer to. What they allow stays the same.',
    short: 'Statement names',
  },
  'administrator.surfaces': {
    label: 'From where do they connect?',
    help: 'Consoles need to list nodes and sessions; the command line does not.',
    short: 'Connects from',
    empty: 'None',
    options: {
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
  },
  'administrator.signIn': {
    label: 'How do they sign in?',
    help: 'Decides how the policy recognizes their own sessions: `aws:username` exists for IAM users only.',
    short: 'Signs in',
    options: {
      role: {
        title: 'Through a role',
        description: 'IAM Identity Center, federation or an assumed role: recognized by `${aws:userid}`.',
      },
      'iam-user': {
        title: 'As an IAM user',
        description: 'With their own user name and access keys: recognized by `${aws:username}`.',
      },
    },
  },
  'administrator.startSessions': {
    label: 'They may start sessions',
    help: '`ssm:StartSession` on the nodes and on the Session documents. Without it, people need another policy that allows it. With just-in-time node access, leave it out: it would bypass the approval.',
    short: 'Start sessions',
  },
  'administrator.nodes.by': {
    label: 'Which nodes may they reach?',
    short: 'Nodes',
    options: {
      id: { title: 'Certain nodes', description: 'An ARN for each node ID.' },
      tag: {
        title: 'Nodes with certain tags',
        description: 'A condition on `ssm:resourceTag/…`, new nodes included.',
      },
      every: {
        title: 'Every node',
        description: '`instance/*`: every node in the Regions and account of the ARNs.',
      },
    },
  },
  'administrator.nodes.ids': {
    label: 'Node IDs',
    help: 'EC2 instances `i-…` and hybrid nodes `mi-…`. Paste as many as you like, separated by commas, spaces or line breaks.',
    short: 'Node IDs',
    example: 'i-02573cafcfEXAMPLE',
  },
  'administrator.nodes.tags': {
    label: 'Tags that a node must have',
    help: 'A condition on `ssm:resourceTag/…`. A node must have every key, with one of its values.',
    short: 'Tags',
  },
  'administrator.nodes.hybrid': {
    label: 'Include hybrid nodes',
    help: 'Servers outside EC2 (`mi-…`) have their own ARNs: `…:managed-instance/*`. Without these, sessions on them are denied.',
    short: 'Hybrid nodes',
  },
  'administrator.nodes.reach': {
    label: 'How far do the node ARNs reach?',
    help: 'Normally the ARNs name Region and account. The wider forms say `*` instead.',
    short: 'Reach of node ARNs',
    options: {
      region: {
        title: 'The named Regions and account',
        description: '`arn:aws:ec2:region:account-id:instance/…`',
      },
      account: { title: 'Any Region of the account', description: '`arn:aws:ec2:*:account-id:instance/…`' },
      any: {
        title: 'Any Region and any account',
        description:
          '`arn:aws:ec2:*:*:instance/…`. For nodes in another account, people still need a role there.',
      },
      'all-resources': { title: 'Any resource', description: '`*`: only the tags limit it.' },
    },
  },
  'administrator.readAccess': {
    label: 'What may they list?',
    help: 'These actions work on `*` only: people see every node and every session of the account and Region.',
    short: 'Read access',
    options: {
      surfaces: {
        title: 'What the chosen consoles need',
        description: '`ssm:DescribeSessions`, `ssm:GetConnectionStatus` and so on.',
      },
      sessions: { title: 'Only the list of sessions', description: '`ssm:DescribeSessions`.' },
      none: { title: 'Nothing', description: 'They know the node IDs, or another policy allows it.' },
    },
  },
  'administrator.documents.types': {
    label: 'Which kinds of session?',
    help: 'Each kind is a Session document on which the policy allows `ssm:StartSession`.',
    short: 'Kinds of session',
    empty: 'None',
    options: {
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
        description: '`AWS-StartInteractiveCommand`. Any command, so as powerful as a shell.',
      },
    },
  },
  'administrator.documents.tunnel': {
    label: 'Tunnel to one host and port',
    help: 'Such as a database. This page writes a Session document that sets both. Not logged, and not encrypted with the KMS key.',
    short: 'Tunnel',
  },
  'administrator.documents.custom': {
    label: 'Session documents of your own',
    help: 'Names of documents in your account. `*` stands for any characters.',
    short: 'Own Session documents',
    example: 'Company-DatabaseTunnel',
    empty: 'None',
  },
  'administrator.documents.accessCheck': {
    label: 'Check the document even if the request names none',
    help: 'Adds the condition `ssm:SessionDocumentAccessCheck`. AWS dropped it from its samples in 2026; it does no harm.',
    short: 'Document access check',
  },
  'administrator.documents.listed': {
    label: 'Let them pick a document in the console',
    help: 'Adds `ssm:ListDocuments` and `ssm:GetDocument`.',
    short: 'Documents listed',
  },
  'administrator.ownSessions.by': {
    label: 'Which sessions may they end?',
    help: '`ssm:TerminateSession`, and with it `ssm:ResumeSession`.',
    short: 'Ending sessions',
    options: {
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
  },
  'administrator.ownSessions.tag': {
    label: 'Which tag of the session does the policy compare?',
    help: 'Every session has these two tags, set by AWS.',
    short: 'Session tag',
    options: {
      'session-id': { title: 'Who started it', description: 'The tag `aws:ssmmessages:session-id`.' },
      'target-id': { title: 'The node it runs on', description: 'The tag `aws:ssmmessages:target-id`.' },
      both: { title: 'Both', description: 'Only what they started, and only on these nodes.' },
    },
  },
  'administrator.ownSessions.sessionId': {
    label: 'What must the session-id tag match?',
    help: 'The condition on `ssm:resourceTag/aws:ssmmessages:session-id`. People with the same role session name share their sessions, unless the trust policy of the role fixes the name (`sts:RoleSessionName`).',
    short: 'Value of the session tag',
    options: {
      'variable-prefix': {
        title: 'The caller’s ID, and anything after it',
        description:
          '`${aws:userid}*`, the form that is known to work. For the session name `ann` it also matches `anna`.',
      },
      variable: { title: 'The caller’s ID, exactly', description: '`${aws:userid}`.' },
      user: { title: 'One IAM user', description: 'The ID `AIDA…`.' },
      'role-session': { title: 'One session of a role', description: '`AROA…:session-name`.' },
    },
  },
  'administrator.ownSessions.principalId': {
    label: 'Which user ID?',
    help: '`AIDA…` of an IAM user, or `AROA…:session-name` of a role. `aws sts get-caller-identity` prints it as `UserId`.',
    short: 'User ID',
    example: 'AROAEXAMPLE:ann@example.com',
  },
  'administrator.ownSessions.resume': {
    label: 'Let them resume sessions after a lost connection',
    help: '`ssm:ResumeSession`, which the client calls by itself.',
    short: 'Resume sessions',
  },
  'administrator.dataChannel': {
    label: 'For which sessions may the client open the data channel?',
    help: '`ssmmessages:OpenDataChannel`, which AWS added to its samples in 2025 for people who start sessions.',
    short: 'Data channel',
    options: {
      own: { title: 'Their own', description: '`session/${aws:userid}-*`, as AWS prints it.' },
      every: {
        title: 'Every session',
        description: '`*`, the only resource that AWS’s service reference lists for it.',
      },
      off: { title: 'None', description: 'As in AWS’s samples before 2025.' },
    },
  },
  'administrator.agentUpdate': {
    label: 'May they update an agent that is too old?',
    help: 'The EC2 console offers this before it connects, with `ssm:SendCommand`.',
    short: 'Agent update',
    options: {
      off: { title: 'No' },
      'with-document': {
        title: 'Yes, with the document it needs',
        description: '`ssm:SendCommand` on the nodes and on `AWS-UpdateSSMAgent`.',
      },
      published: {
        title: 'As AWS publishes it',
        description:
          '`ssm:SendCommand` on the same resources as `ssm:StartSession`, without a Command document.',
      },
    },
  },
  'administrator.guards.mfa': {
    label: 'Only after multi-factor authentication',
    help: 'A condition on `aws:MultiFactorAuthPresent` with `Bool`: access keys without MFA are refused.',
    short: 'MFA',
  },
  'administrator.guards.mfaMaxAgeMinutes': {
    label: 'How long ago at most?',
    help: 'A condition on `aws:MultiFactorAuthAge`: 1 to 2,160 minutes. Empty means no maximum.',
    short: 'Age of MFA',
    example: 'no maximum',
    empty: 'No maximum',
  },
  'administrator.guards.networks': {
    label: 'Only from these networks',
    help: 'CIDR blocks of public addresses, for a condition on `aws:SourceIp`. Empty means anywhere.',
    short: 'Networks',
    example: '203.0.113.0/24',
    empty: 'Anywhere',
  },
  'administrator.guards.notBefore': {
    label: 'Not before (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means immediately.',
    short: 'Not before',
    empty: 'Immediately',
  },
  'administrator.guards.notAfter': {
    label: 'Not after (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means no end.',
    short: 'Not after',
    empty: 'No end',
  },
  'administrator.preferences': {
    label: 'May they change the session preferences?',
    help: 'Preferences are the document `SSM-SessionManagerRunShell`, one per account and Region.',
    short: 'Preferences',
    options: {
      none: { title: 'No' },
      view: { title: 'View', description: '`ssm:GetDocument`.' },
      manage: { title: 'Manage', description: 'Create, view, update and delete the document.' },
    },
  },
  'administrator.deletePreferences': {
    label: 'Delete the preferences',
    help: '`ssm:DeleteDocument`. AWS’s guide promises it, but its quickstart samples lack it. Without the document, nothing is logged or encrypted.',
    short: 'Delete preferences',
  },
  'administrator.defaultVersion': {
    label: 'Make a changed version the default',
    help: '`ssm:UpdateDocumentDefaultVersion`, which AWS’s samples lack.',
    short: 'Default version',
  },
  'administrator.fullAccess': {
    label: 'Full access to every session',
    help: 'Start, resume and end any session, on every node and with every document: `Resource` is `*`.',
    short: 'Full access',
  },
  'instanceRole.permissions': {
    label: 'What should the node role contain?',
    help: 'Each is narrower than `AmazonSSMManagedInstanceCore`, which can also read every parameter of the account. An instance profile with this role takes precedence over Default Host Management Configuration.',
    short: 'Permissions',
    options: {
      logging: {
        title: 'Sessions, with logs and encryption',
        description: 'The minimum, plus what your answers about logs and keys need.',
      },
      minimal: {
        title: 'Sessions only',
        description:
          'Four `ssmmessages` actions and `ssm:UpdateInstanceInformation`; with a KMS key also `kms:Decrypt`.',
      },
      'existing-role': {
        title: 'An addition to a role you have',
        description: 'For a role that already makes the machine a managed node.',
      },
    },
  },
  'instanceRole.logScope': {
    label: 'Where may the node write logs?',
    short: 'Scope of log permissions',
    options: {
      narrow: { title: 'To your bucket and log group', description: 'Least privilege.' },
      published: { title: 'Anywhere, as AWS publishes it', description: 'Log actions on `*`.' },
    },
  },
  'instanceRole.olderRegions': {
    label: 'Allow the older message channel',
    help: '`ec2messages`, which agents in Regions launched before 2024 may still fall back to.',
    short: 'Older channel',
  },
  'instanceRole.trust': {
    label: 'Which nodes assume the role?',
    help: 'The `Principal` of the trust policy.',
    short: 'Trusted service',
    options: {
      ec2: { title: 'EC2 instances', description: '`ec2.amazonaws.com`, through an instance profile.' },
      hybrid: {
        title: 'Hybrid nodes',
        description: '`ssm.amazonaws.com`, for a hybrid activation of this account.',
      },
      'ecs-task': { title: 'ECS tasks', description: '`ecs-tasks.amazonaws.com`, for ECS Exec.' },
    },
  },
  'preferences.runAs': {
    label: 'Start sessions as a named operating system user',
    help: 'On Linux and macOS. Otherwise sessions run as `ssm-user`, who can become root.',
    short: 'Run As',
  },
  'preferences.runAsUser': {
    label: 'Which user, if the caller has no tag?',
    help: 'The caller’s tag `SSMSessionRunAs` comes first. The user must exist on the node.',
    short: 'Run As user',
    example: 'ec2-user',
    empty: 'By the caller’s tag',
  },
  'preferences.idleTimeoutMinutes': {
    label: 'End a session that is idle for',
    help: '1 to 60 minutes. Empty means AWS’s default of 20.',
    short: 'Idle timeout',
    example: '20',
    empty: '20 minutes, AWS’s default',
  },
  'preferences.maxDurationMinutes': {
    label: 'End every session after',
    help: '1 to 1,440 minutes. Empty means no limit.',
    short: 'Maximum duration',
    example: 'no limit',
    empty: 'No limit',
  },
  'preferences.linuxProfile': {
    label: 'Commands to run first on Linux and macOS',
    help: 'In every shell session, before the prompt appears.',
    short: 'Shell profile, Linux',
    example: 'exec /bin/bash',
    empty: 'None',
  },
  'preferences.windowsProfile': {
    label: 'Commands to run first on Windows',
    help: 'In every PowerShell session, before the prompt appears.',
    short: 'Shell profile, Windows',
    example: 'Set-Location C:\\',
    empty: 'None',
  },
};

/** The short name of a setting, as the summary of the answers has it. */
export function settingName(path: SettingPath): string {
  return questionMessages[questionOf(path) as Question].short;
}

/** The offered answers to a question, in order; none where anything may be answered. */
export function optionTexts(path: SettingPath): Readonly<Record<string, OptionText>> {
  const text: QuestionText & { readonly options?: Readonly<Record<string, OptionText>> } =
    questionMessages[questionOf(path) as Question];
  return text.options ?? {};
}
