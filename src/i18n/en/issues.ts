import type { Issue, IssueParams } from '#core';
import { codePointName, visible } from '#iam';
import { characterText } from './characters.ts';
import { manyValuesMessage } from './many-values.ts';
import { code, number, speak, type Texts } from './text.ts';

/** Which character is not what it looks like, and where. */
function oddText({ value, codePoint, position, others, ...odd }: IssueParams['character-odd']): string {
  const name = `${codePointName(codePoint)} (${characterText({ codePoint, ...odd })})`;
  const more = others === 0 ? '' : others === 1 ? ', and 1 more like it' : `, and ${others} more like it`;
  return `“${visible(around(value, position))}” has ${name} at position ${position}${more}.`;
}

const LONGEST = 60;
/** What stands around a character, where the text is too long to be quoted. */
function around(text: string, position: number): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const [from, to] = [Math.max(0, position - 1 - LONGEST / 2), position + LONGEST / 2];
  return `${from === 0 ? '' : '…'}${characters.slice(from, to).join('')}${to < characters.length ? '…' : ''}`;
}

/** What is wrong and how to fix it, for every issue. A code without a text is a type error. */
const issueTexts: Texts<IssueParams> = {
  // any field
  'minutes-range': ({ minimum, maximum }) => `Enter whole minutes from ${minimum} to ${number(maximum)}.`,
  'days-range': ({ minimum, maximum }) => `Enter whole days from ${minimum} to ${number(maximum)}.`,
  'statements-format': () =>
    'This is no JSON list of statements, so none of it is in the policy. Each needs an `Effect`.',
  'port-range': ({ minimum, maximum }) => `A port is a number from ${minimum} to ${maximum}.`,
  'example-identifier': ({ value }) =>
    `${value} is an example from AWS’s documentation. Enter your own before you use the policy.`,
  'sample-value': ({ value }) =>
    `${value} comes from AWS’s sample. Enter your own; if it is yours already, close the message about the sample.`,
  'duplicate-value': ({ value }) => `“${value}” is in the list more than once. Once is enough.`,
  'character-odd': (odd) => `${oddText(odd)} It does not belong here.`,
  'character-odd-allowed': (odd) => `${oddText(odd)} Keep it only if you mean that.`,
  'character-not-allowed': ({ value, character }) =>
    `IAM does not allow the character “${character}” in “${value}”, only Latin-1 (up to U+00FF). Use a value without it.`,
  'policy-variable': ({ value }) =>
    `IAM would read \${ in “${value}” as the start of a policy variable. Remove it.`,
  'wildcard-in-value': ({ value }) =>
    `In “${value}”, * stands for any characters and ? for any single one. Keep them only if you mean that.`,
  // what all documents share
  'region-format': ({ value }) => `“${value}” is not a Region code. A code looks like us-east-1.`,
  'region-unlisted': ({ value }) =>
    `${value} is not on our list of Regions. If it is new, go on; otherwise check the spelling.`,
  'region-other-partition': ({ value, partition, found }) =>
    `${value} belongs to the partition ${found}, not ${partition}. Pick a Region of ${partition} or change the partition.`,
  'region-any-with-others': () =>
    'Any Region (*) already includes the others. Remove either * or the named Regions.',
  'account-format': ({ value }) =>
    `“${value}” is not an account ID. It has 12 digits, leading zeros included.`,
  'organization-format': ({ value }) =>
    `“${value}” is not the ID of an organization. It looks like o-a1b2c3d4e5; the console of AWS Organizations shows it under Settings.`,
  'shared-with-nobody': () =>
    'No other account is listed yet, so the statements let in nodes of this account alone.',
  'shared-own-bucket': () =>
    'For nodes of other accounts the bucket belongs to another account: choose that above, or they write no log.',
  'kms-key-format': ({ value }) =>
    `“${value}” is not the ARN of a KMS key. It looks like arn:aws:kms:us-east-1:<account>:key/<key ID>.`,
  'kms-key-not-arn': () =>
    'This is only the ID of the key. A policy needs its full ARN, which the KMS console shows.',
  'kms-alias': () =>
    'This is an alias. IAM compares the resource with the ARN of the key itself, so enter that ARN.',
  'kms-other-partition': ({ partition, found }) =>
    `This key is in the partition ${found}, and the policy is for ${partition}. Keys do not work across partitions.`,
  'kms-other-region': ({ region, chosen }) =>
    `This key is in ${region}, but you chose ${chosen}. Sessions use a key of their own Region.`,
  'kms-other-account': ({ account, chosen }) =>
    `This key belongs to account ${account}, not ${chosen}. Its key policy has to allow both the caller and the node role.`,
  'kms-region-twice': ({ region }) =>
    `There are two keys for ${region}, and the preferences use only the first. Remove the other one.`,
  'kms-region-without-key': ({ regions }) =>
    `No key for ${regions.join(', ')} yet: sessions use a key of their own Region. Add its ARN. A multi-Region key has an ARN in each Region.`,
  'kms-key-placeholder': ({ value }) => `The ARN still says ${value}. Replace it with the real value.`,
  'bucket-format': ({ value }) =>
    `“${value}” is not a bucket name. It has 3 to 63 lowercase letters, digits, dots and hyphens, and is not an IP address. {region} may stand for the Region.`,
  'bucket-reserved': ({ value, part }) =>
    `“${value}” cannot be your bucket: S3 reserves names with “${part}”.`,
  'log-region-any': () =>
    'With any Region there is no list of buckets to put in place of {region}. Name the Regions, or write out one bucket and prefix.',
  'log-region-unnamed': () => 'Name the Regions: each of them takes the place of {region}.',
  'bucket-keys-differ': () =>
    'A bucket uses a key of its own Region. For a multi-Region key, write {region} in its ARN, and each Region takes that place.',
  'prefix-slash': ({ value }) =>
    `The policy and the preferences say ${value}: the agent drops such slashes too.`,
  'prefix-only-slashes': () =>
    'Slashes alone are not a prefix. Enter one, or switch the prefix off to write logs to the top of the bucket.',
  'prefix-length': ({ limit }) => `The prefix is longer than an S3 object key may be (${limit} characters).`,
  'log-group-format': ({ value }) =>
    `“${value}” is not a log group name. Use letters, digits and . - _ / #, and the name rather than the ARN.`,
  'log-group-reserved': () => 'Names that begin with aws/ are reserved. Did you mean /aws/?',
  'retention-days': ({ days, longer }) =>
    `CloudWatch Logs has no retention of ${number(days)} days. The exports say ${number(longer)}, the next longer one.`,
  'bucket-other-account': () =>
    'The bucket’s own policy must allow the node role too, and so must its KMS key if there is one. Otherwise no log arrives.',
  'large-logs-lost': () =>
    'Logs above 5 MB are lost: the agent uploads them in parts, and S3 then requires kms:Decrypt on the bucket’s key as well.',
  'encryption-enforced': ({ target }) =>
    `Sessions will not start if the ${target === 'bucket' ? 'bucket' : 'log group'} is not encrypted, or if the node may not check it.`,
  // which nodes a person reaches
  'node-id-format': ({ value }) =>
    `“${value}” is not a node ID. An instance is i- with 8 or 17 hexadecimal digits, a hybrid node mi- with 17.`,
  'tag-key-format': ({ value }) =>
    `“${value}” cannot be a tag key. Use up to 128 letters, digits, spaces and _ . : / = + - @.`,
  'tag-key-reserved': ({ value }) =>
    `Only AWS sets tags that begin with aws:. Use “${value}” only if AWS sets it on your nodes.`,
  'tag-key-twice': ({ value }) =>
    `“${value}” is in two rows. It counts as one tag with several values; put them into one row.`,
  'tag-value-format': ({ value }) =>
    `“${value}” cannot be a tag value. Use up to 256 letters, digits, spaces and _ . : / = + - @.`,
  'tag-value-variable': ({ value }) =>
    `IAM replaces the variable in “${value}” when it checks a request. Without a value for it, nothing matches.`,
  'ids-on-any-resource': () =>
    'With * as the resource, the policy cannot name single nodes. Choose a narrower reach, or choose nodes by tag.',
  'everything-on-any-resource': () =>
    'This allows every Session document on every node, port forwarding to any host and ECS tasks included. Choose a narrower reach.',
  'every-node': () => 'This reaches every node, including those added later. Tags or IDs are narrower.',
  'os-user-format': ({ value }) =>
    `“${value}” is not a user name. Use letters, digits and _ . - as the operating system knows it; IAM compares it exactly.`,
  'os-user-any': () => 'People can push a key for any user of the operating system, root included.',
  'keys-for-hybrid': () =>
    'Hybrid nodes (mi-…) take no keys from EC2 Instance Connect, so no line allows it.',
  'desktop-without-directory': () =>
    'IAM users have no place in IAM Identity Center. Choose Windows credentials, or sign-in with roles.',
  'cluster-format': ({ value }) =>
    `“${value}” is not a cluster name. Use letters, digits, hyphens and underscores, and the name rather than the ARN; * stands for any.`,
  'container-format': ({ value }) =>
    `“${value}” is not a container name. Use the name in the task definition: letters, digits, hyphens and underscores.`,
  'task-ports-unlogged': () =>
    'Port forwarding goes around ECS Exec: nothing is logged, and a limit on containers does not apply. ECS Exec must still be on for the task.',
  'task-ports-beside-nodes': () =>
    'IAM checks target and document separately. So people can also forward ports on their nodes, and start on these tasks what they may start on nodes, such as a shell without ECS Exec’s logs.',
  'access-request-bypassed': () =>
    'These people may also start sessions without a request, so nobody has to approve anything. Turn off “They may start sessions” and Remote Desktop, also in their other policies.',
  'access-request-sign-in': () =>
    'Just-in-time access works with the credentials of a role only. Choose a role under “How do they sign in?”.',
  'access-request-guards': () =>
    'Access requests do not know MFA and VPC endpoints, so those conditions are left out of them. Require MFA where people get their role.',
  // sessions and their documents
  'training-job-format': ({ value }) =>
    `“${value}” is not the name of a training job. Use up to 63 letters, digits and hyphens.`,
  'training-jobs-beside-nodes': () =>
    'IAM checks target and document separately. So people can also do this on their nodes and tasks, and in training jobs what they may do there.',
  'surfaces-empty': () =>
    'Nothing is chosen under “From where do they connect?”, so people get no read access. Choose a place, or “Nothing” under “What may they list?”.',
  'documents-empty': () =>
    'No Session document is allowed, so no session can start. Choose the default shell or another document.',
  'document-name-format': ({ value }) =>
    `“${value}” is not a document name. Use 3 to 128 letters, digits, dots, hyphens and underscores; * stands for any.`,
  'document-name-reserved': ({ value }) =>
    `“${value}” begins in a way that AWS reserves for its own documents. To allow one of AWS’s, choose it under “Which kinds of session?”.`,
  'document-name-any': () =>
    'This allows every Session document of the account, including future ones. Name the documents or a common beginning.',
  'document-name-default-shell': () =>
    'This is the default shell. Choose it in the list of documents instead.',
  'own-document-name-format': ({ value }) =>
    `“${value}” is not a document name. Use 3 to 128 letters, digits, dots, hyphens and underscores.`,
  'own-document-name-preferences': ({ value }) =>
    `${value} is the preferences document, which this one would replace. Choose another name.`,
  'own-document-name-reserved': ({ value }) =>
    `“${value}” begins in a way that AWS reserves for its own documents. Choose another name.`,
  'own-document-name-taken': ({ value }) =>
    `Another document of your answers is called ${value}. Choose another name.`,
  'own-shell-unnamed': () =>
    'Without a name these are the preferences of every session in the Region. Enter a name, or do not let people start it.',
  'own-shell-beside-shell': () =>
    'You also allow sessions with the preferences of the Region, in which people run any command. Remove those to limit them to this one.',
  'tunnel-beside-any-host': () =>
    'You also allow port forwarding to another host, so people reach any host. Remove that to limit them to this one.',
  'command-beside-shell': () =>
    'You also allow sessions in which people run any command. Remove those to limit them to this one.',
  'command-length': ({ limit }) => `The whole document may have ${limit} bytes. Shorten the command.`,
  'command-parameter-unknown': ({ value }) =>
    `There is no parameter ${code(value)}, and AWS refuses a document that refers to one. Add a line ${code(`${value} = pattern`)}.`,
  'command-parameter-unused': ({ value }) => `No command refers to ${code(`{{ ${value} }}`)}.`,
  'command-parameter-line': ({ value }) =>
    `“${value}” is not read. Write name = pattern, or name.default, name.description or name.value with = and a text. Names have letters and digits alone.`,
  'command-parameter-twice': ({ value }) =>
    `“${value}” says again what a line before it says. Remove one of them.`,
  'command-parameter-any': ({ value }) =>
    `${value} takes any text, so whoever fills it in can run any command. Write ${value} = and a pattern behind its name.`,
  'command-pattern-part': ({ value }) =>
    `The pattern of ${value} lets anything stand around what it matches, another command included. Write it from ^ to $, alternatives in brackets.`,
  'command-pattern-signs': ({ value, piece }) =>
    `${piece} in the pattern of ${value} also matches ; and $, by which a shell begins another command. List the characters that a value needs.`,
  'command-pattern-unread': ({ value }) =>
    `The pattern of ${value} is no regular expression as this browser knows them. Check brackets and backslashes.`,
  'command-default-refused': ({ value, name }) =>
    `The default “${value}” is none of the values that ${name} allows.`,
  'host-format': ({ value }) =>
    `“${value}” is not a host. Enter a name or an IP address, without https://, port or path.`,
  'host-with-port': ({ host, port }) => `The port goes into its own field: ${host} here, ${port} there.`,
  'host-refused': ({ value }) =>
    `SSM Agent refuses tunnels to ${value}, an address of AWS. Enter another host.`,
  'host-is-node': ({ value }) => `${value} is the node itself, so the tunnel ends at a port of the node.`,
  'access-check-without-start': () =>
    'The document check only matters for starting sessions, which this policy does not allow.',
  'documents-listed-without-console': () =>
    'Only the Session Manager console lets people pick a document, and you did not choose it.',
  'ssh-unlogged': () => 'Session Manager does not log SSH sessions: it sees only encrypted traffic.',
  'ports-unlogged': () =>
    'People can forward any port of the node, 22 and 3389 included. None of this is logged.',
  'remote-host-unlogged': () =>
    'People can reach any host and port that the node can reach, and nothing is logged. The tunnel to one host and port limits both.',
  'ports-not-encrypted': () => 'SSH and port forwarding are never encrypted with the KMS key, only with TLS.',
  'interactive-command-is-shell': () =>
    'AWS’s documents for commands run any command, which equals a shell. A custom document can fix the command.',
  'user-name-with-roles': () =>
    'Roles have no user name, so this never matches. Compare the session tag instead.',
  'user-id-may-not-match': () =>
    'AWS prints this form, but people report that it does not match. Comparing the session tag works.',
  'session-id-exact': () =>
    'Reports differ on whether the exact ID matches. If people cannot end their sessions, allow anything after it.',
  'principal-id-format': ({ value, expected }) =>
    expected === 'user'
      ? `“${value}” is not a user ID. It begins with AIDA; aws sts get-caller-identity shows it.`
      : `“${value}” is not a role ID with session name. It looks like AROA…:name; aws sts get-caller-identity shows it.`,
  'principal-id-kind': ({ expected }) =>
    expected === 'user'
      ? 'This is the ID of a role. Enter a user ID (AIDA…), or compare with a role session instead.'
      : 'This is the ID of a user. Enter a role ID with session name (AROA…:name), or compare with a user instead.',
  'principal-id-sign-in': ({ sessionId, signIn }) =>
    `${sessionId === 'user' ? 'A user ID' : 'A role session'} never fits ${signIn === 'role' ? 'people who use a role' : 'IAM users'}. Change one of the two.`,
  'target-tag-needs-ids': () =>
    'The target tag is compared with node IDs. Choose nodes by ID, or compare the session tag only.',
  'target-tag-any-owner': () =>
    'The target tag identifies nodes, not people: people can end anybody’s sessions on these nodes.',
  'every-session': () => 'People can end everybody’s sessions.',
  'own-sessions-none': () =>
    'People may start sessions but not end them. They stay open until the idle timeout.',
  'resume-off': () =>
    'Without ResumeSession, a session is lost when the network breaks. Allow it together with TerminateSession.',
  'data-channel-off': () =>
    'Without ssmmessages:OpenDataChannel a session may start but carry no data. Allow it for people’s own sessions.',
  'agent-update-without-document': () =>
    'As AWS prints it, no Command document is allowed, so the update is denied. Choose the option with the document.',
  'agent-update-any-command': () =>
    'With * as the resource, this allows every Command document: any command as root on every node. Choose a narrower reach.',
  'agent-update-without-ec2': () => 'Only the EC2 console updates the agent, and you did not choose it.',
  // MFA, networks and time windows
  'mfa-with-roles': () =>
    'Sign-in through IAM Identity Center or SAML does not mark sessions with MFA, so this condition would lock those people out. It works for roles that are assumed with an MFA code.',
  'mfa-age-without-mfa': () => 'The maximum age has no effect unless you require MFA.',
  'endpoints-beside-networks': () =>
    'A request comes from a public address or through an endpoint, never both, so nobody would get in. Keep one of the two.',
  'endpoints-beside-vpcs': () =>
    'IAM asks for both, an endpoint of the list in a VPC of the list. If the endpoints are in those VPCs, their IDs are enough.',
  'source-identity-format': ({ value }) =>
    `“${value}” is not a source identity. Use letters, digits and _ + = , . @ -; * stands for any characters.`,
  'network-format': ({ value }) =>
    `“${value}” is not a network. It looks like 203.0.113.0/24 or 2001:db8::/32.`,
  'network-host-bits': ({ value, network }) =>
    `${value} means the whole network ${network}. Write that, or a longer prefix.`,
  'network-private': ({ value }) =>
    `${value} is private. AWS sees public addresses only, so nobody would get in. Enter the public addresses of your network.`,
  'network-private-some': ({ value }) =>
    `${value} is private and never matches: AWS sees public addresses only. Remove it.`,
  'network-anywhere': ({ value }) => `${value} includes every address, so it restricts nothing.`,
  'instant-format': ({ value }) => `“${value}” is not a time in UTC. It looks like 2026-01-31T08:00:00Z.`,
  'instant-order': () => 'The end is not after the start, so the policy never allows anything.',
  // what only administrators may do
  'full-access': () =>
    'Administrators can start, resume and end every session on every node with every document: port forwarding to any host and ECS tasks included.',
  'default-version-off': () =>
    'Without UpdateDocumentDefaultVersion, changed preferences may not become the default version of the document.',
  // the node's role
  'existing-role-presumes': () =>
    'This only adds to a role that already has Systems Manager permissions. Alone it is not enough for a node.',
  'minimal-without-logs': () =>
    'Logs are on, but a minimal role may not write them; if you enforce encryption, sessions do not even start. Include the logs.',
  'log-scope-published': () =>
    'The node may write to every bucket or log group. Choose your bucket and log group instead to narrow it.',
  'older-regions-absent': ({ value }) =>
    `ec2messages does not exist in ${value}. Leave it out for this Region.`,
  'agent-buckets-region': () =>
    'Name the Regions: each has its own buckets. With * in the name, the node could read a stranger’s bucket as well.',
  'host-management-needs': () =>
    'EC2 instances with SSM Agent 3.2.582.0 or later and IMDSv2 get this role within 30 minutes, in each Region whose setting names it. An instance profile that allows ssm:UpdateInstanceInformation wins. Every instance gets all that the role allows.',
  'policy-arn-format': ({ value }) =>
    `“${value}” is not the ARN of a managed policy. It looks like arn:aws:iam::<account>:policy/<name>.`,
  'boundary-other-account': ({ value, account }) =>
    `The permissions boundary belongs to account ${value}, but the role is created in ${account}. IAM refuses that: name a policy of ${account}, or one of AWS.`,
  'trust-any-account': () =>
    'This trust policy compares the account exactly, and * never matches. Enter the account ID.',
  'issuer-format': ({ value }) =>
    `“${value}” is not an issuer. Leave out https://; it looks like oidc.eks.eu-west-1.amazonaws.com/id/<ID>.`,
  'kubernetes-name-format': ({ value }) =>
    `“${value}” is not a name in Kubernetes. Use lowercase letters, digits and hyphens.`,
  'saml-provider-format': ({ value }) =>
    `“${value}” is not the name of a SAML provider. Use letters, digits, dots, hyphens and underscores, not the ARN.`,
  'audience-format': ({ value }) =>
    `“${value}” is not an audience. It is compared exactly: no blanks and no *. IAM shows it at the provider.`,
  'subject-format': ({ value }) =>
    `“${value}” is not a subject. Enter what the tokens have as sub; * stands for any characters.`,
  'subject-any': () =>
    'With * alone, everybody who gets a token for this audience may assume the role. Name people, or a pattern.',
  'principal-format': ({ value }) =>
    `“${value}” is not a principal. Enter an account ID or the ARN of a user or role; groups and * do not work here.`,
  'principal-session': ({ value }) =>
    `${value} is a session of a role. Enter the ARN of the role itself: arn:aws:iam::<account>:role/<name>.`,
  'principal-other-partition': ({ value, partition }) =>
    `${value} is not in the partition ${partition}. Roles cannot be assumed from another partition.`,
  'principal-account': ({ value }) =>
    `${value} stands for everybody in that account whom its administrators allow sts:AssumeRole. ARNs of users or roles are narrower.`,
  'trust-mfa-with-roles': ({ value }) =>
    `Whoever comes from ${value} has no MFA to show, so this locks them out. Ask for MFA where people get that role.`,
  'trust-names-with-roles': ({ value }) =>
    `Only IAM users have a user name, so nobody gets in from ${value}. Turn this off, or name users.`,
  'session-tags-chosen': () =>
    'Users and roles choose the tags themselves, SSMSessionRunAs too: they could become any operating system user but root. Let an identity provider set the tags.',
  'source-identity-chosen': () =>
    'Users and roles choose their source identity themselves. Hold names to IAM users as well, or let an identity provider set it.',
  'run-as-without-session-tags': () =>
    'The preferences take the operating system user from the tag SSMSessionRunAs. Without session tags it can only stand on the role, the same for everybody.',
  // the preferences document
  // guardrail
  'vpc-endpoint-format': ({ value }) =>
    `“${value}” is not the ID of a VPC endpoint or a VPC. They look like vpce-0123456789abcdef0 and vpc-0123456789abcdef0.`,
  'principal-arn-format': ({ value }) =>
    `“${value}” is not the ARN of a role or a user. It looks like arn:aws:iam::<account>:role/<name>; * may stand for the account.`,
  'principal-arn-session': ({ value }) =>
    `“${value}” is the ARN of a session. Enter that of its role: arn:aws:iam::<account>:role/<name>.`,
  'principal-arn-any': ({ value }) => `${value} leaves everybody alone. Name the roles that are meant.`,
  'guardrail-empty': () => 'It refuses nothing yet. Choose at least one.',
  'guardrail-without-exception': () =>
    'Nobody will be able to change the preferences, administrators neither. Name their role in the first step.',
  'guardrail-not-at-endpoint': () =>
    'The endpoint of Systems Manager never sees ECS requests nor those from elsewhere, so its policy leaves them out.',
  'guardrail-no-document': () => 'No document is left, so nobody can start a session on a node.',
  'guardrail-ssh-allowed': () => 'SSH is on the list and refused. A Deny wins, so it stays refused.',
  'guardrail-ssh-only': () =>
    'The port forwarding documents reach port 22 as well, so people can still use SSH.',
  'guardrail-origins-empty': () => 'Name a network, a VPC or an endpoint. Without one, nothing is refused.',
  'guardrail-only-endpoints': () =>
    'Requests from the internet, the console’s included, come through no endpoint and are all refused.',
  'guardrail-only-networks': () =>
    'Requests through a VPC endpoint have no public address and are refused as well. Name the endpoint if people use one.',
  'run-as-user-missing': () =>
    'The caller’s tag SSMSessionRunAs then has to name the user. For callers without that tag, sessions fail.',
  'run-as-user-unused': () => 'The user has no effect while Run As is off.',
  'run-as-root': () => 'Sessions cannot run as root. Enter another user of the node.',
  'run-as-format': ({ value }) =>
    `“${value}” is not an operating system user name. Leave out spaces, colons and slashes.`,
  'idle-longer-than-session': ({ longest }) =>
    `Every session ends after ${longest} minutes, before this timeout is reached.`,
  'profile-length': ({ limit }) => `The whole document may have ${limit} bytes. Shorten the profile.`,
};

/** What is wrong with a setting and how to fix it, in a sentence or two. */
export const issueMessage = (issue: Issue): string => speak(issueTexts, issue);

/** What is wrong with answers: with one, and with many in the same way. */
export const issueMessages = {
  issue: issueMessage,
  manyValues: manyValuesMessage,
};
