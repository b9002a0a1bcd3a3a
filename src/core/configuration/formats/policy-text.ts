import { error, type Problem } from '../problem.ts';

/** A character that IAM refuses in a policy: all but tab, line feed, carriage return and U+0020 to U+00FF. */
const FORBIDDEN = /[^\t\n\r\u0020-\u00ff]/u;

/**
 * Problems of a string that is to be written into a policy, whatever it means there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const policyTextProblems = (value: string): readonly Problem[] => {
  const character = FORBIDDEN.exec(value)?.[0];
  return character === undefined ? [] : [error('character-not-allowed', { value, character })];
};
