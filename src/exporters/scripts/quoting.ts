/** Arguments that mean themselves to a shell. */
const POSIX_PLAIN = /^[A-Za-z0-9_/.:,@%+-][A-Za-z0-9_/.:,@%+=-]*$/;

/**
 * Text in single quotes, in which nothing but the quote itself means anything. There is no way to write U+0000, which
 * no argument can hold; it is left out.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02_02
 */
export const posixString = (text: string): string =>
  `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;

/** Text as one argument of a command in a POSIX shell, quoted where it has to be. */
export const posixQuote = (text: string): string => (POSIX_PLAIN.test(text) ? text : posixString(text));

/**
 * A value that the AWS CLI takes as it is. In place of one that begins like an address it would send what a file or, in
 * its version 1, a page holds; behind a space it is text. Nothing that AWS takes begins so, and AWS says that itself.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html
 */
export const unloaded = (text: string): string => (/^(?:fileb?|https?):\/\//i.test(text) ? ` ${text}` : text);

/** The characters that PowerShell takes for a single quotation mark. */
const QUOTES = /['\u2018\u2019\u201a\u201b]/g;
/** Arguments that PowerShell reads as text without quotes: no numbers, no lists, no operators. */
const POWERSHELL_PLAIN = /^(?:--)?[A-Za-z][A-Za-z0-9_/.:-]*$/;

/**
 * Text in single quotes, in which a quotation mark, straight or curly, is written twice. U+0000, which no argument can
 * hold, is left out.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const powershellString = (text: string): string =>
  `'${text.replaceAll('\0', '').replace(QUOTES, '$&$&')}'`;

/** Text as one argument of a command in PowerShell, quoted where it has to be. */
export const powershellQuote = (text: string): string =>
  POWERSHELL_PLAIN.test(text) ? text : powershellString(text);

/** The most repetitions that every `grep` knows, by POSIX. */
const MOST = 255;

const repeated = (atom: string, least: number, most: number): string =>
  most <= MOST
    ? `${atom}{${least},${most}}`
    : `${atom}{${Math.min(least, MOST)},${MOST}}${repeated(atom, Math.max(0, least - MOST), most - MOST)}`;

/**
 * A pattern of a parameter for `grep -E`: `[a-z]{1,512}` becomes two pieces, because POSIX promises no more than 255
 * repetitions (RE_DUP_MAX).
 * https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap09.html
 */
export const portablePattern = (pattern: string): string =>
  pattern.replace(/(\[[^\]]*\])\{(\d+),(\d+)\}/g, (_whole, atom: string, least: string, most: string) =>
    repeated(atom, Number(least), Number(most)),
  );
