import { parse } from '@cdktf/hcl2json';
import { at, entriesAt, policyOfDataSource } from './provider.ts';

export type Variables = ReadonlyMap<string, string>;

export const parseHcl = async (text: string): Promise<unknown> => parse('module.tf', text);

/** An expression that stands where JSON has a value, parsed on its own. */
const parseExpression = async (source: string): Promise<unknown> =>
  at(await parseHcl(`x = ${source}\n`), 'x');

const TEMPLATE = /\$\$\{|%%\{|\$\{"(\$+)"\}|\$\{(?:var\.([a-z0-9_]+)|(each\.value))\}|([$%]\{)/g;

/** The text that a template becomes. */
export function renderTemplate(template: string, variables: Variables): string {
  return template.replace(
    TEMPLATE,
    (match: string, dollars?: string, ...found: readonly (string | undefined)[]) => {
      const [variable, each, raw] = found;
      const name = variable ?? each;
      if (dollars !== undefined) return dollars;
      if (raw !== undefined) throw new Error(`an interpolation that nobody meant: ${template}`);
      if (name === undefined) return match.slice(1);
      const value = variables.get(name);
      if (value === undefined) throw new Error(`no variable ${name}`);
      return value;
    },
  );
}

async function keyOf(key: string, variables: Variables): Promise<string> {
  const expression = /^\$\{\((.*)\)\}$/s.exec(key)?.[1];
  const template = expression === undefined ? key : await parseExpression(expression);
  return renderTemplate(String(template), variables);
}

/** Parsed HCL with its variables filled in. */
export async function evaluate(value: unknown, variables: Variables): Promise<unknown> {
  if (typeof value === 'string') return renderTemplate(value, variables);
  if (Array.isArray(value)) return Promise.all(value.map((entry) => evaluate(entry, variables)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = entriesAt(value).map(
    async ([key, entry]): Promise<[string, unknown]> => [
      await keyOf(key, variables),
      await evaluate(entry, variables),
    ],
  );
  return Object.fromEntries(await Promise.all(entries));
}

const argumentOf = (expression: unknown, name: string): string | undefined => {
  const opening = `\${${name}(`;
  if (typeof expression !== 'string' || !expression.startsWith(opening)) return undefined;
  return expression.slice(opening.length, -')}'.length);
};

/** The list that a `toset` is of. */
export async function evaluateSet(expression: unknown, variables: Variables): Promise<unknown> {
  return evaluate(await parseExpression(argumentOf(expression, 'toset') ?? 'null'), variables);
}

/** The JSON that an attribute holds: of `jsonencode`, or of a data source as the provider writes it. */
export async function evaluateJson(
  module: unknown,
  expression: unknown,
  variables: Variables,
): Promise<unknown> {
  const argument = argumentOf(expression, 'jsonencode');
  if (argument !== undefined) return evaluate(await parseExpression(argument), variables);
  const name = /^\$\{data\.aws_iam_policy_document\.([a-z0-9_]+)\.json\}$/.exec(String(expression))?.[1];
  const data = at(module, 'data', 'aws_iam_policy_document', name ?? '', 0);
  if (data === undefined) throw new Error(`no policy in ${String(expression)}`);
  return policyOfDataSource(await evaluate(data, variables));
}
