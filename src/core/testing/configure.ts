import { type Configuration, defaultConfiguration } from '../configuration/configuration.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';
import { generate } from '../generate.ts';
import type { Statement } from '../policy/types.ts';

type Changes<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Changes<T[K]>
      : T[K];
};

function merge(base: unknown, changes: unknown): unknown {
  const nested = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!nested(base) || !nested(changes)) return changes;
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [key, value] of Object.entries(changes)) result[key] = merge(result[key], value);
  return result;
}

/** The default configuration with some settings changed. */
export function configure(changes: Changes<Configuration>): Configuration {
  return merge(defaultConfiguration, changes) as Configuration;
}

/** Region and account named, so that ARNs are complete. */
export const IRELAND = { environment: { regions: ['eu-west-1'], account: '012345678901' } } as const;

/** The statements of one document of the default configuration with some settings changed. */
export function statementsOf(kind: DocumentKind, changes: Changes<Configuration>): readonly Statement[] {
  const { document } = generate(configure(changes), kind);
  if (!('Statement' in document)) throw new Error(`${kind} has no statements`);
  return document.Statement;
}

/** Whom a statement of a rule names: never everybody. */
export const principalOf = ({ Principal = {} }: Statement) => (Principal === '*' ? {} : Principal);

/** The statements that allow an action. */
export function allowing(action: string, statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ Action = [] }) =>
    (typeof Action === 'string' ? [Action] : Action).includes(action),
  );
}
