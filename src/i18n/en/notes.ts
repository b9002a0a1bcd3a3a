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
  'interactive-command-document': () =>
    note(
      'Runs any command that the caller names: as good as a shell.',
      'To allow one command only, write a custom InteractiveCommands document and allow that instead.',
    ),
  tunnel: ({ host = '', port = '' }) =>
    note(
      `A tunnel through the node to ${host === '' ? 'a host still to fill in' : host}, ${port === '' ? 'on a port still to fill in' : `port ${port}`}.`,
      'The Session document sets both, as IAM has no condition for them; create it in each Region. AWS does not log or KMS-encrypt these sessions.',
    ),
  'custom-document': () =>
    note(
      'A Session document of your account.',
      'Only the document can fix command, host or port; IAM has no condition for them.',
    ),
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
  'agent-control-channel': () =>
    note('Keeps the agent reachable.', 'Without it, the node goes offline within an hour.'),
  'older-regions': () =>
    note(
      'The older message channel.',
      'Only agents before 3.3.40.0 prefer it, and only Regions launched before 2024 have it.',
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
  'trust-hybrid': () =>
    note(
      'Lets Systems Manager give this role to nodes outside EC2, through a hybrid activation.',
      'Session Manager needs the advanced-instances tier for them.',
    ),
  'trust-ecs-task': () =>
    note('Lets Amazon ECS give this role to tasks, for ECS Exec and port forwarding to tasks.'),
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
};
