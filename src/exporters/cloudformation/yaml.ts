import { escapeHidden } from '#iam';
import { isValueList, isValueMap, type Value, type ValueMap } from './values.ts';

/** Indicators, numbers, dates and the like. */
const STARTS_OTHERWISE = /^(?:$|[-+.\d\s?:,[\]{}#&*!|>'"%@`=~<])/;
/** Some readers take `e4` for a number. */
const IS_KEYWORD = /^(?:null|true|false|yes|no|on|off|y|n|e[-+]?\d+)$/i;
const ENDS_EARLY = /:(?:\s|$)|\s#|\s$/;
/** Controls, what looks like a space or a line break and is none, and what is no character. */
const UNPRINTABLE = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/u;

function escaped(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16);
  return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
}

/** JSON with the escapes that make it visible on the lines that it has. */
export const printableJson = (data: unknown): string => escapeHidden(JSON.stringify(data, null, 2));

/**
 * A string as a scalar on one line: in double quotes wherever YAML 1.1 or 1.2 could read it as something else. The
 * escapes of JSON are escapes of YAML; what JSON leaves alone and YAML does not print is escaped as well.
 * https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
 */
export function yamlString(text: string): string {
  const isPlain = ![STARTS_OTHERWISE, IS_KEYWORD, ENDS_EARLY, UNPRINTABLE].some((otherwise) =>
    otherwise.test(text),
  );
  if (isPlain) return text;
  return JSON.stringify(text).replace(new RegExp(UNPRINTABLE, 'gu'), escaped);
}

/**
 * The lines of a text that a literal block shows as they are: more than one, nothing unprintable, and no space where
 * it would count as indentation or be lost on the way.
 */
export function literalLines(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  const isLiteral =
    lines.length > 1 &&
    !/^\s/.test(text) &&
    lines.at(-1) !== '' &&
    lines.every((line) => !/\s$/.test(line) && !UNPRINTABLE.test(line));
  return isLiteral ? lines : undefined;
}

/** What follows a key or a dash on its line, and the lines below it. */
interface Printed {
  readonly head: string;
  readonly lines: readonly string[];
}

const SHORT_FORMS = ['Ref', 'Fn::Sub', 'Fn::GetAtt', 'Fn::Equals', 'Fn::Not', 'Fn::And', 'Fn::If'] as const;
/** A key that is longer needs a mark of its own. */
const LONGEST_KEY = 1024;

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));
const isString = (value: Value): value is string => typeof value === 'string';

function printString(text: string): Printed {
  const lines = literalLines(text);
  return lines === undefined ? { head: yamlString(text), lines: [] } : { head: '|-', lines };
}

/** The short form of a function, such as `!Sub`; `Fn::GetAtt` takes its arguments with a dot between them. */
function shortForm(map: ValueMap): Printed | undefined {
  const [entry, ...others] = Object.entries(map);
  const name = SHORT_FORMS.find((form) => form === entry?.[0]);
  if (entry === undefined || name === undefined || others.length > 0) return undefined;
  const [, argument] = entry;
  const isPath = name === 'Fn::GetAtt' && isValueList(argument) && argument.every(isString);
  const { head, lines } = print(isPath ? argument.join('.') : argument);
  const tag = `!${name.replace('Fn::', '')}`;
  return { head: head === '' ? tag : `${tag} ${head}`, lines };
}

function printEntry(key: string, value: Value): readonly string[] {
  const { head, lines } = print(value);
  const name = yamlString(key);
  const rest = head === '' ? '' : ` ${head}`;
  const first = name.length > LONGEST_KEY ? [`? ${name}`, `:${rest}`] : [`${name}:${rest}`];
  return [...first, ...indented(lines)];
}

function printItem(value: Value): readonly string[] {
  const { head, lines } = print(value);
  if (head !== '') return [`- ${head}`, ...indented(lines)];
  const [first = '', ...others] = lines;
  return [`- ${first}`, ...indented(others)];
}

function print(value: Value): Printed {
  if (isString(value)) return printString(value);
  if (isValueList(value)) {
    return value.length === 0 ? { head: '[]', lines: [] } : { head: '', lines: value.flatMap(printItem) };
  }
  if (!isValueMap(value)) return { head: String(value), lines: [] };
  const entries = Object.entries(value);
  if (entries.length === 0) return { head: '{}', lines: [] };
  return shortForm(value) ?? { head: '', lines: entries.flatMap(([key, entry]) => printEntry(key, entry)) };
}

/**
 * An entry of a mapping as lines of YAML, in block style, with CloudFormation's functions in their short forms.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export const yamlEntry = (key: string, value: Value): readonly string[] => printEntry(key, value);
