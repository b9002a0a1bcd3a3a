import { nearest, similar } from '../../core/index.ts';
import { LIBRARY_OPTIONS, setupOptionText } from '../../i18n/setup-options.ts';
import { ATTACHMENTS, SCOPES, type SetupOptions } from '../types.ts';
import { isSetupName } from './names.ts';

/** What is wrong with the options of a setup. */
export type SetupOptionProblem =
  | {
      readonly code: 'unknown-choice';
      readonly option: 'scope' | 'attachment' | 'administrators';
      readonly value: unknown;
      readonly choices: readonly (string | boolean)[];
      /** The choices that may have been meant. */
      readonly similar: readonly string[];
    }
  | { readonly code: 'bad-name'; readonly value: unknown }
  | { readonly code: 'bad-origin' }
  /** Administrators are left out of a whole setup, and this is none. */
  | { readonly code: 'administrators-without-setup' }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest: string | undefined };

/** Every option, so that one with a wrong name is not passed over. */
const OPTIONS: Readonly<Record<keyof SetupOptions, true>> = {
  scope: true,
  attachment: true,
  origin: true,
  name: true,
  administrators: true,
};

function unknownChoice(
  option: 'scope' | 'attachment' | 'administrators',
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
  const { scope, attachment, origin, name, administrators = true } = options;
  return [
    ...unknownChoice('scope', scope, SCOPES),
    ...unknownChoice('attachment', attachment, ATTACHMENTS),
    ...(isOrigin(origin) ? [] : [{ code: 'bad-origin' } as const]),
    ...(name === undefined || (typeof name === 'string' && isSetupName(name))
      ? []
      : [{ code: 'bad-name', value: name } as const]),
    ...unknownChoice('administrators', administrators, [true, false]),
    ...(administrators === false && scope !== 'setup'
      ? [{ code: 'administrators-without-setup' } as const]
      : []),
    ...Object.keys(options)
      .filter((option) => !Object.hasOwn(OPTIONS, option))
      .map((option) => ({
        code: 'unknown-option' as const,
        option,
        nearest: nearest(option, Object.keys(OPTIONS)),
      })),
  ];
}

/** Thrown by `buildSetup` for options that it cannot take: a mistake of the program, not of people who fill in answers. */
export class SetupOptionsError extends Error {
  override readonly name = 'SetupOptionsError';
  readonly problems: readonly SetupOptionProblem[];

  constructor(problems: readonly SetupOptionProblem[]) {
    super(problems.map((problem) => setupOptionText(problem, LIBRARY_OPTIONS)).join(' '));
    this.problems = problems;
  }
}
