/** A pasted list taken apart. */
export interface ParsedList {
  /** Different entries in the order of their first appearance. Nothing is left out, also not what looks wrong. */
  readonly values: readonly string[];
  /** Entries that were dropped because they occurred before, each named once. */
  readonly duplicates: readonly string[];
}

const distinct = (entries: readonly string[]): ParsedList => ({
  values: [...new Set(entries)],
  duplicates: [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))],
});

/** An ARN of a node or document becomes what stands after the slash. */
const withoutArn = (entry: string): string =>
  /^arn:[^:]*:(?:ec2|ssm):[^:]*:[^:]*:(?:instance|managed-instance|document)\/(.+)$/.exec(entry)?.[1] ??
  entry;

/**
 * Takes a pasted list apart: entries stand between white space, commas, semicolons, quotes or brackets of any kind, so
 * that a JSON array, a spreadsheet column and the output of the AWS CLI all work. ARNs of nodes and documents are
 * reduced to the ID or name in them.
 */
export const parseList = (text: string): ParsedList =>
  distinct(
    text
      .split(/[\s,;"'`“”‘’[\](){}<>]+/u)
      .filter((entry) => entry !== '')
      .map(withoutArn),
  );

/** Takes pasted tag values apart: at commas, semicolons and line ends only, as values may contain spaces. */
export const parseTagValues = (text: string): ParsedList =>
  distinct(
    (text.match(/(?:\$\{[^}]*\}|[^,;\r\n])+/g) ?? [])
      .map((entry) => entry.trim().replace(/^(["'])(.*)\1$/, '$2'))
      .filter((entry) => entry !== ''),
  );
