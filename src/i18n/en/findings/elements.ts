import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const meant = (nearest: string | undefined) =>
  nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`;

/** Words for actions and resources, and whether they go together. */
export const elementTexts = {
  'action-malformed': {
    title: 'Not an action',
    message: ({ text }) =>
      `${code(text)} does not have the form service:Action, such as ${code('ssm:StartSession')}, and IAM refuses it.`,
  },
  'action-unknown': {
    title: 'No such action',
    message: ({ action, nearest }) =>
      `The service has no action ${code(action)}, so this has no effect. ${meant(nearest)}`,
  },
  'action-on-other-resource': {
    title: 'Action on resources that it does not use',
    message: ({ action, expected }) =>
      `AWS never checks ${code(action)} on any of these resources, so the statement does nothing for it. AWS checks it on ${expected.map(code).join(' or ')}.`,
  },
  'action-only-on-star': {
    title: 'Action that works on * only',
    message: ({ action }) =>
      `${code(action)} has no resources: on an ARN, the statement does nothing for it, and lists stay empty. Move it to a statement with ${code('"Resource": "*"')}.`,
  },
  'resource-unused': {
    title: 'Resource that no action here uses',
    message: ({ resource }) =>
      `AWS never checks any action of this statement on ${code(resource)}. Remove it, or move it to the action that it is for.`,
  },
  'not-action-allowed': {
    title: 'Everything but a few actions is allowed',
    message: () =>
      `With ${code('Allow')}, ${code('NotAction')} grants every other action of every service. List what people should be allowed in ${code('Action')} instead.`,
  },
  'resource-not-an-arn': {
    title: 'Not an ARN',
    message: ({ text }) =>
      text === ''
        ? `IAM refuses an empty resource. Write an ARN, or ${code('*')}.`
        : `${code(text)} is neither an ARN nor ${code('*')}, and IAM refuses it.`,
  },
  'arn-incomplete': {
    title: 'ARN with too few fields',
    message: ({ text }) =>
      `${code(text)} has fewer than the six fields of an ARN, and IAM refuses it. The form is ${code('arn:partition:service:region:account:resource')}.`,
  },
  'arn-partition-unknown': {
    title: 'No such partition',
    message: ({ partition }) =>
      `AWS has no partition ${code(partition)}. Write ${code('aws')}, or ${code('aws-cn')} and ${code('aws-us-gov')} for China and GovCloud.`,
  },
  'arn-region-invalid': {
    title: 'Not a Region of this partition',
    message: ({ region, partition }) =>
      `${code(region)} is not a Region of the partition ${code(partition)}, so the ARN never matches.`,
  },
  'arn-account-invalid': {
    title: 'Not an account ID',
    message: ({ account }) =>
      `${code(account)} is not an account ID, which has 12 digits, leading zeros included.`,
  },
  'arn-field-missing': {
    title: 'Region or account missing in an ARN',
    message: ({ field }) =>
      `The ${field} of this ARN is empty, and an empty field matches only an empty one. Write the ${field}, or ${code('*')} for any.`,
  },
  'node-id-in-wrong-arn': {
    title: 'Node in the wrong kind of ARN',
    message: ({ id, expected }) =>
      expected === 'instance'
        ? `${code(id)} is an EC2 instance, and this ARN is for hybrid nodes. Write ${code('arn:aws:ec2:…:instance/…')}.`
        : `${code(id)} is a hybrid node, and this ARN is for EC2 instances. Write ${code('arn:aws:ssm:…:managed-instance/…')}.`,
  },
  'aws-document-with-account': {
    title: 'Account in the ARN of an AWS document',
    message: ({ name }) =>
      `${code(name)} belongs to AWS, so its ARN has no account: this never matches, and people cannot use the document. Leave the account empty, as in ${code('arn:aws:ssm:*::document/…')}.`,
  },
  'own-document-without-account': {
    title: 'No account in the ARN of your document',
    message: ({ name }) =>
      `${code(name)} belongs to an account, so an ARN without one never matches, and people cannot use the document. Add the account ID.`,
  },
  'session-arn-nowhere': {
    title: 'Session ARN without Region and account',
    message: () =>
      `Sessions have a Region and an account, so this matches none, and nobody can end or resume a session with it. Write ${code('arn:aws:ssm:*:*:session/…')}.`,
  },
  'key-alias': {
    title: 'Alias of a key',
    message: () =>
      `IAM compares the ARN of the key, never its alias, so sessions that need the key fail. Write ${code('arn:aws:kms:region:account:key/key-ID')}.`,
  },
  'key-not-an-arn': {
    title: 'Key without its ARN',
    message: ({ key }) =>
      `${code(key)} is only the ID of the key. The resource has to be its full ARN, which the KMS console shows.`,
  },
  'key-format': {
    title: 'Not the ARN of a key',
    message: ({ key }) =>
      `${code(key)} cannot be a key: a key ID is a UUID, or mrk- and 32 hexadecimal digits.`,
  },
  'object-without-star': {
    title: 'One object instead of a folder',
    message: ({ arn }) =>
      `This names the single object ${code(arn)}, so the node cannot write session logs. Add ${code('/*')}.`,
  },
} as const satisfies SomeFindingTexts;

const list = (items: readonly string[]) => items.map(code).join(', ');

/** Words for conditions that do not say what they seem to. */
export const conditionTexts = {
  'condition-key-unknown': {
    title: 'No such condition key',
    message: ({ key, nearest }) =>
      `Systems Manager has no key ${code(key)}, so no request ever has it. ${nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`}`,
  },
  'condition-key-unsupported': {
    title: 'Condition that is never met',
    message: ({ key, actions }) =>
      `Requests of ${list(actions)} never have ${code(key)}, so the statement does nothing for them. Move them to a statement without this condition.`,
  },
  'condition-key-idle': {
    title: 'Condition without effect',
    message: ({ key, actions }) =>
      `Requests of ${list(actions)} never have ${code(key)}, and this operator then counts the condition as met. Remove the condition.`,
  },
  'set-operator-missing': {
    title: 'Key with several values, compared as if it had one',
    message: ({ key }) =>
      `${code(key)} holds a list, and without ${code('ForAnyValue:')} or ${code('ForAllValues:')} before the operator, the comparison fails, and people are refused.`,
  },
  'set-operator-lenient': {
    title: 'Condition that counts as met without the key',
    message: ({ operator, key }) =>
      `${code(operator)} also counts as met if ${code(key)} is missing, so requests without it are allowed too. Use the operator without ${code('ForAllValues:')}.`,
  },
  'wildcard-not-read': {
    title: 'Wildcard in an exact comparison',
    message: ({ operator, value }) =>
      `${code(operator)} compares ${code(value)} literally, including its wildcard. Use ${code('StringLike')} (or ${code('StringNotLike')}).`,
  },
  'mfa-optional': {
    title: 'MFA that long-term access keys bypass',
    message: () =>
      `Requests with long-term access keys do not have this condition key, and ${code('BoolIfExists')} lets them pass. Use ${code('Bool')}.`,
  },
  'network-invalid': {
    title: 'Not a network',
    message: ({ value }) =>
      `${code(value)} is neither an address nor a range such as ${code('203.0.113.0/24')}, so it never matches.`,
  },
  'network-private': {
    title: 'Private networks only',
    message: () =>
      `${code('aws:SourceIp')} is always a public address, so private ranges never match and nobody gets in. Write the public addresses of your network, or compare ${code('aws:SourceVpce')} for requests through an endpoint.`,
  },
} as const satisfies SomeFindingTexts;
