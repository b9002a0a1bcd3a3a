/** Lone surrogates have no UTF-8 form, and `encodeURIComponent` throws on them. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Left alone by `encodeURIComponent`, cut off or taken for markup by programs that find links in text. */
const FRAGILE = /[!'()]/g;

const hexadecimal = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Text in which every lone surrogate is replaced by U+FFFD. */
const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD');

/** Percent-encodes text once; `/` stays legible, and `:` too unless it separates something. */
export function escapeText(text: string, separators: '' | ':' = ''): string {
  const escaped = encodeURIComponent(wellFormed(text)).replace(FRAGILE, hexadecimal).replaceAll('%2F', '/');
  return separators === ':' ? escaped : escaped.replaceAll('%3A', ':');
}

/** Undoes `escapeText`; `undefined` when the escapes are malformed. */
export function unescapeText(text: string): string | undefined {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

/** Escapes the last character when a program that finds links in text would take it for punctuation. */
export const escapeEnd = (link: string): string => link.replace(/[^A-Za-z0-9=-]$/, hexadecimal);
