import type { Coded } from '#iam';

/** How many entries a sentence names before it counts the rest. */
const NAMED = 4;

/** `a`, `a and b`, `a, b and c`; of a long list the first ones and how many more. */
export function listed(entries: readonly string[], word: 'and' | 'or' = 'and', named = NAMED): string {
  const few =
    entries.length <= named + 1 ? entries : [...entries.slice(0, named), `${entries.length - named} more`];
  const last = few.at(-1) ?? '';
  return few.length < 2 ? last : `${few.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** More names than these nobody reads in one line. */
const NAMED_IN_LINE = 20;
export const firstOf = (names: readonly string[]): readonly string[] =>
  names.length <= NAMED_IN_LINE + 1
    ? names
    : [...names.slice(0, NAMED_IN_LINE), `${number(names.length - NAMED_IN_LINE)} more`];

/** `1 action`, `3 actions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** A number for the reader: `6,144`. */
export const number = (value: number): string => value.toLocaleString('en');

export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Backticks mark IAM terms, so that they may not stand within one. */
export const code = (text: string | number | undefined): string =>
  `\`${String(text ?? '').replaceAll('`', '’')}\``;

/** The text for what somebody typed, who may have typed the name of what every object has, such as `toString`. */
export const namedText = (texts: Readonly<Record<string, string>>, typed: string): string | undefined =>
  Object.hasOwn(texts, typed) ? texts[typed] : undefined;

/** One text for every code; a code without a text does not compile. */
export type Texts<P> = { readonly [C in keyof P]: (params: P[C]) => string };

/** Turns what has a code into its text. */
export function speak<P, C extends keyof P>(texts: Texts<P>, { code, params }: Coded<P, C>): string {
  return texts[code](params);
}

/** Whole sentences one after the other; those that are empty are left out. */
export const paragraph = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');
