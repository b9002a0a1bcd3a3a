import type { SomeMessages } from './message.ts';

/** Texts of the issues of what all documents share. */
export const environmentIssues = {
  'region-format': ({ value }) => `“${value}” is not a Region code. A code looks like us-east-1.`,
  'region-unlisted': ({ value }) =>
    `${value} is not on our list of Regions. If it is new, go on; else check the spelling.`,
  'region-other-partition': ({ value, partition, found }) =>
    `${value} belongs to the partition ${found}, not ${partition}. Pick a Region of ${partition} or change the partition.`,
  'region-any-with-others': () =>
    'Any Region (*) already includes the others. Remove either * or the named Regions.',
  'account-format': ({ value }) =>
    `“${value}” is not an account ID. It has 12 digits, leading zeros included.`,
  'kms-key-format': ({ value }) =>
    `“${value}” is not the ARN of a KMS key. It looks like arn:aws:kms:us-east-1:<account>:key/<key ID>.`,
  'kms-key-not-arn': () =>
    'This is only the ID of the key. A policy needs its whole ARN, which the KMS console shows.',
  'kms-alias': () =>
    'This is an alias. IAM compares the resource with the ARN of the key itself, so enter that ARN.',
  'kms-other-partition': ({ partition, found }) =>
    `This key is in the partition ${found}, and the policy is for ${partition}. Keys do not work across partitions.`,
  'kms-other-region': ({ region, chosen }) =>
    `This key is in ${region}, but you chose ${chosen}. Sessions use a key of their own Region.`,
  'kms-other-account': ({ account, chosen }) =>
    `This key belongs to account ${account}, not ${chosen}. Its key policy has to allow both the caller and the node role.`,
  'kms-region-twice': ({ region }) =>
    `There are two keys for ${region}, and the preferences there name the first. Remove the other one.`,
  'kms-region-without-key': ({ regions }) =>
    `No key for ${regions} yet: sessions use a key of their own Region. Add its ARN. A multi-Region key has an ARN in each Region.`,
  'kms-key-placeholder': ({ value }) => `The ARN still holds ${value}. Put the real value there.`,
  'bucket-format': ({ value }) =>
    `“${value}” is not a bucket name. It has 3 to 63 lowercase letters, digits, dots and hyphens, and is not an IP address.`,
  'bucket-reserved': ({ value, part }) =>
    `“${value}” cannot be a bucket of yours: S3 reserves names with “${part}”.`,
  'prefix-slash': ({ value }) =>
    `Written as ${value}, in the policy and in the preferences: the agent leaves out such slashes, too.`,
  'prefix-only-slashes': () =>
    'Slashes alone are no prefix. Name one, or switch off the prefix to write logs at the top of the bucket.',
  'prefix-length': ({ limit }) => `The prefix is longer than an S3 object key may be (${limit} characters).`,
  'log-group-format': ({ value }) =>
    `“${value}” is not a log group name. Use letters, digits and . - _ / #, and the name rather than the ARN.`,
  'log-group-reserved': () => 'Names that begin with aws/ are reserved. Did you mean /aws/?',
  'bucket-other-account': () =>
    'The bucket’s own policy must allow the node role too, and so must its KMS key if there is one. Otherwise no log arrives.',
  'large-logs-lost': () =>
    'Logs above 5 MB are lost: the agent uploads them in parts, and S3 then asks for kms:Decrypt on the key of the bucket as well.',
  'encryption-enforced': ({ target }) =>
    `Sessions will not start if the ${target} is not encrypted, or if the node may not look whether it is.`,
} as const satisfies SomeMessages;
