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

/** The name of a context key, and the form in which names are compared. */
export interface ContextKey {
  readonly written: string;
  readonly lower: string;
}

/** A context key from its name, such as `aws:PrincipalTag/team`. */
export function contextKey(written: string): ContextKey {
  return { written, lower: written.toLowerCase() };
}

const NONE: readonly ContextValue[] = [];

/** Whether somebody says something: an empty list is as if the key were missing. */
function isSaid(value: ContextValue | undefined): value is ContextValue {
  return value !== undefined && (typeof value === 'string' || value.length > 0);
}

/** From how many keys on a context is indexed: few are found faster one after the other. */
const MANY_KEYS = 32;

/** A context that knows its keys as IAM compares them. */
class IndexedContext {
  readonly #index = new Map<string, ContextValue[]>();
  [key: string]: ContextValue;

  constructor(context: Context) {
    for (const [key, value] of Object.entries(context)) {
      // Not by assignment: a key named __proto__ is a key as well.
      Object.defineProperty(this, key, { value, enumerable: true });
      if (!isSaid(value)) continue;
      const lower = key.toLowerCase();
      const twins = this.#index.get(lower);
      if (twins === undefined) this.#index.set(lower, [value]);
      else twins.push(value);
    }
  }

  /** What a context says about a key, if it is an indexed one. */
  static find(context: Context, { lower }: ContextKey): readonly ContextValue[] | undefined {
    return #index in context ? (context.#index.get(lower) ?? NONE) : undefined;
  }

  static has(context: Context): boolean {
    return #index in context;
  }
}

/**
 * A context that will be asked about many keys: with many of them, a copy in which `lookup` finds each at once, so that
 * a thousand conditions on a thousand tags are no million comparisons.
 */
export function indexed(context: Context): Context {
  if (IndexedContext.has(context) || Object.keys(context).length < MANY_KEYS) return context;
  return new IndexedContext(context);
}

function names({ written, lower }: ContextKey, candidate: string): boolean {
  return candidate === written || (candidate.length === lower.length && candidate.toLowerCase() === lower);
}

/**
 * What a request says about a key: one value, or none when the key is missing. Two tags that differ only in
 * case are two keys to a service and one to IAM: then there are two values, either of which can answer. An empty
 * list says nothing, as if the key were missing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function lookup(context: Context, key: ContextKey): readonly ContextValue[] {
  const at = IndexedContext.find(context, key);
  if (at !== undefined) return at;
  let found: ContextValue[] | undefined;
  for (const candidate of Object.keys(context)) {
    if (!names(key, candidate)) continue;
    const value = context[candidate];
    if (!isSaid(value)) continue;
    if (found === undefined) found = [value];
    else found.push(value);
  }
  return found ?? NONE;
}

/** The value of a single-valued key, for a policy variable; `undefined` when it is missing or has several. */
export function singleValue(context: Context, key: ContextKey): string | undefined {
  const [value] = lookup(context, key);
  if (typeof value === 'string' || value === undefined) return value;
  return value.length === 1 ? value[0] : undefined;
}
