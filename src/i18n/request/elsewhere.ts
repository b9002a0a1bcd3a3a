import type { Params } from '#core';
import type { ElsewhereCode } from '#analysis';
import { code } from './code.ts';

/** Where else to look. */
export const elsewhereMessages: Readonly<Record<ElsewhereCode, (params: Params) => string>> = {
  'named-identity-deny': () =>
    'This policy has no Deny, so another policy of the same person or role denies it. Look at everything that is attached, groups included.',
  'named-identity': () =>
    'This policy would allow it, so it is not in force there: it is attached to somebody else, or an older version of it is.',
  'named-service-control': ({ explicit }) =>
    `The denial is from a service control policy of the organization, which ${explicit === 1 ? 'denies' : 'does not allow'} it. Nothing in this policy can lift that.`,
  'named-resource-control': () =>
    'The denial is from a resource control policy of the organization. Nothing in this policy can lift that.',
  'named-boundary': ({ explicit }) =>
    `The denial is from the permissions boundary of the user or role, which ${explicit === 1 ? 'denies' : 'does not allow'} it. It has to allow everything that this policy allows.`,
  'named-session': () =>
    'The denial is from a policy that was passed when the role was assumed. It narrows the role for that session only.',
  'named-resource': () =>
    'The denial is from the policy of the resource itself: of the KMS key or the bucket. It has to allow the role as well.',
  'named-vpc-endpoint': () => 'The denial is from the policy of a VPC endpoint on the way.',
  'not-attached': () =>
    'Is this policy in force? It may be attached to somebody else, or an older version of it may be the default.',
  'guard-mfa': () =>
    'The policy asks for MFA. Long-term access keys have none; neither have sessions begun without it.',
  'guard-network': ({ value }) =>
    `The policy allows it only from ${code(value)}. Requests through a VPC endpoint have no public address at all.`,
  'guard-time': ({ value }) => `The policy allows it only for a time; one end of it is ${code(value)}.`,
  'tags-of-node': () =>
    'The policy allows it only on nodes with the tag. Compare tag and value letter by letter: values have upper and lower case.',
  'data-channel-form': () =>
    'The policy allows the data channel in the form of the session ARN that AWS prints. If AWS asks by the session ID, only the choice of every session helps.',
  plugin: () =>
    'Is the Session Manager plugin installed and new? Without it the CLI cannot join the session and tries to end it, which is then what is denied.',
  'other-layers': () =>
    'Service control policies, a permissions boundary and session policies can each deny what this policy allows.',
  'key-policy': () =>
    'The policy of the KMS key has to allow it as well, by naming the role or by leaving it to IAM policies of the account.',
  'key-other-account': ({ value }) =>
    `The key belongs to account ${code(value)}: its policy has to name the other account, and the preferences the whole ARN of the key.`,
  'caller-half-of-key': () =>
    `The person needs the other half: ${code('kms:GenerateDataKey')} on the same key.`,
  'node-half-of-key': () => `The node needs the other half: ${code('kms:Decrypt')} on the same key.`,
  'bucket-policy': () => 'The bucket may have a policy of its own that denies it.',
  'log-not-encrypted': ({ value }) =>
    `Is the ${value === 'cloudwatch' ? 'log group' : 'bucket'} encrypted? If not, encrypt it, or allow logs without encryption in the preferences.`,
  'log-target-missing': ({ value }) =>
    `Does the ${value === 'cloudwatch' ? 'log group' : 'bucket'} exist, with this name and in this Region? The agent does not create it.`,
  'network-of-node': () =>
    'Can the node reach S3 and CloudWatch Logs? In a private subnet it needs endpoints for them.',
  'agent-restart': () =>
    'After a role was changed, the agent may go on with old credentials for a while. Restarting it helps.',
  'target-elsewhere': () =>
    'Is the node in the Region and account that the command or the console is in? Into another account, people assume a role there.',
  'agent-offline': () =>
    'Does the agent run, and may the role of the node open the channels? The instance role policy is for that.',
  'command-document': () =>
    'Documents of type Command are for Run Command. Name a Session document, or none for the default shell.',
  'document-in-region': () =>
    'Session documents are one to an account and Region, and the preferences document exists only after preferences were saved there once.',
  'credentials-expired': () =>
    'Sign in again. Sessions outlive their credentials, but resuming and ending them needs valid ones.',
  'run-as-user': () => 'Create the user on the node, or name another one in the preferences.',
  'decode-first': () =>
    `Decode it with ${code('aws sts decode-authorization-message --encoded-message …')}, which needs permission of its own, and paste the result here.`,
  'nothing-named': () =>
    'The message does not say what was denied. Paste all of it, or what stands around it.',
};
