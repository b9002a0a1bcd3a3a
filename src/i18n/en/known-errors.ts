import type { AdviceCode, Side, Symptom } from '#analysis';
import type { Params } from '#core';
import { code } from './text.ts';

/** What an error says, in plain words. */
export const symptomMessages: Readonly<
  Record<Exclude<Symptom, 'denied'>, (subject: string | undefined, side: Side) => string>
> = {
  'host-management-off': () =>
    'The instance has no usable role of its own, and Default Host Management gives it none: it is not on in this account and Region.',
  'instance-role-missing': () => 'The instance has no role: no instance profile is attached to it.',
  'metadata-unreachable': () =>
    'The agent could not read the instance metadata, from which it gets its role.',
  'registration-lost': (subject) =>
    `Systems Manager does not recognize ${subject === undefined ? 'the hybrid node' : `the hybrid node ${code(subject)}`} any more.`,
  'activation-spent': () => 'The activation has expired, is used up, or does not exist in this Region.',
  'activation-role': (subject) =>
    `Systems Manager cannot take the role ${subject === undefined ? 'of the activation' : code(subject)}: it does not exist, or does not trust Systems Manager.`,
  'advanced-tier': () =>
    'The hybrid node is in the standard tier. Session Manager reaches hybrid nodes in the advanced tier only.',
  'exec-not-enabled': () => 'The ECS task was started without ECS Exec, or its agent is not running.',
  'exec-command': (subject) =>
    subject === undefined
      ? 'ECS Exec runs interactive commands only.'
      : `The command ${code(subject)} is not there, in the container or on the node.`,
  'task-not-connected': () => 'The ECS task is running, but the agent in its container is not connected.',
  'target-not-connected': (subject) =>
    `${subject === undefined ? 'The node' : `The node ${code(subject)}`} is not connected to Systems Manager here.`,
  'credentials-expired': (_, side) =>
    side === 'client'
      ? 'The person’s temporary credentials have expired.'
      : 'The node’s credentials have expired, so its agent could not sign a request.',
  'credentials-missing': (subject, side) =>
    side === 'client'
      ? `The computer that starts the session found no credentials${subject === 'kms' ? ' to ask KMS for the session’s key with' : ''}.`
      : 'The agent on the node found no credentials.',
  'credentials-invalid': (_, side) =>
    side === 'client'
      ? 'AWS does not know these credentials.'
      : 'AWS does not know the credentials that the node’s agent uses.',
  signature: () => 'The request was not signed right, so AWS looked at no permission.',
  'profile-unknown': (subject) =>
    `There is no profile ${code(subject)} in the AWS configuration of this computer.`,
  proxy: (_, side) =>
    side === 'client'
      ? 'The proxy between this computer and AWS refused the connection.'
      : 'The proxy between the node and AWS refused the connection.',
  tls: () => 'The certificate of the other end is not trusted: as a rule, a proxy opens the connection.',
  'port-refused': (subject) =>
    `The session was there, but the node did not get through to ${subject === undefined ? 'the port' : code(subject)}.`,
  'region-missing': () => 'The command does not know which Region to ask.',
  'region-malformed': (subject) =>
    subject === undefined ? 'The Region is misspelt.' : `${code(subject)} is not a Region.`,
  'endpoint-unreachable': (subject, side) =>
    `${side === 'client' ? 'This computer' : 'The node'} did not reach ${subject === undefined ? 'AWS' : code(subject)}.`,
  'connection-cut': () => 'The session had begun, and something on the way cut the connection.',
  throttled: () => 'There were too many requests in a short time. No permission is missing.',
  'cli-old': (subject) =>
    `This AWS CLI ${subject === undefined ? 'does not know the command' : `does not know ${code(subject)}`}.`,
  'plugin-missing': () => 'The AWS CLI does not find the Session Manager plugin.',
  'instance-connect-hybrid': (subject) =>
    `EC2 Instance Connect brings keys to EC2 instances only, and ${code(subject)} is a hybrid node.`,
  'ssh-key': () => 'The session was there, and the SSH server on the node refused the key.',
  'ssh-closed': () => 'SSH got no connection: the command that starts the session ended before.',
  'log-group-key': () => 'CloudWatch Logs may not use the KMS key for this log group.',
  'object-lock': () =>
    'The bucket has Object Lock with a default retention, and S3 wants a checksum that this agent does not send.',
  'bucket-elsewhere': () => 'The bucket is in another Region than the agent takes it for.',
  'log-destination-missing': (subject) =>
    subject === 'cloudwatch'
      ? 'The log group of the preferences does not exist here.'
      : 'The bucket of the preferences does not exist.',
  'log-group-unseen': () =>
    'The agent does not find the log group, or may not look. The session goes on, without a log.',
  'log-encryption': (subject) =>
    subject === 'cloudwatch'
      ? 'The node could not check whether the log group is encrypted.'
      : 'The node could not check whether the bucket is encrypted.',
  upload: (subject) =>
    `The node could not upload the session’s log${subject === undefined ? '' : ` to ${code(subject)}`}.`,
  encoded: () => 'AWS encoded the details, and only AWS can decode them.',
  'key-context': () =>
    'Client and agent ask KMS in different ways, because one of them is too old. No permission is missing.',
  'key-unusable': () => 'The KMS key is disabled, or waits to be deleted.',
  'key-on-client': () => 'The computer that starts the session could not get the session’s key from KMS.',
  'data-key': () => 'The node could not decrypt the session’s key.',
  'key-inaccessible': () => 'The KMS key does not exist in this Region, or its use is not allowed.',
  'handshake-timeout': () => 'Client and node did not agree on a session in time.',
  'agent-plugin-missing': (subject) =>
    `The agent on the node is too old for this session, or has not started whole: it has no ${code(subject)}.`,
  'control-channel': () => 'The agent on the node could not open its channel to Systems Manager.',
  'data-channel-of-node': () => 'The session had begun, but the node could not open its data channel.',
  'data-channel': () => 'The session had begun, but the client could not open its data channel.',
  'not-a-session-document': (subject) => `A document of type ${code(subject)} cannot start sessions.`,
  'document-parameters': (subject) =>
    subject === undefined
      ? 'The parameters do not fit the Session document.'
      : `The Session document takes no parameter ${code(subject)}.`,
  'document-malformed': () => 'Systems Manager refuses the content of the document.',
  'document-exists': (subject) =>
    `There is a document ${subject === undefined ? 'of this name' : code(subject)} already in this account and Region.`,
  'document-unchanged': () => 'The document is the same as its newest version, so nothing was changed.',
  'document-unknown': (subject) =>
    subject === undefined
      ? 'There is no such document here, or it cannot start sessions.'
      : `There is no document ${code(subject)} here.`,
  'run-as-user': (subject) =>
    subject === undefined
      ? 'The operating system user of the session does not exist on the node.'
      : `The operating system user ${code(subject)} does not exist on the node.`,
  'policy-too-long': (subject) =>
    `The policy is too long${subject === undefined || subject === '' ? '' : `: more than ${code(subject)} characters`}.`,
  'policy-malformed': (subject) =>
    `IAM refuses the policy${subject === undefined ? '' : ` and says: ${code(subject)}`}.`,
  'task-role-not-assumed': (subject) =>
    `ECS cannot give the task its role${subject === undefined ? '' : ` ${code(subject)}`}.`,
};

