import { listed } from './explanation/lists.ts';

type Part = 'administrators' | 'preferences' | 'logGroup';

/** A problem with an option, as `setupOptionProblems` of the exports finds it. */
type Problem =
  | {
      readonly code: 'unknown-choice';
      readonly option: 'scope' | 'attachment' | Part;
      readonly value: unknown;
      readonly choices: readonly unknown[];
      readonly similar: readonly string[];
    }
  | { readonly code: 'bad-name'; readonly value: unknown }
  | { readonly code: 'bad-origin' }
  | { readonly code: 'part-without-setup'; readonly option: Part }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest: string | undefined };

/** What options are called where they are given, and how everything is asked for. */
export interface OptionNames {
  readonly scope: string;
  readonly attachment: string;
  readonly name: string;
  /** As they are given where only a whole setup can have them or leave them out. */
  readonly parts: Readonly<Record<Part, string>>;
  readonly wholeSetup: string;
}

export const LIBRARY_OPTIONS: OptionNames = {
  scope: 'scope',
  attachment: 'attachment',
  name: 'name',
  parts: { administrators: 'administrators: false', preferences: 'preferences', logGroup: 'logGroup' },
  wholeSetup: "scope: 'setup'",
};

export const COMMAND_LINE_OPTIONS: OptionNames = {
  scope: '--document',
  attachment: '--attach',
  name: '--name',
  parts: {
    administrators: '--no-administrator',
    preferences: '--with or --without preferences',
    logGroup: '--without log-group',
  },
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
      const name = option === 'scope' || option === 'attachment' ? names[option] : option;
      return unknownChoice(name, value, choices, similar);
    }
    case 'bad-name':
      return `${names.name} cannot be “${String(problem.value)}”. It has 1 to 19 characters: letters, digits and any of + = , . @ _ -.`;
    case 'bad-origin':
      return 'origin needs a link and a version, both as text.';
    case 'part-without-setup':
      return `${names.parts[problem.option]} is about the whole setup. Add ${names.wholeSetup}.`;
    case 'unknown-option':
      return `${problem.option} is no option.${problem.nearest === undefined ? '' : ` Perhaps ${problem.nearest}?`}`;
  }
}
