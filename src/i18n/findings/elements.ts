import { code } from '../request/code.ts';
import type { SomeFindingTexts } from './text.ts';

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
