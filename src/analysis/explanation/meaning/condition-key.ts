import type { Coded, None } from '#iam';

export interface KeyParams {
  /** Tag of the resource that is asked about: a node, mostly. */
  readonly 'resource-tag': { readonly tag: string };
  /** Who started a session: a tag that the service sets. */
  readonly 'session-owner': None;
  /** The node of a session: a tag that the service sets. */
  readonly 'session-target': None;
  readonly 'document-check': None;
  readonly 'document-type': None;
  readonly 'access-request': None;
  readonly mfa: None;
  readonly 'mfa-age': None;
  readonly network: None;
  readonly time: None;
  readonly 'secure-transport': None;
  readonly region: None;
  readonly 'source-account': None;
  readonly 'source-arn': None;
  readonly 'called-via': None;
  readonly 'via-service': None;
  readonly 'principal-tag': { readonly tag: string };
  readonly 'request-tag': { readonly tag: string };
  readonly 'principal-arn': None;
  readonly 'principal-account': None;
  readonly organization: None;
  readonly 'user-id': None;
  readonly 'user-name': None;
  readonly 'role-session-name': None;
  readonly 'passed-to-service': None;
  readonly 'encryption-context': { readonly name: string };
  readonly 'key-alias': None;
  readonly endpoint: None;
  readonly 'external-id': None;
  readonly other: { readonly key: string };
}
export type KeyMeaning = Coded<KeyParams>;

type Plain = {
  [C in keyof KeyParams]: None extends KeyParams[C] ? C : never;
}[keyof KeyParams];

const PLAIN: Readonly<Record<string, Plain>> = {
  'ssm:resourcetag/aws:ssmmessages:session-id': 'session-owner',
  'aws:resourcetag/aws:ssmmessages:session-id': 'session-owner',
  'ssm:resourcetag/aws:ssmmessages:target-id': 'session-target',
  'aws:resourcetag/aws:ssmmessages:target-id': 'session-target',
  'ssm:sessiondocumentaccesscheck': 'document-check',
  'ssm:documenttype': 'document-type',
  'ssm:accessrequestid': 'access-request',
  'aws:multifactorauthpresent': 'mfa',
  'aws:multifactorauthage': 'mfa-age',
  'aws:sourceip': 'network',
  'aws:vpcsourceip': 'network',
  'aws:currenttime': 'time',
  'aws:epochtime': 'time',
  'aws:securetransport': 'secure-transport',
  'aws:requestedregion': 'region',
  'aws:sourceaccount': 'source-account',
  'aws:sourcearn': 'source-arn',
  'aws:calledvia': 'called-via',
  'aws:calledviafirst': 'called-via',
  'aws:calledvialast': 'called-via',
  'kms:viaservice': 'via-service',
  'aws:principalarn': 'principal-arn',
  'aws:principalaccount': 'principal-account',
  'aws:principalorgid': 'organization',
  'aws:userid': 'user-id',
  'aws:username': 'user-name',
  'sts:rolesessionname': 'role-session-name',
  'iam:passedtoservice': 'passed-to-service',
  'kms:resourcealiases': 'key-alias',
  'kms:requestalias': 'key-alias',
  'aws:sourcevpce': 'endpoint',
  'aws:sourcevpc': 'endpoint',
  'sts:externalid': 'external-id',
};

/**
 * What a condition key asks about. IAM reads keys without regard to case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function keyMeaning(key: string): KeyMeaning {
  const lower = key.toLowerCase();
  const plain = Object.hasOwn(PLAIN, lower) ? PLAIN[lower] : undefined;
  if (plain !== undefined) return { code: plain, params: {} };
  const slash = key.indexOf('/');
  const tag = slash < 0 ? '' : key.slice(slash + 1);
  const family = slash < 0 ? '' : lower.slice(0, slash);
  if (tag !== '') {
    if (/^(?:ssm|aws|ec2|ecs|s3|kms):resourcetag$/.test(family))
      return { code: 'resource-tag', params: { tag } };
    if (family === 'aws:principaltag') return { code: 'principal-tag', params: { tag } };
    if (family === 'aws:requesttag') return { code: 'request-tag', params: { tag } };
  }
  const [, context] = /^kms:encryptioncontext:(.+)$/i.exec(key) ?? [];
  if (context !== undefined) return { code: 'encryption-context', params: { name: context } };
  return { code: 'other', params: { key } };
}
