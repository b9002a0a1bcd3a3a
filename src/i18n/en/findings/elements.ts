import type { KeyType } from '#iam';
import type { SomeFindingTexts } from './text.ts';
import { code } from '../text.ts';

const meant = (nearest: string | undefined) =>
  nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`;

const SHOWN_FORMS = 4;

/** Names, as many as people read. */
const names = (all: readonly string[]): string => {
  const shown = all.slice(0, SHOWN_FORMS).map(code).join(', ');
  return all.length > SHOWN_FORMS ? `${shown} and ${all.length - SHOWN_FORMS} more actions` : shown;
};

/** Forms of ARNs, as many as people read. */
const forms = (all: readonly string[]): string => {
  const shown = all.slice(0, SHOWN_FORMS).map(code).join(' or ');
  return all.length > SHOWN_FORMS ? `${shown}, among others` : shown;
};

const TYPES: Readonly<Record<KeyType, readonly [what: string, operator: string]>> = {
  String: ['text', 'StringEquals'],
  ARN: ['an ARN', 'ArnLike'],
  Bool: ['true or false', 'Bool'],
  Numeric: ['a number', 'NumericEquals'],
  Date: ['a date', 'DateLessThan'],
  IPAddress: ['an IP address', 'IpAddress'],
};

const READABLE = {
  date: ['a date', '2026-12-31T23:59:59Z'],
  number: ['a number', '3600'],
  arn: ['an ARN', 'arn:aws:iam::account:role/name'],
} as const;

/** Words for actions and resources, and whether they go together. */
export const elementTexts = {
  'action-malformed': {
    title: 'Not an action',
    message: ({ text }) =>
      `${code(text)} does not have the form service:Action, such as ${code('ssm:StartSession')}, and IAM refuses it.`,
  },
  'action-service-wildcard': {
    title: 'Wildcard in the service of an action',
    message: ({ service }) =>
      `IAM refuses ${code('*')} and ${code('?')} in ${code(service)}, before the colon. Name the service; only ${code('*')} alone stands for every action.`,
  },
  'service-unknown': {
    title: 'No such service',
    message: ({ service, nearest }) =>
      `AWS has no service with the prefix ${code(service)}, so this has no effect. ${meant(nearest)}`,
  },
  'service-unlisted': {
    title: 'Service that AWS’s reference does not list',
    message: ({ service }) =>
      `AWS’s reference lists no service with the prefix ${code(service)}. Unless it is internal to AWS, this has no effect. Check the spelling, and whether the service still exists.`,
  },
  'action-unlisted': {
    title: 'Action that AWS’s reference does not list',
    message: ({ action }) =>
      `AWS’s reference lists nothing for ${code(action)}. Unless it is one that AWS does not document, this has no effect. Check the spelling.`,
  },
  'action-unknown': {
    title: 'No such action',
    message: ({ action, nearest }) =>
      /[*?]/.test(action)
        ? `No action of the service matches ${code(action)}, so this has no effect. ${meant(nearest)}`
        : `The service has no action ${code(action)}, so this has no effect. ${meant(nearest)}`,
  },
  'action-on-other-resource': {
    title: 'Action on resources that it does not use',
    message: ({ action, expected }) =>
      `By AWS’s reference, ${code(action)} is not checked on any of these resources, so the statement probably does nothing for it. AWS checks it on ${forms(expected)}.`,
  },
  'action-only-on-star': {
    title: 'Action that works on * only',
    message: ({ action }) =>
      `By AWS’s reference, ${code(action)} has no resources, so on this ARN the statement probably does nothing for it. Move it to a statement with ${code('"Resource": "*"')}.`,
  },
  'resource-not-listed': {
    title: 'Actions on resources that are not listed for them',
    message: ({ actions }) =>
      `By AWS’s reference, ${names(actions)} cannot be confined to these resources, and may not be granted by this statement. Compare with the page of the service.`,
  },
  'action-on-whole-service': {
    title: 'ARN of a whole service',
    message: ({ actions }) =>
      `AWS’s reference has no resources for ${names(actions)}; denials name an ARN of the whole service, which this covers. To be sure, write ${code('"Resource": "*"')}.`,
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
  'not-resource-allowed': {
    title: 'Everything but a few resources is allowed',
    message: () =>
      `With ${code('Allow')}, ${code('NotResource')} grants these actions on everything else, also on what is created later. List what people should reach in ${code('Resource')} instead.`,
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
      `${code(text)} lacks fields of an ARN, and IAM refuses it. The form is ${code('arn:partition:service:region:account:resource')}.`,
  },
  'arn-completed': {
    title: 'Short ARN that AWS completes',
    message: ({ text, completed }) =>
      `IAM accepts ${code(text)} and reads it as ${code(completed)}. Write it out, so that others read the same.`,
  },
  'arn-service-wildcard': {
    title: 'Wildcard in the service of an ARN',
    message: ({ service }) =>
      `IAM refuses ${code(service)} as the service of an ARN: it cannot have wildcards. Write one ARN for each service, or ${code('*')} alone.`,
  },
  'arn-service-unknown': {
    title: 'ARN of no service',
    message: ({ service, nearest }) =>
      `AWS has no service that is called ${code(service)} in ARNs, so this matches nothing. ${meant(nearest)}`,
  },
  'arn-field-refused': {
    title: 'ARN with a field that it cannot have',
    message: ({ service, field }) =>
      service === 's3'
        ? `Buckets and objects have no ${field} in their ARN, and IAM refuses one. Leave the field empty: ${code('arn:aws:s3:::bucket/key')}.`
        : `IAM has no Regions and refuses one in its ARNs. Leave the field empty: ${code('arn:aws:iam::account:…')}.`,
  },
  'iam-path-unknown': {
    title: 'No such kind of resource in IAM',
    message: ({ path }) =>
      `IAM refuses ${code(path)} in an ARN of its own: it begins with ${code('user/')}, ${code('role/')}, ${code('policy/')} or another kind, or is ${code('*')}.`,
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
  'arn-region-unknown': {
    title: 'Region that is not known',
    message: ({ region, nearest }) =>
      `We know of no Region ${code(region)}, and an ARN in a Region that does not exist never matches. ${meant(nearest)}`,
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
    inDeny: ({ name }) =>
      `${code(name)} belongs to AWS, so its ARN has no account: this never matches, and people can still use the document. Leave the account empty, as in ${code('arn:aws:ssm:*::document/…')}.`,
  },
  'own-document-without-account': {
    title: 'No account in the ARN of your document',
    message: ({ name }) =>
      `${code(name)} belongs to an account, so an ARN without one never matches, and people cannot use the document. Add the account ID.`,
    inDeny: ({ name }) =>
      `${code(name)} belongs to an account, so an ARN without one never matches, and people can still use the document. Add the account ID.`,
  },
  'session-arn-nowhere': {
    title: 'Session ARN without Region and account',
    message: () =>
      `Sessions have a Region and an account, so this matches none, and nobody can end or resume a session with it. Write ${code('arn:aws:ssm:*:*:session/…')}.`,
    inDeny: () =>
      `Sessions have a Region and an account, so this matches none and denies nothing. Write ${code('arn:aws:ssm:*:*:session/…')}.`,
  },
  'key-alias': {
    title: 'Alias of a key',
    message: () =>
      `IAM compares the ARN of the key, never its alias, so sessions that need the key fail. Write ${code('arn:aws:kms:region:account:key/key-ID')}.`,
    inDeny: () =>
      `IAM compares the ARN of the key, never its alias, so this denies nothing. Write ${code('arn:aws:kms:region:account:key/key-ID')}.`,
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
      `AWS has no condition key ${code(key)}, so no request ever has it. ${meant(nearest)}`,
  },
  'condition-key-unlisted': {
    title: 'Condition key that AWS’s reference does not list',
    message: ({ key }) =>
      `AWS’s reference lists no condition key ${code(key)}. Unless AWS does not document it, no request ever has it. Check the spelling.`,
  },
  'condition-key-malformed': {
    title: 'Condition key without its service',
    message: ({ key, nearest }) =>
      `A condition key begins with a service or ${code('aws:')}, and no request ever has ${code(key)}. ${meant(nearest)}`,
  },
  'condition-key-case': {
    title: 'Condition key in another case',
    message: ({ key, name }) =>
      `AWS writes ${code(name)}. Upper and lower case do not count here, so ${code(key)} works.`,
  },
  'tag-key-missing': {
    title: 'Condition on a tag without its key',
    message: ({ key }) =>
      `Behind the slash of ${code(key)} stands the key of a tag, and no request has a tag without one. Add it.`,
  },
  'condition-value-unreadable': {
    title: 'Value that the operator cannot read',
    message: ({ operator, value, expected }) =>
      `${code(operator)} compares with ${READABLE[expected][0]}, which ${code(value)} is not, and IAM refuses the policy. Write it like ${code(READABLE[expected][1])}.`,
  },
  'boolean-invalid': {
    title: 'Neither true nor false',
    message: ({ value }) =>
      `${code('Bool')} knows ${code('true')} and ${code('false')}; IAM accepts ${code(value)}, and no request ever answers it.`,
  },
  'variable-not-read': {
    title: 'Variable in an operator that reads none',
    message: ({ operator, value }) =>
      `${code(operator)} does not replace variables, so ${code(value)} never matches. Variables work with the operators for strings and ARNs.`,
  },
  'operator-mismatch': {
    title: 'Operator for values of another type',
    message: ({ operator, key, type }) =>
      `${code(key)} holds ${TYPES[type][0]}, which ${code(operator)} does not compare as such, so it may match otherwise than you mean. Use ${code(TYPES[type][1])} or another operator for ${TYPES[type][0]}.`,
  },
  'null-with-set-operator': {
    title: 'Null with a set operator',
    message: ({ operator }) =>
      operator.startsWith('ForAll')
        ? `${code(operator)} is always met, whether the key is there or not. Write ${code('Null')}.`
        : `${code(operator)} is never met, whether the key is there or not. Write ${code('Null')}.`,
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
    inDeny: ({ key }) =>
      `${code(key)} holds a list, and without ${code('ForAnyValue:')} or ${code('ForAllValues:')} before the operator, the comparison fails, and this denies nothing.`,
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
  'mfa-inverted': {
    title: 'MFA the wrong way round',
    message: () =>
      `This allows only requests made without MFA. To require it, compare ${code('aws:MultiFactorAuthPresent')} with ${code('true')}.`,
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
    inDeny: () =>
      `${code('aws:SourceIp')} is always a public address, so private ranges never match and this denies nothing. Write the public addresses of your network, or compare ${code('aws:SourceVpce')} for requests through an endpoint.`,
  },
} as const satisfies SomeFindingTexts;
