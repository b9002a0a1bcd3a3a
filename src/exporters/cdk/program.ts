import type { Template, TemplateObject } from '#core';

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
