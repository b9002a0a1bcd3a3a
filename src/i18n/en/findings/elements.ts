import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const meant = (nearest: string | undefined) =>
  nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`;

/** Words for actions and resources, and whether they go together. */
export const elementTexts = {
  'action-malformed': {
    title: 'Not an action',
    message: ({ text }) =>
      `${code(text)} is not of the form service:Action, such as ${code('ssm:StartSession')}, and IAM refuses it.`,
  },
  'action-unknown': {
    title: 'No such action',
    message: ({ action, nearest }) =>
      `The service has no action ${code(action)}, so this has no effect. ${meant(nearest)}`,
  },
  'action-on-other-resource': {
    title: 'Action on resources that it does not use',
    message: ({ action, expected }) =>
      `AWS never asks ${code(action)} about any of these resources, so the statement does nothing for it. It is asked about ${expected.map(code).join(' or ')}.`,
  },
  'action-only-on-star': {
    title: 'Action that works on * only',
    message: ({ action }) =>
      `${code(action)} knows no resources: on an ARN the statement does nothing for it, and lists stay empty. Give it a statement of its own with ${code('"Resource": "*"')}.`,
  },
  'resource-unused': {
    title: 'Resource that no action here uses',
    message: ({ resource }) =>
      `None of the actions of this statement is ever asked about ${code(resource)}. Remove it, or move it to the action that it was meant for.`,
  },
  'not-action-allowed': {
    title: 'Everything but a few actions is allowed',
    message: () =>
      `With ${code('Allow')}, ${code('NotAction')} grants every other action of every service. List what is to be allowed in ${code('Action')}.`,
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
      `AWS has no partition ${code(partition)}. It is ${code('aws')}, or ${code('aws-cn')} and ${code('aws-us-gov')} for China and GovCloud.`,
  },
  'arn-region-invalid': {
    title: 'Not a Region of this partition',
    message: ({ region, partition }) =>
      `${code(region)} is no Region of the partition ${code(partition)}, so the ARN never matches.`,
  },
  'arn-account-invalid': {
    title: 'Not an account ID',
    message: ({ account }) =>
      `${code(account)} is no account: an account ID has 12 digits, leading zeros included.`,
  },
  'arn-field-missing': {
    title: 'Region or account missing in an ARN',
    message: ({ field }) =>
      `The ${field} of this ARN is empty, and an empty field matches only an empty one. Write the ${field}, or ${code('*')} for any.`,
  },
  'node-id-in-wrong-arn': {
    title: 'Node in the ARN of the other kind',
    message: ({ id, expected }) =>
      expected === 'instance'
        ? `${code(id)} is an EC2 instance, and this ARN is for hybrid nodes. Write ${code('arn:aws:ec2:…:instance/…')}.`
        : `${code(id)} is a hybrid node, and this ARN is for EC2 instances. Write ${code('arn:aws:ssm:…:managed-instance/…')}.`,
  },
  'aws-document-with-account': {
    title: 'Account in the ARN of a document of AWS',
    message: ({ name }) =>
      `${code(name)} belongs to AWS, and its ARN has no account: this never matches, and people who need the document are refused. Leave the account empty, as in ${code('arn:aws:ssm:*::document/…')}.`,
  },
  'own-document-without-account': {
    title: 'No account in the ARN of your document',
    message: ({ name }) =>
      `${code(name)} belongs to an account, so an ARN without one never matches, and people are refused. Put the account ID in.`,
  },
  'session-arn-nowhere': {
    title: 'Session ARN without Region and account',
    message: () =>
      `Sessions have a Region and an account, so this matches none, and nobody can end or resume a session by it. Write ${code('arn:aws:ssm:*:*:session/…')}.`,
  },
  'key-alias': {
    title: 'Alias of a key',
    message: () =>
      `IAM compares the resource with the ARN of the key, never with its alias, so sessions that need the key fail. Write ${code('arn:aws:kms:region:account:key/key-ID')}.`,
  },
  'key-not-an-arn': {
    title: 'Key without its ARN',
    message: ({ key }) =>
      `${code(key)} is only the ID of the key. The resource has to be its whole ARN, which the KMS console shows.`,
  },
  'key-format': {
    title: 'Not the ARN of a key',
    message: ({ key }) =>
      `${code(key)} cannot be a key: its ID has the form of a UUID, or begins with mrk- and has 32 more digits.`,
  },
  'object-without-star': {
    title: 'One object instead of a folder',
    message: ({ arn }) =>
      `This names the single object ${code(arn)}, so no session log can be written. Add ${code('/*')}.`,
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
      `Requests of ${list(actions)} never have ${code(key)}, so the statement does nothing for them. Put them into a statement without this condition.`,
  },
  'condition-key-idle': {
    title: 'Condition without effect',
    message: ({ key, actions }) =>
      `Requests of ${list(actions)} never have ${code(key)}, and this operator lets that pass. Remove the condition.`,
  },
  'set-operator-missing': {
    title: 'Key with several values, compared as one',
    message: ({ key }) =>
      `${code(key)} holds a list, and without ${code('ForAnyValue:')} or ${code('ForAllValues:')} before the operator the comparison fails: people are refused.`,
  },
  'set-operator-lenient': {
    title: 'Condition that a missing key meets',
    message: ({ operator, key }) =>
      `${code(operator)} is also met when ${code(key)} is missing, so what has no such value is allowed too. Use the operator without ${code('ForAllValues:')}.`,
  },
  'wildcard-not-read': {
    title: 'Wildcard in an exact comparison',
    message: ({ operator, value }) =>
      `${code(operator)} compares ${code(value)} letter by letter, its wildcard included. Use ${code('StringLike')} (or ${code('StringNotLike')}).`,
  },
  'mfa-optional': {
    title: 'MFA that long-term keys get round',
    message: () =>
      `Requests with long-term access keys do not carry this key at all, and ${code('BoolIfExists')} lets them pass. Use ${code('Bool')}.`,
  },
  'network-invalid': {
    title: 'Not a network',
    message: ({ value }) =>
      `${code(value)} is no address and no range such as ${code('203.0.113.0/24')}, so it never matches.`,
  },
  'network-private': {
    title: 'Private networks only',
    message: () =>
      `${code('aws:SourceIp')} holds public addresses, so private ranges never match and nobody gets in. Write the public addresses of your network, or ask ${code('aws:SourceVpce')} behind an endpoint.`,
  },
} as const satisfies SomeFindingTexts;
