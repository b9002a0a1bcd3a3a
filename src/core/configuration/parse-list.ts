/** A pasted list taken apart. */
export interface ParsedList {
  /** Different entries in the order of their first appearance. Nothing is left out, also not what looks wrong. */
  readonly values: readonly string[];
  /** Entries that were dropped because they occurred before, each named once. */
  readonly duplicates: readonly string[];
}

/** Entries that occur more than once, each named once. */
export function repeated(entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(entries.filter((entry) => seen.size === seen.add(entry).size))];
}

/** Each entry once, and those that were there before. */
export const distinct = (entries: readonly string[]): ParsedList => ({
  values: [...new Set(entries)],
  duplicates: repeated(entries),
});

/**
 * Words stand between white space, commas, semicolons, quotes or brackets of any kind. An address is one word, which
 * may hold some of these, but does not end in them.
 */
const WORDS = /(?:https?|s3):\/\/[^\s"'`“”‘’<>[\]{}()]*[^\s"'`“”‘’<>[\]{}().,;:]|[^\s,;"'`“”‘’[\](){}<>]+/giu;

/** The words of a text. */
export const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

/**
 * Takes a pasted list apart: entries stand between white space, commas, semicolons, quotes or brackets of any kind, so
 * that a JSON array, a spreadsheet column and the output of the AWS CLI all work.
 */
export const parseList = (text: string): ParsedList => distinct(wordsOf(text));

/** What stands between commas, semicolons and line ends, where these do not stand in a variable. */
function entriesOf(text: string): readonly string[] {
  // Behind the last brace nothing is a variable, and a pattern would look for its end from every `${` again.
  const end = text.lastIndexOf('}') + 1;
  const entries = text.slice(0, end).match(/(?:\$\{[^}]*\}|[^,;\r\n])+/g) ?? [''];
  const [rest = '', ...others] = text.slice(end).split(/[,;\r\n]/);
  return [...entries.slice(0, -1), (entries.at(-1) ?? '') + rest, ...others];
}

/** Takes pasted tag values apart: at commas, semicolons and line ends only, as values may contain spaces. */
export const parseTagValues = (text: string): ParsedList =>
  distinct(
    entriesOf(text)
      .map((entry) => entry.trim().replace(/^(["'])(.*)\1$/, '$2'))
      .filter((entry) => entry !== ''),
  );
