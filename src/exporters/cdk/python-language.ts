import { isTemplateList, isTemplateText, type Parameter, type Template } from '#core';
import type { Language } from './program.ts';
import { type Code, escaped as escapedFor, type PageSize, prefixed, suffixed } from '../code/layout.ts';
import { snakeCase } from '../parameter-facts.ts';
import type { Text } from '../types.ts';

const escaped = (text: string): string =>
  escapedFor(text, (codePoint) => `\\U${codePoint.toString(16).padStart(8, '0')}`);

/** As Black lays it out. */
export const PYTHON_PAGE: PageSize = { width: 88, step: '    ' };

/** A string literal; in double quotes, unless single ones need fewer escapes, as Black chooses. */
export function pythonString(text: string): string {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  return `${quote}${escaped(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

const insideFString = (text: string): string =>
  escaped(text).replaceAll('"', '\\"').replaceAll('{', '{{').replaceAll('}', '}}');

/** Text as an expression: a string, a variable in snake case alone, or an f-string. */
export function pythonText(text: Text): string {
  if (typeof text === 'string') return pythonString(text);
  const [first, ...others] = text.parts;
  if (others.length === 0 && first !== undefined && typeof first !== 'string') return snakeCase(first.id);
  const piece = (part: string | Parameter): string =>
    typeof part === 'string' ? insideFString(part) : `{${snakeCase(part.id)}}`;
  return `f"${text.parts.map(piece).join('')}"`;
}

/** A template as an expression; objects as dictionaries. */
export function pythonTemplate(template: Template): Code {
  if (typeof template === 'string') return pythonString(template);
  if (template === null) return 'None';
  if (typeof template === 'boolean') return template ? 'True' : 'False';
  if (typeof template === 'number') return JSON.stringify(template);
  if (isTemplateText(template)) return pythonText(template);
  if (isTemplateList(template)) return { open: '[', entries: template.map(pythonTemplate), close: ']' };
  return {
    open: '{',
    entries: template.members.map(({ key, value }) =>
      prefixed(`${pythonText(key)}: `, pythonTemplate(value)),
    ),
    close: '}',
  };
}

const called = (callee: string, entries: readonly Code[], expanded = false): Code => ({
  open: `${callee}(`,
  entries,
  close: ')',
  expanded,
});

export const PYTHON: Language = {
  page: PYTHON_PAGE,
  comment: '# ',
  end: '',
  declares: '',
  self: 'self',
  cased: snakeCase,
  value: pythonTemplate,
  property: (name, value) => prefixed(`${name}=`, value),
  called,
  created: (type, entries, properties) => called(type, [...entries, ...properties], properties.length > 1),
  struct: called,
  byRegion: (table) => suffixed(table, '[stack.region]'),
  resourceOf: (construct) => `${construct}.node.default_child`,
};
