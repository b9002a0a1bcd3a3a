import type { AdviceCode } from '../causes.ts';
import type { Side } from '../denial.ts';

/**
 * How an error is recognised. What the first group matches is what it is about, unless `subject` says otherwise. Patterns
 * read text without line breaks; they are bounded, so that the time they take grows with the text and no faster.
 */
export type Form =
  | RegExp
  | {
      readonly pattern: RegExp;
      readonly subject: (match: RegExpExecArray, text: string) => string | undefined;
    };

/** What advice may depend on. */
export interface Told {
  readonly side: Side;
  readonly subject: string;
}

/** An error that people meet around sessions. */
export interface KnownError {
  readonly forms: readonly Form[];
  /** `speaker`: the node's if its agent says so, otherwise that of the computer that starts sessions. */
  readonly side: Side | 'speaker';
  /** The permission that is missing as a rule, where the message does not name one. */
  readonly action?: string | ((subject: string | undefined) => string | undefined);
  /** Whether it is told around the denial that caused it. */
  readonly encloses?: true;
  readonly advice: readonly AdviceCode[] | ((told: Told) => readonly AdviceCode[]);
}
