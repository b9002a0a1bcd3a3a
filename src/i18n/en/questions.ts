import type { SettingPath } from '#core';

/** End user and administrator are asked the same; the administrator is asked a little more. */
export type QuestionKey = Exclude<SettingPath, `endUser.${string}` | `checks.${string}`>;

export interface QuestionText {
  /** The question, in the reader's language. */
  readonly label: string;
  /** What the answer does to the document. Backticks mark what is literally IAM. */
  readonly help?: string;
  /** Name of the answer in the summary. */
  readonly short: string;
  /** Shown in the empty field. */
  readonly example?: string;
}

/** One text per setting. */
export const questionMessages: Readonly<Record<QuestionKey, QuestionText>> = {
  'environment.partition': {
    label: 'Which AWS partition?',
    help: 'The second part of every ARN, for example `arn:aws:…` or `arn:aws-us-gov:…`.',
    short: 'Partition',
  },
  'environment.regions': {
    label: 'Which Regions?',
    help: 'Region part of the ARNs; each Region adds one ARN. Left empty, `region` stands in its place.',
    short: 'Regions',
  },
  'environment.account': {
    label: 'Which AWS account?',
    help: 'Twelve digits, with leading zeros: the fifth part of the ARNs. Left empty, `account-id` stands in its place.',
    short: 'Account',
    example: '111122223333',
  },
  'environment.sessionEncryption': {
    label: 'Encrypt session data with a KMS key',
    help: 'On top of TLS. It takes both sides: `kms:GenerateDataKey` for people, `kms:Decrypt` for nodes. Permissions boundaries and organization policies must let both pass.',
    short: 'Session encryption',
  },
  'environment.sessionKeyArns': {
    label: 'Which KMS key?',
    help: 'One in each Region. The ARN of the key, not of an alias: IAM compares `Resource` with the key itself.',
    short: 'Session key',
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.enabled': {
    label: 'Write session logs to Amazon S3',
    help: 'The node uploads the log when a session ends: `s3:PutObject` for the node role. In a private subnet it needs a way to S3, or the session stays blank.',
    short: 'Log to S3',
  },
  'environment.s3Log.bucket': {
    label: 'Which bucket?',
    help: 'The name alone. Left empty, `amzn-s3-demo-bucket` stands in its place.',
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
    help: 'A slash at either end is left out.',
    short: 'Prefix',
    example: 'session-manager',
  },
  'environment.s3Log.enforceEncryption': {
    label: 'Refuse sessions when the bucket is not encrypted',
    help: 'The node then checks the bucket first: `s3:GetEncryptionConfiguration`.',
    short: 'Enforce bucket encryption',
  },
  'environment.s3Log.bucketEncryption': {
    label: 'How does the bucket encrypt?',
    short: 'Bucket encryption',
  },
  'environment.s3Log.bucketKeyArn': {
    label: 'Which KMS key does the bucket use?',
    help: 'Often another key than the one for session data. The ARN of the key, not of an alias.',
    short: 'Bucket key',
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.multipart': {
    label: 'Logs may be larger than 5 MB',
    help: 'The agent uploads larger ones in parts, for which S3 asks for `kms:Decrypt` too. AWS’s sample lacks it.',
    short: 'Logs above 5 MB',
  },
  'environment.s3Log.otherAccount': {
    label: 'The bucket belongs to another account',
    help: 'Adds `s3:PutObjectAcl`. Its bucket policy has to allow the node role as well.',
    short: 'Bucket in another account',
  },
  'environment.cloudWatchLog.enabled': {
    label: 'Write session logs to CloudWatch Logs',
    help: 'The node writes them: `logs:PutLogEvents` and its companions for the node role. In a private subnet it needs a way there, or the session stays blank.',
    short: 'Log to CloudWatch Logs',
  },
  'environment.cloudWatchLog.logGroup': {
    label: 'Which log group?',
    help: 'It has to exist: the agent creates streams, not groups.',
    short: 'Log group',
    example: '/ssm/sessions',
  },
  'environment.cloudWatchLog.enforceEncryption': {
    label: 'Refuse sessions when the log group is not encrypted',
    help: 'Encrypted with a KMS key, that is. The node checks it with `logs:DescribeLogGroups`.',
    short: 'Enforce log group encryption',
  },
  'environment.cloudWatchLog.delivery': {
    label: 'When are logs written?',
    short: 'Log delivery',
  },
  'environment.statementIds': {
    label: 'Give each statement a name (`Sid`)',
    help: 'Makes statements easy to refer to. It changes nothing about what is allowed.',
    short: 'Statement names',
  },

  'administrator.surfaces': {
    label: 'From where do they connect?',
    help: 'Consoles need to list nodes and sessions; the command line does not.',
    short: 'Connects from',
  },
  'administrator.signIn': {
    label: 'How do they sign in?',
    help: 'Decides which variable recognizes their own sessions: `aws:username` exists for IAM users only. No line of its own.',
    short: 'Signs in',
  },
  'administrator.startSessions': {
    label: 'They may start sessions',
    help: '`ssm:StartSession` on the nodes and on the Session documents. Without it the policy only adds to another one. With just-in-time node access leave it out: it would bypass the approval.',
    short: 'Start sessions',
  },
  'administrator.nodes.by': {
    label: 'Which nodes may they reach?',
    short: 'Nodes',
  },
  'administrator.nodes.ids': {
    label: 'Node IDs',
    help: 'EC2 instances `i-…` and hybrid nodes `mi-…`. Paste as many as you like, separated by commas, blanks or lines.',
    short: 'Node IDs',
    example: 'i-02573cafcfEXAMPLE',
  },
  'administrator.nodes.tags': {
    label: 'Tags that a node must have',
    help: 'A condition on `ssm:resourceTag/…`. All keys must be there; of several values of a key, one is enough.',
    short: 'Tags',
  },
  'administrator.nodes.hybrid': {
    label: 'Include hybrid nodes',
    help: 'Servers outside EC2 (`mi-…`) have ARNs of their own: `…:managed-instance/*`. Without them they are denied.',
    short: 'Hybrid nodes',
  },
  'administrator.nodes.reach': {
    label: 'How far do the node ARNs reach?',
    help: 'Normally with Region and account. The wider forms put `*` in their place.',
    short: 'Reach of node ARNs',
  },
  'administrator.readAccess': {
    label: 'What may they list?',
    help: 'These actions work on `*` only: who may list sees every node and every session of the account and Region.',
    short: 'Read access',
  },
  'administrator.documents.types': {
    label: 'Which kinds of session?',
    help: 'Each kind is a Session document, and `ssm:StartSession` has to be allowed on it.',
    short: 'Kinds of session',
  },
  'administrator.documents.custom': {
    label: 'Session documents of your own',
    help: 'Names of documents in your account. `*` stands for any characters.',
    short: 'Own Session documents',
    example: 'Company-DatabaseTunnel',
  },
  'administrator.documents.accessCheck': {
    label: 'Check the document also when none is named',
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
  },
  'administrator.ownSessions.tag': {
    label: 'Which tag of the session is compared?',
    help: 'Sessions carry two tags, both set by the service.',
    short: 'Compared tag',
  },
  'administrator.ownSessions.sessionId': {
    label: 'What is the session-id tag compared with?',
    help: 'The condition on `ssm:resourceTag/aws:ssmmessages:session-id`. People who choose the same role session name share their sessions, unless the trust policy of the role fixes it (`sts:RoleSessionName`).',
    short: 'Compared with',
  },
  'administrator.ownSessions.principalId': {
    label: 'Which user ID?',
    help: '`AIDA…` of an IAM user, or `AROA…:session-name` of a role. `aws sts get-caller-identity` prints it as `UserId`.',
    short: 'User ID',
    example: 'AROAEXAMPLE:ann@example.com',
  },
  'administrator.ownSessions.resume': {
    label: 'Resume them after the network broke',
    help: '`ssm:ResumeSession`: the client calls it by itself when a connection was lost.',
    short: 'Resume sessions',
  },
  'administrator.dataChannel': {
    label: 'For which sessions may the client open the data channel?',
    help: '`ssmmessages:OpenDataChannel`, which AWS added to its samples in 2025 for people who start sessions.',
    short: 'Data channel',
  },
  'administrator.agentUpdate': {
    label: 'May they update an agent that is too old?',
    help: 'The EC2 console offers it before it connects, by `ssm:SendCommand`.',
    short: 'Agent update',
  },
  'administrator.guards.mfa': {
    label: 'Only after multi-factor authentication',
    help: 'A condition on `aws:MultiFactorAuthPresent`, by `Bool`: access keys without MFA do not pass.',
    short: 'MFA',
  },
  'administrator.guards.mfaMaxAgeMinutes': {
    label: 'How long ago at most?',
    help: 'A condition on `aws:MultiFactorAuthAge`: 1 to 2,160 minutes. Empty means no maximum.',
    short: 'Age of MFA',
    example: 'no maximum',
  },
  'administrator.guards.networks': {
    label: 'Only from these networks',
    help: 'CIDR blocks of public addresses, for a condition on `aws:SourceIp`. Empty means anywhere.',
    short: 'Networks',
    example: '203.0.113.0/24',
  },
  'administrator.guards.notBefore': {
    label: 'Not before (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means at once.',
    short: 'Not before',
  },
  'administrator.guards.notAfter': {
    label: 'Not after (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means without an end.',
    short: 'Not after',
  },
  'administrator.preferences': {
    label: 'May they change the session preferences?',
    help: 'Preferences are the document `SSM-SessionManagerRunShell`, one per account and Region.',
    short: 'Preferences',
  },
  'administrator.deletePreferences': {
    label: 'Delete the preferences',
    help: '`ssm:DeleteDocument`. AWS’s text promises it, its quickstart samples lack it. Without the document, nothing is logged or encrypted.',
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
    help: 'Each is narrower than `AmazonSSMManagedInstanceCore`, which also reads every parameter of the account. An instance profile with this role goes before Default Host Management Configuration.',
    short: 'Permissions',
  },
  'instanceRole.logScope': {
    label: 'How wide are the log permissions?',
    short: 'Scope of log permissions',
  },
  'instanceRole.olderRegions': {
    label: 'Allow the older message channel',
    help: '`ec2messages`, which agents in Regions launched before 2024 may still fall back to.',
    short: 'Older channel',
  },
  'instanceRole.trust': {
    label: 'What takes on the role?',
    help: 'The `Principal` of the trust policy.',
    short: 'Trusted service',
  },

  'preferences.runAs': {
    label: 'Start sessions as a named operating system user',
    help: 'Linux and macOS. Without it sessions run as `ssm-user`, who may become root.',
    short: 'Run As',
  },
  'preferences.runAsUser': {
    label: 'Which user, when the caller’s tag names none?',
    help: 'The tag `SSMSessionRunAs` of the caller comes first. The user must exist on the node.',
    short: 'Run As user',
    example: 'ec2-user',
  },
  'preferences.idleTimeoutMinutes': {
    label: 'End a session that is idle for',
    help: '1 to 60 minutes. Empty means AWS’s default of 20.',
    short: 'Idle timeout',
    example: '20',
  },
  'preferences.maxDurationMinutes': {
    label: 'End every session after',
    help: '1 to 1,440 minutes. Empty means no limit.',
    short: 'Maximum duration',
    example: 'no limit',
  },
  'preferences.linuxProfile': {
    label: 'Commands at the start on Linux and macOS',
    help: 'Run in every shell session before the person gets the prompt.',
    short: 'Shell profile, Linux',
    example: 'exec /bin/bash',
  },
  'preferences.windowsProfile': {
    label: 'Commands at the start on Windows',
    help: 'Run in every PowerShell session before the person gets the prompt.',
    short: 'Shell profile, Windows',
    example: 'Set-Location C:\\',
  },
};
