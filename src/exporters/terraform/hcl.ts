import { isTemplateList, isTemplateObject, isTemplateText, type Parameter, type Template } from '#core';
import { snakeCase } from '../parameter-facts.ts';
import { KEY_OF_REGION, THIS_REGION } from '../session-documents.ts';
import type { Text } from '../types.ts';

/** What each of several Regions has: a set has each Region as key and value, a table a key for each. */
const OF_REGION: Readonly<Record<string, string>> = {
  [THIS_REGION.id]: 'each.key',
  [KEY_OF_REGION.id]: 'each.value',
};

/** `var.end_user_node_id`. */
export const variable = ({ id }: Parameter): string => OF_REGION[id] ?? `var.${snakeCase(id)}`;

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
/** What must not stand in a quoted string, and what nobody sees: controls, marks of direction, line separators. */
const SPECIAL = /(?! )["\\\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;
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
const beforeInterpolation = (text: string): string => escaped(text).replace(/(?<!\$)\$+$/, '${"$&"}');

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

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? line : `  ${line}`));

const isOneLine = ({ lines }: Definition): boolean => lines.length === 1;

/** Definitions under one another. As `terraform fmt` has it, equals signs align in neighbours of one line each. */
function alignedDefinitions(definitions: readonly Definition[]): readonly string[] {
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
function expressionLines(expression: Expression): readonly string[] {
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

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  /** Stands in a paragraph of its own, as meta-arguments do. */
  readonly apart?: boolean;
}

/** A block such as `resource "aws_iam_role" "node" { … }`. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly (Attribute | Block)[];
  /** Lines above it, without their marks. */
  readonly comment?: readonly string[];
}

export const attribute = (name: string, value: Expression): Attribute => ({ name, value });

export const block = (type: string, labels: readonly string[], body: Block['body']): Block => ({
  type,
  labels,
  body,
});

export const resource = (type: string, name: string, body: Block['body']): Block =>
  block('resource', [type, name], body);

export const output = (name: string, description: string, value: Expression): Block =>
  block('output', [name], [attribute('description', description), attribute('value', value)]);

const between = (paragraphs: readonly (readonly string[])[]): readonly string[] =>
  paragraphs.flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));

/** Attributes of one line follow one another; whatever is longer has an empty line on both sides. */
function bodyLines(body: Block['body']): readonly string[] {
  const paragraphs: (readonly string[])[] = [];
  let together: Definition[] = [];
  const close = () => {
    if (together.length > 0) paragraphs.push(alignedDefinitions(together));
    together = [];
  };
  for (const item of body) {
    if ('body' in item) {
      close();
      paragraphs.push(blockLines(item));
      continue;
    }
    const definition = { name: item.name, lines: expressionLines(item.value) };
    const apart = item.apart === true || definition.lines.length > 1;
    if (apart) close();
    together.push(definition);
    if (apart) close();
  }
  close();
  return between(paragraphs);
}

/** The lines of a block, in the style of `terraform fmt`. */
export function blockLines({ type, labels, body, comment = [] }: Block): readonly string[] {
  const head = [type, ...labels.map((label) => `"${label}"`)].join(' ');
  const inside = bodyLines(body);
  return [
    ...comment.map((line) => `# ${line}`),
    ...(inside.length === 0 ? [`${head} {}`] : [`${head} {`, ...indented(inside), '}']),
  ];
}

/** Blocks with an empty line between them. */
export const blocksLines = (blocks: readonly Block[]): readonly string[] => between(blocks.map(blockLines));
