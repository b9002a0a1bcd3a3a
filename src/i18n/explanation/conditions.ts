import type { ConditionMeaning, ConditionParams } from '#analysis';
import { namedText } from './named-text.ts';
import { keyPhrase } from './condition-keys.ts';
import { listed } from './lists.ts';
import { relationTexts } from './relations.ts';
import { speak, type Texts } from './speak.ts';
import { CALLER, type Voice } from './voice.ts';

const NOT_NAMED: Readonly<Record<string, string>> = {
  'account-id': 'an account still to be named',
  'tag-value': 'a value still to be named',
  'user-id': 'a user ID still to be named',
  'role-id:role-session-name': 'a role session still to be named',
  'instance-id': 'a node still to be named',
};

/** A value of a condition for the reader: variables in words, stand-ins as such. */
export function valueText(value: string, { possessive }: Voice = CALLER): string {
  if (value === '') return 'empty';
  if (value === '${aws:userid}') return `${possessive} own user ID`;
  if (value === '${aws:userid}*') return `${possessive} own user ID, whatever follows`;
  return namedText(NOT_NAMED, value) ?? value;
}

const NEGATIVE = /^(?:not-|.*-not-)/;

const clausesFor = (voice: Voice): Texts<ConditionParams> => ({
  'mfa-used': ({ lenient }) =>
    lenient
      ? `${voice.subject} signed in with multi-factor authentication, or with access keys that carry no mark of it`
      : `${voice.subject} signed in with multi-factor authentication`,
  'mfa-missing': ({ lenient }) =>
    lenient
      ? `${voice.subject} did not sign in with multi-factor authentication, long-term access keys included`
      : `${voice.possessive} temporary credentials were issued without multi-factor authentication`,
  'mfa-recent': ({ minutes }) => `multi-factor authentication was less than ${minutes} minutes ago`,
  'document-check': ({ lenient }) =>
    lenient
      ? 'AWS checks the Session document too, even if the request names none'
      : 'AWS checks the Session document too; requests that carry no such mark are refused',
  'own-session': ({ prefix }) =>
    prefix
      ? `${voice.subject} started the session`
      : `${voice.subject} started the session, compared exactly`,
  comparison: ({ key, tagged, relation, values, lenient, set }) => {
    const names = listed(
      values.map((value) => valueText(value, voice)),
      NEGATIVE.test(relation) ? 'and' : 'or',
    );
    const subject = set === undefined ? '' : set === 'all' ? 'every value of ' : 'some value of ';
    const clause = `${subject}${keyPhrase(key, tagged, voice)} ${relationTexts[relation].is(names)}`;
    return lenient ? `${clause}, or the request carries no such key` : clause;
  },
  absent: ({ key, tagged }) => `the request carries nothing about ${keyPhrase(key, tagged, voice)}`,
  present: ({ key, tagged }) => `the request says something about ${keyPhrase(key, tagged, voice)}`,
  'no-values': ({ key, tagged }) =>
    `${keyPhrase(key, tagged, voice)} is one of no values, which is never true`,
  'unknown-operator': ({ operator, key, values }) =>
    `${key} passes “${operator}” with ${listed(values, 'or')}, an operator that IAM does not know`,
});

/** A clause that follows "if". */
export function conditionClause(condition: ConditionMeaning, voice: Voice = CALLER): string {
  return speak(clausesFor(voice), condition);
}

export function conditionsClause(conditions: readonly ConditionMeaning[], voice: Voice = CALLER): string {
  return conditions.map((condition) => conditionClause(condition, voice)).join(', and ');
}
