/**
 * One of the codes of `P` with the parameters of that code. Prose is made from it at the edge, where a code without
 * a text does not compile.
 */
export type Coded<P, C extends keyof P = keyof P> = {
  readonly [K in C]: { readonly code: K; readonly params: P[K] };
}[C];

/** The parameters of a code that needs none. */
export type None = Readonly<Record<never, never>>;

/** How bad something is: it cannot work, it is likely not meant, it is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something that is wrong, doubtful or worth knowing: what (a code with its parameters), where, and how bad it is.
 * Settings, links, policies and tried requests all report their problems as this.
 */
export type Diagnostic<P, Where, C extends keyof P = keyof P> = Coded<P, C> & {
  readonly at: Where;
  readonly severity: Severity;
};

/** Whether something has one of some codes, and with it the parameters of that code. */
export function hasCode<D extends { readonly code: string }, C extends D['code']>(
  coded: D,
  ...codes: readonly C[]
): coded is Extract<D, { readonly code: C }> {
  return (codes as readonly string[]).includes(coded.code);
}
