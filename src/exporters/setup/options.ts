import { nearest, similar } from '#analysis';
import { ATTACHMENTS, isSetupName, SCOPES, type SetupOptions } from '../types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** Parts that a whole setup has or leaves out. */
const PARTS = ['administrators', 'preferences', 'logGroup'] as const;
type SetupPart = (typeof PARTS)[number];

/** What is wrong with the options of a setup. */
export type SetupOptionProblem =
  | {
      readonly code: 'unknown-choice';
      readonly option: 'scope' | 'attachment' | SetupPart;
      readonly value: unknown;
      readonly choices: readonly (string | boolean)[];
      /** The choices that may have been meant. */
      readonly similar: readonly string[];
    }
  | { readonly code: 'bad-name'; readonly value: unknown }
  | { readonly code: 'bad-origin' }
  /** Only a whole setup can have or leave out this part. */
  | { readonly code: 'part-without-setup'; readonly option: SetupPart }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest: string | undefined };

/** Every option, so that one with a wrong name is not passed over. */
const OPTIONS: Readonly<Record<keyof SetupOptions, true>> = {
  messages: true,
  scope: true,
  attachment: true,
  origin: true,
  name: true,
  administrators: true,
  preferences: true,
  logGroup: true,
};

function unknownChoice(
  option: 'scope' | 'attachment' | SetupPart,
  value: unknown,
  choices: readonly (string | boolean)[],
): readonly SetupOptionProblem[] {
  if (choices.some((choice) => choice === value)) return [];
  const texts = choices.filter((choice) => typeof choice === 'string');
  const meant = typeof value === 'string' ? similar(value, texts) : [];
  return [{ code: 'unknown-choice', option, value, choices, similar: meant }];
}

const isOrigin = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'link' in value &&
  typeof value.link === 'string' &&
  'version' in value &&
  typeof value.version === 'string';

/**
 * What is wrong with options of `buildSetup`. The command line asks here, too.
 *
 * @param options as somebody gave them, perhaps without the help of types.
 * @returns the problems in the order of the options; none when `buildSetup` takes them.
 */
export function setupOptionProblems(
  options: {
    readonly [O in keyof SetupOptions]?: unknown;
  },
): readonly SetupOptionProblem[] {
  const { scope, attachment, origin, name } = options;
  return [
    ...unknownChoice('scope', scope, SCOPES),
    ...unknownChoice('attachment', attachment, ATTACHMENTS),
    ...(isOrigin(origin) ? [] : [{ code: 'bad-origin' } as const]),
    ...(name === undefined || (typeof name === 'string' && isSetupName(name))
      ? []
      : [{ code: 'bad-name', value: name } as const]),
    ...PARTS.flatMap((part): readonly SetupOptionProblem[] => {
      const value = options[part];
      if (value === undefined) return [];
      const problems = unknownChoice(part, value, [true, false]);
      // That people are administrators is true of their document alone as well.
      const isOfDocument = scope !== 'setup' && !(part === 'administrators' && value === true);
      return problems.length === 0 && isOfDocument
        ? [{ code: 'part-without-setup', option: part }]
        : problems;
    }),
    ...Object.keys(options)
      .filter((option) => !Object.hasOwn(OPTIONS, option))
      .map((option) => ({
        code: 'unknown-option' as const,
        option,
        nearest: nearest(option, Object.keys(OPTIONS)),
      })),
  ];
}

/** What options are called in a program. */
const OPTION_NAMES: Parameters<Messages['exports']['setupOption']>[1] = {
  scope: 'scope',
  attachment: 'attachment',
  name: 'name',
  parts: { administrators: 'administrators: false', preferences: 'preferences', logGroup: 'logGroup' },
  wholeSetup: "scope: 'setup'",
};

/** Thrown by `buildSetup` for options that it cannot take: a mistake of the program, not of people who fill in answers. */
export class SetupOptionsError extends Error {
  override readonly name = 'SetupOptionsError';
  readonly problems: readonly SetupOptionProblem[];

  constructor(problems: readonly SetupOptionProblem[], words: Messages['exports']) {
    super(problems.map((problem) => words.setupOption(problem, OPTION_NAMES)).join(' '));
    this.problems = problems;
  }
}
