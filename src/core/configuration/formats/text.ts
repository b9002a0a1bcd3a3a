import { type Problem, problem } from '../issues.ts';

/** A character that IAM refuses in a policy: all but tab, line feed, carriage return and U+0020 to U+00FF. */
const FORBIDDEN = /[^\t\n\r\u0020-\u00ff]/u;

/**
 * Problems of a string that is to be written into a policy, whatever it means there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const policyTextProblems = (value: string): readonly Problem[] => {
  const character = FORBIDDEN.exec(value)?.[0];
  return character === undefined ? [] : [problem('character-not-allowed', { value, character })];
};

/** Values that occur more than once, each named once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Problems of a list: those of every different value, and the values that are repeated. */
export const listProblems = (
  values: readonly string[],
  problemsOf: (value: string) => readonly Problem[],
): readonly Problem[] => [
  ...[...new Set(values)].flatMap(problemsOf),
  ...repeated(values).map((value) => problem('duplicate-value', { value })),
];
