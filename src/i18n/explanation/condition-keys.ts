import type { KeyMeaning, KeyParams, Tagged } from '#analysis';
import { speak, type Texts } from './speak.ts';
import type { Voice } from './voice.ts';

const subjectsFor = ({ possessive }: Voice): Texts<KeyParams> => ({
  'resource-tag': ({ tag }) => `tag ${tag}`,
  'session-owner': () => 'the ID of whoever started the session',
  'session-target': () => 'the node of the session',
  'document-check': () => 'the check of the Session document',
  'document-type': () => 'the type of the document',
  'access-request': () => 'the access request',
  mfa: () => 'the mark of multi-factor authentication',
  'mfa-age': () => 'the number of seconds since multi-factor authentication',
  network: () => `${possessive} network address`,
  time: () => 'the time (UTC)',
  'secure-transport': () => 'the use of TLS',
  region: () => 'the Region called',
  'source-account': () => 'the account that the service acts for',
  'source-arn': () => 'the resource that the service acts for',
  'called-via': () => 'the service that calls on the person’s behalf',
  'via-service': () => 'the service that uses the key',
  'principal-tag': ({ tag }) => `${possessive} tag ${tag}`,
  'request-tag': ({ tag }) => `the tag ${tag} in the request`,
  'principal-arn': () => `${possessive} ARN`,
  'principal-account': () => `${possessive} account`,
  organization: () => `${possessive} organization`,
  'user-id': () => `${possessive} user ID`,
  'user-name': () => `${possessive} IAM user name`,
  'role-session-name': () => 'the name of the role session',
  'passed-to-service': () => 'the service that gets the role',
  'encryption-context': ({ name }) => `${name} in the encryption context`,
  'key-alias': () => 'the alias of the key',
  endpoint: () => 'the VPC or VPC endpoint',
  'external-id': () => 'the external ID',
  other: ({ key }) => key,
});

const owners: Readonly<Record<Tagged, string>> = {
  node: 'the node’s',
  document: 'the document’s',
  session: 'the session’s',
  key: 'the key’s',
  resource: 'the resource’s',
};

/** What a condition key asks about, as a noun phrase. */
export function keyPhrase(key: KeyMeaning, tagged: Tagged, voice: Voice): string {
  const subject = speak(subjectsFor(voice), key);
  return key.code === 'resource-tag' ? `${owners[tagged]} ${subject}` : subject;
}
