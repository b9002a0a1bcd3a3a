import type { Template } from '#core';
import type { Expression, Paragraph, Property, Statement } from './program.ts';
import {
  block,
  type Code,
  commentLines,
  type PageSize,
  prefixed,
  spacedOut,
  suffixed,
} from '../code/layout.ts';

/** How a language of the CDK writes a program. */
export interface Language {
  readonly page: PageSize;
  /** What a comment begins with. */
  readonly comment: string;
  /** What a statement ends with. */
  readonly end: string;
  /** What stands before the name of a variable that is declared. */
  readonly declares: string;
  /** The construct itself. */
  readonly self: string;
  /** A name in kebab case, in the case of the language. */
  readonly cased: (name: string) => string;
  readonly value: (template: Template) => Code;
  readonly property: (name: string, value: Code) => Code;
  readonly called: (callee: string, entries: readonly Code[]) => Code;
  readonly created: (type: string, entries: readonly Code[], properties: readonly Code[]) => Code;
  readonly struct: (type: string, properties: readonly Code[]) => Code;
  /** What a table has for the Region of the stack. */
  readonly byRegion: (table: Code) => Code;
  /** The resource of CloudFormation that a construct creates. */
  readonly resourceOf: (construct: string, type: string) => string;
}

function expressionCode(expression: Expression, language: Language): Code {
  const { self, cased, value, property, called } = language;
  const code = (inner: Expression): Code => expressionCode(inner, language);
  const pathCode = (path: readonly string[]): string => path.map(cased).join('.');
  const propertyCodes = (properties: readonly Property[]): readonly Code[] =>
    properties.map((entry) => property(cased(entry.name), code(entry.value)));
  switch (expression.kind) {
    case 'data':
      return value(expression.value);
    case 'path':
      return pathCode(expression.path);
    case 'constant':
      return expression.name;
    case 'list':
      return { open: '[', entries: expression.entries.map(code), close: ']' };
    case 'new': {
      const { type, id, arguments: others, properties } = expression;
      const place = id === undefined ? [] : [self, value(id)];
      return language.created(type, [...place, ...others.map(code)], propertyCodes(properties));
    }
    case 'import':
      return called(`${expression.type}.${cased(expression.method)}`, [
        self,
        value(expression.id),
        code(expression.argument),
      ]);
    case 'struct':
      return language.struct(expression.type, propertyCodes(expression.properties));
    case 'call':
      return called(pathCode(expression.path), expression.arguments.map(code));
    case 'by-region':
      return language.byRegion(value(expression.table));
    case 'override': {
      const resource = language.resourceOf(cased(expression.construct), expression.type);
      return called(`${resource}.${cased('add-property-override')}`, [
        value(expression.property),
        value(expression.value),
      ]);
    }
  }
}

function statementCode({ declares, expression }: Statement, language: Language): Code {
  const code = suffixed(expressionCode(expression, language), language.end);
  return declares === undefined ? code : prefixed(`${language.declares}${language.cased(declares)} = `, code);
}

/** The lines of a program. */
export const programLines = (
  program: readonly Paragraph[],
  language: Language,
  indent: string,
): readonly string[] =>
  spacedOut(
    program.map((paragraph) =>
      paragraph.flatMap((statement) => [
        ...(statement.comment ?? []).flatMap((line) =>
          commentLines(line, language.comment, language.page, indent),
        ),
        ...block([statementCode(statement, language)], language.page, indent),
      ]),
    ),
  );

/** Statements that make variables members of the construct. */
export const memberLines = (
  members: readonly { readonly name: string }[],
  { self, cased, end }: Language,
  indent: string,
): readonly string[] => members.map(({ name }) => `${indent}${self}.${cased(name)} = ${cased(name)}${end}`);
