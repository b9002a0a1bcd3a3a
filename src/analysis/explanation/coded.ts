/**
 * One of the codes of `P` with the parameters of that code. Prose is made from it at the edge, where a code without
 * a text does not compile.
 */
export type Coded<P, C extends keyof P = keyof P> = {
  readonly [K in C]: { readonly code: K; readonly params: P[K] };
}[C];

/** The parameters of a code that needs none. */
export type None = Readonly<Record<never, never>>;
