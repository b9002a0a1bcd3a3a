import { listed } from './explanation/lists.ts';

/** A problem with an option, as `setupOptionProblems` of the exports finds it. */
type Problem =
  | {
      readonly code: 'unknown-choice';
      readonly option: 'scope' | 'attachment' | 'administrators';
      readonly value: unknown;
      readonly choices: readonly unknown[];
      readonly similar: readonly string[];
    }
  | { readonly code: 'bad-name'; readonly value: unknown }
  | { readonly code: 'bad-origin' | 'administrators-without-setup' }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest: string | undefined };

/** What options are called where they are given, and how everything is asked for. */
export interface OptionNames {
  readonly scope: string;
  readonly attachment: string;
  readonly name: string;
  readonly administrators: string;
  readonly wholeSetup: string;
}

export const LIBRARY_OPTIONS: OptionNames = {
  scope: 'scope',
  attachment: 'attachment',
  name: 'name',
  administrators: 'administrators: false',
  wholeSetup: "scope: 'setup'",
};

export const COMMAND_LINE_OPTIONS: OptionNames = {
  scope: '--document',
  attachment: '--attach',
  name: '--name',
  administrators: '--no-administrator',
  wholeSetup: '--document setup',
};

const all = (choices: readonly unknown[]): string => listed(choices.map(String), 'or', choices.length);

/** That an option has a value that it cannot have. */
export const unknownChoice = (
  option: string,
  value: unknown,
  choices: readonly unknown[],
  similar: readonly string[],
): string =>
  value === undefined
    ? `${option} is missing. It is ${all(choices)}.`
    : `${option} cannot be “${String(value)}”.${similar.length === 0 ? '' : ` Perhaps ${all(similar)}?`} It is ${all(choices)}.`;

/** What is wrong with an option of a setup, in a sentence or two. */
export function setupOptionText(problem: Problem, names: OptionNames): string {
  switch (problem.code) {
    case 'unknown-choice': {
      const { option, value, choices, similar } = problem;
      return unknownChoice(option === 'administrators' ? option : names[option], value, choices, similar);
    }
    case 'bad-name':
      return `${names.name} cannot be “${String(problem.value)}”. It has 1 to 19 characters: letters, digits and any of + = , . @ _ -.`;
    case 'bad-origin':
      return 'origin needs a link and a version, both as text.';
    case 'administrators-without-setup':
      return `${names.administrators} is about the whole setup. Add ${names.wholeSetup}.`;
    case 'unknown-option':
      return `${problem.option} is no option.${problem.nearest === undefined ? '' : ` Perhaps ${problem.nearest}?`}`;
  }
}
