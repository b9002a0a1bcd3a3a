import type { Owner, Parameter, ParameterKind } from '#core';
import { commentSafe } from './header.ts';

const PEOPLE: Readonly<Record<Owner, string>> = {
  'end-user': 'end users',
  administrator: 'administrators',
  node: 'nodes',
};

/** What a parameter stands for; of what belongs to people, whose it is. */
const MEANINGS: Readonly<Record<ParameterKind, string | ((people: string) => string)>> = {
  region: 'Region of the nodes',
  'account-id': 'ID of the AWS account of the nodes',
  'node-id': (people) => `ID of the node that ${people} may connect to`,
  'tag-key': (people) => `Key of the tag of the nodes that ${people} may connect to`,
  'tag-value': (people) => `Value of the tag of the nodes that ${people} may connect to`,
  'document-name': (people) => `Name of the Session document that ${people} may use`,
  'user-id': (people) => `Unique ID of the IAM user, among ${people}, whose sessions these are`,
  'role-session-id': (people) =>
    `Unique ID of the role and the session name, among ${people}, whose sessions these are`,
  'session-key-arn': 'ARN of the KMS key that encrypts session data',
  'session-key-id': 'ID of the KMS key that encrypts session data',
  'bucket-key-arn': 'ARN of the KMS key that encrypts the log bucket',
  'bucket-key-id': 'ID of the KMS key that encrypts the log bucket',
  'bucket-name': 'Name of the bucket for session logs',
  'key-prefix': 'Prefix of the session logs in the bucket, without slashes at its ends',
  'log-group-name': 'Name of the log group for session logs',
  'node-role-arn': 'ARN of the role that the nodes have already',
  'node-role-name': 'Name of the role that the nodes have already',
  'group-name': (people) => `Name of the user group that gets the policy of ${people}`,
  'role-name': (people) => `Name of the role that gets the policy of ${people}`,
  'identity-center-instance-arn': 'ARN of the instance of IAM Identity Center',
  'log-group-key-arn': 'ARN of the KMS key, of the same Region, that encrypts the log group',
};

/**
 * What is asked for, in words: whose it is, and where, as far as the setup has several. One line without a full stop;
 * it may hold the Region that somebody typed.
 */
export function describeParameter({ kind, owner, region }: Parameter): string {
  const meaning = MEANINGS[kind];
  const text =
    typeof meaning === 'string' ? meaning : meaning(owner === undefined ? 'people' : PEOPLE[owner]);
  return region === undefined ? text : `${text} in ${commentSafe(region)}`;
}
