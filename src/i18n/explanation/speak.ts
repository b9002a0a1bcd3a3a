import type { Coded } from '#analysis';

/** One text for every code; a code without a text does not compile. */
export type Texts<P> = { readonly [C in keyof P]: (params: P[C]) => string };

/** Turns what has a code into its text. */
export function speak<P, C extends keyof P>(texts: Texts<P>, { code, params }: Coded<P, C>): string {
  return texts[code](params);
}
