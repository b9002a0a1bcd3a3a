import type { Template, TemplateObject } from '#core';
import {
  block,
  type Code,
  commentLines,
  type PageSize,
  prefixed,
  spacedOut,
  suffixed,
} from '../code/layout.ts';

/**
 * What a construct does, in terms of the CDK and of no language: names are in kebab case, as each language writes them
 * in its own case.
 */
export type Expression =
  | { readonly kind: 'data'; readonly value: Template }
  /** A variable or what can be reached from it: `['node-role', 'role-arn']`. */
  | { readonly kind: 'path'; readonly path: readonly string[] }
  /** A member of a module that is written alike everywhere: `iam.Effect.DENY`. */
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'list'; readonly entries: readonly Expression[] }
  /** An object made of arguments and properties; with an `id`, a construct inside this one. */
  | {
      readonly kind: 'new';
      readonly type: string;
      readonly id?: string;
      readonly arguments: readonly Expression[];
      readonly properties: readonly Property[];
    }
  /** Something that exists already: `iam.Group.fromGroupName(this, id, argument)`. */
  | {
      readonly kind: 'import';
      readonly type: string;
      readonly method: string;
      readonly id: string;
      readonly argument: Expression;
    }
  /** An object that TypeScript writes as a literal and Python as a call of its class. */
  | { readonly kind: 'struct'; readonly type: string; readonly properties: readonly Property[] }
  | { readonly kind: 'call'; readonly path: readonly string[]; readonly arguments: readonly Expression[] }
  /** What a table of Regions has for that of the stack. */
  | { readonly kind: 'by-region'; readonly table: TemplateObject }
  /** Sets what a construct has no property for, in the resource that it creates. */
  | {
      readonly kind: 'override';
      readonly construct: string;
      readonly type: string;
      readonly property: string;
      readonly value: Template;
    };

export interface Property {
  readonly name: string;
  readonly value: Expression;
}

export interface Statement {
  /** Lines, which are wrapped where they are too long. */
  readonly comment?: readonly string[];
  /** The variable that holds the value from here on. */
  readonly declares?: string;
  /** Makes the variable a member of the construct, for whoever uses it. */
  readonly member?: { readonly type: string; readonly description: string };
  readonly expression: Expression;
}

/** Statements that belong together. */
export type Paragraph = readonly Statement[];

export const data = (value: Template): Expression => ({ kind: 'data', value });
export const path = (...names: readonly string[]): Expression => ({ kind: 'path', path: names });
export const constant = (name: string): Expression => ({ kind: 'constant', name });
export const list = (entries: readonly Expression[]): Expression => ({ kind: 'list', entries });

/** Properties in the order of a record, without those that are undefined. */
export const properties = (values: Readonly<Record<string, Expression | undefined>>): readonly Property[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));

/** A construct inside this one. */
export const construct = (
  type: string,
  id: string,
  values: Readonly<Record<string, Expression | undefined>>,
): Expression => ({ kind: 'new', type, id, arguments: [], properties: properties(values) });

/** An output of the stack. */
export const output = (id: string, value: Expression, description?: string): Statement => ({
  expression: construct('CfnOutput', id, {
    ...(description === undefined ? {} : { description: data(description) }),
    value,
  }),
});

function* partsOf(expression: Expression): Iterable<Expression> {
  yield expression;
  if (expression.kind === 'list') for (const entry of expression.entries) yield* partsOf(entry);
  if (expression.kind === 'new' || expression.kind === 'call') {
    for (const argument of expression.arguments) yield* partsOf(argument);
  }
  if (expression.kind === 'new' || expression.kind === 'struct') {
    for (const { value } of expression.properties) yield* partsOf(value);
  }
  if (expression.kind === 'import') yield* partsOf(expression.argument);
}

/** Every expression of a program, those inside others included. */
export const expressionsOf = (program: readonly Paragraph[]): readonly Expression[] =>
  program.flat().flatMap(({ expression }) => [...partsOf(expression)]);

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
