import { isObject, type JsonPointer, pointerToken } from '#iam';
import {
  type Condition,
  type Configuration,
  type DocumentKind,
  draft,
  type Reason,
  type Statement,
} from '#core';

/** A document before it is printed, made ready to be compared with others. */
export interface Drafted {
  /** Each with its `Sid`, which tells statements of two drafts apart. */
  readonly statements: readonly Statement[];
  /** The Session document; `undefined` for policies. */
  readonly fields: unknown;
  readonly reasons: readonly Reason[];
  /** Whether the printed document has the `Sid`s. */
  readonly named: boolean;
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The entries of an element as a set, made once: there can be thousands. */
function setOf(value: string | readonly string[] | undefined): ReadonlySet<string> {
  if (value === undefined || typeof value === 'string') return new Set(list(value));
  const known = sets.get(value) ?? new Set(value);
  sets.set(value, known);
  return known;
}

/** Drafts the document of a configuration. */
export function draftOf(configuration: Configuration, kind: DocumentKind): Drafted {
  const { document, reasons } = draft(configuration, kind);
  if (!('Statement' in document)) return { statements: [], fields: document, reasons, named: false };
  return {
    statements: document.Statement,
    fields: undefined,
    reasons,
    named: configuration.environment.statementIds,
  };
}

/** Entries of `now` that `then` lacks, each by its pointer. */
function missing(
  now: string | readonly string[] | undefined,
  isThere: (entry: string) => boolean,
  at: JsonPointer,
): readonly JsonPointer[] {
  if (typeof now === 'string') return isThere(now) ? [] : [at];
  return list(now).flatMap((entry, position) => (isThere(entry) ? [] : [`${at}/${position}`]));
}

function conditionChanges(
  now: Condition = {},
  then: Condition = {},
  at: JsonPointer,
): readonly JsonPointer[] {
  return Object.entries(now).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]) => {
      const pointer = `${at}/${operator}/${pointerToken(key)}`;
      const written = then[operator]?.[key];
      if (written === undefined) return [pointer];
      const others = new Set(list(written));
      return missing(values, (value) => others.has(value), pointer);
    }),
  );
}

function statementChanges(now: Statement, then: Drafted, at: JsonPointer): readonly JsonPointer[] {
  const [actions, resources] = [list(now.Action), list(now.Resource)];
  // What another statement of `then` says instead has moved, and nothing is lost.
  const named = then.statements.map(({ Action, Resource }) => ({ on: setOf(Resource), by: setOf(Action) }));
  const isNamed = (action: string, resource: string) =>
    named.some(({ on, by }) => by.has(action) && on.has(resource));
  const actionMoved = (action: string) =>
    resources.length > 0 && resources.every((resource) => isNamed(action, resource));
  const same = then.statements.find(({ Sid }) => Sid === now.Sid);
  if (same === undefined) return actions.every(actionMoved) ? [] : [at];
  const [sameActions, sameResources] = [setOf(same.Action), setOf(same.Resource)];
  const resourceMoved = (resource: string) => actions.every((action) => isNamed(action, resource));
  return [
    ...missing(now.Action, (action) => sameActions.has(action) || actionMoved(action), `${at}/Action`),
    ...missing(
      now.Resource,
      (resource) => sameResources.has(resource) || resourceMoved(resource),
      `${at}/Resource`,
    ),
    ...conditionChanges(now.Condition, same.Condition, `${at}/Condition`),
    ...(now.Principal === undefined || JSON.stringify(now.Principal) === JSON.stringify(same.Principal)
      ? []
      : [`${at}/Principal`]),
  ];
}

function fieldChanges(now: unknown, then: unknown, at: JsonPointer): readonly JsonPointer[] {
  if (!isObject(now)) return now === then ? [] : [at];
  return Object.entries(now).flatMap(([name, value]) =>
    fieldChanges(value, isObject(then) ? then[name] : undefined, `${at}/${pointerToken(name)}`),
  );
}

/** Elements of `now` that are not in `then`, apart from those that only moved to another statement. */
export function affected(now: Drafted, then: Drafted): readonly JsonPointer[] {
  if (now.fields !== undefined) return fieldChanges(now.fields, then.fields, '');
  const names =
    now.named && !then.named ? now.statements.map((_, position) => `/Statement/${position}/Sid`) : [];
  return [
    ...names,
    ...now.statements.flatMap((statement, position) =>
      statementChanges(statement, then, `/Statement/${position}`),
    ),
  ];
}

/** Whether two drafts print the same document. */
export function isSame(now: Drafted, then: Drafted): boolean {
  return (
    JSON.stringify([now.statements, now.fields]) === JSON.stringify([then.statements, then.fields]) &&
    (now.named === then.named || now.statements.length === 0)
  );
}
