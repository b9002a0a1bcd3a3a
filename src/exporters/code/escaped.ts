const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/**
 * What is escaped inside any literal: backslashes, control characters, halves of surrogate pairs, line and paragraph
 * separators, and the marks that turn the direction of text, so that code reads as it runs.
 */
const UNSAFE = /[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const hexadecimal = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, '0');

function escapedCharacter(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  return character < '\u0100' ? `\\x${hexadecimal(character, 2)}` : `\\u${hexadecimal(character, 4)}`;
}

/** Text inside a literal of TypeScript or Python, which share these escapes. Quotes are left to the caller. */
export const escaped = (text: string): string => text.replace(UNSAFE, escapedCharacter);
