/** A value of a context key: one value, or several for a multivalued key. */
export type ContextValue = string | readonly string[];

/** Context keys with their values. IAM compares the names of keys without regard to case. */
export type Context = Readonly<Record<string, ContextValue>>;

/**
 * One question that a service asks IAM: may the caller do this with that?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/intro-structure.html
 */
export interface Request {
  /** Such as `ssm:StartSession`. */
  readonly action: string;
  /** The ARN, or `*` for actions that know no resource types. */
  readonly resource: string;
  readonly context: Context;
}

/** The answer of IAM. Nothing that is not allowed is permitted; an explicit denial cannot be allowed by anything. */
export type Outcome = 'allowed' | 'implicitly-denied' | 'explicitly-denied';
