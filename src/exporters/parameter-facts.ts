import type { Owner, Parameter, ParameterKind } from '#core';
import { commentSafe } from './header.ts';

export interface ParameterFacts {
  /**
   * What a value looks like, as a regular expression that every format understands alike: no lookaround, no shorthand
   * classes, anchored. No value that matches has to be escaped in JSON.
   */
  readonly pattern: string;
  /** What the pattern asks for, in words. */
  readonly format: string;
  /** A value that matches, of nobody. */
  readonly example: string;
}

const KEY_ARN: ParameterFacts = {
  pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$',
  format: 'the ARN of a KMS key, not an alias',
  example: 'arn:aws:kms:eu-west-1:012345678901:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d',
};
const KEY_ID: ParameterFacts = {
  pattern: '^[A-Za-z0-9-]+$',
  format: 'the ID of a KMS key, not an alias',
  example: '1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d',
};
const KUBERNETES_NAME: ParameterFacts = {
  pattern: '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$',
  format: 'small letters, digits, dots and hyphens',
  example: 'ssm-agent',
};
const ROLE_NAME = '^[A-Za-z0-9+=,.@_-]{1,64}$';

/** What is asked for where a document has a parameter. */
export const PARAMETER_FACTS: Readonly<Record<ParameterKind, ParameterFacts>> = {
  region: {
    pattern: '^[a-z]+(-[a-z]+)+-[0-9]+$',
    format: 'a Region code such as eu-west-1',
    example: 'eu-west-1',
  },
  'account-id': {
    pattern: '^[0-9]{12}$',
    format: '12 digits',
    example: '012345678901',
  },
  'node-id': {
    pattern: '^i-([0-9a-f]{8}|[0-9a-f]{17})$',
    format: 'the ID of an EC2 instance (i-...)',
    example: 'i-0123456789abcdef0',
  },
  'tag-key': {
    pattern: '^[A-Za-z0-9 _.:/=+@-]{1,128}$',
    format: '1 to 128 letters, digits, spaces and _ . : / = + @ -',
    example: 'SessionManager',
  },
  'tag-value': {
    pattern: '^[A-Za-z0-9 _.:/=+@*-]{0,256}$',
    format: 'up to 256 letters, digits, spaces and _ . : / = + @ * -',
    example: 'allowed',
  },
  'document-name': {
    pattern: '^[A-Za-z0-9_.*-]{3,128}$',
    format: '3 to 128 letters, digits and _ . * -',
    example: 'Maintenance-Shell',
  },
  'user-id': {
    pattern: '^AIDA[A-Z0-9]{12,124}$',
    format: 'an ID that begins with AIDA',
    example: 'AIDAABCDEFGHIJKLMNOPQ',
  },
  'role-session-id': {
    pattern: '^AROA[A-Z0-9]{12,124}:[A-Za-z0-9_+=,.@-]{2,64}$',
    format: 'AROA...:session-name',
    example: 'AROAABCDEFGHIJKLMNOPQ:ann',
  },
  'session-key-arn': KEY_ARN,
  'session-key-id': KEY_ID,
  'bucket-key-arn': KEY_ARN,
  'bucket-key-id': KEY_ID,
  'bucket-name': {
    pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
    format: 'a bucket name of 3 to 63 small letters, digits, dots and hyphens',
    example: 'example-session-logs',
  },
  'key-prefix': {
    pattern: '^[A-Za-z0-9_.!()=+@-]+(/[A-Za-z0-9_.!()=+@-]+)*$',
    format: 'letters, digits, slashes inside and _ . ! ( ) = + @ -',
    example: 'session-logs',
  },
  'log-group-name': {
    pattern: '^[A-Za-z0-9_./#-]{1,512}$',
    format: '1 to 512 letters, digits and _ . / # -',
    example: '/session-manager/sessions',
  },
  'tunnel-host': {
    pattern: '^[A-Za-z0-9]([A-Za-z0-9_.:-]{0,251}[A-Za-z0-9])?$',
    format: 'a host name or an IP address, without scheme and port',
    example: 'db.internal.example.com',
  },
  'tunnel-port': {
    pattern: '^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$',
    format: 'a number from 1 to 65535',
    example: '5432',
  },
  command: {
    pattern: '^[A-Za-z0-9/][A-Za-z0-9 _./:=,@+-]{0,1023}$',
    format: 'a command of letters, digits, spaces and _ . / : = , @ + -',
    example: 'tail -f /var/log/messages',
  },
  'cluster-name': {
    pattern: '^[A-Za-z0-9_*-]{1,255}$',
    format: '1 to 255 letters, digits and _ * -',
    example: 'web',
  },
  'oidc-issuer': {
    pattern: '^([a-z0-9-]+[.])+[a-z]+(/[A-Za-z0-9_.-]+)*$',
    format: 'the issuer of the cluster without https://',
    example: 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF',
  },
  'saml-provider-name': {
    pattern: '^[A-Za-z0-9._-]{1,128}$',
    format: 'the name of a SAML provider in IAM',
    example: 'Company',
  },
  'identity-provider': {
    pattern: '^([a-z0-9-]+[.])+[a-z]+(/[A-Za-z0-9_.-]+)*$',
    format: 'the issuer of the tokens without https://',
    example: 'login.example.com',
  },
  'client-id': {
    pattern: '^[A-Za-z0-9_.:/@-]{1,255}$',
    format: 'letters, digits and _ . : / @ -',
    example: 'session-manager',
  },
  'token-subject': {
    pattern: '^[A-Za-z0-9_.:/@|*-]{1,255}$',
    format: 'letters, digits and _ . : / @ | * -',
    example: 'ann@example.com',
  },
  'principal-arn': {
    pattern: '^arn:[a-z-]+:iam::[0-9]{12}:(root|(role|user)/[A-Za-z0-9+=,.@_/-]+)$',
    format: 'the ARN of a user, a role or a whole account',
    example: 'arn:aws:iam::111122223333:role/Operators',
  },
  namespace: KUBERNETES_NAME,
  'service-account': KUBERNETES_NAME,
  'organization-id': {
    pattern: '^o-[a-z0-9]{10,32}$',
    format: 'the ID of an organization (o-...)',
    example: 'o-a1b2c3d4e5',
  },
  'node-role-arn': {
    pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$',
    format: 'the ARN of a role, with its path',
    example: 'arn:aws:iam::012345678901:role/WebServers',
  },
  'node-role-name': {
    pattern: ROLE_NAME,
    format: 'the name of a role, not its ARN',
    example: 'WebServers',
  },
  'group-name': {
    pattern: '^[A-Za-z0-9+=,.@_-]{1,128}$',
    format: 'the name of a user group, not its ARN',
    example: 'Developers',
  },
  'role-name': {
    pattern: ROLE_NAME,
    format: 'the name of a role, not its ARN',
    example: 'Developer',
  },
  'identity-center-instance-arn': {
    pattern: '^arn:[a-z-]+:sso:::instance/[A-Za-z0-9.-]+$',
    format: 'arn:aws:sso:::instance/ssoins-...',
    example: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
  },
  'vpc-endpoint-id': {
    pattern: '^vpce-([0-9a-f]{8}|[0-9a-f]{17})$',
    format: 'the ID of a VPC endpoint (vpce-...)',
    example: 'vpce-0123456789abcdef0',
  },
  'log-group-key-arn': KEY_ARN,
};

