import { DEFAULT_DOCUMENT_NAMES } from '#core';
import type { firstQuestions, QuestionTexts } from './questions.ts';

const OWN_STATEMENTS = {
  label: 'Statements of your own',
  help: 'A JSON list. They stand at the end of the policy as they are, and no answer changes them.',
  example: '[{ "Effect": "Allow", … }]',
};

/** The questions that nobody meets before an answer or a second step. */
export const laterQuestions: Omit<QuestionTexts, keyof typeof firstQuestions> = {
  'environment.partition': {
    label: 'Which AWS partition?',
    help: 'The second part of every ARN, for example `arn:aws:…` or `arn:aws-us-gov:…`.',
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
  'environment.sessionKeyArns': {
    label: 'Which KMS key?',
    help: 'One for each Region. Enter the ARN of the key, not of an alias: IAM compares `Resource` with the key itself.',
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.bucket': {
    label: 'Which bucket?',
    help: 'Only its name. With `{region}` in it, such as `logs-{region}`, each Region has a bucket of its own.',
    example: 'session-logs',
  },
  'environment.s3Log.prefixed': {
    label: 'Put the logs under a prefix',
    help: 'Narrows `s3:PutObject` to `bucket/prefix/*`.',
  },
  'environment.s3Log.prefix': {
    label: 'Which prefix?',
    help: 'Slashes at either end are dropped. `{region}` stands for the Region.',
    example: 'session-manager',
  },
  'environment.s3Log.enforceEncryption': {
    label: 'Refuse sessions when the bucket is not encrypted',
    help: 'The node checks the bucket first, with `s3:GetEncryptionConfiguration`.',
  },
  'environment.s3Log.bucketEncryption': {
    label: 'How does the bucket encrypt?',
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
    example: 'arn:aws:kms:us-east-2:111122223333:key/1234abcd-…',
  },
  'environment.s3Log.multipart': {
    label: 'Logs may be larger than 5 MB',
    help: 'The agent uploads these in parts, and S3 then requires `kms:Decrypt` too. AWS’s sample lacks it.',
  },
  'environment.s3Log.otherAccount': {
    label: 'The bucket belongs to another account',
    help: 'Adds `s3:PutObjectAcl`. The bucket policy must allow the node role as well.',
  },
  'environment.cloudWatchLog.logGroup': {
    label: 'Which log group?',
    help: 'It has to exist: the agent creates log streams, not log groups.',
    example: '/ssm/sessions',
  },
  'environment.cloudWatchLog.enforceEncryption': {
    label: 'Refuse sessions when the log group is not encrypted',
    help: 'Only a KMS key counts. The node checks the log group first, with `logs:DescribeLogGroups`.',
  },
  'environment.cloudWatchLog.delivery': {
    label: 'When are logs written?',
    options: {
      stream: { title: 'While the session runs', description: 'One entry per command.' },
      upload: { title: 'When the session ends', description: 'One upload.' },
    },
  },
  'environment.cloudWatchLog.retentionDays': {
    label: 'Delete logs after',
    help: '1 to 3,653 days. Empty means never. The exports set it on the log group that they create.',
    empty: 'Never',
  },
  'environment.statementIds': {
    label: 'Give each statement a name (`Sid`)',
    help: 'Makes statements easy to refer to. What they allow stays the same.',
  },
  'administrator.startSessions': {
    label: 'They may start sessions',
    help: '`ssm:StartSession` on the nodes and on the Session documents. Without it, people need another policy that allows it. With just-in-time node access, leave it out: it would bypass the approval.',
  },
  'administrator.nodes.by': {
    label: 'Which nodes may they reach?',
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
    example: 'i-02573cafcfEXAMPLE',
  },
  'administrator.nodes.tags': {
    label: 'Tags that a node must have',
    help: 'A condition on `ssm:resourceTag/…`. A node must have every key, with one of its values. `${aws:PrincipalTag/Team}` stands for the person’s own tag.',
  },
  'administrator.nodes.hybrid': {
    label: 'Include hybrid nodes',
    help: 'Servers outside EC2 (`mi-…`) have their own ARNs: `…:managed-instance/*`. Without these, sessions on them are denied.',
  },
  'administrator.nodes.onlyHybrid': {
    label: 'Hybrid nodes alone',
    help: 'No EC2 instance, whatever its tags.',
  },
  'administrator.nodes.except': {
    label: 'All but nodes with these tags',
    help: 'A negated condition on `ssm:resourceTag/…`: any one of them leaves a node out. Nodes without tags stay in.',
    empty: 'None left out',
  },
  'administrator.nodes.reach': {
    label: 'How far do the node ARNs reach?',
    help: 'Normally the ARNs name Region and account. The wider forms say `*` instead.',
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
  'administrator.instanceConnect.enabled': {
    label: 'They may push an SSH key (EC2 Instance Connect)',
    help: '`ec2-instance-connect:SendSSHPublicKey`: an instance takes the key for a minute, so people need no key of their own there.',
  },
  'administrator.instanceConnect.users': {
    label: 'For which operating system users?',
    help: 'A condition on `ec2:osuser`. Empty means any.',
    example: 'ec2-user',
    empty: 'Any user',
  },
  'administrator.remoteDesktop': {
    label: 'May they use Remote Desktop?',
    help: 'Windows nodes, in Fleet Manager. It opens no port and no shell to them.',
    options: {
      off: { title: 'No' },
      credentials: {
        title: 'With Windows credentials',
        description: 'A password, or the instance’s key pair.',
      },
      'identity-center': {
        title: 'With IAM Identity Center',
        description: '`AWSSSO-CreateSSOUser` makes their Windows user.',
      },
    },
  },
  'administrator.tasks.uses': {
    label: 'What may they do in ECS tasks?',
    empty: 'Nothing',
    options: {
      exec: {
        title: 'Run commands (ECS Exec)',
        description: '`ecs:ExecuteCommand`, as root in a container.',
      },
      'port-forwarding': {
        title: 'Port forwarding to the task',
        description: '`ssm:StartSession` on the task. Not logged.',
      },
      'remote-host': { title: 'Port forwarding through the task', description: 'To any host. Not logged.' },
    },
  },
  'administrator.tasks.clusters': {
    label: 'In which ECS clusters?',
    help: 'Their names; `*` stands for any characters.',
    example: 'web',
  },
  'administrator.tasks.tags': {
    label: 'Tags that a task must have',
    help: 'A condition on `aws:ResourceTag/…`. None means every task of the clusters.',
    empty: 'Every task',
  },
  'administrator.tasks.containers': {
    label: 'In which containers?',
    help: 'A condition on `ecs:container-name`. Empty means every container.',
    example: 'app',
    empty: 'Every container',
  },
  'administrator.trainingJobs.uses': {
    label: 'What may they do in training jobs?',
    help: 'In the containers of Amazon SageMaker AI. The job needs `EnableRemoteDebug` and a role with the `ssmmessages` actions.',
    empty: 'Nothing',
    options: {
      shell: { title: 'Open a shell', description: '`SSM-SessionManagerRunShell`.' },
      'port-forwarding': {
        title: 'Port forwarding to the container',
        description: '`AWS-StartPortForwardingSession`. Not logged.',
      },
    },
  },
  'administrator.trainingJobs.names': {
    label: 'In which training jobs?',
    help: 'Their names; `*` stands for any characters. Empty means every training job of the account.',
    example: 'churn-*',
    empty: 'Every training job',
  },
  'administrator.justInTime': {
    label: 'What may they do with just-in-time access?',
    help: 'People ask for each session, and approval policies decide. Their policies must lose `ssm:StartSession`, or they connect without asking.',
    empty: 'Nothing',
    options: {
      request: {
        title: 'Ask for sessions',
        description: '`ssm:StartAccessRequest` on their nodes, `ssm:GetAccessToken`.',
      },
      approve: { title: 'Approve requests', description: '`ssm:SendAutomationSignal` on approvals.' },
      policies: { title: 'Write approval policies', description: 'Documents of the types for approvals.' },
    },
  },
  'administrator.readAccess': {
    label: 'What may they list?',
    help: 'These actions work on `*` only: people see every node and every session of the account and Region.',
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
      socket: {
        title: 'Port forwarding to a socket',
        description: '`AWS-StartPortForwardingSessionToSocket`. Not logged.',
      },
      'interactive-command': {
        title: 'Interactive commands',
        description: '`AWS-StartInteractiveCommand`. Any command, so as powerful as a shell.',
      },
      'non-interactive-command': {
        title: 'Commands without a terminal',
        description: '`AWS-StartNonInteractiveCommand`. Any command, so as powerful as a shell.',
      },
    },
  },
  'administrator.documents.tunnel': {
    label: 'Tunnel to one host and port',
    help: 'Such as a database. This page writes a Session document that sets both. Not logged, and not encrypted with the KMS key.',
  },
  'administrator.documents.command': {
    label: 'One fixed command',
    help: 'Such as reading a log. What it is stands in a document of its own: see “Session with one command”. Allow no shell beside it, or people run what they like.',
  },
  'environment.command.session': {
    label: 'Can people type while it runs?',
    options: {
      interactive: {
        title: 'Yes, it has a terminal',
        description: '`InteractiveCommands`. Ctrl+C ends it, and it can ask for input.',
      },
      'non-interactive': {
        title: 'No, they only see what it prints',
        description: '`NonInteractiveCommands`. The session ends with the command.',
      },
    },
  },
  'environment.command.elevated': {
    label: 'Run it as root or administrator',
    help: '`runAsElevated`. Otherwise it runs as `ssm-user`, or as the user that Run As names. What a parameter lets in then runs as root as well.',
  },
  'environment.command.name': {
    label: 'What is the Session document called?',
    help: `Empty means ${DEFAULT_DOCUMENT_NAMES['session-command']}. Another command in this account needs another name.`,
    empty: DEFAULT_DOCUMENT_NAMES['session-command'],
  },
  'administrator.documents.ownShell': {
    label: 'Shell with preferences of its own',
    help: 'Such as another user or another log group. What they are stands in a document of its own: see “Session preferences”. People name it when they start a session.',
  },
  'environment.ownShell.name': {
    label: 'What is the Session document called?',
    help: `Empty means \`${DEFAULT_DOCUMENT_NAMES['session-preferences']}\`: the preferences of every session in the Region. Under another name they are those of sessions that people start by that name.`,
    empty: DEFAULT_DOCUMENT_NAMES['session-preferences'],
  },
  'administrator.documents.custom': {
    label: 'Session documents of your own',
    help: 'Names of documents in your account. `*` stands for any characters.',
    example: 'Company-DatabaseTunnel',
    empty: 'None',
  },
  'administrator.documents.accessCheck': {
    label: 'Check the document even if the request names none',
    help: 'Adds the condition `ssm:SessionDocumentAccessCheck`. AWS dropped it from its samples in 2026; it does no harm.',
  },
  'administrator.documents.listed': {
    label: 'Let them pick a document in the console',
    help: 'Adds `ssm:ListDocuments` and `ssm:GetDocument`.',
  },
  'administrator.ownSessions.by': {
    label: 'Which sessions may they end?',
    help: '`ssm:TerminateSession`, and with it `ssm:ResumeSession`.',
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
    options: {
      'session-id': { title: 'Who started it', description: 'The tag `aws:ssmmessages:session-id`.' },
      'target-id': { title: 'The node it runs on', description: 'The tag `aws:ssmmessages:target-id`.' },
      both: { title: 'Both', description: 'Only what they started, and only on these nodes.' },
    },
  },
  'administrator.ownSessions.sessionId': {
    label: 'What must the session-id tag match?',
    help: 'The condition on `ssm:resourceTag/aws:ssmmessages:session-id`. People with the same role session name share their sessions, unless the trust policy of the role fixes the name (`sts:RoleSessionName`).',
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
    example: 'AROAEXAMPLE:ann@example.com',
  },
  'administrator.ownSessions.resume': {
    label: 'Let them resume sessions after a lost connection',
    help: '`ssm:ResumeSession`, which the client calls by itself.',
  },
  'administrator.dataChannel': {
    label: 'For which sessions may the client open the data channel?',
    help: '`ssmmessages:OpenDataChannel`, which AWS added to its samples in 2025 for people who start sessions.',
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
  },
  'administrator.guards.mfaMaxAgeMinutes': {
    label: 'How long ago at most?',
    help: 'A condition on `aws:MultiFactorAuthAge`: 1 to 2,160 minutes. Empty means no maximum.',
    example: 'no maximum',
    empty: 'No maximum',
  },
  'administrator.guards.networks': {
    label: 'Only from these networks',
    help: 'CIDR blocks of public addresses, for a condition on `aws:SourceIp`. Empty means anywhere.',
    example: '203.0.113.0/24',
    empty: 'Anywhere',
  },
  'administrator.guards.endpoints': {
    label: 'Only through these VPC endpoints',
    help: 'IDs of endpoints for `ssm` or of VPCs, for a condition on `aws:SourceVpce` or `aws:SourceVpc`. The console does not use them.',
    example: 'vpce-0123456789abcdef0',
    empty: 'Anywhere',
  },
  'administrator.guards.sourceIdentities': {
    label: 'Only with these source identities',
    help: 'A condition on `aws:SourceIdentity`; `*` alone asks for any. Empty asks for none.',
    example: 'ann@example.com',
    empty: 'Not asked for',
  },
  'administrator.guards.notBefore': {
    label: 'Not before (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means immediately.',
    empty: 'Immediately',
  },
  'administrator.guards.notAfter': {
    label: 'Not after (UTC)',
    help: 'A condition on `aws:CurrentTime`. Empty means no end.',
    empty: 'No end',
  },
  'administrator.preferences': {
    label: 'May they change the session preferences?',
    help: 'Preferences are the document `SSM-SessionManagerRunShell`, one per account and Region.',
    options: {
      none: { title: 'No' },
      view: { title: 'View', description: '`ssm:GetDocument`.' },
      manage: { title: 'Manage', description: 'Create, view, update and delete the document.' },
    },
  },
  'administrator.deletePreferences': {
    label: 'Delete the preferences',
    help: '`ssm:DeleteDocument`. AWS’s guide promises it, but its quickstart samples lack it. Without the document, nothing is logged or encrypted.',
  },
  'administrator.defaultVersion': {
    label: 'Make a changed version the default',
    help: '`ssm:UpdateDocumentDefaultVersion`, which AWS’s samples lack.',
  },
  'administrator.hostManagement': {
    label: 'Set up Default Host Management Configuration',
    help: 'The setting that gives all EC2 instances of a Region one role, and `iam:PassRole` on that role. Without both, AWS refuses the change.',
  },
  'administrator.fullAccess': {
    label: 'Full access to every session',
    help: 'Start, resume and end any session, on every node and with every document: `Resource` is `*`.',
  },
  'instanceRole.logScope': {
    label: 'Where may the node write logs?',
    options: {
      narrow: { title: 'To your bucket and log group', description: 'Least privilege.' },
      published: { title: 'Anywhere, as AWS publishes it', description: 'Log actions on `*`.' },
    },
  },
  'instanceRole.olderRegions': {
    label: 'Allow the older message channel',
    help: '`ec2messages`, which agents in Regions launched before 2024 may still fall back to.',
  },
  'instanceRole.agentBuckets': {
    label: 'Let the agent read AWS’s own buckets',
    help: 'For nodes that reach AWS through VPC endpoints. Without it the agent cannot update itself there or load AWS’s packages; sessions run all the same.',
  },
  'instanceRole.sharing.with': {
    label: 'Whose nodes use the bucket and the keys?',
    help: 'Only the statements for their owners depend on it. The export of the whole setup has these.',
    options: {
      account: { title: 'Nodes of this account', description: 'The statements name one role.' },
      accounts: {
        title: 'Nodes of several accounts',
        description: 'The role has the same name in each of them.',
      },
      organization: {
        title: 'Nodes of a whole organization',
        description:
          'The role of that name in every account with this `aws:PrincipalOrgID`, new ones included.',
      },
    },
  },
  'instanceRole.sharing.accounts': {
    label: 'Which other accounts?',
    help: 'Beside the account of the setup. Paste as many as you like.',
    example: '444455556666',
  },
  'instanceRole.sharing.organization': {
    label: 'Which organization?',
    help: 'Its ID. If you name none, the statements say `organization-id`.',
    example: 'o-a1b2c3d4e5',
  },
  'instanceRole.boundary': {
    label: 'Permissions boundary',
    help: 'ARN of a managed policy that limits the role that the exports create. What it does not allow, the agent is denied. Empty means none.',
    example: 'arn:aws:iam::012345678901:policy/NodeBoundary',
  },
  'instanceRole.pods.issuer': {
    label: 'Which OIDC issuer?',
    help: 'Of the cluster, without `https://`: `aws eks describe-cluster` shows it.',
    example: 'oidc.eks.eu-west-1.amazonaws.com/id/…',
  },
  'instanceRole.pods.namespace': { label: 'Which namespace?', example: 'kube-system' },
  'instanceRole.pods.serviceAccount': {
    label: 'Which service account?',
    example: 'ssm-agent',
  },
  'administrator.statements': OWN_STATEMENTS,
  'instanceRole.statements': OWN_STATEMENTS,
  'instanceRole.trustStatements': OWN_STATEMENTS,
  'guardrail.statements': OWN_STATEMENTS,
  'trustPolicy.signIn': {
    label: 'How do people get the role?',
    options: {
      saml: { title: 'SAML', description: '`sts:AssumeRoleWithSAML`, console and CLI.' },
      oidc: { title: 'OpenID Connect', description: '`sts:AssumeRoleWithWebIdentity`, with a token.' },
      principals: { title: 'From another role or account', description: '`sts:AssumeRole`' },
    },
  },
  'trustPolicy.samlProvider': {
    label: 'Which SAML provider?',
    help: 'Its name in IAM, not the ARN.',
    example: 'Company',
  },
  'trustPolicy.issuer': {
    label: 'Which issuer?',
    help: 'The URL of the provider, without `https://`.',
    example: 'login.example.com',
  },
  'trustPolicy.audience': {
    label: 'For which audience?',
    help: 'A client ID that the provider in IAM has; a condition on `aud`.',
    example: 'session-manager',
  },
  'trustPolicy.subjects': {
    label: 'Which people?',
    help: 'As the tokens name them, a condition on `sub`; `*` stands for any characters.',
    example: 'ann@example.com',
  },
  'trustPolicy.principals': {
    label: 'Which users, roles or accounts?',
    help: 'ARNs, or account IDs for everybody whom that account lets. People need no external ID.',
    example: 'arn:aws:iam::111122223333:role/Operators',
  },
  'trustPolicy.mfa': {
    label: 'Only after multi-factor authentication',
    help: 'A condition on `aws:MultiFactorAuthPresent`. For IAM users: whoever comes from another role has no MFA to show.',
  },
  'trustPolicy.userNames': {
    label: 'Name sessions after the IAM user',
    help: 'A condition on `sts:RoleSessionName`, so that nobody acts under the name of others.',
  },
  'trustPolicy.sessionTags': {
    label: 'Let tags come with the session',
    help: '`sts:TagSession`. Needed for Run As by the session tag `SSMSessionRunAs`.',
  },
  'trustPolicy.sourceIdentity': {
    label: 'Let a source identity come with the session',
    help: '`sts:SetSourceIdentity`. CloudTrail then tells who it was, through every role.',
  },
  'preferences.runAs': {
    label: 'Start sessions as a named operating system user',
    help: 'On Linux and macOS. Otherwise sessions run as `ssm-user`, who can become root.',
  },
  'preferences.runAsUser': {
    label: 'Which user, if the caller has no tag?',
    help: 'The caller’s tag `SSMSessionRunAs` comes first. The user must exist on the node.',
    example: 'ec2-user',
    empty: 'By the caller’s tag',
  },
  'preferences.idleTimeoutMinutes': {
    label: 'End a session that is idle for',
    help: '1 to 60 minutes. Empty means AWS’s default of 20.',
    example: '20',
    empty: '20 minutes, AWS’s default',
  },
  'preferences.maxDurationMinutes': {
    label: 'End every session after',
    help: '1 to 1,440 minutes. Empty means no limit.',
    example: 'no limit',
    empty: 'No limit',
  },
  'preferences.linuxProfile': {
    label: 'Commands to run first on Linux and macOS',
    help: 'In every shell session, before the prompt appears.',
    example: 'exec /bin/bash',
    empty: 'None',
  },
  'preferences.windowsProfile': {
    label: 'Commands to run first on Windows',
    help: 'In every PowerShell session, before the prompt appears.',
    example: 'Set-Location C:\\',
    empty: 'None',
  },
  'guardrail.denies': {
    label: 'What should it refuse?',
    options: {
      documents: {
        title: 'Sessions with other Session documents',
        description:
          'Every document that is not on your list, also those that AWS adds later: `NotResource`.',
      },
      ssh: { title: 'SSH', description: '`AWS-StartSSHSession`.' },
      nodes: {
        title: 'Sessions on nodes by tag',
        description: 'Nodes that lack a tag, or nodes that have one. Documents are never hit.',
      },
      origins: {
        title: 'Requests from elsewhere',
        description: 'From outside your networks, VPCs and VPC endpoints.',
      },
      tasks: {
        title: 'Sessions in ECS tasks past ECS Exec',
        description: '`ssm:StartSession` on tasks, which nothing logs.',
      },
      exec: { title: 'ECS Exec', description: '`ecs:ExecuteCommand`, everywhere or in named containers.' },
      'enable-exec': {
        title: 'Turning ECS Exec on',
        description: 'Tasks and services with `ecs:enable-execute-command`.',
      },
      preferences: {
        title: 'Changes of the session preferences',
        description: 'Of `SSM-SessionManagerRunShell`: logs, encryption and limits stay as they are.',
      },
    },
  },
  'guardrail.documents.types': {
    label: 'Which documents may people still use?',
    help: 'The targets stand in `NotResource` as well: AWS checks target and document each on its own.',
    options: {
      shell: { title: 'Shell', description: '`SSM-SessionManagerRunShell`.' },
      ssh: { title: 'SSH and SCP', description: '`AWS-StartSSHSession`.' },
      'port-forwarding': {
        title: 'Port forwarding to the node',
        description: '`AWS-StartPortForwardingSession`.',
      },
      'remote-host': {
        title: 'Port forwarding through the node',
        description: '`AWS-StartPortForwardingSessionToRemoteHost`.',
      },
      socket: {
        title: 'Port forwarding to a socket',
        description: '`AWS-StartPortForwardingSessionToSocket`.',
      },
      'interactive-command': {
        title: 'Any single command',
        description: '`AWS-StartInteractiveCommand`, as much as a shell.',
      },
      'non-interactive-command': {
        title: 'Any command without a terminal',
        description: '`AWS-StartNonInteractiveCommand`, as much as a shell.',
      },
    },
  },
  'guardrail.documents.custom': {
    label: 'Which documents of your own?',
    help: 'Names, `*` allowed. A document of the same name from another account counts as well.',
    example: 'SessionDocument-*',
    empty: 'None',
  },
  'guardrail.sshPorts': {
    label: 'Refuse the port forwarding documents as well',
    help: 'They reach port 22 too, so without them SSH stays possible.',
  },
  'guardrail.nodes.refused': {
    label: 'Which nodes?',
    options: {
      without: {
        title: 'All nodes but those with the tags',
        description: '`StringNotLike`: a node without the tag is refused, too.',
      },
      with: { title: 'Nodes with one of the tags', description: '`StringLike`, a statement for each tag.' },
    },
  },
  'guardrail.nodes.tags': {
    label: 'Which tags?',
    help: 'Conditions on `ssm:resourceTag`, on nodes alone.',
  },
  'guardrail.origins.networks': {
    label: 'From which networks may requests come?',
    help: 'CIDR blocks of public addresses, for a condition on `aws:SourceIp`.',
    example: '203.0.113.0/24',
    empty: 'None',
  },
  'guardrail.origins.endpoints': {
    label: 'Through which VPC endpoints or VPCs?',
    help: 'IDs `vpce-…` for `aws:SourceVpce`, and `vpc-…` for `aws:SourceVpc`.',
    example: 'vpce-0123456789abcdef0',
    empty: 'None',
  },
  'guardrail.tasks.clusters': {
    label: 'In which clusters?',
    help: 'Names, `*` allowed. Empty means every cluster.',
    example: 'shop',
    empty: 'Every cluster',
  },
  'guardrail.tasks.tags': {
    label: 'Only tasks with one of these tags?',
    help: 'Conditions on `aws:ResourceTag`. Without tags, every task.',
    empty: 'Every task',
  },
  'guardrail.containers': {
    label: 'In which containers?',
    help: 'Names from task definitions, for a condition on `ecs:container-name`. Empty means everywhere.',
    example: 'production-app',
    empty: 'Every container',
  },
  'guardrail.readPreferences': {
    label: 'People may still read the preferences',
    help: 'Without `ssm:GetDocument` the console shows no preferences.',
  },
};