const isIt = (allowed: string | number | undefined, yes: string, no: string): string =>
  allowed === 1 ? yes : no;

/** What to do about an error. */
export const adviceMessages: Readonly<Record<AdviceCode, (params: Params) => string>> = {
  'sign-in-again': () =>
    'Sign in again, for example with `aws sso login`. A session that runs goes on, but people need valid credentials to resume or end it.',
  'client-credentials': () =>
    'Sign in, or name a profile with `--profile`. `aws sts get-caller-identity` shows who you are to AWS.',
  'client-credentials-whole': () =>
    'Are the credentials whole? Temporary ones are three values; without the session token AWS does not know the other two. Access keys may have been deleted or switched off.',
  'client-credentials-for-key': () =>
    'The plugin asks KMS itself, with the credentials of the AWS CLI. A tool that starts the plugin has to hand it credentials: profile, environment and Region.',
  'region-opt-in': () =>
    'A Region that has to be switched on takes new credentials only: is it on in this account, and were the credentials made afterwards?',
  'profile-name': () => 'Check the name with `aws configure list-profiles`.',
  'secret-key': () => 'Check the secret key: it may have been copied with a character too few or too many.',
  'clock-of-client': () => 'Is the clock of this computer right? A few minutes off are enough.',
  'proxy-rewrites': () => 'A proxy that changes requests on the way breaks their signature.',
  'proxy-of-client': () =>
    'Behind a proxy, set `HTTPS_PROXY` for the AWS CLI and the plugin, and `NO_PROXY` for what needs none. The proxy has to let WebSockets to `ssmmessages` through.',
  'certificate-of-client': () =>
    'Name the certificate of your proxy in `AWS_CA_BUNDLE`, and add it to the certificates of the system for the plugin.',
  'region-set': () => 'Name it with `--region`, in `AWS_REGION` or in the profile.',
  'region-name': () =>
    'Is it the name of a Region, such as `eu-central-1`, and not of a zone, such as `eu-central-1a`? And is the service there?',
  'network-of-client': () =>
    'Can this computer reach `ssm` and `ssmmessages` of the Region on port 443? VPNs and firewalls may not let it.',
  'idle-network': () =>
    'VPNs, proxies and firewalls cut connections on which nothing happens. Have them wait longer, or let SSH send something every now and then with `ServerAliveInterval`.',
  'throttled-retry': () => 'Wait and try again. Scripts should ask less often.',
  'cli-update': () => 'Is the command spelled right? If so, update the AWS CLI.',
  'client-update': () =>
    'Update the Session Manager plugin, or the tool that starts sessions without it, on the person’s computer.',
  plugin: () =>
    'Is a recent Session Manager plugin installed? Without it, the CLI cannot connect and tries to end the session, and that call is denied.',
  'plugin-install': () =>
    'Install the Session Manager plugin on the person’s computer, where the AWS CLI finds it.',
  'plugin-update': () => 'Update the Session Manager plugin on the person’s computer.',
  'ssh-key': () =>
    'Is the public key in the `authorized_keys` of this user on the node, and is it this user who logs in? Session Manager brings the connection only.',
  'ssh-proxy-command': () =>
    'Run the command behind `ProxyCommand` by itself: what it prints is the cause. Paste that here.',
  'instance-connect-key': () =>
    'A key that EC2 Instance Connect brought holds for 60 seconds, on EC2 instances only.',
  'handshake-region': () =>
    'Does the command ask the Region in which the node is? Say so with `--region` to the AWS CLI and to tools that start the plugin.',
  'handshake-document': () =>
    'Was the session started with a document that fits: for SSH with `AWS-StartSSHSession`, for a port with a port document?',
  'handshake-key': ({ encrypted, allowed }) =>
    encrypted === 1
      ? `Sessions are encrypted here, so the node needs ${code('kms:Decrypt')} on the key: the instance role policy ${isIt(allowed, 'allows it, so look at the key policy', 'does not allow it')}.`
      : `Only if the preferences name a KMS key, which your answers do not: the person needs ${code('kms:GenerateDataKey')} and the node ${code('kms:Decrypt')}.`,
  'command-document': () =>
    'Documents of type Command are for Run Command. Name a Session document, or none for the default shell.',
  'document-in-region': () =>
    'Each Region of an account has its own Session documents, and the preferences document exists only after somebody saves preferences there.',
  'document-parameters': () =>
    'Parameters are named as in the document, and their values are lists of strings: `{"portNumber":["80"]}`.',
  'document-schema': () =>
    'Check it against the schema: `schemaVersion` `1.0`, a session type, and timeouts as strings.',
  'document-update': ({ value }) =>
    `Update it instead of creating it: ${code('aws ssm update-document')}, then make the new version the default. In Terraform, import it: ${code(`terraform import aws_ssm_document.session ${value === '' ? 'NAME' : value}`)}. CloudFormation cannot take over a document that it did not create.`,
  'document-unchanged': () => 'Nothing to do. Scripts can take this error for success.',
  'decode-first': () =>
    `Decode it with ${code('aws sts decode-authorization-message --encoded-message …')}, which needs ${code('sts:DecodeAuthorizationMessage')}, and paste the result here.`,
  'region-of-node': () =>
    'Is the node in the Region and account of the command or console? For another account, people assume a role there.',
  'agent-offline': ({ allowed }) =>
    `Is the agent running, and may the node’s role register and open the channels? The instance role policy here ${isIt(allowed, 'allows that', 'does not allow all of that by itself')}; is it attached to the node’s role?`,
  'agent-restart': () =>
    'After a change to the role, the agent may use old credentials for a while. Restart it.',
  'agent-update-on-node': () => 'Update the agent on the node.',
  'agent-renews-credentials': () =>
    'The agent renews its credentials by itself. Does something else on the node write old ones into root’s `~/.aws/credentials` or into the environment? The agent takes those first.',
  'clock-of-node': () => 'Is the clock of the node right?',
  'proxy-of-agent': () =>
    'The agent has proxy settings of its own, in its service. `no_proxy` needs `169.254.169.254`.',
  'certificate-of-node': () =>
    'Add the certificate of the proxy to those of the node’s system, or let the agent go around the proxy.',
  'network-of-agent': () =>
    'Can the node reach `ssm` and `ssmmessages` of its Region on port 443? In a private subnet it needs endpoints, whose security group lets the node in.',
  'metadata-service': () =>
    'Is the instance metadata service on? In containers, its hop limit has to be 2. A proxy must not be asked for `169.254.169.254`.',
  'attach-profile': () =>
    'Attach an instance profile with the role of the node: in the EC2 console under Actions, Security, Modify IAM role.',
  'host-management': () =>
    'Or turn on Default Host Management for this account and Region. It needs IMDSv2 and an agent of version 3.2.582.0 or newer, takes up to 30 minutes, and does nothing where the instance’s own role may call `ssm:UpdateInstanceInformation`.',
  'profile-or-host-management': () =>
    'Does the instance have an instance profile, or Default Host Management? Without either, its agent has no credentials.',
  'register-again': () =>
    'The machine was deregistered, or looks like another one: after a new installation, a copy or other hardware. Register it again with a new activation.',
  'registration-valid': () =>
    'Is the hybrid node still registered? Its agent says so in its log. A machine that was copied has to be registered anew.',
  'activation-new': () =>
    'Create a new activation. It holds for 24 hours unless you say longer, at most 30 days.',
  'activation-region': () => 'Register the machine in the Region in which the activation was created.',
  'activation-role-name': () =>
    'Name the role with its path and without the rest of the ARN, such as `service-role/SSMServiceRole`.',
  'advanced-tier': () =>
    'Turn on the advanced-instances tier for this account and Region in Fleet Manager’s settings. Nodes in it cost money.',
  'trust-ssm': ({ allowed }) =>
    `The role’s trust policy has to name ${code('ssm.amazonaws.com')}. The trust policy here ${isIt(allowed, 'does: is it in effect?', 'does not: it is for another kind of node.')}`,
  'port-listener': () => 'Does something listen on this host and port, as seen from the node?',
  'port-route': () => 'Do security groups, firewall and name server let the node through to it?',
  'run-as-user': () => 'Create the user on the node, or name another one in the preferences.',
  'log-not-encrypted': ({ value }) =>
    `Is the ${value === 'cloudwatch' ? 'log group' : 'bucket'} encrypted? If not, encrypt it, or allow logs without encryption in the preferences.`,
  'log-target-missing': ({ value }) =>
    `Does the ${value === 'cloudwatch' ? 'log group' : 'bucket'} exist, with this name and in this Region? The agent does not create it.`,
  'log-group-missing': () =>
    `Create the log group if it does not exist; the agent does not. If it does, the node’s role lacks ${code('logs:DescribeLogGroups')}, which has to cover all log groups of the Region.`,
  'log-group-key': ({ value }) => {
    const [, partition, , region = 'REGION'] = String(value ?? '').split(':');
    const principal = `logs.${region === '' ? 'REGION' : region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
    return `The key policy has to let ${code(principal)} encrypt and decrypt for this log group${value === '' ? '' : `, ${code(value)}`}. Key and log group are in the same Region.`;
  },
  'bucket-region': () =>
    'Is the name of the bucket right, and does the node reach S3 in the Region of the bucket?',
  'object-lock': () => 'Update the agent, or use a bucket without a default retention.',
  'network-of-logs': () =>
    'Can the node reach S3 and CloudWatch Logs? In a private subnet it needs endpoints for them.',
  'key-enable': () => 'Enable the key or cancel its deletion, or name another one in the preferences.',
  'key-region': () => 'Is the key in the Region of the sessions? Each Region’s preferences name a key there.',
  'exec-enable': () =>
    'Set `enableExecuteCommand` on the service and start a new task: `aws ecs update-service --enable-execute-command --force-new-deployment`. A task that runs does not change.',
  'exec-agent': () =>
    'Look at `managedAgents` in `aws ecs describe-tasks`: `ExecuteCommandAgent` has to be `RUNNING`. It does not start with a read-only root file system, or without enough memory; if it stopped, start a new task.',
  'exec-role': ({ allowed }) =>
    `Does the task role, which is not the execution role, have the four ${code('ssmmessages')} actions? The instance role policy here ${isIt(allowed, 'has them', 'does not have them')}. In the container, no other access keys may be in the environment.`,
  'exec-network': () => 'In a private subnet, the task needs an endpoint for `ssmmessages`.',
  'exec-command': () => 'Name a command that the container has, such as `/bin/sh`, with `--interactive`.',
  'trust-ecs-tasks': ({ allowed }) =>
    `The role’s trust policy has to name ${code('ecs-tasks.amazonaws.com')}. The trust policy here ${isIt(allowed, 'does: is it in effect?', 'does not: it is for another kind of node.')}`,
  'policy-check': () =>
    'Check the policy with the command of this project, `session-manager-policy-builder --check policy.json`. It names the place.',
  'policy-file': () =>
    'On a command line, the document is a file: `file://policy.json`. Without `file://`, IAM gets the name instead of the policy.',
  'policy-arns': () =>
    'Look at the ARNs: six fields, empty ones where the service has none, and no placeholder left. `Resource` takes an ARN or `*`.',
  'policy-principal': () =>
    'The user, role or account in `Principal` does not exist, or was deleted and made anew.',
  'policy-kinds-mixed': () =>
    'The document went to the wrong place: a trust policy has `Principal` and no `Resource`, a permissions policy the other way round.',
  'policy-split': () => 'This page divides long policies: choose where you attach it, and it says how.',
  'exec-permissions': () =>
    `ECS Exec needs ${code('ecs:ExecuteCommand')} on the task and on its cluster, and ${code('ecs:DescribeTasks')}. Choose it under “What may they do in ECS tasks?”. People who use ECS Exec need no ${code('ssm:StartSession')}.`,
  'remote-desktop': () =>
    `Fleet Manager’s Remote Desktop needs ${code('ssm-guiconnect:StartConnection')}, ${code('GetConnection')} and ${code('CancelConnection')}, and starts its port session on the person’s behalf. Choose it under “May they use Remote Desktop?”.`,
  'instance-connect': () =>
    `SSH with EC2 Instance Connect needs ${code('ec2-instance-connect:SendSSHPublicKey')} on the instance, limited to a user of the system by ${code('ec2:osuser')}. Choose “They may push an SSH key” beside SSH. Hybrid nodes know no Instance Connect.`,
  'instance-connect-endpoint': () =>
    'An EC2 Instance Connect Endpoint is another way to an instance, without Session Manager. It needs permissions of its own.',
  'access-request': () =>
    `This is just-in-time node access: people ask for a session, and need ${code('ssm:StartAccessRequest')} and ${code('ssm:GetAccessToken')} instead of ${code('ssm:StartSession')}. Choose it under “What may they do with just-in-time access?”.`,
  'tag-session': ({ resource, who }) =>
    `Session tags, such as ${code('SSMSessionRunAs')} for Run As, need ${code('sts:TagSession')} in the trust policy of ${resource === '' ? 'the people’s role' : code(resource)}, beside ${code('sts:AssumeRole')}, for ${who === '' ? 'who assumes it' : code(who)}. Or assume the role without tags.`,
  'assume-role': ({ resource, who }) =>
    `The trust policy of ${resource === '' ? 'the role' : code(resource)} has to name ${who === '' ? 'who assumes it' : code(who)}. Across accounts, the other side needs the permission as well.`,
  'pass-role': () =>
    `Who deploys needs ${code('iam:PassRole')} on the role. People who start sessions do not.`,
  'decode-permission': () =>
    `Whoever decodes messages needs ${code('sts:DecodeAuthorizationMessage')} on ${code('*')}. Ask somebody who has it.`,
  'log-reader': ({ value, node }) =>
    `${node === 1 ? `Sessions need ${code(value)} on the node’s role only` : `Sessions do not need ${code(value)}`}. People need it to read logs, or to choose a bucket, log group or key in the preferences; this page writes no policy for that.`,
  'agent-other-features': ({ action }) =>
    `Sessions do not need ${code(action)}: the agent asks for State Manager, Inventory, patches or parameters. If you use those, ${code('AmazonSSMManagedInstanceCore')} has it; otherwise this is only noise in the log.`,
  'managed-instance-token': () =>
    'A hybrid node and Default Host Management get their credentials this way, without a policy of their own. Is the node registered here, and does a VPC endpoint policy or a control policy deny it?',
  'host-management-permissions': () =>
    `Whoever turns Default Host Management on needs ${code('ssm:GetServiceSetting')}, ${code('ssm:UpdateServiceSetting')} and ${code('ssm:ResetServiceSetting')} on its setting, and ${code('iam:PassRole')} on its role. It is an answer of administrators here.`,
  'activation-permissions': () =>
    `Whoever registers hybrid nodes needs ${code('ssm:CreateActivation')}, and ${code('iam:PassRole')} on the nodes’ role. This page writes no policy for it.`,
  'tag-permissions': () =>
    'Sessions do not need this. Be careful where tags decide who reaches a node: whoever may tag can give themselves access.',
  'setup-permissions': ({ action }) =>
    `${code(action)} is for whoever sets roles, keys and logs up, not for people who start sessions or for nodes. This page writes no policy for it.`,
};
