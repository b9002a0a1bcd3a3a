import type { NoteCode, Params } from '#core';
import { paragraph } from './text.ts';

/** One to three sentences for somebody who reads IAM once a year. */
export interface Note {
  /** The first one, which gives the reason where there is little room; absent where the element itself says as much. */
  readonly short?: string;
  readonly text: string;
}

const note = (short: string, more = ''): Note => ({ short, text: paragraph([short, more]) });

/** What each note says. */
export const noteMessages: Readonly<Record<NoteCode, (params: Params) => Note>> = {
  'start-session': () => ({
    text: 'Starts sessions. AWS checks the node and the Session document separately, and the policy must allow both; without a tag condition they can share one statement.',
  }),
  'start-session-nodes': () =>
    note(
      'Starts sessions on these nodes.',
      'The Session document needs its own statement: it has none of the nodes’ tags, so this condition would deny it.',
    ),
  'start-session-documents': () =>
    note(
      'The Session documents that people may use.',
      'AWS checks node and document separately; one without the other is AccessDenied.',
    ),
  'every-node': () =>
    note(
      'The star matches every EC2 instance that Systems Manager manages in the named Region and account, including those launched later.',
    ),
  'hybrid-nodes': () =>
    note('Hybrid nodes (mi-…) have ARNs in the service ssm, not ec2; an instance ARN never matches them.'),
  'reach-account': () =>
    note('The star in the Region field lets the statement match in every Region of this account.'),
  'reach-any': () =>
    note(
      'Stars for Region and account: convenient in a template for many accounts, but wider than one account needs.',
      'A call only reaches nodes in the account of the role or user.',
    ),
  'reach-all-resources': () =>
    note(
      'A star instead of ARNs.',
      'With a tag condition only tagged nodes match; without one this also allows every Session document, port forwarding included.',
    ),
  'node-tags': () =>
    note(
      'Only nodes with this tag: several values mean any of them, several tags mean all of them.',
      'Values are case-sensitive; * and ? are wildcards. People who may change tags (ec2:CreateTags, ssm:AddTagsToResource) can let themselves in.',
    ),
  'except-tags': () =>
    note(
      'All nodes but those with this tag; a node without it is allowed.',
      'With several tags, any one of them leaves a node out. People who may remove tags (ec2:DeleteTags, ssm:RemoveTagsFromResource) can let themselves in.',
    ),
  'default-shell-document': () =>
    note(
      'The account’s document with the Session Manager preferences, which every plain shell session uses.',
      'Name another Session document here to allow that one instead.',
    ),
  'ssh-document': () =>
    note(
      'SSH and SCP through Session Manager.',
      'People also need an SSH client, and a login on the node by SSH key. AWS does not log or KMS-encrypt these sessions. The document belongs to AWS, so its ARN has no account.',
    ),
  'port-forwarding-document': () =>
    note(
      'Tunnels to any port of the node, including 22 and 3389; IAM cannot limit the port.',
      'AWS does not log or KMS-encrypt these sessions. The document belongs to AWS, so its ARN has no account.',
    ),
  'remote-host-document': () =>
    note(
      'Tunnels through the node to any host and port it can reach, databases included; IAM cannot limit them.',
      'To fix host and port, allow the tunnel to one host and port instead.',
    ),
  'socket-document': () =>
    note(
      'Tunnels to a port of the node, such as 22 and 3389; IAM cannot limit the port.',
      'AWS does not log or KMS-encrypt these sessions. The document belongs to AWS, so its ARN has no account.',
    ),
  'non-interactive-command-document': () =>
    note(
      'Runs any command that the caller names, without a terminal: as good as a shell.',
      'To allow one command only, write a custom NonInteractiveCommands document and allow that instead.',
    ),
  'interactive-command-document': () =>
    note(
      'Runs any command that the caller names: as good as a shell.',
      'To allow one command only, write a custom InteractiveCommands document and allow that instead.',
    ),
  'own-shell': () =>
    note(
      'A shell with preferences of its own, which its Session document sets.',
      'People name the document when they start it; create it in each Region.',
    ),
  tunnel: ({ host = '', port = '' }) =>
    note(
      `A tunnel through the node to ${host === '' ? 'a host still to fill in' : host}, ${port === '' ? 'on a port still to fill in' : `port ${port}`}.`,
      'The Session document sets both, as IAM has no condition for them; create it in each Region. AWS does not log or KMS-encrypt these sessions.',
    ),
  'session-command': () =>
    note(
      'A session that runs one command, which its Session document sets.',
      'IAM has no condition for commands; create the document in each Region. Whoever may start a shell as well is not limited by it.',
    ),
  'custom-document': () =>
    note(
      'A Session document of your account.',
      'Only the document can fix command, host or port; IAM has no condition for them.',
    ),
  'push-ssh-key': () =>
    note(
      'Gives an instance a public key for SSH, which it takes for a minute (EC2 Instance Connect).',
      'The session with SSH needs its own permissions. The operating system needs the EC2 Instance Connect package; hybrid nodes know no such keys.',
    ),
  'os-users': () =>
    note(
      'Only for these users of the operating system.',
      'It limits pushed keys; a key that the instance knows already still opens its own user.',
    ),
  desktop: () =>
    note(
      'Starts the sessions of Remote Desktop on these nodes.',
      'AWS’s sample by tags leaves the condition on GUI Connect off the nodes. Here it is on both, so that these statements alone let nobody start another session.',
    ),
  'desktop-via': () =>
    note(
      'Only when Remote Desktop (GUI Connect) asks for the person.',
      'The person cannot use this statement themselves, in the CLI for example.',
    ),
  'desktop-document': () =>
    note('Remote Desktop goes through a port session with this document, which belongs to AWS.'),
  'desktop-channel': () =>
    note(
      'The connection itself. GUI Connect opens it for the person; they cannot use this for other sessions.',
    ),
  'desktop-connection': () =>
    note(
      'Opens, finds and closes Remote Desktop connections.',
      'People ask this themselves, so limits on MFA, network and time stand here: calls that GUI Connect makes for them have no such keys.',
    ),
  'desktop-user': () =>
    note(
      'Makes a Windows user for the person from IAM Identity Center, with Run Command.',
      'Their user name may have 16 characters at most, and none of + = ,',
    ),
  'desktop-user-document': () => note('The document of AWS that makes the user, and no other command.'),
  'desktop-directory': () => note('Looks the person up in IAM Identity Center.'),
  'desktop-reads': () =>
    note(
      'What Fleet Manager reads before it connects; most of it knows no resources.',
      'GetPasswordData returns the administrator’s password, encrypted: it takes the private key of the instance to read it.',
    ),
  exec: () =>
    note(
      'Runs commands in containers (ECS Exec): AWS checks the task and its cluster, and the policy must allow both.',
      'Commands run as root and end after 20 idle minutes; the settings of the cluster say what is logged and encrypted, not the session preferences.',
    ),
  'exec-cluster': () =>
    note(
      'The cluster has its own statement: it lacks the tags of its tasks, so their condition would deny it.',
    ),
  'task-tags': () =>
    note(
      'Only tasks with this tag: several values mean any of them, several tags mean all of them.',
      'Let the service pass its tags on to its tasks (propagateTags). People who may tag tasks (ecs:TagResource) can let themselves in.',
    ),
  'task-containers': () => note('Only in these containers, by their names in the task definition.'),
  'describe-tasks': () =>
    note(
      'Looks up the task before a command runs in it.',
      'AWS’s pages differ on whether a condition on tags works for this, so it names the clusters only.',
    ),
  'task-ports': () =>
    note(
      'Sessions on tasks, for port forwarding; the task role and ECS Exec must be set up.',
      'They go around ECS Exec: nothing is logged. IAM checks the document separately, so together with a document for shells this would open one.',
    ),
  'training-jobs': () =>
    note(
      'Sessions in the containers of SageMaker AI training jobs that run with EnableRemoteDebug.',
      'AWS prints *, as these targets have no ARN in its reference; the condition leaves out nodes and tasks.',
    ),
  'training-job-target': () =>
    note(
      'Only containers of these jobs: their targets are sagemaker-training-job:JOB-NAME_algo-1 and so on.',
    ),
  'access-request': () =>
    note(
      'Asks for a session on these nodes. Once approved, a token starts it; so this policy must not allow ssm:StartSession.',
      'No other policy of these people may allow it either: they would keep connecting without a request. Approval policies decide who waits for whom.',
    ),
  'access-token': () =>
    note(
      'Fetches the token of an approved request.',
      'AWS prints * here. A request is an operational item (oi-…) of the account. MFA and VPC endpoints are unknown to this call and to the request.',
    ),
  'approval-start': () =>
    note(
      'Starts the approval that a manual approval policy asks for; the condition covers no other document.',
    ),
  'approval-run': () => note('The same approval, as the automation that runs.'),
  'access-request-cancel': () => note('Withdraws a request: stops its approval, which carries this tag.'),
  'access-approve': () =>
    note(
      'Approves and rejects requests, and nothing else: the tag marks their automations.',
      'Approval policies name who may approve which. Without being named there, people approve nothing.',
    ),
  'approval-policies': () =>
    note(
      'Writes approval policies: documents of these two types only.',
      'Whoever writes them decides who gets in without asking. Notifications, recordings and the setup for an organization need more than this.',
    ),
  'token-role': () => note('Hands the role that tokens are made from to just-in-time node access alone.'),
  'access-request-item': () => note('Reads a request: an operational item of the account.'),
  'access-request-items': () =>
    note(
      'Lists requests. These actions know no resource, so * is as narrow as it gets.',
      'AWS prints ssm:CreateOpsItem on the ARN of items, which never matches it.',
    ),
  'approval-policies-read': () => note('Shows the approval policies in the console.'),
  'document-access-check': () =>
    note(
      'AWS then checks the document even if the request names none.',
      'It must be in every statement that allows ssm:StartSession, with BoolIfExists: some requests lack the key, and plain Bool denies those.',
    ),
  'send-command': () =>
    note(
      'Run Command, for one case only: the EC2 console updates an agent that is too old to connect.',
      'It needs the node and the Command document.',
    ),
  'send-command-published': () =>
    note(
      'Run Command, for one case only: the EC2 console updates an agent that is too old to connect.',
      'AWS names no Command document in its samples, so here the update is denied.',
    ),
  'agent-update-document': () =>
    note(
      'The one Command document that the agent update needs.',
      'Never allow document/* here: AWS-RunShellScript runs any command as root.',
    ),
  'data-channel-own': () =>
    note(
      'Opens the channel that carries the session’s data; AWS’s samples include it since 2025.',
      'The service reference lists no resource for this action, yet AWS prints this session ARN for every kind of sign-in. AWS does not document how strictly it checks the ARN; one published test found that it works for a role.',
    ),
  'data-channel-every': () =>
    note(
      'Opens the channel that carries a session’s data, on any resource, as the service authorization reference implies.',
      'People still need a token from ssm:StartSession.',
    ),
  'read-actions': () =>
    note(
      'Lists nodes and sessions for the consoles.',
      'Most of these actions work on * only, so people see all nodes and everybody’s sessions.',
    ),
  'read-sessions': () =>
    note(
      'Lists sessions, so that people find the ID of their own.',
      'It works on * only and shows everybody’s.',
    ),
  'list-documents': () =>
    note(
      'Lets the console offer a choice of Session documents.',
      'It works on * only; on a document’s ARN, as AWS printed it, it grants nothing.',
    ),
  'read-documents': () =>
    note(
      'Lets the console read these documents to offer them; it offers shell documents (Standard_Stream) only.',
    ),
  'host-management': () =>
    note(
      'Turns Default Host Management Configuration on and off: the role that EC2 instances in a Region get without an instance profile.',
      'Every instance there gets what that role allows, so leave it to few people.',
    ),
  'host-management-role': () =>
    note(
      'Hands over the role that instances get. The setting cannot be changed without it.',
      'It is the role of AWS’s console; with another role in the setting, name that one here.',
    ),
  'host-management-passed': () =>
    note('To Systems Manager alone: the role can be given to no other service.'),
  'preferences-view': () => note('Shows the preferences of this account and Region in the console.'),
  'preferences-manage': () =>
    note(
      'Creates, reads and changes the preferences.',
      'Each Region of the account has its own preferences document.',
    ),
  'preferences-delete': () =>
    note(
      'Deletes the preferences.',
      'AWS’s guide promises this to administrators, but its quickstart samples leave it out.',
    ),
  'preferences-undeletable': () =>
    note(
      'Does not let people delete the preferences: ssm:DeleteDocument is a separate answer.',
      'AWS’s guide says that administrators can delete them, but several of its policies do not allow it.',
    ),
  'preferences-default-version': () =>
    note(
      'Makes a changed version the default.',
      'AWS’s samples lack it; without it, a change may have no effect.',
    ),
  'preferences-start': () =>
    note('Starts a default shell.', 'It is here because this statement names the same document.'),
  'own-sessions-user-name': () =>
    note(
      'IAM users’ own sessions: their session IDs begin with the user name.',
      'This never matches roles, federation or IAM Identity Center, and ann-* also matches sessions of the user ann-lee.',
    ),
  'own-sessions-user-id': () =>
    note(
      'People’s own sessions, in the form that AWS’s quickstart prints.',
      'Session IDs do not seem to begin with the user ID, and people report that they cannot end their sessions with it; the session tag is safer.',
    ),
  'own-sessions-tag': () =>
    note(
      'People’s own sessions, by the tags that AWS puts on each session.',
      'Sessions have only these two tags; custom tags never match.',
    ),
  'session-id-variable': () =>
    note(
      'Compares the session’s owner with the caller’s ID, exactly.',
      'Works for users and roles. Some people report that the tag has a suffix; the form with a star allows for that.',
    ),
  'session-id-variable-prefix': () =>
    note(
      'Compares the session’s owner with the caller’s ID, for IAM users, roles and IAM Identity Center.',
      'The star allows for a suffix; it also lets ann end the sessions of the role session anna.',
    ),
  'session-id-literal': () =>
    note(
      'Sessions of this one identity.',
      'For the ID of a user, run aws iam get-user; for that of a role session, aws sts get-caller-identity.',
    ),
  'target-id-tag': () =>
    note('Sessions on these nodes, no matter who started them, unless the policy also compares the owner.'),
  'every-session': () => note('Everybody’s sessions: for operators who have to end other people’s.'),
  'resume-session': () =>
    note(
      'Resumes a session after a lost connection.',
      'Clients do this by themselves; without it, a short interruption ends the session.',
    ),
  'full-access': () =>
    note(
      'Every session on every node with every document: shells, tunnels to any host, and other people’s sessions.',
    ),
  'guard-mfa': () =>
    note(
      'Only with multi-factor authentication.',
      'Strict on purpose: requests with long-term access keys lack this key and are refused. Sign-in through IAM Identity Center or SAML usually lacks it too.',
    ),
  'guard-mfa-age': ({ minutes }) =>
    note(
      `Only within ${minutes} minutes of multi-factor authentication; the policy counts seconds.`,
      'After that, people have to sign in again to start, resume or end sessions.',
    ),
  'guard-network': () =>
    note(
      'Only from these networks, as AWS sees the address.',
      'Calls through a VPC endpoint have no public address and are refused.',
    ),
  'guard-time': () =>
    note(
      'Only in this period, in UTC.',
      'Sessions that are open at its end go on, but people can no longer resume or end them.',
    ),
  'guard-endpoint': () =>
    note(
      'Only through these VPC endpoints, or from these VPCs.',
      'The console does not go through them, and neither does what AWS does on people’s behalf. ECS Exec has an endpoint of its own.',
    ),
  'guard-source-identity': () =>
    note(
      'Only with such a source identity, which CloudTrail records with every call.',
      'It is set when people assume their role, whose trust policy must allow sts:SetSourceIdentity, and cannot be changed later.',
    ),
  'session-key-caller': () =>
    note(
      'Creates the data key that encrypts the session, with your KMS key.',
      'The node needs kms:Decrypt on the same key, and the key policy must allow both. Name the key’s ARN; an alias never matches.',
    ),
  'session-key-node': () =>
    note(
      'Decrypts the data key of an encrypted session.',
      'People need kms:GenerateDataKey on the same key, and the key policy must allow both. Without session encryption you can drop this statement.',
    ),
  'agent-minimal': () =>
    note(
      'The minimum for SSM Agent: register with Systems Manager and run sessions.',
      'In practice you cannot narrow it, so the resource is *.',
    ),
  'agent-existing-role': () =>
    note(
      'The channels that carry sessions.',
      'The role must already have Systems Manager permissions; these alone do not register a node.',
    ),
  'agent-unmanaged': () =>
    note(
      'All that the agent needs here: it carries sessions, and registers no managed node.',
      'It is the role of the task, build or job itself, not the one that starts it.',
    ),
  'agent-control-channel': () =>
    note('Keeps the agent reachable.', 'Without it, the node goes offline within an hour.'),
  'older-regions': () =>
    note(
      'The older message channel.',
      'Only agents before 3.3.40.0 prefer it, and only Regions launched before 2024 have it.',
    ),
  'agent-buckets': () =>
    note(
      'Lets the agent read AWS’s own buckets of the Region through VPC endpoints: its updates, and what AWS’s documents and packages load.',
      'The policy of the S3 endpoint has to allow the same. Patching reads further buckets, which are not here.',
    ),
  'cloudwatch-write': () =>
    note(
      'Writes the session log to CloudWatch Logs.',
      'The log group must exist: the agent does not create it.',
    ),
  'describe-log-groups': () =>
    note(
      'Lets the agent check that the log group exists and is encrypted.',
      'It works on * only. Without it, the agent writes no log; if you enforce encryption, sessions fail with a message about encryption.',
    ),
  'log-scope-published': () =>
    note(
      'As AWS publishes it, on *: the node may write to every log group.',
      'The narrow scope names yours.',
    ),
  's3-write': () =>
    note('Uploads the session log.', 'The ARN has to end in /*: it names objects, not the bucket.'),
  's3-other-account': () =>
    note(
      'The bucket belongs to another account, and its owner needs this to read the logs.',
      'The bucket policy must allow this role, and so must the key policy if the bucket uses a KMS key.',
    ),
  's3-encryption-check': () =>
    note(
      'Checks how the bucket encrypts; the ARN is the bucket’s, without /*.',
      'If you enforce encryption, sessions fail without it.',
    ),
  's3-location': () => note('Finds the Region of the bucket; AWS asks for it with ECS Exec.'),
  'bucket-key': () =>
    note(
      'The bucket encrypts with a KMS key, so the node needs it to write.',
      'This is the bucket’s key, not the one for session data.',
    ),
  'bucket-key-parts': () =>
    note(
      'For logs above 5 MB: the agent uploads them in parts, and S3 decrypts the parts to join them.',
      'AWS’s sample lacks it and loses such logs. The key policy must allow it too.',
    ),
  'bucket-key-published': () =>
    note(
      'As in AWS’s sample, without kms:Decrypt.',
      'It loses logs above 5 MB: the agent uploads them in parts, which S3 has to decrypt.',
    ),
  'trust-ec2': () => note('Lets EC2 give this role to an instance, through an instance profile.'),
  'trust-host-management': () =>
    note(
      'Lets Systems Manager give this role to every EC2 instance in a Region, as Default Host Management Configuration.',
      'They need SSM Agent 3.2.582.0 or later and IMDSv2, and get it within 30 minutes. An instance profile that allows ssm:UpdateInstanceInformation wins.',
    ),
  'trust-hybrid': () =>
    note(
      'Lets Systems Manager give this role to nodes outside EC2, through a hybrid activation.',
      'Session Manager needs the advanced-instances tier for them.',
    ),
  'trust-ecs-task': () =>
    note('Lets Amazon ECS give this role to tasks, for ECS Exec and port forwarding to tasks.'),
  'trust-codebuild': () =>
    note('Lets CodeBuild give this role to builds; a build that waits at a breakpoint accepts sessions.'),
  'trust-sagemaker': () => note('Lets SageMaker AI give this role to training jobs, for remote debugging.'),
  'trust-service-account': () =>
    note(
      'Lets the pods of one service account assume this role, by tokens of their cluster (IRSA).',
      'The account needs an IAM OIDC provider for the issuer, with sts.amazonaws.com as audience.',
    ),
  'trust-pod-identity': () =>
    note(
      'Lets EKS give this role to the pods of one service account.',
      'The cluster needs the EKS Pod Identity agent and an association of the role with the service account.',
    ),
  'trust-saml': () =>
    note(
      'Lets people of your SAML provider assume this role.',
      'The provider says who gets which role. With IAM Identity Center you need none of this: permission sets write their own trust.',
    ),
  'trust-saml-audience': () =>
    note(
      'The assertion has to be made for the sign-in page of AWS in this partition, for the console and for the CLI.',
      'If your provider sends people to a sign-in page of one Region, add that address.',
    ),
  'trust-oidc': () => note('Lets people of your OpenID Connect provider assume this role, by their tokens.'),
  'trust-audience': () =>
    note('Only tokens for this audience, which the provider in IAM must have as a client ID.'),
  'trust-subject': () => note('Only these people, as the tokens name them.'),
  'trust-principals': () =>
    note(
      'Lets these users, roles and accounts assume the role; their own policies must allow sts:AssumeRole on it as well.',
      'It asks for no external ID: that is for services of others, which act for many customers.',
    ),
  'trust-mfa': () =>
    note('Only with multi-factor authentication.', 'Strict on purpose: access keys without MFA are refused.'),
  'trust-user-names': () =>
    note(
      'The session has to be named after the user, so that session IDs and CloudTrail tell who it was.',
      'Two people with one session name could end each other’s sessions.',
    ),
  'trust-user-identity': () => note('The source identity has to be the user’s name.'),
  'trust-session-tags': () =>
    note(
      'Lets tags come with the session.',
      'The tag SSMSessionRunAs names the operating system user that sessions run as; others can stand in policies as aws:PrincipalTag.',
    ),
  'trust-source-identity': () =>
    note(
      'Lets a source identity come with the session, which stays even when it assumes other roles.',
      'Policies can ask for it with aws:SourceIdentity.',
    ),
  'trust-source': () =>
    note(
      'The service acts for many AWS accounts; this limits it to yours.',
      'Both conditions must name the same account.',
    ),
  'preferences-document': () =>
    note(
      'The content of SSM-SessionManagerRunShell, the preferences document: one for each account and Region.',
      'You can leave out empty options.',
    ),
  'own-shell-document': () =>
    note(
      'A Session document of type Standard_Stream: a shell with these preferences in place of those of the Region.',
      'They hold only for sessions that people start by its name. You can leave out empty options.',
    ),
  'preferences-s3': () =>
    note(
      'Uploads each session’s log to this bucket when the session ends.',
      'The node’s role needs the permission, not the person.',
    ),
  'preferences-s3-encryption': () =>
    note('If true, sessions start only if the bucket is encrypted and the node may check that.'),
  'preferences-log-group': () => note('Sends session logs to this log group, which has to exist.'),
  'preferences-log-encryption': () =>
    note(
      'If true, sessions start only if the log group is encrypted with a KMS key and the node may check that.',
    ),
  'preferences-streaming': () =>
    note(
      'If true, log lines arrive while the session runs; if false, the node uploads the log when it ends.',
    ),
  'preferences-key': () =>
    note(
      'Encrypts session data with this KMS key, on top of TLS.',
      'People need kms:GenerateDataKey and nodes kms:Decrypt on it. It does not encrypt SSH and port forwarding sessions.',
    ),
  'preferences-key-of-region': ({ region, others }) =>
    note(
      `The key of ${region}.`,
      `Each Region has its own document with its own key; an export of the whole setup also writes those for ${others}.`,
    ),
  'preferences-bucket-of-region': ({ region, others }) =>
    note(
      `Where nodes in ${region} log to.`,
      `Each Region has its own document with the Region in the bucket or the prefix; an export of the whole setup also writes those for ${others}.`,
    ),
  'preferences-run-as': () =>
    note(
      'Whether sessions on Linux and macOS run as a named user instead of ssm-user.',
      'The user must exist on the node, or the session fails. The caller’s tag SSMSessionRunAs overrides the name here.',
    ),
  'preferences-idle-timeout': () =>
    note('Minutes without input until a session ends: 1 to 60, as a string; empty means 20.'),
  'preferences-duration': () =>
    note('Minutes until every session ends: 1 to 1,440, as a string; empty means no limit.'),
  'preferences-shell-profile': () =>
    note('Commands that run when a shell starts; linux also applies to macOS.'),
  'tunnel-document': () =>
    note(
      'A Session document of type Port: a tunnel through the node.',
      'The node needs SSM Agent 3.1.1374.0 or newer, and a network path to the host. People who may change the document can change where it leads.',
    ),
  'tunnel-local-port': () =>
    note(
      'The port on the machine of the person who connects, and the only thing that they choose.',
      '0 means any free port.',
    ),
  'tunnel-fixed': () =>
    note(
      'Fixed: it is not a parameter, so nobody can name another.',
      'The node looks up the host, so private names work.',
    ),
  'command-document': () =>
    note(
      'A Session document that runs one command, and ends with it.',
      'People start it with the AWS CLI; the console cannot. Whoever may change the document can change the command.',
    ),
  'command-session': () =>
    note(
      'InteractiveCommands has a terminal; NonInteractiveCommands prints only.',
      'A program that runs other programs, such as less, vi or a pager, is as good as a shell in a terminal.',
    ),
  'command-parameter': () =>
    note(
      'What the caller may fill in. AWS refuses a value that does not match.',
      'The value is put into the command before a shell reads it, so the pattern must leave out what a shell understands: spaces, quotes, ; | & $ and backquotes.',
    ),
  'command-parameter-any': () =>
    note(
      'The caller may fill in any text here, and a shell reads it.',
      'So the caller can run any command on the node. Give the parameter a pattern.',
    ),
  'command-fixed': () =>
    note(
      'What runs on the node; nobody can name another command.',
      'Only what stands between double braces comes from the caller.',
    ),
  'command-elevated': () =>
    note(
      'Whether it runs as root or administrator, and not as the user of the session, ssm-user by default.',
    ),
  'guardrail-allows-all': () =>
    note(
      'Gives nobody anything: a boundary only says how far other policies may go.',
      'Without it the boundary would refuse everything.',
    ),
  'guardrail-endpoint-allows-all': () =>
    note(
      'Lets everything else through the endpoint, the agents of nodes included.',
      'Whether somebody may do it, their own policies say.',
    ),
  'guardrail-documents': () =>
    note(
      'Refuses sessions with every Session document but those in the list.',
      'NotResource also covers documents that AWS adds later, which a list of forbidden ones misses.',
    ),
  'guardrail-targets': () =>
    note(
      'Nodes and tasks stand in the list too.',
      'AWS checks target and document each on its own; without these lines no session would start at all.',
    ),
  'guardrail-ssh': () => note('Refuses sessions with the document for SSH and SCP.'),
  'guardrail-ports': () => note('The documents for port forwarding reach port 22 as well.'),
  'guardrail-nodes-without': () =>
    note(
      'Refuses sessions on all nodes but those with the tag.',
      'The negated condition stands with nodes alone: a document lacks every tag and would be hit.',
    ),
  'guardrail-nodes-with': () => note('Refuses sessions on nodes with the tag, one tag a statement.'),
  'guardrail-node-tag': () =>
    note('Compared with the tags of the node.', 'A node may lack the tag altogether.'),
  'guardrail-origins': () =>
    note(
      'Refuses to start sessions from elsewhere: a request that meets all of these conditions.',
      'Agents and data channels are left alone, for they come from the node’s own network.',
    ),
  'guardrail-networks': () =>
    note(
      'From none of these networks, as AWS sees the address.',
      'A request through a VPC endpoint has no public address and counts as from elsewhere, unless the endpoint is named.',
    ),
  'guardrail-via-service': () =>
    note('What an AWS service asks for on somebody’s behalf comes from its own address and is left alone.'),
  'guardrail-endpoints': () =>
    note(
      'Through none of these.',
      'A request from the internet names no endpoint and counts as from elsewhere.',
    ),
  'guardrail-tasks': () =>
    note(
      'Refuses Session Manager’s own sessions in ECS tasks, which go past the logs of ECS Exec.',
      'ECS Exec itself asks for ecs:ExecuteCommand and is left alone.',
    ),
  'guardrail-task-tags': () => note('Only tasks with this tag are refused.'),
  'guardrail-exec': () => note('Refuses to run commands in containers with ECS Exec.'),
  'guardrail-containers': () => note('Only in these containers, by their names in the task definition.'),
  'guardrail-enable-exec': () =>
    note('Refuses to start tasks and to change services so that ECS Exec works in them.'),
  'guardrail-preferences': () =>
    note(
      'Refuses every change of the session preferences: logs, encryption and limits stay as they are.',
      'AWS’s own policy lacks the default version and the sharing of the document.',
    ),
  'guardrail-exempt': () => note('Everybody but these. A session counts as its role.'),
  'carried-statement': () =>
    note('Came along with the policy that you brought: no answer writes it, and none changes it.'),
};
