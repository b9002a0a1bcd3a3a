const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/**
 * What is escaped inside any literal: backslashes, control characters, halves of surrogate pairs, and whatever is not
 * seen or turns the direction of text, so that code reads as it runs.
 */
const UNSAFE = /(?! )[\\\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const hexadecimal = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, '0');

function escapedCharacter(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  return character < '\u0100' ? `\\x${hexadecimal(character, 2)}` : `\\u${hexadecimal(character, 4)}`;
}

/**
 * Text inside a literal of TypeScript or Python, which share these escapes. Quotes are left to the caller.
 *
 * @param beyond writes a character beyond U+FFFF, where the languages differ.
 */
export const escaped = (text: string, beyond: (codePoint: number) => string): string =>
  text.replace(UNSAFE, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint > 0xffff ? beyond(codePoint) : escapedCharacter(character);
  });

/** Lines of a comment with its mark, such as `// `, wrapped to the page. */
export const commentLines = (
  text: string,
  mark: string,
  { width }: PageSize,
  indent: string,
): readonly string[] =>
  wrapped(text, width - indent.length - mark.length).map((line) => `${indent}${mark}${line}`);

/** Statements, each on lines of its own. */
export const block = (statements: readonly Code[], size: PageSize, indent: string): readonly string[] =>
  statements.map((statement) => `${indent}${layout(statement, size, indent)}`);

/** Groups of lines with an empty line between two; empty groups are left out. */
export const spacedOut = (groups: readonly (readonly string[])[]): readonly string[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, position) => (position === 0 ? group : ['', ...group]));

/** Code in brackets, such as a list or the arguments of a call. */
export interface Group {
  readonly open: string;
  readonly entries: readonly Code[];
  readonly close: string;
  /** Whether brackets on one line are set off by spaces, as braces of TypeScript are. */
  readonly spaced?: boolean;
  /** Whether each entry stands on a line of its own even if all fit on one. */
  readonly expanded?: boolean;
}

/** An expression whose lines are not broken yet. */
export type Code = string | Group;

export interface PageSize {
  readonly width: number;
  /** The spaces that each level is indented by. */
  readonly step: string;
}

/** Puts text before an expression, such as the name of a property. */
export const prefixed = (prefix: string, code: Code): Code =>
  typeof code === 'string' ? `${prefix}${code}` : { ...code, open: `${prefix}${code.open}` };

/** Puts text after an expression, such as a semicolon. */
export const suffixed = (code: Code, suffix: string): Code =>
  typeof code === 'string' ? `${code}${suffix}` : { ...code, close: `${code.close}${suffix}` };

function onOneLine(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  const { open, entries, close, spaced, expanded } = code;
  if (entries.length === 0) return `${open}${close}`;
  const lines = entries.map(onOneLine);
  if (expanded || lines.includes(undefined)) return undefined;
  const space = spaced ? ' ' : '';
  return `${open}${space}${lines.join(', ')}${space}${close}`;
}

/**
 * Breaks the lines of an expression as Prettier and Black do: what fits stays on one line, otherwise each entry gets
 * a line with a comma after it. Text is never broken.
 *
 * @param indent spaces before the line on which the expression begins.
 */
export function layout(code: Code, size: PageSize, indent: string): string {
  const line = onOneLine(code);
  // One column is kept for the comma or colon that follows.
  if (typeof code === 'string' || (line !== undefined && indent.length + line.length < size.width)) {
    return line ?? '';
  }
  const inner = `${indent}${size.step}`;
  const entries = code.entries.map((entry) => `${inner}${layout(entry, size, inner)},\n`);
  return `${code.open}\n${entries.join('')}${indent}${code.close}`;
}

/** Words in lines of at most so many characters, where words allow it. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
