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
    text: 'Starts sessions. AWS checks the node and the Session document separately, and both must be allowed; without a tag condition they can share one statement.',
  }),
  'start-session-nodes': () =>
    note(
      'Starts sessions on these nodes.',
      'The Session document stands in a statement of its own: it carries none of the nodes’ tags, so under this condition it would be denied.',
    ),
  'start-session-documents': () =>
    note(
      'The second half of starting a session: the Session documents that people may use.',
      'AWS asks for node and document separately; one without the other is AccessDenied.',
    ),
  'every-node': () =>
    note(
      'The star reaches every EC2 instance that Systems Manager manages in the named Region and account, also those that are launched later.',
    ),
  'hybrid-nodes': () =>
    note('Hybrid nodes (mi-…) have ARNs in the service ssm, not ec2; an instance ARN never matches them.'),
  'reach-account': () =>
    note('The star in the Region field lets the statement match in every Region of this account.'),
  'reach-any': () =>
    note(
      'Stars for Region and account: convenient in a template that is used in many accounts, but wider than one place needs.',
      'A call only ever reaches nodes of the account in which the role or user lives.',
    ),
  'reach-all-resources': () =>
    note(
      'A star instead of ARNs.',
      'With a tag condition only tagged nodes match; without one this also allows every Session document, port forwarding included.',
    ),
  'node-tags': () =>
    note(
      'Only nodes with this tag: several values mean any of them, several tags mean all of them.',
      'Values are case-sensitive; * and ? are wildcards. Whoever may change tags (ec2:CreateTags, ssm:AddTagsToResource) can let themselves in.',
    ),
  'default-shell-document': () =>
    note(
      'The account’s own document with the Session Manager preferences; it is also what a plain shell session uses.',
      'Name another Session document here to offer that one instead.',
    ),
  'ssh-document': () =>
    note(
      'SSH and SCP through Session Manager.',
      'Needs an SSH set-up on both sides; the login is decided by SSH keys, and AWS does not log or KMS-encrypt these sessions. The document belongs to AWS, so its ARN has no account.',
    ),
  'port-forwarding-document': () =>
    note(
      'Tunnels to any port of the node, also 22 and 3389; IAM cannot limit the port.',
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
      `A tunnel through the node to ${host === '' ? 'a host still to be named' : host}, ${port === '' ? 'on a port still to be named' : `port ${port}`}.`,
      'The Session document fixes both, since IAM has no condition for them; create it in each Region. AWS does not log or KMS-encrypt these sessions.',
    ),
  'custom-document': () =>
    note(
      'A Session document of your account.',
      'What it fixes (command, host, port) is the only limit on what a session may do; IAM itself has no such condition.',
    ),
  'document-access-check': () =>
    note(
      'Asks for permission on the document even if the caller names none.',
      'It must be in every statement that allows ssm:StartSession, and as BoolIfExists: the key is missing from some requests, and plain Bool denies those.',
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
      'Never open document/* here: AWS-RunShellScript would run any command as root.',
    ),
  'data-channel-own': () =>
    note(
      'Opens the channel that carries the session’s data; AWS’s samples have it for callers since 2025.',
      'The service lists no resource for this action, yet AWS prints this session ARN; how strictly it is checked is not documented. AWS prints this form for every kind of sign-in; one published test saw it work for a role.',
    ),
  'data-channel-every': () =>
    note(
      'Opens the channel that carries a session’s data, on any resource, which is what the service authorization reference implies.',
      'A token from ssm:StartSession is still needed.',
    ),
  'read-actions': () =>
    note(
      'Lists nodes and sessions for the consoles.',
      'Most of these actions know no resource, so they work on * only; people see all nodes and everybody’s sessions.',
    ),
  'read-sessions': () =>
    note(
      'Lists sessions, so that people find the ID of their own.',
      'It works on * only and shows everybody’s.',
    ),
  'list-documents': () =>
    note(
      'Lets the console offer a choice of Session documents.',
      'Listing works on * only; on a document’s ARN, as AWS printed it, it grants nothing.',
    ),
  'read-documents': () =>
    note(
      'Reads these documents for the choice in the console, which offers shell documents (Standard_Stream) only.',
    ),
  'preferences-view': () => note('Shows the preferences of this account and Region in the console.'),
  'preferences-manage': () =>
    note(
      'Creates, reads and changes the preferences.',
      'They are one document for each account and Region, so that every Region has its own.',
    ),
  'preferences-delete': () =>
    note(
      'Deletes the preferences.',
      'AWS’s text promises this to administrators; its quickstart samples leave it out.',
    ),
  'preferences-undeletable': () =>
    note(
      'Deletes nothing: ssm:DeleteDocument is a choice of its own.',
      'AWS’s text promises that administrators can delete the preferences; several of the policies that it prints do not let them.',
    ),
  'preferences-default-version': () =>
    note(
      'Makes a changed version the default one.',
      'AWS’s samples lack it; without it a change can stay without effect.',
    ),
  'preferences-start': () =>
    note('Starts a default shell.', 'It stands here because this statement names the same document.'),
  'own-sessions-user-name': () =>
    note(
      'Own sessions of IAM users: their session IDs begin with the user name.',
      'It never matches roles, federation or IAM Identity Center, and ann-* also matches sessions of the user ann-lee.',
    ),
  'own-sessions-user-id': () =>
    note(
      'Own sessions as AWS’s quickstart prints them.',
      'Session IDs do not visibly begin with the user ID, and people report that ending sessions is denied with it; the session tag is the safer form.',
    ),
  'own-sessions-tag': () =>
    note(
      'Own sessions by the tags that the service puts on each of them.',
      'Only these two tags exist; custom tags never match a session.',
    ),
  'session-id-variable': () =>
    note(
      'Compares the session’s owner with the caller’s own ID, exactly.',
      'Works for users and roles; some people report that the tag carries a suffix, which the form with a star allows for.',
    ),
  'session-id-variable-prefix': () =>
    note(
      'Compares the session’s owner with the caller’s own ID, for IAM users, roles and IAM Identity Center alike.',
      'The star allows for a suffix; it also lets the role session anna pass for ann.',
    ),
  'session-id-literal': () =>
    note(
      'Sessions of this one identity.',
      'Find the ID of a user with aws iam get-user, the one of a role session with aws sts get-caller-identity.',
    ),
  'target-id-tag': () =>
    note('Sessions on these nodes, whoever started them, unless the owner is compared as well.'),
  'every-session': () => note('Everybody’s sessions: for operators who have to end sessions of others.'),
  'resume-session': () =>
    note(
      'Reconnects after the network broke.',
      'Clients do this by themselves; without it a short break ends the session.',
    ),
  'full-access': () =>
    note(
      'Every session on every node with every document: shells, tunnels to any host, and other people’s sessions.',
    ),
  'guard-mfa': () =>
    note(
      'Only with multi-factor authentication.',
      'Strict on purpose: long-term access keys carry no such mark and are refused. Sign-in through IAM Identity Center or SAML usually carries none either.',
    ),
  'guard-mfa-age': ({ minutes }) =>
    note(
      `Multi-factor authentication must be at most ${minutes} minutes old, counted in seconds here.`,
      'After that, people have to sign in again to start, resume or end sessions.',
    ),
  'guard-network': () =>
    note(
      'Only from these networks, as AWS sees the address.',
      'Calls through a VPC endpoint carry no public address and are refused.',
    ),
  'guard-time': () =>
    note(
      'Only in this window of time, in UTC.',
      'Sessions that are open at its end go on, but people can no longer resume or end them.',
    ),
  'session-key-caller': () =>
    note(
      'Creates the data key that encrypts the session, with your KMS key.',
      'The node needs kms:Decrypt on the same key, and the key policy must allow both. Name the key’s ARN; an alias never matches.',
    ),
  'session-key-node': () =>
    note(
      'Opens the data key of an encrypted session.',
      'The other half is kms:GenerateDataKey for the person; the key policy must allow both. Without session encryption this statement is not needed.',
    ),
  'agent-minimal': () =>
    note(
      'The least that SSM Agent needs: report itself to Systems Manager and carry sessions.',
      'None of it can be narrowed in practice, so it stands on *.',
    ),
  'agent-existing-role': () =>
    note(
      'The channels that carry sessions.',
      'This presumes that the role already serves Systems Manager; alone it does not make a node appear.',
    ),
  'agent-control-channel': () =>
    note('Keeps the agent reachable.', 'Take it away and the node drops out, up to an hour later.'),
  'older-regions': () =>
    note(
      'The older message channel.',
      'Only agents older than 3.3.40.0 prefer it, and only Regions launched before 2024 have it.',
    ),
  'cloudwatch-write': () =>
    note(
      'Writes the session log to CloudWatch Logs.',
      'The log group must exist: the agent does not create it.',
    ),
  'describe-log-groups': () =>
    note(
      'Lets the agent see whether the log group exists and is encrypted.',
      'It works on * only. Without it the agent writes no log; with encryption enforced, sessions fail with a message about encryption.',
    ),
  'log-scope-published': () =>
    note(
      'As AWS publishes it, on *: the node may write to every log group.',
      'The narrow scope names yours.',
    ),
  's3-write': () =>
    note('Uploads the session log.', 'The ARN has to end in /*, since it names objects, not the bucket.'),
  's3-other-account': () =>
    note(
      'The bucket belongs to another account, whose owner can read the logs only with this.',
      'The bucket policy there must allow this role, and so must the key policy if the bucket uses a KMS key.',
    ),
  's3-encryption-check': () =>
    note(
      'Reads how the bucket encrypts, which is a question to the bucket itself and not to the objects in it.',
      'Sessions fail without it when encryption is enforced.',
    ),
  'bucket-key': () =>
    note(
      'The bucket encrypts with a KMS key, so the node needs it to write.',
      'This is the bucket’s key, not the one for session data.',
    ),
  'bucket-key-parts': () =>
    note(
      'For logs above 5 MB: the agent uploads them in parts, which S3 decrypts to put them together.',
      'AWS’s sample lacks it, and such logs are lost. The key policy must allow it too.',
    ),
  'bucket-key-published': () =>
    note(
      'As AWS’s sample prints it, without kms:Decrypt.',
      'Logs above 5 MB are lost with it: the agent uploads them in parts, which S3 has to decrypt.',
    ),
  'trust-ec2': () => note('Lets EC2 hand this role to an instance, through an instance profile.'),
  'trust-hybrid': () =>
    note(
      'Lets Systems Manager hand this role to nodes outside EC2, through a hybrid activation.',
      'Session Manager there needs the advanced-instances tier.',
    ),
  'trust-ecs-task': () =>
    note('Lets Amazon ECS hand this role to tasks, for ECS Exec and port forwarding to tasks.'),
  'trust-source': () =>
    note(
      'The service acts for many customers.',
      'These conditions make sure that it acts for your account; both must name the same one.',
    ),
  'preferences-document': () =>
    note(
      'The content of SSM-SessionManagerRunShell, which holds the preferences: one document for each account and Region.',
      'Options that are empty can be left out.',
    ),
  'preferences-s3': () =>
    note(
      'Uploads each session’s log to this bucket when the session ends.',
      'The node’s role needs the permission, not the person’s.',
    ),
  'preferences-s3-encryption': () =>
    note('With true, sessions fail to start unless the bucket is encrypted and the node may check that.'),
  'preferences-log-group': () => note('Sends session logs to this log group, which has to exist.'),
  'preferences-log-encryption': () =>
    note(
      'With true, sessions fail to start unless the log group is encrypted with a KMS key and the node may check that.',
    ),
  'preferences-streaming': () =>
    note('With true, log lines arrive while the session runs; with false, the log is uploaded when it ends.'),
  'preferences-key': () =>
    note(
      'Encrypts session data with this KMS key, on top of TLS.',
      'People need kms:GenerateDataKey and nodes kms:Decrypt on it. SSH and port forwarding sessions are not encrypted with it.',
    ),
  'preferences-key-of-region': ({ region, others }) =>
    note(
      `The key of ${region}.`,
      `Each Region has a document of its own with its own key: an export of the setup writes those for ${others}, too.`,
    ),
  'preferences-run-as': () =>
    note(
      'Whether sessions on Linux and macOS run as a named user instead of ssm-user.',
      'The user must exist on the node, or the session fails; a tag SSMSessionRunAs on the caller wins over the name here.',
    ),
  'preferences-idle-timeout': () =>
    note('Minutes without input until a session ends: 1 to 60, written as a string; empty means 20.'),
  'preferences-duration': () =>
    note('Minutes until a session ends in any case: 1 to 1,440, written as a string; empty means no limit.'),
  'preferences-shell-profile': () => note('Commands that run when a shell starts; linux also serves macOS.'),
  'tunnel-document': () =>
    note(
      'A Session document of type Port: a tunnel through the node.',
      'It takes SSM Agent 3.1.1374.0 or newer, and a network that reaches the host. Whoever may change the document changes where it leads.',
    ),
  'tunnel-local-port': () =>
    note(
      'All that is left to whoever starts the session: the port on their own machine.',
      '0 is any free one.',
    ),
  'tunnel-fixed': () =>
    note(
      'Fixed: no parameter stands for it, so nobody can name another.',
      'The node looks up the host, so a private name will do.',
    ),
};
