/** The characters that PowerShell takes for a single quotation mark. */
const QUOTES = /['\u2018\u2019\u201a\u201b]/g;
/** Arguments that PowerShell reads as text without quotes: no numbers, no lists, no operators. */
const PLAIN = /^(?:--)?[A-Za-z][A-Za-z0-9_/.:-]*$/;

/**
 * Text in single quotes, in which a quotation mark, straight or curly, is written twice. U+0000, which no argument can
 * hold, is left out.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const powershellString = (text: string): string =>
  `'${text.replaceAll('\0', '').replace(QUOTES, '$&$&')}'`;

/** Text as one argument of a command in PowerShell, quoted where it has to be. */
export const powershellQuote = (text: string): string => (PLAIN.test(text) ? text : powershellString(text));
