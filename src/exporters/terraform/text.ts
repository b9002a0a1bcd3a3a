import type { Parameter } from '#core';
import { snakeCase } from '../parameter-facts.ts';
import { KEY_OF_REGION } from '../preferences.ts';
import type { Text } from '../types.ts';

/** `var.end_user_node_id`; the key of a Region is what its table says. */
export const variable = ({ id }: Parameter): string =>
  id === KEY_OF_REGION.id ? 'each.value' : `var.${snakeCase(id)}`;

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
/** What must not stand in a quoted string, and what nobody sees: controls, marks of direction, line separators. */
const SPECIAL = /["\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The widths of other characters are a matter of dispute, which the alignment of keys would have to settle. */
const WIDE = /[^\0-\u00ff]/gu;

function byNumber(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16);
  return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
}

/** A doubled `$` or `%` before a brace begins no interpolation or directive. */
export const withoutTemplates = (text: string): string => text.replace(/([$%])\{/g, '$1$1{');

const escaped = (text: string): string =>
  withoutTemplates(text.replace(SPECIAL, (character) => NAMED_ESCAPES[character] ?? byNumber(character)));

/** A `$` right before an interpolation would escape it, so it becomes one itself. */
const beforeInterpolation = (text: string): string => escaped(text).replace(/\$+$/, '${"$&"}');

function escapedParts(text: Text): string {
  if (typeof text === 'string') return escaped(text);
  return text.parts
    .map((part, position, parts) => {
      if (typeof part !== 'string') return `\${${variable(part)}}`;
      return position === parts.length - 1 ? escaped(part) : beforeInterpolation(part);
    })
    .join('');
}

/**
 * Text as an expression: a quoted template, or the variable itself where the text is nothing else.
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function textExpression(text: Text): string {
  if (typeof text !== 'string') {
    const [only, ...others] = text.parts;
    if (only !== undefined && typeof only !== 'string' && others.length === 0) return variable(only);
  }
  return `"${escapedParts(text)}"`;
}

/** Words that mean something else at the beginning of an object. */
const KEYWORDS: readonly string[] = ['for', 'null', 'true', 'false'];

/** Text as the key of an object: bare where that is possible, in parentheses where it is an expression. */
export function keyExpression(key: Text): string {
  if (typeof key !== 'string') return `(${textExpression(key).replace(WIDE, byNumber)})`;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !KEYWORDS.includes(key)) return key;
  return textExpression(key).replace(WIDE, byNumber);
}
