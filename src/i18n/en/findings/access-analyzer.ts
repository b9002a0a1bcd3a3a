import type { SomeFindingTexts } from './text.ts';
import { code, number } from '../text.ts';

const SHOWN = 4;
const list = (all: readonly string[]): string => {
  const shown = all.slice(0, SHOWN).map(code).join(', ');
  return all.length > SHOWN ? `${shown} and ${all.length - SHOWN} more` : shown;
};

const HOLDS = {
  present: (key: string) =>
    `This holds whenever ${key} is there, whatever its value. ${code('Null')} with ${code('false')} says that.`,
  absent: (key: string) =>
    `This holds only when ${key} is not there. ${code('Null')} with ${code('true')} says that.`,
  always: (key: string) => `This holds for every request, with ${key} and without it. Remove it.`,
} as const;

/** Words for what IAM Access Analyzer finds as well. */
export const accessAnalyzerTexts = {
  'pass-role-any': {
    title: 'Any role can be passed',
    message: ({ action }) =>
      `This allows ${code(action)} for every role, so that its holder can hand the most powerful one to a service and use it. Name the roles, or compare ${code('iam:PassedToService')}.`,
  },
  'service-linked-role-any': {
    title: 'Service-linked roles for any service',
    message: ({ action }) =>
      `This allows ${code(action)} for every service. Compare ${code('iam:AWSServiceName')} with the services that need one.`,
  },
  'action-redundant': {
    title: 'Actions that another entry covers',
    message: ({ entries }) => `Other entries of this list already cover ${list(entries)}. Remove them.`,
  },
  'resource-redundant': {
    title: 'Resources that another entry covers',
    message: ({ entries }) => `Other entries of this list already cover ${list(entries)}. Remove them.`,
  },
  'condition-block-empty': {
    title: 'Condition that asks for nothing',
    message: () => 'Without a key and a value, this condition always holds. Complete it, or remove it.',
  },
  'condition-key-twice': {
    title: 'The same condition key in two spellings',
    message: ({ key }) =>
      `Upper and lower case make no difference in condition keys, so the operator has ${code(key)} twice. Write the key once, with all its values.`,
  },
  'condition-any-value': {
    title: 'Condition that any value meets or none',
    message: ({ key, holds }) => HOLDS[holds](code(key)),
  },
  'condition-value-redundant': {
    title: 'Value that adds nothing',
    message: ({ key }) =>
      `One value of ${code(key)} is enough to meet the condition, and some of these add nothing to the others. Keep those that count.`,
  },
  'boolean-both': {
    title: 'Both true and false',
    message: ({ key }) =>
      `${code(key)} may be true or false here, so this only asks whether the key is there. Keep one value.`,
  },
  'arn-key-as-text': {
    title: 'ARN compared as a text',
    message: ({ operator, key }) =>
      `With ${code(operator)}, ${code('*')} also crosses the colons of an ARN, and may match more than is meant. Compare ${code(key)} with ${code('ArnLike')} or ${code('ArnNotLike')}.`,
  },
  'region-unknown': {
    title: 'No such Region in a condition',
    message: ({ region, nearest }) =>
      `AWS has no Region ${code(region)}, as far as this program knows. ${nearest === undefined ? 'Check the spelling.' : `Did you mean ${code(nearest)}?`}`,
  },
  'network-id-malformed': {
    title: 'Not the ID of a VPC or endpoint',
    message: ({ value, prefix }) =>
      `${code(value)} is no such ID: those begin with ${code(prefix)} and go on with 8 to 17 hexadecimal digits.`,
  },
  'network-host-bits': {
    title: 'Network with host bits',
    message: ({ value, network }) => `${code(value)} is read as ${code(network)}. Write it like that.`,
  },
  'network-private-partly': {
    title: 'Private addresses beside public ones',
    message: ({ value }) =>
      `${code('aws:SourceIp')} has public addresses only, so ${code(value)} adds nothing. For requests through VPC endpoints, compare ${code('aws:VpcSourceIp')} or ${code('aws:SourceVpc')}.`,
  },
  'network-private-excluded': {
    title: 'Private addresses that no request has',
    message: () =>
      `${code('aws:SourceIp')} has public addresses only, so leaving out private ones changes nothing. For requests through VPC endpoints, compare ${code('aws:VpcSourceIp')} or ${code('aws:SourceVpc')}.`,
  },
  'key-value-malformed': {
    title: 'Not the ARN of a KMS key in a condition',
    message: ({ value }) =>
      `Requests have the whole ARN of the key here, and ${code(value)} is none. Write ${code('arn:aws:kms:region:account:key/id')}.`,
  },
  'binary-invalid': {
    title: 'Not base64',
    message: ({ value }) => `The operator compares base64, which ${code(value)} is not.`,
  },
  'condition-key-forgeable': {
    title: 'Condition on what callers write themselves',
    message: ({ key }) =>
      `Whoever sends a request can write anything into ${code(key)}, so this keeps nobody out. Compare something that AWS sets.`,
  },
  'attributes-without-select': {
    title: 'Attributes are confined, but not all of them',
    message: () =>
      `${code('dynamodb:Attributes')} confines only what a request names. Compare ${code('dynamodb:Select')} with ${code('SPECIFIC_ATTRIBUTES')} as well.`,
  },
  'not-principal-allowed': {
    title: 'Everybody but a few is allowed',
    message: () =>
      `With ${code('Allow')}, ${code('NotPrincipal')} lets in everybody else, strangers included. Name who is meant in ${code('Principal')}.`,
  },
  'principal-id-left': {
    title: 'ID in place of a user or role',
    message: ({ id }) =>
      `IAM writes an ID such as ${code(id)} when the user or role has been deleted, and then it matches nobody. Name who is meant by ARN.`,
  },
  'principal-redundant': {
    title: 'Session beside its role',
    message: ({ session }) => `The role that is named here covers ${code(session)}. Remove the session.`,
  },
  'federated-unconfined': {
    title: 'Anybody with an account of the provider',
    message: ({ provider }) =>
      `No condition tells who of ${code(provider)} may assume the role, so others who use it may as well. Compare its claims, such as ${code(`${provider}:sub`)}.`,
  },
  'roles-anywhere-incomplete': {
    title: 'IAM Roles Anywhere needs more actions',
    message: ({ missing }) =>
      `IAM Roles Anywhere cannot assume the role without ${list(missing)}. Add what is missing.`,
  },
  'size-control': {
    title: 'Long for a policy of an organization',
    message: ({ characters, limit }) =>
      `The policy has ${number(characters)} characters. Unless your organization has a higher quota, AWS Organizations takes ${number(limit)}.`,
  },
} as const satisfies SomeFindingTexts;
