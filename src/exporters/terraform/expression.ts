import { isTemplateList, isTemplateObject, isTemplateText, type Template } from '#core';
import { keyExpression, textExpression } from './text.ts';

/** An expression as it stands: the address of a resource, a condition. */
export interface Verbatim {
  readonly verbatim: string;
}

/** A function with one argument, such as `jsonencode`. */
interface Call {
  readonly call: string;
  readonly argument: Template;
}

/** An object whose values are expressions. */
interface Fields {
  readonly fields: readonly { readonly name: string; readonly value: Expression }[];
}

/** A list of expressions. */
interface Expressions {
  readonly list: readonly Expression[];
}

export type Expression = Template | Verbatim | Call | Fields | Expressions;

export const verbatim = (text: string): Verbatim => ({ verbatim: text });
export const jsonencode = (argument: Template): Call => ({ call: 'jsonencode', argument });

/** A name and the lines of its value, of which the first follows the equals sign. */
export interface Definition {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Lists up to this width stand on one line; beyond it one entry a line is easier to read and to compare. */
const LIST_WIDTH = 40;

export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? line : `  ${line}`));

const isOneLine = ({ lines }: Definition): boolean => lines.length === 1;

/** Definitions under one another. As `terraform fmt` has it, equals signs align in neighbours of one line each. */
export function alignedDefinitions(definitions: readonly Definition[]): readonly string[] {
  const widths = definitions.map(() => 0);
  for (let start = 0; start < definitions.length; ) {
    const rest = definitions.slice(start);
    const end = rest.findIndex((definition) => !isOneLine(definition));
    const run = rest.slice(0, end === -1 ? rest.length : end);
    widths.fill(Math.max(0, ...run.map(({ name }) => name.length)), start, start + run.length);
    start += run.length + 1;
  }
  return definitions.flatMap(({ name, lines: [first = '', ...others] }, position) => [
    `${name.padEnd(widths[position] ?? 0)} = ${first}`,
    ...others,
  ]);
}

const enclosed = (open: string, lines: readonly string[], close: string): readonly string[] =>
  lines.length === 0 ? [`${open}${close}`] : [open, ...indented(lines), close];

const withComma = (lines: readonly string[]): readonly string[] =>
  lines.map((line, position) => (position === lines.length - 1 ? `${line},` : line));

function listLines(list: readonly Expression[]): readonly string[] {
  const entries = list.map(expressionLines);
  const onOneLine = entries.flat().join(', ');
  const fits = entries.length < 2 || onOneLine.length <= LIST_WIDTH;
  if (fits && entries.every(({ length }) => length === 1)) return [`[${onOneLine}]`];
  return enclosed('[', entries.flatMap(withComma), ']');
}

/** `["f(", "  …", ")"]`, with the brackets of the argument hugging those of the call. */
function callLines({ call, argument }: Call): readonly string[] {
  const lines = expressionLines(argument);
  return lines.map((line, position) => {
    const opened = position === 0 ? `${call}(${line}` : line;
    return position === lines.length - 1 ? `${opened})` : opened;
  });
}

/**
 * The lines of an expression, in the style of `terraform fmt`.
 * https://developer.hashicorp.com/terraform/language/expressions/types
 */
export function expressionLines(expression: Expression): readonly string[] {
  if (typeof expression === 'string') return [textExpression(expression)];
  if (typeof expression !== 'object' || expression === null) return [String(expression)];
  if ('verbatim' in expression) return [expression.verbatim];
  if ('call' in expression) return callLines(expression);
  if ('list' in expression) return listLines(expression.list);
  if ('fields' in expression) {
    const fields = expression.fields.map(({ name, value }) => ({ name, lines: expressionLines(value) }));
    return enclosed('{', alignedDefinitions(fields), '}');
  }
  if (isTemplateText(expression)) return [textExpression(expression)];
  if (isTemplateList(expression)) return listLines(expression);
  if (!isTemplateObject(expression)) return [];
  const definitions = expression.members.map(({ key, value }) => ({
    name: keyExpression(key),
    lines: expressionLines(value),
  }));
  return enclosed('{', alignedDefinitions(definitions), '}');
}
