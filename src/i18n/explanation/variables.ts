import type { Variable, VariableParams } from '#analysis';
import { speak, type Texts } from './speak.ts';

const meanings: Texts<VariableParams> = {
  'user-id': () =>
    'becomes the caller’s unique ID: AIDA… for an IAM user, AROA…:session-name for a role or IAM Identity Center',
  'user-name': () => 'becomes the name of the IAM user; for roles it does not exist, and nothing matches',
  account: () => 'becomes the caller’s account',
  'principal-tag': ({ tag }) => `becomes the value of the caller’s tag ${tag}`,
  'request-tag': ({ tag }) => `becomes the value of the tag ${tag} in the request`,
  'resource-tag': ({ tag }) => `becomes the value of the resource’s tag ${tag}`,
  'source-identity': () => 'becomes the source identity that was set at sign-in',
  literal: ({ character }) => `is the character ${character} itself, not a wildcard`,
  other: ({ name }) => `becomes the value of ${name} in the request`,
  malformed: () => 'is not a policy variable that IAM can read',
};

/** What a policy variable in a string becomes when AWS reads the policy. */
export function variableSentence({ text, meaning, fallback }: Variable): string {
  const otherwise = fallback === undefined ? '' : `, or “${fallback}” if there is none`;
  return `${text} ${speak(meanings, meaning)}${otherwise}.`;
}
