import { isTemplateObject, isTemplateText, type Parameter, type Template, type TemplateObject } from '#core';
import { type Code, escaped as escapedFor, type Group, type PageSize, prefixed } from './layout.ts';
import { camelCase } from '../parameter-facts.ts';
import type { Text } from '../types.ts';

export const TYPESCRIPT_PAGE: PageSize = { width: 100, step: '  ' };

const escaped = (text: string): string => escapedFor(text, (codePoint) => `\\u{${codePoint.toString(16)}}`);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** A string literal in single quotes, or in double quotes where that needs fewer escapes, as Prettier chooses. */
export function stringLiteral(text: string): string {
  const quote = countOf(text, "'") > countOf(text, '"') ? '"' : "'";
  return `${quote}${escaped(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** The literal of a regular expression. A slash ends it, except in a class of characters. */
export const patternLiteral = (pattern: string): string =>
  `/${pattern.replace(/\[[^\]]*\]|\//g, (piece) => (piece === '/' ? '\\/' : piece))}/`;

const insideBackticks = (text: string): string =>
  escaped(text).replaceAll('`', '\\`').replaceAll('${', '\\${');

/**
 * Text as an expression in which each parameter is a variable of its name in camel case: a string, the variable alone,
 * or a template literal. IAM's own variables, such as `${aws:username}`, stay text.
 */
export function textExpression(text: Text): string {
  if (typeof text === 'string') return stringLiteral(text);
  const [first, ...others] = text.parts;
  if (others.length === 0 && first !== undefined && typeof first !== 'string') return camelCase(first.id);
  const piece = (part: string | Parameter): string =>
    typeof part === 'string' ? insideBackticks(part) : `\${${camelCase(part.id)}}`;
  return `\`${text.parts.map(piece).join('')}\``;
}

function propertyName(key: Text): string {
  // Written as a plain name, this one would set the prototype.
  if (typeof key !== 'string' || key === '__proto__') return `[${textExpression(key)}]`;
  return IDENTIFIER.test(key) ? key : stringLiteral(key);
}

/** A property of an object literal, in short form where its value is the variable of the same name. */
export const propertyCode = (name: string, value: Code): Code =>
  name === value && IDENTIFIER.test(name) ? name : prefixed(`${name}: `, value);

/** An object literal; with `expanded`, each member stands on a line of its own. */
const objectExpression = ({ members }: TemplateObject, expanded: boolean): Group => ({
  open: '{',
  entries: members.map(({ key, value }) => propertyCode(propertyName(key), templateExpression(value))),
  close: '}',
  spaced: true,
  expanded: expanded || members.some(({ value }) => isTemplateObject(value)),
});

/** A template as an expression. Objects in lists, such as statements, and objects of objects are set out in lines. */
export function templateExpression(template: Template): Code {
  if (typeof template === 'string') return stringLiteral(template);
  if (typeof template !== 'object' || template === null) return JSON.stringify(template);
  if (isTemplateText(template)) return textExpression(template);
  if (isTemplateObject(template)) return objectExpression(template, false);
  return {
    open: '[',
    entries: template.map((entry) =>
      isTemplateObject(entry) ? objectExpression(entry, true) : templateExpression(entry),
    ),
    close: ']',
  };
}
