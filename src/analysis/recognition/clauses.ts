import { type JsonObject, isObject, type ReadCondition, type ReadStatement, readStatements } from '#iam';
import { coversActions, coversArn } from '../covering.ts';

/**
 * The least that a statement says: one action on one resource, for one principal, under all of its conditions. Whatever
 * way statements are written, split or merged, two policies with the same clauses mean the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export interface Clause {
  readonly effect: 'Allow' | 'Deny';
  /** As written; with `except`, everything but these names, which are one text. */
  readonly action: Named;
  /** Absent from trust policies. */
  readonly resource: Named | undefined;
  /** `type:name`; absent from policies of identities. */
  readonly principal: Named | undefined;
  /** Each as one text that is the same for whatever means the same, in order. */
  readonly conditions: readonly string[];
  /** The same for clauses that are the same. */
  readonly id: string;
}

/** A name in a statement, or all that several do not name. */
interface Named {
  readonly text: string;
  readonly except: boolean;
}

/** A clause of a statement, by the places of what it is made of. */
export interface PlacedClause extends Clause {
  readonly statement: ReadStatement;
  readonly at: { readonly action: number; readonly resource: number; readonly principal: number };
}

const named = (text: string): Named => ({ text, except: false });
const allBut = (texts: readonly { readonly value: string }[]): Named => ({
  text: texts
    .map(({ value }) => value)
    .toSorted()
    .join(' '),
  except: true,
});

/** Operators that compare the same way when no value has a wildcard, by the one that both are written as here. */
const ALIKE: Readonly<Record<string, string>> = {
  stringlike: 'stringequals',
  stringnotlike: 'stringnotequals',
  arnlike: 'arnequals',
  arnnotlike: 'arnnotequals',
};
/** For ARNs that holds with wildcards as well. */
const ALWAYS_ALIKE = /^arn/;

function operatorText(operator: string, values: readonly string[]): string {
  const [, qualifier = '', base = '', suffix = ''] =
    /^(.*:)?(.*?)(ifexists)?$/.exec(operator.toLowerCase()) ?? [];
  const isPlain = !values.some((value) => /[*?]/.test(value));
  return `${qualifier}${(isPlain || ALWAYS_ALIKE.test(base) ? ALIKE[base] : undefined) ?? base}${suffix}`;
}

const IGNORING_CASE = /^(?:bool|null)/;

function conditionText({ operator, key, values }: ReadCondition): string {
  const texts = values.map(({ value }) => value);
  const name = operatorText(operator, texts);
  const compared = IGNORING_CASE.test(name) ? texts.map((text) => text.toLowerCase()) : texts;
  return JSON.stringify([name, key.toLowerCase(), [...new Set(compared)].toSorted()]);
}

function idOf({ effect, action, resource, principal, conditions }: Omit<Clause, 'id'>): string {
  const actions = { ...action, text: action.text.toLowerCase() };
  return JSON.stringify([effect, actions, resource, principal, conditions]);
}

/** How many clauses a policy has. */
export function countClauses(document: unknown): number {
  return readStatements(document)
    .map(({ actions, resources, principals }) => [actions, resources, principals])
    .map((lists) => lists.reduce((product, { length }) => product * Math.max(1, length), 1))
    .reduce((sum, count) => sum + count, 0);
}

/** The clauses of one statement. An empty list is no name at all: then there are none. */
function clausesOf(statement: ReadStatement): readonly PlacedClause[] {
  const { effect, exceptActions, exceptResources, principals, notPrincipals } = statement;
  if (effect === undefined) return [];
  const conditions = statement.conditions.map(conditionText).toSorted();
  const actions = exceptActions
    ? [allBut(statement.notActions)]
    : statement.actions.map(({ value }) => named(value));
  const resources: readonly (Named | undefined)[] = exceptResources
    ? [allBut(statement.notResources)]
    : statement.resources.length === 0
      ? [undefined]
      : statement.resources.map(({ value }) => named(value));
  const people: readonly (Named | undefined)[] =
    notPrincipals.length > 0
      ? [allBut(notPrincipals.map(({ type, value }) => ({ value: `${type}:${value}` })))]
      : principals.length === 0
        ? [undefined]
        : principals.map(({ type, value }) => named(`${type}:${value}`));
  return actions.flatMap((action, actionAt) =>
    resources.flatMap((resource, resourceAt) =>
      people.map((principal, principalAt) => {
        const clause = { effect, action, resource, principal, conditions };
        const at = { action: actionAt, resource: resourceAt, principal: principalAt };
        return { ...clause, id: idOf(clause), statement, at };
      }),
    ),
  );
}

/** Fields of a Session document, each as a clause: its place is what it is about. */
function fieldClauses(value: unknown, at: string): readonly Clause[] {
  if (isObject(value))
    return Object.entries(value).flatMap(([name, member]) => fieldClauses(member, `${at}/${name}`));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const clause = {
    effect: 'Allow',
    action: { text: at, except: true },
    resource: { text, except: true },
    principal: undefined,
    conditions: [],
  } as const;
  return [{ ...clause, id: idOf(clause) }];
}

