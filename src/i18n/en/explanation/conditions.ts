import type { ConditionMeaning, ConditionParams, KeyMeaning, KeyParams, Tagged } from '#analysis';
import type { Relation } from '#iam';
import { listed, namedText, speak, type Texts } from '../text.ts';

/** How a text speaks of whoever calls AWS. */
export interface Voice {
  readonly subject: string;
  readonly possessive: string;
}

/** For a text about one element, which has not said yet whom it speaks of. */
export const CALLER: Voice = { subject: 'the caller', possessive: 'the caller’s' };

/** For a text that has people or a node as its subject. */
export const THEY: Voice = { subject: 'they', possessive: 'their' };

const subjectsFor = ({ possessive }: Voice): Texts<KeyParams> => ({
  'resource-tag': ({ tag }) => `tag ${tag}`,
  'session-owner': () => 'the ID of the person who started the session',
  'session-target': () => 'the node of the session',
  'document-check': () => 'the check of the Session document',
  'document-type': () => 'the type of the document',
  'access-request': () => 'the access request',
  mfa: () => 'the use of multi-factor authentication',
  'mfa-age': () => 'the number of seconds since multi-factor authentication',
  network: () => `${possessive} network address`,
  time: () => 'the time (UTC)',
  'secure-transport': () => 'the use of TLS',
  region: () => 'the Region of the request',
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

/** How the subject of a condition relates to its values, and how the operator compares. */
export const relationTexts: Readonly<
  Record<Relation, { readonly is: (values: string) => string; readonly how: string }>
> = {
  equals: {
    is: (values) => `is ${values}`,
    how: 'Compares strings exactly, including upper and lower case; * is not a wildcard here.',
  },
  'not-equals': {
    is: (values) => `is not ${values}`,
    how: 'True if the string differs from every value, or the key is missing.',
  },
  'equals-ignoring-case': {
    is: (values) => `is ${values} (in any case)`,
    how: 'Compares strings, ignoring upper and lower case.',
  },
  'not-equals-ignoring-case': {
    is: (values) => `is not ${values} (in any case)`,
    how: 'True if the string differs from every value, ignoring upper and lower case, or the key is missing.',
  },
  like: {
    is: (values) => `matches ${values}`,
    how: 'Compares strings with patterns: * is any number of characters, ? is one character; case matters.',
  },
  'not-like': {
    is: (values) => `does not match ${values}`,
    how: 'True if the string matches none of the patterns, or the key is missing.',
  },
  'number-equals': { is: (values) => `is ${values}`, how: 'Compares numbers.' },
  'number-not-equals': {
    is: (values) => `is not ${values}`,
    how: 'Compares numbers; true if they differ.',
  },
  'number-less': {
    is: (values) => `is less than ${values}`,
    how: 'Compares numbers; true below the value.',
  },
  'number-at-most': {
    is: (values) => `is at most ${values}`,
    how: 'Compares numbers; true up to the value.',
  },
  'number-greater': {
    is: (values) => `is more than ${values}`,
    how: 'Compares numbers; true above the value.',
  },
  'number-at-least': {
    is: (values) => `is at least ${values}`,
    how: 'Compares numbers; true from the value up.',
  },
  'date-equals': { is: (values) => `is ${values}`, how: 'Compares points in time.' },
  'date-not-equals': {
    is: (values) => `is not ${values}`,
    how: 'Compares points in time; true if they differ.',
  },
  'date-before': {
    is: (values) => `is before ${values}`,
    how: 'Compares points in time; true before the value.',
  },
  'date-at-latest': {
    is: (values) => `is ${values} at the latest`,
    how: 'Compares points in time; true up to the value.',
  },
  'date-after': {
    is: (values) => `is after ${values}`,
    how: 'Compares points in time; true after the value.',
  },
  'date-at-earliest': {
    is: (values) => `is ${values} at the earliest`,
    how: 'Compares points in time; true from the value on.',
  },
  bool: { is: (values) => `is ${values}`, how: 'Compares true and false.' },
  'in-network': {
    is: (values) => `is in ${values}`,
    how: 'True if the address is in one of these networks.',
  },
  'not-in-network': {
    is: (values) => `is not in ${values}`,
    how: 'True if the address is in none of these networks, or the key is missing.',
  },
  'arn-like': {
    is: (values) => `matches ${values}`,
    how: 'Compares ARNs field by field; * and ? are wildcards within a field.',
  },
  'arn-not-like': {
    is: (values) => `does not match ${values}`,
    how: 'True if the ARN matches none of these, or the key is missing.',
  },
  binary: { is: (values) => `is ${values}`, how: 'Compares bytes, written in Base64.' },
  null: {
    is: (values) => `is missing: ${values}`,
    how: 'Checks whether the key is missing (true) or present (false).',
  },
};

const NOT_NAMED: Readonly<Record<string, string>> = {
  'account-id': 'an account still to fill in',
  'tag-value': 'a value still to fill in',
  'user-id': 'a user ID still to fill in',
  'role-id:role-session-name': 'a role session still to fill in',
  'instance-id': 'a node still to fill in',
};

/** A value of a condition for the reader: variables in words, placeholders as such. */
export function valueText(value: string, { possessive }: Voice = CALLER): string {
  if (value === '') return 'empty';
  if (value === '${aws:userid}') return `${possessive} own user ID`;
  if (value === '${aws:userid}*') return `${possessive} own user ID, and anything after it`;
  return namedText(NOT_NAMED, value) ?? value;
}

const NEGATIVE = /^(?:not-|.*-not-)/;

const NO_VALUES = 'is compared with an empty list, which is never true';

/** What a comparison says of its subject: `is prod or test`. */
function compared({ relation, values, lenient }: ConditionParams['comparison'], voice: Voice): string {
  const names = listed(
    values.map((value) => valueText(value, voice)),
    NEGATIVE.test(relation) ? 'and' : 'or',
  );
  const is = relationTexts[relation].is(names);
  return lenient ? `${is}, or the request lacks the key` : is;
}

const clausesFor = (voice: Voice): Texts<ConditionParams> => ({
  'mfa-used': ({ lenient }) =>
    lenient
      ? `${voice.subject} signed in with multi-factor authentication, or with long-term access keys, which never say so`
      : `${voice.subject} signed in with multi-factor authentication`,
  'mfa-missing': ({ lenient }) =>
    lenient
      ? `${voice.subject} did not sign in with multi-factor authentication, long-term access keys included`
      : `${voice.possessive} temporary credentials were issued without multi-factor authentication`,
  'mfa-recent': ({ minutes }) => `multi-factor authentication was less than ${minutes} minutes ago`,
  'document-check': ({ lenient }) =>
    lenient
      ? 'AWS checks the Session document too, even if the request names none'
      : 'AWS checks the Session document too; requests without this key are refused',
  'own-session': ({ prefix }) =>
    prefix
      ? `${voice.subject} started the session`
      : `${voice.subject} started the session, compared exactly`,
  comparison: (params) => {
    const { key, tagged, set } = params;
    const subject = set === undefined ? '' : set === 'all' ? 'every value of ' : 'some value of ';
    return `${subject}${keyPhrase(key, tagged, voice)} ${compared(params, voice)}`;
  },
  absent: ({ key, tagged }) => `the request says nothing about ${keyPhrase(key, tagged, voice)}`,
  present: ({ key, tagged }) => `the request says something about ${keyPhrase(key, tagged, voice)}`,
  'no-values': ({ key, tagged }) => `${keyPhrase(key, tagged, voice)} ${NO_VALUES}`,
  'unknown-operator': ({ operator, key, values }) =>
    `${key} passes “${operator}” with ${listed(values, 'or')}, an operator that IAM does not have`,
});

/** A clause that follows "if". */
export function conditionClause(condition: ConditionMeaning, voice: Voice = CALLER): string {
  return speak(clausesFor(voice), condition);
}

export function conditionsClause(conditions: readonly ConditionMeaning[], voice: Voice = CALLER): string {
  return conditions.map((condition) => conditionClause(condition, voice)).join(', and ');
}

/** What a condition on a tag of the node says, behind nodes: `whose tag Env is prod`; of other conditions nothing. */
export function whoseTag(condition: ConditionMeaning, voice: Voice = CALLER): string | undefined {
  if (condition.code !== 'comparison' && condition.code !== 'no-values') return undefined;
  const { key, tagged } = condition.params;
  if (key.code !== 'resource-tag' || tagged !== 'node') return undefined;
  const subject = `whose tag ${key.params.tag}`;
  if (condition.code === 'no-values') return `${subject} ${NO_VALUES}`;
  return condition.params.set === undefined ? `${subject} ${compared(condition.params, voice)}` : undefined;
}
