import { isValueList, isValueMap, type Value, type ValueMap } from './value.ts';
import { literalLines, yamlString } from './yaml-scalar.ts';

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