/** What says nothing to Systems Manager. */
const DESCRIPTIVE = new Set(['description', '$schema']);

/** The clauses of a policy whose statements IAM would take, or the fields of a Session document. */
export function clausesIn(document: unknown): readonly Clause[] {
  if (!isObject(document)) return [];
  if ('Statement' in document) return readStatements(document).flatMap(clausesOf);
  const telling = Object.entries(document).filter(([name]) => !DESCRIPTIVE.has(name));
  return telling.flatMap(([name, value]) => fieldClauses(value, `/${name}`));
}

function coversNamed(
  outer: Named | undefined,
  inner: Named | undefined,
  covers: (pattern: string, text: string) => boolean,
): boolean {
  if (outer === undefined || inner === undefined) return outer === inner;
  if (outer.except || inner.except) return outer.except === inner.except && outer.text === inner.text;
  return covers(outer.text, inner.text);
}

/** Whether one clause holds wherever another holds, so that beside it the other one changes nothing. */
export function coversClause(outer: Clause, inner: Clause): boolean {
  return (
    outer.effect === inner.effect &&
    coversNamed(outer.action, inner.action, coversActions) &&
    coversNamed(outer.resource, inner.resource, coversArn) &&
    coversNamed(outer.principal, inner.principal, (pattern, text) => pattern === text) &&
    outer.conditions.every((condition) => inner.conditions.includes(condition))
  );
}

/** How much of two lists is in one of them alone: 0 is nothing, 1 is everything. */
function apart(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 0;
  return [...all].filter((each) => !a.includes(each) || !b.includes(each)).length / all.size;
}

/** What two resources have in common or not: their fields, and of a list of exceptions its entries. */
function parts(resource: Named | undefined): readonly string[] {
  if (resource === undefined) return [];
  return resource.except
    ? resource.text.split(' ')
    : resource.text.split(/[:/]/).map((field, at) => `${at}:${field}`);
}

/**
 * How far a clause is from saying the same as another: 0 when it does, 1 when it is about something else. In between,
 * the nearer, the fewer answers have to change.
 */
export function distance(a: Clause, b: Clause): number {
  if (a.id === b.id) return 0;
  if (a.effect !== b.effect || a.action.except !== b.action.except) return 1;
  if (
    a.action.text.toLowerCase() !== b.action.text.toLowerCase() ||
    a.resource?.except !== b.resource?.except
  )
    return 1;
  const resources = apart(parts(a.resource), parts(b.resource));
  const principals = a.principal?.text === b.principal?.text ? 0 : 1;
  return 0.1 + 0.3 * resources + 0.2 * apart(a.conditions, b.conditions) + 0.1 * principals;
}

/** A statement as JSON; what is written beside it stays. */
function rawStatement({ Statement: body }: JsonObject, { index }: ReadStatement): JsonObject | undefined {
  const raw: unknown = Array.isArray(body) ? body[index] : body;
  return isObject(raw) ? raw : undefined;
}

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The entries of an element that are left, one alone as it was written. */
function some(value: unknown, kept: ReadonlySet<number>): unknown {
  const all = entries(value);
  if (kept.size === all.length) return value;
  const left = all.filter((_, position) => kept.has(position));
  return left.length === 1 && typeof left[0] === 'string' ? left[0] : left;
}

/**
 * What a policy says besides clauses that something else says already: its statements as they are written, without those
 * parts. Together with what was left out they mean what the policy means.
 *
 * @param isSaid whether something else says a clause.
 */
export function statementsLeft(
  document: unknown,
  isSaid: (clause: Clause) => boolean,
): readonly JsonObject[] {
  if (!isObject(document)) return [];
  return readStatements(document).flatMap((statement): readonly JsonObject[] => {
    const raw = rawStatement(document, statement);
    if (raw === undefined) return [];
    const all = clausesOf(statement);
    const left = all.filter((clause) => !isSaid(clause));
    if (left.length === 0) return [];
    if (left.length === all.length || statement.principals.length > 1) return [raw];
    // Actions that are left on the same resources stay together.
    const resourcesByAction = new Map<number, Set<number>>();
    for (const { at } of left) {
      const resources = resourcesByAction.get(at.action) ?? new Set<number>();
      resourcesByAction.set(at.action, resources.add(at.resource));
    }
    const groups = new Map<string, { actions: Set<number>; resources: ReadonlySet<number> }>();
    for (const [action, resources] of resourcesByAction) {
      const key = [...resources].join();
      const group = groups.get(key) ?? { actions: new Set<number>(), resources };
      group.actions.add(action);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ actions, resources }, position) => {
      const { Sid, ...rest } = raw;
      return {
        ...(Sid === undefined || position > 0 ? {} : { Sid }),
        ...rest,
        ...(statement.exceptActions ? {} : { Action: some(raw.Action, actions) }),
        ...(statement.exceptResources || statement.resources.length === 0
          ? {}
          : { Resource: some(raw.Resource, resources) }),
      };
    });
  });
}
