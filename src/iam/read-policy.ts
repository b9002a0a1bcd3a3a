import { pointerToken } from './json-pointer.ts';
import type { JsonPointer } from './json-pointer.ts';
import { isObject, type JsonObject } from './json.ts';

/** A string of a policy and where it stands. */
export interface ReadText {
  readonly value: string;
  readonly at: JsonPointer;
}

export interface ReadCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly ReadText[];
  readonly at: JsonPointer;
}

export interface ReadPrincipal extends ReadText {
  /** `Service`, `AWS`, `Federated` …; `*` for the principal `"*"`. */
  readonly type: string;
}

/** A statement of any policy, however its lists are written. Lists that are absent are empty. */
export interface ReadStatement {
  readonly at: JsonPointer;
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: readonly ReadText[];
  readonly notActions: readonly ReadText[];
  readonly resources: readonly ReadText[];
  readonly notResources: readonly ReadText[];
  readonly principals: readonly ReadPrincipal[];
  readonly notPrincipals: readonly ReadPrincipal[];
  readonly conditions: readonly ReadCondition[];
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** One string or a list of them: IAM reads both alike. */
function texts(value: unknown, at: JsonPointer): readonly ReadText[] {
  const entries = Array.isArray(value)
    ? value.map((entry: unknown, position) => ({ value: text(entry), at: `${at}/${position}` }))
    : [{ value: text(value), at }];
  return entries.flatMap((entry) =>
    entry.value === undefined ? [] : [{ value: entry.value, at: entry.at }],
  );
}

function conditions(value: unknown, at: JsonPointer): readonly ReadCondition[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) => {
    if (!isObject(keys)) return [];
    return Object.entries(keys).map(([key, values]) => {
      const pointer = `${at}/${pointerToken(operator)}/${pointerToken(key)}`;
      return { operator, key, values: texts(values, pointer), at: pointer };
    });
  });
}

function principals(value: unknown, at: JsonPointer): readonly ReadPrincipal[] {
  if (!isObject(value)) return texts(value, at).map((entry) => ({ ...entry, type: '*' }));
  return Object.entries(value).flatMap(([type, names]) =>
    texts(names, `${at}/${pointerToken(type)}`).map((entry) => ({ ...entry, type })),
  );
}

function readStatement(statement: JsonObject, at: JsonPointer): ReadStatement {
  const { Effect } = statement;
  return {
    at,
    effect: Effect === 'Allow' || Effect === 'Deny' ? Effect : undefined,
    actions: texts(statement.Action, `${at}/Action`),
    notActions: texts(statement.NotAction, `${at}/NotAction`),
    resources: texts(statement.Resource, `${at}/Resource`),
    notResources: texts(statement.NotResource, `${at}/NotResource`),
    principals: principals(statement.Principal, `${at}/Principal`),
    notPrincipals: principals(statement.NotPrincipal, `${at}/NotPrincipal`),
    conditions: conditions(statement.Condition, `${at}/Condition`),
  };
}

function readAll(document: JsonObject): readonly ReadStatement[] {
  const { Statement } = document;
  if (isObject(Statement)) return [readStatement(Statement, '/Statement')];
  if (!Array.isArray(Statement)) return [];
  return Statement.flatMap((statement: unknown, position) =>
    isObject(statement) ? [readStatement(statement, `/Statement/${position}`)] : [],
  );
}

const known = new WeakMap<JsonObject, readonly ReadStatement[]>();

/**
 * The statements of any policy document: one or several, with single strings or lists. What is no statement is left
 * out; what is wrong inside one is left out of its lists. Each document is read once.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readStatements(document: unknown): readonly ReadStatement[] {
  if (!isObject(document)) return [];
  const statements = known.get(document) ?? readAll(document);
  known.set(document, statements);
  return statements;
}
