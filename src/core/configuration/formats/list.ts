import { info, type Problem } from '../problem.ts';

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
  ...repeated(values).map((value) => info('duplicate-value', { value })),
];
