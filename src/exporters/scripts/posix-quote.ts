/** Arguments that mean themselves to a shell. */
const PLAIN = /^[A-Za-z0-9_/.:,@%+-][A-Za-z0-9_/.:,@%+=-]*$/;

/**
 * Text in single quotes, in which nothing but the quote itself means anything. There is no way to write U+0000, which
 * no argument can hold; it is left out.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02_02
 */
export const posixString = (text: string): string =>
  `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;

/** Text as one argument of a command in a POSIX shell, quoted where it has to be. */
export const posixQuote = (text: string): string => (PLAIN.test(text) ? text : posixString(text));
