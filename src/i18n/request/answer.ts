import type { ConditionMatch, StatementMatch } from '#iam';
import type { Params } from '#core';
import type { AssumptionCode } from '#analysis';
import { code } from './code.ts';

/** What an answer takes for granted. */
export const assumptionMessages: Readonly<Record<AssumptionCode, (params: Params) => string>> = {
  'others-not-seen': () =>
    'Only this policy was asked. Service control policies, boundaries and other attached policies can change the answer.',
  'key-policy-not-seen': () => 'The policy of the key has to allow it as well.',
  'guards-met': () =>
    'The request meets the guards of the policy, unless you change its keys: with MFA, from a permitted network, at a permitted time.',
  'own-session': ({ name }) =>
    `The session is called after ${code(name)}, so it carries the tag of this person.`,
  'other-session': ({ name }) =>
    `The session is not called after ${code(name)}, so it carries the tag of somebody else.`,
  'printed-form': () =>
    'Allowed in the form of the session ARN that AWS prints. Session IDs that people saw look different.',
  'printed-form-would-do': () =>
    'The form of the session ARN that AWS prints would be allowed. Session IDs that people saw look different.',
  'document-asked-apart': () => 'AWS asks about the Session document as well, in a second question.',
  'node-asked-apart': () => 'AWS asks about the node as well, in a second question.',
};

const fieldNames: Readonly<Record<string, string>> = {
  partition: 'the partition',
  service: 'the service',
  region: 'the Region',
  account: 'the account',
  resource: 'the last part',
};

/** Whether a statement covers the resource, and why not. */
export function resourceSentence({ resource }: StatementMatch): string {
  const { matched, pattern, nearest, element } = resource;
  if (matched) {
    if (element === 'NotResource') return 'The resource is not among those it excludes.';
    return pattern === undefined ? 'The resource matches.' : `The resource matches ${code(pattern.text)}.`;
  }
  if (element === 'NotResource') return `It excludes the resource by ${code(pattern?.text)}.`;
  if (nearest === undefined) return 'It names no resource.';
  const closest = `The resource does not match; the closest is ${code(nearest.text)}`;
  if (nearest.miss === 'variable-missing') {
    return `${closest}, and the request has no ${nearest.missingVariables.map(code).join(', ')}.`;
  }
  if (nearest.differsByCase) return `${closest}: only upper and lower case differ.`;
  return nearest.miss === 'not-an-arn' ? `${closest}.` : `${closest}: ${fieldNames[nearest.miss]} differs.`;
}

export const list = (values: readonly string[]): string => values.map(code).join(' or ');

/** Whether a condition is met, and why not. */
export function conditionSentence({
  key,
  operator,
  filled,
  requestValues,
  met,
  why,
}: ConditionMatch): string {
  const asked = `${code(operator)} on ${code(key)}`;
  const has = requestValues.length === 0 ? 'not there' : requestValues.map(code).join(', ');
  if (met) return `The condition ${asked} is met.`;
  switch (why) {
    case 'missing-key':
      return `The condition ${asked} is not met: the request has no such key.`;
    case 'missing-variable':
      return `The condition ${asked} is not met: it refers to a key that the request does not have.`;
    case 'different-case':
      return `The condition ${asked} is not met: ${has} differs from ${list(filled)} by upper and lower case only.`;
    case 'wildcard-in-exact-operator':
      return `The condition ${asked} is not met: for this operator the star in ${list(filled)} is a letter.`;
    case 'excluded-value':
      return `The condition ${asked} is not met: ${has} is excluded.`;
    case 'several-values':
      return `The condition ${asked} is not met: the key has several values, and the operator takes one.`;
    case 'unreadable':
      return `The condition ${asked} is not met: ${has} cannot be compared with ${list(filled)}.`;
    case 'key-present':
      return `The condition ${asked} is not met: the key is there.`;
    default:
      return filled.length === 0
        ? `The condition ${asked} is not met.`
        : `The condition ${asked} is not met: it is ${has}, not ${list(filled)}.`;
  }
}