const REGION = new RegExp(PARAMETER_FACTS.region.pattern);

/** A value that matches, of nobody; in the Region of the parameter, where it has one. */
export function exampleOf({ kind, region }: Parameter): string {
  const { example } = PARAMETER_FACTS[kind];
  return region !== undefined && REGION.test(region)
    ? example.replace(PARAMETER_FACTS.region.example, region)
    : example;
}

const PEOPLE: Readonly<Record<Owner, string>> = {
  'end-user': 'end users',
  administrator: 'administrators',
  node: 'nodes',
  guardrail: 'people',
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
  'tunnel-host': 'Host that the tunnel leads to, as the nodes know it',
  'tunnel-port': 'Port of the host that the tunnel leads to',
  command: 'Command that the sessions run on Linux',
  'cluster-name': (people) => `Name of the ECS cluster whose tasks ${people} may enter`,
  'oidc-issuer': 'OpenID Connect issuer of the EKS cluster, without https://',
  'saml-provider-name': 'Name of the SAML provider that people sign in with',
  'identity-provider': 'OpenID Connect issuer that people sign in with, without https://',
  'client-id': 'Audience of the tokens, a client ID of the provider in IAM',
  'token-subject': 'Subject of the tokens, of whoever may assume the role',
  'principal-arn': 'ARN of who may assume the role',
  namespace: 'Kubernetes namespace of the pods',
  'service-account': 'Kubernetes service account of the pods',
  'organization-id': 'ID of the organization whose nodes use the bucket and the keys',
  'node-role-arn': 'ARN of the role that the nodes have already',
  'node-role-name': 'Name of the role that the nodes have already',
  'group-name': (people) => `Name of the user group that gets the policy of ${people}`,
  'role-name': (people) => `Name of the role that gets the policy of ${people}`,
  'identity-center-instance-arn': 'ARN of the instance of IAM Identity Center',
  'vpc-endpoint-id': 'ID of the VPC endpoint of Systems Manager whose policy is replaced',
  'log-group-key-arn': 'ARN of the KMS key, of the same Region, that encrypts the log group',
};

/** What is meant where a guardrail asks for it, which lets nobody in. */
const GUARDRAIL_MEANINGS: Readonly<Partial<Record<ParameterKind, string>>> = {
  'tag-key': 'Key of the tag by which the guardrail tells nodes and tasks apart',
  'tag-value': 'Value of the tag by which the guardrail tells nodes and tasks apart',
  'group-name': 'Name of the user group that gets the guardrail',
  'role-name': 'Name of the role that gets the guardrail',
};

/**
 * What is asked for, in words: whose it is, and where, as far as the setup has several. One line without a full stop;
 * it may hold the Region that somebody typed.
 */
export function describeParameter({ kind, owner, region }: Parameter): string {
  const meaning = (owner === 'guardrail' ? GUARDRAIL_MEANINGS[kind] : undefined) ?? MEANINGS[kind];
  const text =
    typeof meaning === 'string' ? meaning : meaning(owner === undefined ? 'people' : PEOPLE[owner]);
  return region === undefined ? text : `${text} in ${commentSafe(region)}`;
}

const words = (id: string): readonly string[] => id.split('-');
const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `PaymentsTeam` → `payments-team`: nothing but letters, digits and hyphens. */
export const kebabCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** `end-user-tag` → `end_user_tag` */
export const snakeCase = (id: string): string => id.replaceAll('-', '_');
/** `end-user-tag` → `END_USER_TAG` */
export const upperSnakeCase = (id: string): string => snakeCase(id).toUpperCase();
/** `end-user-tag` → `EndUserTag` */
export const pascalCase = (id: string): string => words(id).map(capitalized).join('');
/** `end-user-tag` → `endUserTag` */
export const camelCase = (id: string): string =>
  words(id)
    .map((word, position) => (position === 0 ? word : capitalized(word)))
    .join('');
